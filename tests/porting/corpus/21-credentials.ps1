# Several ways to say who is asking.
Set-PowerCLIConfiguration -InvalidCertificateAction Ignore -Confirm:$false | Out-Null
$user = Read-Host -Prompt 'User'
$password = Read-Host 'Password' -AsSecureString
$credential = New-Object System.Management.Automation.PSCredential($user, $password)
$first = Connect-VIServer -Server vc.example.com -Credential $credential
Write-Host "Connected to $($first.Name) as $($credential.UserName)"
Disconnect-VIServer -Server $first -Confirm:$false -Force

$secret = ConvertTo-SecureString $env:VMWARE_PASSWORD -AsPlainText -Force
$second = Connect-VIServer vc.example.com -Credential ([PSCredential]::new('admin', $secret)) -NotDefault
Invoke-ListContentLibrary -Server $second
Disconnect-VIServer $second -Confirm:$false
