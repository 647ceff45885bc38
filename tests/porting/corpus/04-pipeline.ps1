# The same with pipelines.
Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD | Out-Null
Initialize-LibraryFindSpec -Name 'ISO Images' |
    Invoke-FindContentLibrary |
    ForEach-Object { Invoke-ListLibraryItem -LibraryId $_ } |
    ForEach-Object { Invoke-GetLibraryItemIdContent -LibraryItemId $_ } |
    Where-Object { $_.Type -eq 'iso' } |
    Sort-Object -Property Name |
    Select-Object -ExpandProperty Name

$local = Invoke-ListContentLocalLibrary | Invoke-GetLibraryIdContentLocalLibrary
$names = $local | ForEach-Object Name
Write-Host "Local libraries: $($names -join ', ')"
Disconnect-VIServer -Confirm:$false
