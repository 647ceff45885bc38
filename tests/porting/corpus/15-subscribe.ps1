# Subscribe to a published library.
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$subscription = Initialize-LibrarySubscriptionInfo -AuthenticationMethod NONE -AutomaticSyncEnabled:$false -OnDemand $true -SubscriptionUrl $env:SUBSCRIPTION_URL
$backings = @(Initialize-LibraryStorageBacking -Type DATASTORE -DatastoreId datastore-1)
$model = Initialize-LibraryModel -Name 'Mirror' -Type SUBSCRIBED -StorageBackings $backings -SubscriptionInfo $subscription
$id = Invoke-CreateContentSubscribedLibrary -LibraryModel $model
Invoke-SyncLibraryIdSubscribedLibrary -LibraryId $id
Invoke-EvictLibraryIdSubscribedLibrary -LibraryId $id
$info = Invoke-GetLibraryIdContentSubscribedLibrary -LibraryId $id
if ($info.SubscriptionInfo.OnDemand) { Write-Host "$($info.Name) fetches files on demand" }
Invoke-DeleteLibraryIdContentSubscribedLibrary -LibraryId $id
Disconnect-VIServer -Confirm:$false
