# One line per file of each item.
param([string]$OutFile = 'inventory.csv')
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$rows = @()
foreach ($libraryId in Invoke-ListContentLibrary) {
    $library = Invoke-GetLibraryIdContent -LibraryId $libraryId
    foreach ($itemId in (Invoke-ListLibraryItem -LibraryId $libraryId)) {
        $item = Invoke-GetLibraryItemIdContent -LibraryItemId $itemId
        $files = Invoke-ListLibraryItemIdContentFile -LibraryItemId $itemId
        foreach ($file in $files) {
            $rows += [pscustomobject]@{
                Library = $library.Name
                Item    = $item.Name
                File    = $file.Name
                SizeMB  = [math]::Round($file.Size / 1MB, 1)
                Cached  = $file.Cached
            }
        }
    }
}
$rows | Sort-Object Library, Item | Export-Csv -Path $OutFile -NoTypeInformation
$stats = $rows | Measure-Object -Property SizeMB -Sum
Write-Host "$($stats.Count) files, $($stats.Sum) MB"
Disconnect-VIServer $vc -Confirm:$false
