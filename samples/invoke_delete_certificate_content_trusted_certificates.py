r"""Stop trusting a certificate.

There is no way back but to add it again. Content that is checked from now on is no longer
trusted by this certificate.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteCertificateContentTrustedCertificates -Certificate $certificate
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/trusted-certificates/{certificate}"
"""

from _common import sample_server, show
from _prepare import a_trusted_certificate

from vmware_sdk_contentlibrary import (
    invoke_delete_certificate_content_trusted_certificates,
    invoke_list_content_trusted_certificates,
)

with sample_server(), a_trusted_certificate() as certificate:
    invoke_delete_certificate_content_trusted_certificates(certificate)
    show(invoke_list_content_trusted_certificates())
