param([string]$Server = 'vc.example.com', [string]$ItemName = 'ubuntu', [string]$Folder = '.')

$vc = Connect-VIServer -Server $Server -User admin -Password $env:VMWARE_PASSWORD
$itemId = Invoke-FindLibraryItem -LibraryItemFindSpec (Initialize-LibraryItemFindSpec -Name $ItemName)
$session = Initialize-LibraryItemDownloadSessionModel -LibraryItemId $itemId | Invoke-CreateLibraryItemDownloadSession
try {
    foreach ($file in (Invoke-ListDownloadSessionIdItemFile -DownloadSessionId $session)) {
        $prepare = Initialize-LibraryItemDownloadsessionFilePrepareRequestBody -FileName $file.Name
        $info = Invoke-PrepareDownloadSessionIdFile $session $prepare
        while ($info.Status -ne 'PREPARED') {
            Start-Sleep -Milliseconds 500
            $info = Invoke-GetDownloadSessionIdFile -DownloadSessionId $session -FileName $file.Name
        }
        $target = Join-Path $Folder $file.Name
        Invoke-WebRequest -Uri $info.DownloadEndpoint.Uri -OutFile $target
        Write-Host "Wrote $target ($($file.Size) bytes)"
    }
}
finally {
    Invoke-DeleteDownloadSessionIdItem -DownloadSessionId $session
}
Disconnect-VIServer $vc -Confirm:$false
