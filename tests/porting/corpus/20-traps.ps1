# What cannot be carried over, or is different.
[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
$vm = Get-VM -Name 'web01'
$data = Get-Content 'data.json' -Raw | ConvertFrom-Json
$half = $data.count / 2
$quarter = 7 / 4
$text = @{ a = @{ b = 1 } } | ConvertTo-Json
trap { Write-Host 'failed'; continue }
:outer foreach ($a in 1..3) {
    foreach ($b in 1..3) {
        if ($a * $b -eq 4) { break outer }
    }
}
. ./library.ps1
robocopy.exe source target /MIR
class Point { [int]$X }
Write-Host "$half $quarter $text"
