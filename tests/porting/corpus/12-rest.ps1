# The same API without the cmdlets.
$vcenter = "vc.example.com"
$credential = Get-Credential
$base = "https://$vcenter/api"
$token = Invoke-RestMethod -Method Post -Uri "$base/session" -Authentication Basic -Credential $credential -SkipCertificateCheck
$headers = @{ 'vmware-api-session-id' = $token }

$ids = Invoke-RestMethod -Uri "$base/content/library" -Headers $headers
foreach ($id in $ids) {
    $library = Invoke-RestMethod -Method GET -Uri "https://$vcenter/api/content/library/$id" -Headers $headers
    Write-Host $library.name
}
$body = @{ name = 'ISO Images' } | ConvertTo-Json
$found = Invoke-RestMethod -Method Post -Uri "$base/content/library?action=find" -Headers $headers -Body $body -ContentType 'application/json'
$items = Invoke-RestMethod -Uri ("{0}/content/library/item?library_id={1}" -f $base, $found[0]) -Headers $headers
Write-Host "$($items.Count) items"
Invoke-RestMethod -Method Delete -Uri "$base/session" -Headers $headers
