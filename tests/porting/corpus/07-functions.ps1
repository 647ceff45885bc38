# A few helpers, as most scripts have them.
function Get-LibraryByName {
    param([string]$Name)
    $ids = Invoke-FindContentLibrary -LibraryFindSpec (Initialize-LibraryFindSpec -Name $Name)
    if (-not $ids) { return $null }
    return Invoke-GetLibraryIdContent -LibraryId $ids[0]
}

function Get-ItemNames($LibraryId) {
    foreach ($id in Invoke-ListLibraryItem -LibraryId $LibraryId) {
        (Invoke-GetLibraryItemIdContent -LibraryItemId $id).Name
    }
}

function Write-Section([string]$Title, [int]$Width = 40) {
    Write-Host ('=' * $Width)
    Write-Host $Title.ToUpper()
}

Connect-VIServer -Server vc.example.com -User admin -Password $env:VMWARE_PASSWORD
Write-Section "Items of ISO Images"
$library = Get-LibraryByName -Name "ISO Images"
if ($library) {
    $names = Get-ItemNames $library.Id
    Write-Host "$($names.Count) items: $($names -join '; ')"
} else {
    Write-Error "No such library"
}
$missing = Get-LibraryByName "Nowhere"
if ($null -eq $missing) { Write-Section -Title "Nothing else" -Width 20 }
Disconnect-VIServer -Confirm:$false
