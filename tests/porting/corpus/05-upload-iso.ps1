<#
.SYNOPSIS
    Upload an ISO to a content library.
.DESCRIPTION
    Makes an item, opens an update session, sends the file and completes the session.
.PARAMETER Server
    vCenter to talk to.
.PARAMETER Path
    The ISO.
.PARAMETER LibraryName
    Library to put it into.
.EXAMPLE
    ./upload.ps1 -Server vc.example.com -Path ./ubuntu.iso
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string]$Server,

    [Parameter(Mandatory)]
    [ValidateScript({ Test-Path $_ })]
    [string]$Path,

    [string]$LibraryName = 'ISO Images'
)

$ErrorActionPreference = 'Stop'
Import-Module VMware.Sdk.vSphere.ContentLibrary

$vc = Connect-VIServer -Server $Server -User admin -Password $env:VMWARE_PASSWORD
try {
    $findSpec = Initialize-LibraryFindSpec -Name $LibraryName
    $libraryId = Invoke-FindContentLibrary -LibraryFindSpec $findSpec | Select-Object -First 1
    if ($null -eq $libraryId) {
        throw "There is no library named $LibraryName"
    }

    $file = Get-Item -Path $Path
    $itemSpec = Initialize-LibraryItemModel -Name $file.BaseName -LibraryId $libraryId -Type iso
    $itemId = Invoke-CreateContentLibraryItem -LibraryItemModel $itemSpec

    $sessionSpec = Initialize-LibraryItemUpdateSessionModel -LibraryItemId $itemId
    $sessionId = Invoke-CreateLibraryItemUpdateSession -LibraryItemUpdateSessionModel $sessionSpec
    try {
        $addSpec = Initialize-LibraryItemUpdatesessionFileAddSpec -Name $file.Name -SourceType PUSH -Size $file.Length
        $added = Invoke-CreateUpdateSessionIdItemFile -UpdateSessionId $sessionId -LibraryItemUpdatesessionFileAddSpec $addSpec
        Write-Verbose "Uploading to $($added.UploadEndpoint.Uri)"
        Invoke-WebRequest -Uri $added.UploadEndpoint.Uri -Method Put -InFile $file.FullName | Out-Null
        Invoke-CompleteUpdateSessionId -UpdateSessionId $sessionId
    }
    catch {
        $fail = Initialize-LibraryItemUpdateSessionFailRequestBody -ClientErrorMessage "$_"
        Invoke-FailUpdateSessionId $sessionId $fail
        throw
    }

    # The server takes the files over after the session is completed.
    do {
        Start-Sleep -Seconds 1
        $session = Invoke-GetUpdateSessionIdItem -UpdateSessionId $sessionId
    } while ($session.State -eq 'ACTIVE')

    if ($session.State -ne 'DONE') {
        throw "The session ended as $($session.State)"
    }
    Write-Host "Uploaded $($file.Name) as $itemId" -ForegroundColor Green
}
finally {
    Disconnect-VIServer -Server $vc -Confirm:$false
}
