# Ported from 20-traps.ps1 by vmware-contentlibrary port.
# TODO(port): 12 places need a look, by line and column of 20-traps.ps1:
#   2:1: certificates are checked per server: give connect_vi_server ca_file=, ssl_thumbprint= or, in a laboratory, skip_certificate_check=True
#   3:7: no counterpart of Get-VM is known
#   4:40: ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here they stay texts
#   5:9: a division that comes out even is a whole number in PowerShell, 4.0 here
#   6:12: a division that comes out even is a whole number in PowerShell, 4.0 here
#   7:31: ConvertTo-Json cuts what is deeper than 2; json.dumps writes it all
#   8:1: a trap holds for what is around it; in Python that is a try
#   9:1: a loop has no name in Python
#   11:30: break with a label leaves several loops; Python leaves one
#   14:1: port that file as well, and import what it defines
#   15:1: robocopy.exe is a program: run it with subprocess.run
#   16:1: there is no rule for a class

import json
from pathlib import Path
from typing import Any

# What cannot be carried over, or is different.
# TODO(port): certificates are checked per server: give connect_vi_server ca_file=,
# ssl_thumbprint= or, in a laboratory, skip_certificate_check=True
#     [System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
# TODO(port): no counterpart of Get-VM is known
#     $vm = Get-VM -Name 'web01'
vm: Any = None
# TODO(port): ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here
# they stay texts
data = json.loads(Path("data.json").read_text(encoding="utf-8"))
# TODO(port): a division that comes out even is a whole number in PowerShell, 4.0 here
half = data["count"] / 2
# TODO(port): a division that comes out even is a whole number in PowerShell, 4.0 here
quarter = 7 / 4
# TODO(port): ConvertTo-Json cuts what is deeper than 2; json.dumps writes it all
text = json.dumps({"a": {"b": 1}}, indent=2, default=str)
# TODO(port): a trap holds for what is around it; in Python that is a try
#     trap { Write-Host 'failed'; continue }
# TODO(port): a loop has no name in Python
#     :outer
for a in range(1, 4):
    for b in range(1, 4):
        if a * b == 4:
            # TODO(port): break with a label leaves several loops; Python leaves one
            #     break outer
            pass
# TODO(port): port that file as well, and import what it defines
#     . ./library.ps1
# TODO(port): robocopy.exe is a program: run it with subprocess.run
#     robocopy.exe source target /MIR
# TODO(port): there is no rule for a class
#     class Point { [int]$X }
print(f"{half} {quarter} {text}")
