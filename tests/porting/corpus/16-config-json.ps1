<#
.SYNOPSIS
Make the libraries that a file of settings names.
#>
param([string]$Config = 'libraries.json')

if (-not (Test-Path $Config)) {
    Write-Error "No such file: $Config"
    exit 2
}
$settings = Get-Content $Config -Raw | ConvertFrom-Json
$vc = Connect-VIServer $settings.server -User admin -Password $env:VMWARE_PASSWORD
$existing = Invoke-ListContentLocalLibrary | ForEach-Object { (Invoke-GetLibraryIdContent -LibraryId $_).Name }
foreach ($wanted in $settings.libraries) {
    if ($existing -contains $wanted.name) {
        Write-Host "$($wanted.name) is there already"
        continue
    }
    $backing = Initialize-LibraryStorageBacking -Type DATASTORE -DatastoreId $wanted.datastore
    $model = Initialize-LibraryModel -Name $wanted.name -Type LOCAL -StorageBackings @($backing)
    $newId = Invoke-CreateContentLocalLibrary -LibraryModel $model
    Write-Host "Created $($wanted.name): $newId"
}
Disconnect-VIServer $vc -Confirm:$false
