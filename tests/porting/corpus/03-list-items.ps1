# Every item of every library, with its size in GB.
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$libraries = Invoke-ListContentLibrary
Write-Output "There are $($libraries.Count) libraries"
foreach ($libraryId in $libraries) {
    $library = Invoke-GetLibraryIdContent $libraryId
    $items = Invoke-ListLibraryItem -LibraryId $libraryId
    if ($items.Count -eq 0) {
        Write-Warning "$($library.Name) is empty"
        continue
    }
    foreach ($itemId in $items) {
        $item = Invoke-GetLibraryItemIdContent -LibraryItemId $itemId
        $sizeGB = [math]::Round($item.Size / 1GB, 2)
        Write-Host ("{0,-30} {1,-10} {2,10:N2} GB" -f $item.Name, $item.Type, $sizeGB)
    }
}
Disconnect-VIServer * -Confirm:$false
