# Look a library up by its name and say what is in it.
Connect-VIServer -Server vc.example.com -User 'administrator@vsphere.local' -Password $env:VMWARE_PASSWORD

$spec = Initialize-LibraryFindSpec -Name "ISO Images"
$libraryId = (Invoke-FindContentLibrary -LibraryFindSpec $spec)[0]
$library = Invoke-GetLibraryIdContent -LibraryId $libraryId
Write-Host "Library $($library.Name) has the ID $($library.Id)"

Disconnect-VIServer -Confirm:$false
