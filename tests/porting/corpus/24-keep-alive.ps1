# Work in a session for a long time, and keep it alive meanwhile.
$vc = Connect-VIServer vc.example.com -User admin -Password $env:VMWARE_PASSWORD
$libraryId = Invoke-FindContentLibrary (Initialize-LibraryFindSpec -Name 'ISO Images') | Select-Object -First 1
$itemId = Invoke-ListLibraryItem $libraryId | Select-Object -First 1
$sessionId = Invoke-CreateLibraryItemUpdateSession (Initialize-LibraryItemUpdateSessionModel -LibraryItemId $itemId)
$progress = 0
while ($progress -lt 100) {
    $progress = [Math]::Min($progress + 40, 100)
    $body = Initialize-LibraryItemUpdateSessionKeepAliveRequestBody -ClientProgress $progress
    Invoke-KeepAliveUpdateSessionId -UpdateSessionId $sessionId -LibraryItemUpdateSessionKeepAliveRequestBody $body
    Write-Progress -Activity 'Working' -Status "$progress percent" -PercentComplete $progress
    Start-Sleep 1
}
Write-Progress -Activity 'Working' -Completed
$fail = Initialize-LibraryItemUpdateSessionFailRequestBody -ClientErrorMessage 'not meant in earnest'
Invoke-FailUpdateSessionId -UpdateSessionId $sessionId -LibraryItemUpdateSessionFailRequestBody $fail
$state = (Invoke-GetUpdateSessionIdItem $sessionId).State
if ($state -ceq 'ERROR') { Invoke-DeleteUpdateSessionIdItem $sessionId }
Disconnect-VIServer $vc -Confirm:$false
