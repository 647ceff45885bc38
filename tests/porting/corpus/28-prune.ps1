#Requires -Version 7
param (
    [string] $vCenter = $(throw "vCenter is needed"),   # the server
    [ValidateNotNullOrEmpty()] [string] $LibraryName = 'ISO Images',
    [int] $KeepDays = 0,
    [System.Management.Automation.PSCredential] $Credential = (Get-Credential)
)
begin { $count = 0 }
process {
    $conn = Connect-VIServer -Server $vCenter -Credential $Credential -ErrorAction Stop
    $ids = @(Invoke-FindContentLibrary -LibraryFindSpec (Initialize-LibraryFindSpec -Name $LibraryName))
    if ($ids.Count -ne 1) { throw ("Expected one library, found {0}" -f $ids.Count) }
    $cutoff = (Get-Date).AddDays(-$KeepDays)
    $old = Invoke-ListLibraryItem -LibraryId $ids[0] |
        ForEach-Object { Invoke-GetLibraryItemIdContent -LibraryItemId $_ } |
        Where-Object { $_.LastModifiedTime -lt $cutoff -and $_.Type -ne 'vm-template' }
    $old | ForEach-Object {
        $sizeMB = [math]::Round(($_.Size / 1MB), 1)
        Write-Host "Deleting $($_.Name) ($sizeMB MB), last modified $($_.LastModifiedTime.ToString('yyyy-MM-dd'))"
        try {
            Invoke-DeleteLibraryItemIdContent -LibraryItemId $_.Id -Confirm:$false
            $count++
        }
        catch [VMware.VimAutomation.ViCore.Types.V1.ErrorHandling.VimException] {
            Write-Warning "Failed: $_"
        }
    }
    $freed = ($old | Measure-Object -Property Size -Sum).Sum
    $summary = [ordered]@{
        Library = $LibraryName
        Deleted = $count
        FreedGB = if ($freed) { [math]::Round($freed / 1GB, 2) } else { 0 }
    }
    $summary | ConvertTo-Json | Set-Content -Path "summary_$(Get-Date -f yyyyMMdd).json" -Encoding utf8
    [PSCustomObject]$summary
    $title = $env:TITLE ?? 'untitled'
    Write-Host "$title: $($count -gt 0 ? 'some' : 'none')"
    Get-VM | Where-Object { $_.PowerState -eq 'PoweredOn' }
}
end { Disconnect-VIServer $conn -Confirm:$false }
