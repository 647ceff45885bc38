# Written for the older service objects.
Connect-CisServer -Server vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$libraryService = Get-CisService -Name "com.vmware.content.library"
$itemService = Get-CisService com.vmware.content.library.item
$localService = Get-CisService 'com.vmware.content.local_library'

foreach ($id in $libraryService.list()) {
    $library = $libraryService.get($id)
    Write-Host "$($library.name) [$($library.type)]"
    foreach ($itemId in $itemService.list($id)) {
        Write-Host "  $($itemService.get($itemId).name)"
    }
}

$createSpec = $localService.Help.create.create_spec.Create()
$createSpec.name = 'From the service'
$createSpec.type = 'LOCAL'
$backing = $localService.Help.create.create_spec.storage_backings.Element.Create()
$backing.type = 'DATASTORE'
$backing.datastore_id = 'datastore-1'
$createSpec.storage_backings.Add($backing)
$uniqueId = [guid]::NewGuid().ToString()
$newId = $localService.create($uniqueId, $createSpec)
$localService.delete($newId)
Disconnect-CisServer -Confirm:$false
