# Half of this cannot be read; the other half is not to suffer from it.

function Get-Names($LibraryId) {
    $names = @()
    foreach ($id in Invoke-ListLibraryItem -LibraryId $LibraryId) {
        $names += (Invoke-GetLibraryItemIdContent -LibraryItemId $id).Name
        $broken = = 3
    }
    return $names
}

Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
if ($true) {
    foreach ($id in Invoke-ListContentLibrary) {
        switch ((Invoke-GetLibraryIdContent -LibraryId $id).Name) {
            'ISO Images' { Write-Host (Get-Names $id) }
            default { Write-Host 'skipped' ) }
        }
        Write-Host 'one done'
    }
}
Disconnect-VIServer -Confirm:$false
