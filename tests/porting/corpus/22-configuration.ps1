# How a server is talked to, laid down before the connection is made.
$configuration = New-vSphereServerConfiguration -Server vc.example.com -SkipCertificateCheck
Set-vSphereServerConfiguration $configuration -WebOperationTimeoutSeconds 60 -SerializeNulls:$false
Get-vSphereServerConfiguration | ForEach-Object { Write-Host $_.Server }
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$settings = Invoke-GetContentConfiguration
$change = Initialize-ConfigurationModel -AutomaticSyncEnabled $true -AutomaticSyncStartHour 20 -MaximumConcurrentItemSyncs 5
if ($settings.AutomaticSyncStartHour -ne 20 -or -not $settings.AutomaticSyncEnabled) {
    Invoke-UpdateContentConfiguration -ConfigurationModel $change
} else {
    Write-Host 'Nothing to change'
}
Disconnect-VIServer $vc -Confirm:$false
Remove-vSphereServerConfiguration vc.example.com
