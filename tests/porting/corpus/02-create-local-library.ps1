param(
    [Parameter(Mandatory = $true, HelpMessage = "vCenter to talk to")]
    [string]$Server,
    [string]$LibraryName = "Golden Images",
    [string]$DatastoreId = "datastore-1"
)

$vc = Connect-VIServer -Server $Server -User admin -Password $env:VMWARE_PASSWORD
$backing = Initialize-LibraryStorageBacking -Type DATASTORE -DatastoreId $DatastoreId
$model = Initialize-LibraryModel -Name $LibraryName `
    -Description "Made by a script" `
    -Type "LOCAL" `
    -StorageBackings $backing
$id = Invoke-CreateContentLocalLibrary -LibraryModel $model -Server $vc
"Created library $LibraryName with ID $id"
Disconnect-VIServer -Server $vc -Confirm:$false
