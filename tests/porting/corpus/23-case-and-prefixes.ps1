# LETTER CASE, MODULE NAMES, ABBREVIATED AND POSITIONAL PARAMETERS
CONNECT-VISERVER vc.example.com -us admin -pass $ENV:VMWARE_PASSWORD
$Spec = initialize-libraryfindspec -na 'iso images'
$IDS = VMware.Sdk.vSphere.Content\Invoke-FindContentLibrary $spec
FOREACH ($Id IN $ids) {
    IF ($ID) {
        $Lib = INVOKE-GETLIBRARYIDCONTENT -LIB:$id -withhttp
        Write-Host ("{0} {1}" -F $lib.StatusCode, $LIB.Response.Name)
    }
}
disconnect-viserver -confirm:$False
