<#
.SYNOPSIS
    Bring a vCenter's content libraries to the state that a manifest describes.

.DESCRIPTION
    Reads a manifest in JSON, makes the libraries that are missing, uploads the images that are
    missing or have changed, publishes what is to be published, and removes what the manifest
    marks as retired. Each step is tried several times, and what was done is written to a report.

.PARAMETER Server
    vCenter to talk to.

.PARAMETER Manifest
    The manifest.

.PARAMETER ReportPath
    Where the report goes.

.PARAMETER MaxAttempts
    How often each step is tried.

.PARAMETER Prune
    Remove what is retired.

.EXAMPLE
    ./deploy.ps1 -Server vc.example.com -Manifest ./manifest.json -Prune

.NOTES
    Needs PowerCLI 13.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string]$Server,

    [Parameter(Mandatory = $true)]
    [string]$Manifest,

    [string]$ReportPath = 'report.csv',

    [ValidateRange(1, 10)]
    [int]$MaxAttempts = 3,

    [switch]$Prune
)

#Requires -Modules VMware.Sdk.vSphere.ContentLibrary
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$script:Results = @()
$script:Failures = 0
$started = Get-Date

#region Helpers

function Write-Log {
    param(
        [Parameter(Mandatory)]
        [string]$Message,
        [ValidateSet('INFO', 'WARN', 'ERROR')]
        [string]$Level = 'INFO'
    )
    $stamp = Get-Date -Format 'HH:mm:ss'
    switch ($Level) {
        'WARN' { Write-Warning "$stamp $Message" }
        'ERROR' { Write-Host "$stamp ERROR $Message" -ForegroundColor Red }
        default { Write-Host "$stamp $Message" }
    }
}

function Add-Result([string]$Step, [string]$Name, [string]$Outcome) {
    $script:Results += [pscustomobject]@{
        Step    = $Step
        Name    = $Name
        Outcome = $Outcome
    }
    if ($Outcome -eq 'failed') {
        $script:Failures++
    }
}

function Invoke-Step {
    # Try something several times, with a longer pause after each failure.
    param(
        [Parameter(Mandatory)]
        [string]$What,
        [Parameter(Mandatory)]
        [scriptblock]$Action
    )
    $attempt = 0
    while ($true) {
        $attempt++
        try {
            return & $Action
        }
        catch {
            if ($attempt -ge $MaxAttempts) {
                Write-Log -Message "$What failed for good: $($_.Exception.Message)" -Level ERROR
                throw
            }
            $pause = [math]::Pow(2, $attempt)
            Write-Log "$What failed, attempt $attempt of ${MaxAttempts}: again in $pause s" -Level WARN
            Start-Sleep -Seconds $pause
        }
    }
}

function Get-LibraryId {
    param([string]$Name)
    $spec = Initialize-LibraryFindSpec -Name $Name
    Invoke-FindContentLibrary -LibraryFindSpec $spec | Select-Object -First 1
}

