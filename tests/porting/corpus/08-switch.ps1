# What kind of items are there?
Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$counts = @{ iso = 0; templates = 0; other = 0 }
foreach ($libraryId in Invoke-ListContentLibrary) {
    $kind = (Invoke-GetLibraryIdContent -LibraryId $libraryId).Type
    switch ($kind) {
        'Local' { Write-Host 'a library of our own' }
        'Subscribed' { Write-Host "somebody else's" }
        default { Write-Host "unknown: $kind" }
    }
    foreach ($itemId in Invoke-ListLibraryItem $libraryId) {
        $item = Invoke-GetLibraryItemIdContent $itemId
        switch -Wildcard ($item.Type) {
            'iso*' { $counts.iso++; break }
            'ovf' { $counts.templates += 1; break }
            'vm-*' { $counts['templates'] += 1; break }
            default { $counts.other++ }
        }
    }
}
foreach ($entry in $counts.GetEnumerator()) {
    Write-Host "$($entry.Key): $($entry.Value)"
}
Disconnect-VIServer -Confirm:$false
