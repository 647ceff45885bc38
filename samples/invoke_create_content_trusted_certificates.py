r"""Trust a certificate when the signatures of content are checked.

One call takes one certificate; a chain needs a call for each. A certificate that is trusted
already keeps its identifier. Needs vSphere 7.0 U3 or later.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $spec = Initialize-TrustedCertificatesCreateSpec -CertText $certText
    $certificate = Invoke-CreateContentTrustedCertificates -TrustedCertificatesCreateSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"cert_text": "{cert_text}"}' \
        --request POST "https://{server}/api/content/trusted-certificates"
"""

from _common import sample_server, show
from _prepare import CERTIFICATE

from vmware_sdk_contentlibrary import (
    initialize_trusted_certificates_create_spec,
    invoke_create_content_trusted_certificates,
    invoke_delete_certificate_content_trusted_certificates,
)

with sample_server():
    cert_text = CERTIFICATE
    spec = initialize_trusted_certificates_create_spec(cert_text=cert_text)
    certificate = invoke_create_content_trusted_certificates(spec)
    show(certificate)
    invoke_delete_certificate_content_trusted_certificates(certificate)