function New-Library {
    param(
        [string]$Name,
        [string]$Datastore,
        [string]$Description = ''
    )
    $backing = Initialize-LibraryStorageBacking -Type DATASTORE -DatastoreId $Datastore
    $publish = Initialize-LibraryPublishInfo -AuthenticationMethod NONE -Published $true
    $model = Initialize-LibraryModel -Name $Name -Description $Description -Type LOCAL `
        -StorageBackings @($backing) -PublishInfo $publish
    return Invoke-CreateContentLocalLibrary -LibraryModel $model
}

function Find-Item {
    param([string]$LibraryId, [string]$Name)
    $spec = Initialize-LibraryItemFindSpec -LibraryId $LibraryId -Name $Name
    $found = @(Invoke-FindLibraryItem -LibraryItemFindSpec $spec)
    if ($found.Count -gt 1) {
        throw "There are $($found.Count) items named $Name"
    }
    if ($found.Count -eq 0) { return $null }
    return $found[0]
}

function Wait-Session {
    param([string]$SessionId, [int]$TimeoutSeconds = 60)
    $deadline = (Get-Date).AddSeconds($TimeoutSeconds)
    do {
        $session = Invoke-GetUpdateSessionIdItem -UpdateSessionId $SessionId
        if ($session.State -eq 'DONE') { return }
        if ($session.State -eq 'ERROR') {
            throw "Session $SessionId failed: $($session.ErrorMessage.DefaultMessage)"
        }
        Start-Sleep -Milliseconds 250
    } while ((Get-Date) -lt $deadline)
    throw "Session $SessionId did not end within $TimeoutSeconds s"
}

function Send-File {
    param([string]$ItemId, [string]$Path)
    $file = Get-Item $Path
    $model = Initialize-LibraryItemUpdateSessionModel -LibraryItemId $ItemId
    $sessionId = Invoke-CreateLibraryItemUpdateSession -LibraryItemUpdateSessionModel $model
    try {
        $checksum = Initialize-LibraryItemFileChecksumInfo -Algorithm SHA256 -Checksum (Get-FileHash $Path -Algorithm SHA256).Hash.ToLower()
        $addSpec = Initialize-LibraryItemUpdatesessionFileAddSpec -Name $file.Name `
            -SourceType PUSH -Size $file.Length -ChecksumInfo $checksum
        $info = Invoke-CreateUpdateSessionIdItemFile -UpdateSessionId $sessionId `
            -LibraryItemUpdatesessionFileAddSpec $addSpec
        Invoke-RestMethod -Method PUT -Uri $info.UploadEndpoint.Uri -InFile $Path | Out-Null

        $check = Invoke-ValidateUpdateSessionIdFile -UpdateSessionId $sessionId
        if ($check.HasErrors) {
            throw "The server refuses $($file.Name)"
        }
        Invoke-CompleteUpdateSessionId -UpdateSessionId $sessionId
        Wait-Session -SessionId $sessionId
    }
    catch {
        $reason = Initialize-LibraryItemUpdateSessionFailRequestBody -ClientErrorMessage "$($_.Exception.Message)"
        Invoke-FailUpdateSessionId $sessionId $reason -ErrorAction SilentlyContinue
        throw
    }
    finally {
        Invoke-DeleteUpdateSessionIdItem -UpdateSessionId $sessionId -ErrorAction SilentlyContinue
    }
}

#endregion

if (-not (Test-Path -Path $Manifest -PathType Leaf)) {
    Write-Log "There is no manifest $Manifest" -Level ERROR
    exit 2
}
$plan = Get-Content -Path $Manifest -Raw | ConvertFrom-Json
$folder = Split-Path -Parent $Manifest

Write-Log "Connecting to $Server"
$vc = Connect-VIServer -Server $Server -User $env:VMWARE_USER -Password $env:VMWARE_PASSWORD

try {
    #region Libraries
    $libraryIds = @{}
    foreach ($wanted in $plan.libraries) {
        $id = Get-LibraryId -Name $wanted.name
        if ($null -eq $id) {
            Write-Log "Making the library $($wanted.name)"
            $id = Invoke-Step -What "Making $($wanted.name)" -Action {
                New-Library -Name $wanted.name -Datastore $wanted.datastore -Description $wanted.description
            }
            Add-Result 'library' $wanted.name 'created'
        }
        else {
            $current = Invoke-GetLibraryIdContent -LibraryId $id
            if ($current.Description -cne $wanted.description) {
                $change = Initialize-LibraryModel -Description $wanted.description
                Invoke-UpdateLibraryIdContent -LibraryId $id -LibraryModel $change
                Add-Result 'library' $wanted.name 'updated'
            }
            else {
                Add-Result 'library' $wanted.name 'kept'
            }
        }
        $libraryIds[$wanted.name] = $id
    }
    #endregion

    #region Items
    $number = 0
    foreach ($image in $plan.images) {
        $number++
        Write-Progress -Activity 'Images' -Status $image.name -PercentComplete ($number * 100 / $plan.images.Count)
        $libraryId = $libraryIds[$image.library]
        $path = Join-Path $folder $image.file
        try {
            $itemId = Find-Item -LibraryId $libraryId -Name $image.name
            if ($itemId) {
                $stored = Invoke-ListLibraryItemIdContentFile -LibraryItemId $itemId
                $size = ($stored | Measure-Object -Property Size -Sum).Sum
                if ($size -eq (Get-Item $path).Length) {
                    Add-Result -Step 'image' -Name $image.name -Outcome 'kept'
                    continue
                }
                Write-Log "$($image.name) has changed"
            }
            else {
                $model = Initialize-LibraryItemModel -Name $image.name -LibraryId $libraryId -Type $image.type
                $itemId = Invoke-Step "Making $($image.name)" { Invoke-CreateContentLibraryItem -LibraryItemModel $model }
            }
            Send-File -ItemId $itemId -Path $path
            Add-Result -Step 'image' -Name $image.name -Outcome 'uploaded'
        }
        catch {
            Write-Log "$($image.name): $_" -Level ERROR
            Add-Result -Step 'image' -Name $image.name -Outcome 'failed'
        }
    }
    Write-Progress -Activity 'Images' -Completed
    #endregion

    #region Retired items
    if ($Prune) {
        $retired = $plan.retired | Where-Object { $_.library -and $libraryIds.ContainsKey($_.library) }
        foreach ($old in $retired) {
            $itemId = Find-Item $libraryIds[$old.library] $old.name
            if (!$itemId) { continue }
            Invoke-DeleteLibraryItemIdContent -LibraryItemId $itemId -Confirm:$false
            Add-Result 'retired' $old.name 'removed'
        }
    }
    else {
        Write-Verbose 'Retired items are kept'
    }
    #endregion

    foreach ($entry in $libraryIds.GetEnumerator()) {
        Write-Verbose "Publishing $($entry.Key)"
        Invoke-PublishLibraryIdLocalLibrary -LibraryId $entry.Value
    }
}
finally {
    Disconnect-VIServer -Server $vc -Confirm:$false
}

$script:Results | Export-Csv -Path $ReportPath -NoTypeInformation
$script:Results | Group-Object -Property Outcome | ForEach-Object {
    Write-Host ('{0,-10} {1}' -f $_.Name, $_.Count)
}
$elapsed = (Get-Date) - $started
Write-Log ("Done in {0:N1} s" -f $elapsed.TotalSeconds)
if ($script:Failures -gt 0) { exit 1 }
