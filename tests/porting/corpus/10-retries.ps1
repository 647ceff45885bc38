function Invoke-WithRetry {
    param(
        [Parameter(Mandatory)]
        [scriptblock]$Action,
        [int]$Attempts = 3,
        [int]$DelaySeconds = 1
    )
    for ($try = 1; $try -le $Attempts; $try++) {
        try {
            return & $Action
        }
        catch {
            if ($try -eq $Attempts) { throw }
            Write-Warning "Attempt $try failed: $($_.Exception.Message)"
            Start-Sleep -Seconds ($DelaySeconds * $try)
        }
    }
}

Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD | Out-Null
$ids = Invoke-WithRetry -Action { Invoke-ListContentLibrary } -Attempts 5
foreach ($id in $ids) {
    $name = Invoke-WithRetry { (Invoke-GetLibraryIdContent -LibraryId $id).Name }
    Write-Host $name
}
try {
    Invoke-WithRetry -Action { Invoke-GetLibraryIdContent -LibraryId '00000000-0000-0000-0000-000000000000' } -Attempts 2
}
catch {
    Write-Host "As expected: $_"
}
Disconnect-VIServer -Confirm:$false
