# Tables and lists.
$sizes = @{}
$names = [System.Collections.Generic.List[string]]::new()
$ordered = [ordered]@{ first = 1; second = 'two'; third = @(3, 4) }
Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
foreach ($id in Invoke-ListContentLibrary) {
    $library = Invoke-GetLibraryIdContent $id
    $names.Add($library.Name)
    $sizes[$library.Name] = 0
    Invoke-ListLibraryItem $id | ForEach-Object {
        $item = Invoke-GetLibraryItemIdContent $_
        $sizes[$library.Name] += $item.Size
    }
}
foreach ($key in $sizes.Keys | Sort-Object) {
    Write-Host "$key $($sizes[$key])"
}
if ($sizes.ContainsKey('ISO Images')) { Write-Host 'found' }
$ordered.fourth = 4
$ordered.Remove('first')
Write-Host "$($ordered.Count) $($ordered.second) $($ordered['third'][1])"
$report = $names | Where-Object { $_ -ne 'Templates' } | ForEach-Object {
    [pscustomobject]@{ Name = $_; Length = $_.Length }
}
foreach ($row in $report) { Write-Host "$($row.Name) $($row.Length)" }
$a, $b = 1, 2
$longest = $names | Sort-Object { $_.Length } -Descending | Select-Object -First 2
Write-Host "$a $b $($longest -join ',')"
Disconnect-VIServer -Confirm:$false
