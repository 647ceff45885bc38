# Copy an item, and publish a library.
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$published = Invoke-ListContentLocalLibrary | ForEach-Object { Invoke-GetLibraryIdContentLocalLibrary -LibraryId $_ } |
    Where-Object { $_.PublishInfo -and $_.PublishInfo.Published } | Select-Object -First 1
if (!$published) {
    Write-Warning 'No library is published'
    exit
}
$source = Invoke-FindLibraryItem -LibraryItemFindSpec (Initialize-LibraryItemFindSpec -Name 'ubuntu' -Type 'ISO')
$copy = Initialize-LibraryItemModel -Name 'ubuntu-copy' -LibraryId $published.Id
$copyId = Invoke-CopySourceLibraryItemId -SourceLibraryItemId $source -LibraryItemModel $copy
$change = Initialize-LibraryItemModel -Description "Copied at $(Get-Date -Format 'yyyy-MM-dd HH:mm')"
Invoke-UpdateLibraryItemIdContent -LibraryItemId $copyId -LibraryItemModel $change
Invoke-PublishLibraryIdLocalLibrary -LibraryId $published.Id
$storage = Invoke-ListLibraryItemIdContentStorage -LibraryItemId $copyId
foreach ($entry in $storage) {
    foreach ($uri in $entry.StorageUris) { Write-Host "$($entry.Name): $uri" }
}
Disconnect-VIServer $vc -Confirm:$false
