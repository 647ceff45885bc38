<#
.SYNOPSIS
Say which libraries there are, and which of their items are empty.

.DESCRIPTION
The password is that of the environment variable VMWARE_PASSWORD.
#>
param(
    [string]$Server = ':embedded:',
    [string]$User = 'administrator@vsphere.local',
    [string]$DatastoreId = 'datastore-1'
)

$vc = Connect-VIServer -Server $Server -User $User -Password $env:VMWARE_PASSWORD

# a library to find something in
$backing = Initialize-LibraryStorageBacking -Type DATASTORE -DatastoreId $DatastoreId
$model = Initialize-LibraryModel -Name 'Samples' -StorageBackings @($backing)
$made = Invoke-CreateContentLocalLibrary -LibraryModel $model
try {
    foreach ($name in 'photon', 'ubuntu') {
        Initialize-LibraryItemModel -LibraryId $made -Name $name |
            Invoke-CreateContentLibraryItem | Out-Null
    }
    foreach ($libraryId in Invoke-ListContentLibrary) {
        $library = Invoke-GetLibraryIdContent $libraryId
        $items = Invoke-ListLibraryItem -LibraryId $libraryId |
            ForEach-Object { Invoke-GetLibraryItemIdContent $_ }
        $size = ($items | Measure-Object -Property Size -Sum).Sum
        Write-Host "$($library.Name) ($($library.Type)): $($items.Count) items, $size bytes"
        $items | Where-Object Size -eq 0 | ForEach-Object { Write-Host "  $($_.Name) is empty" }
    }
}
finally {
    Invoke-DeleteLibraryIdContentLocalLibrary $made
    Disconnect-VIServer -Server $vc -Confirm:$false
}
