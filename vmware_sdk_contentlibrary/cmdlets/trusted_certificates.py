"""Certificates that signed content is checked against (TrustedCertificatesApi)."""

from __future__ import annotations

from types import NoneType

from ..models.trusted_certificates import (
    TrustedCertificatesCreateSpec,
    TrustedCertificatesInfo,
    TrustedCertificatesListResult,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send
from ..runtime.standard import Error, NotFound, Unauthenticated

CREATE = Operation(
    cmdlet="Invoke-CreateContentTrustedCertificates",
    method="POST",
    path="/content/trusted-certificates",
    body=TrustedCertificatesCreateSpec,
    returns=str,
    status=201,
    impact="Low",
    errors=(Error, Unauthenticated),
    legacy=None,
)


@implements(CREATE)
def invoke_create_content_trusted_certificates(
    trusted_certificates_create_spec: TrustedCertificatesCreateSpec,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Trust a certificate when the signatures of content are checked.

    One call takes one certificate; a chain needs a call for each. A certificate that is trusted
    already keeps its identifier. Needs vSphere 7.0 U3 or later.

    Args:
        trusted_certificates_create_spec: The certificate, as PEM text with its BEGIN and END lines.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the certificate.

    Raises:
        Error: The server failed for a reason that its message gives.
        Unauthenticated: The API session is missing or has ended.

    Source: Invoke-CreateContentTrustedCertificates,
        POST /api/content/trusted-certificates
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=trusted_certificates_create_spec,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteCertificateContentTrustedCertificates",
    method="DELETE",
    path="/content/trusted-certificates/{certificate}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(Error, NotFound, Unauthenticated),
    legacy=None,
)


@implements(DELETE)
def invoke_delete_certificate_content_trusted_certificates(
    certificate: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Stop trusting a certificate.

    There is no way back but to add it again. Content that is checked from now on is no longer
    trusted by this certificate.

    Args:
        certificate: Identifier of the certificate.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        Error: The server failed for a reason that its message gives.
        NotFound: No such certificate.
        Unauthenticated: The API session is missing or has ended.

    Source: Invoke-DeleteCertificateContentTrustedCertificates,
        DELETE /api/content/trusted-certificates/{certificate}
    """
    return send(DELETE, Common(server, with_http_info, what_if, confirm), certificate=certificate)


GET = Operation(
    cmdlet="Invoke-GetCertificateContentTrustedCertificates",
    method="GET",
    path="/content/trusted-certificates/{certificate}",
    returns=TrustedCertificatesInfo,
    errors=(Error, NotFound, Unauthenticated),
    legacy=None,
)


@implements(GET)
def invoke_get_certificate_content_trusted_certificates(
    certificate: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[TrustedCertificatesInfo]:
    """Get a trusted certificate.

    Args:
        certificate: Identifier of the certificate.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The certificate, as PEM text.

    Raises:
        Error: The server failed for a reason that its message gives.
        NotFound: No such certificate.
        Unauthenticated: The API session is missing or has ended.

    Source: Invoke-GetCertificateContentTrustedCertificates,
        GET /api/content/trusted-certificates/{certificate}
    """
    return send(GET, Common(server, with_http_info, what_if, confirm), certificate=certificate)


LIST = Operation(
    cmdlet="Invoke-ListContentTrustedCertificates",
    method="GET",
    path="/content/trusted-certificates",
    returns=TrustedCertificatesListResult,
    errors=(Error, Unauthenticated),
    legacy=None,
)


@implements(LIST)
def invoke_list_content_trusted_certificates(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[TrustedCertificatesListResult]:
    """List the certificates that content is trusted by.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The certificates with their identifiers, in the field ``certificates``.

    Raises:
        Error: The server failed for a reason that its message gives.
        Unauthenticated: The API session is missing or has ended.

    Source: Invoke-ListContentTrustedCertificates,
        GET /api/content/trusted-certificates
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))
