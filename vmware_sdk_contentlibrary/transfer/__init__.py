"""Long work, built from cmdlets only: files up, files down, and the clocks kept meanwhile."""
