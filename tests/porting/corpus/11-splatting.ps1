$connection = @{
    Server   = 'vc.example.com'
    User     = 'admin'
    Password = $env:VMWARE_PASSWORD
}
$vc = Connect-VIServer @connection

$backing = @{
    Type        = 'DATASTORE'
    DatastoreId = 'datastore-1'
}
$library = @{
    Name            = 'Splatted'
    Type            = 'LOCAL'
    StorageBackings = Initialize-LibraryStorageBacking @backing
}
$library.Description = "made from a table"
$model = Initialize-LibraryModel @library

$create = @{ LibraryModel = $model; Server = $vc }
$id = Invoke-CreateContentLocalLibrary @create
Invoke-GetLibraryIdContentLocalLibrary -LibraryId $id -WithHttpInfo | ForEach-Object {
    Write-Host "$($_.StatusCode): $($_.Response.Description)"
}
Invoke-DeleteLibraryIdContentLocalLibrary -LibraryId $id -Confirm:$false
Disconnect-VIServer $vc -Confirm:$false
