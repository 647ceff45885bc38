r"""Get a trusted certificate.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $trusted = Invoke-GetCertificateContentTrustedCertificates -Certificate $certificate
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/trusted-certificates/{certificate}"
"""

from _common import sample_server, show
from _prepare import a_trusted_certificate

from vmware_sdk_contentlibrary import invoke_get_certificate_content_trusted_certificates

with sample_server(), a_trusted_certificate() as certificate:
    trusted = invoke_get_certificate_content_trusted_certificates(certificate)
    show(trusted)
