# Cancel and remove update sessions that nobody works on any more.
$vc = Connect-VIServer -Server vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$limit = (Get-Date).AddHours(-2)
$removed = 0
$sessions = Invoke-ListLibraryItemUpdateSession | ForEach-Object { Invoke-GetUpdateSessionIdItem -UpdateSessionId $_ }
foreach ($session in $sessions) {
    if ($session.State -eq 'ACTIVE' -and $session.ExpirationTime -lt $limit) {
        Invoke-CancelUpdateSessionId -UpdateSessionId $session.Id
    }
    if ($session.State -in 'DONE', 'ERROR', 'CANCELED') {
        Invoke-DeleteUpdateSessionIdItem -UpdateSessionId $session.Id -ErrorAction SilentlyContinue
        $removed++
    }
}
Write-Host "$removed sessions removed, $(@($sessions).Count - $removed) left"
Disconnect-VIServer -Server $vc -Confirm:$false
