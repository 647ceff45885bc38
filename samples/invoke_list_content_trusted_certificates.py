r"""List the certificates that content is trusted by.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $certificates = Invoke-ListContentTrustedCertificates
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/trusted-certificates"
"""

from _common import sample_server, show
from _prepare import a_trusted_certificate

from vmware_sdk_contentlibrary import invoke_list_content_trusted_certificates

with sample_server(), a_trusted_certificate():
    certificates = invoke_list_content_trusted_certificates()
    show(certificates)
