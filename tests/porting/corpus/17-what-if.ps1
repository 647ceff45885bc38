[CmdletBinding(SupportsShouldProcess)]
param(
    [string]$Pattern = 'old-*',
    [switch]$Force
)
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
foreach ($id in Invoke-ListContentLibrary | ForEach-Object { Invoke-ListLibraryItem $_ }) {
    $item = Invoke-GetLibraryItemIdContent $id
    if ($item.Name -notlike $Pattern) { continue }
    if ($Force -or $item.Size -eq 0) {
        Invoke-DeleteLibraryItemIdContent -LibraryItemId $id -WhatIf:$WhatIf
    }
    else {
        Write-Host "$($item.Name) holds $($item.Size) bytes: give -Force to delete it"
    }
}
Disconnect-VIServer $vc -Confirm:$false
