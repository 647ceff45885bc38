"""Certificates that signatures are checked against (TrustedCertificatesApi)."""

from __future__ import annotations

import ssl

from ...models.trusted_certificates import (
    TrustedCertificatesCreateSpec,
    TrustedCertificatesInfo,
    TrustedCertificatesListResult,
    TrustedCertificatesSummary,
)
from ...runtime.standard import Error
from ..call import Call, answers
from ..faults import Fault, not_found
from ..store import new_id


def _text(call: Call) -> str:
    certificate = call.path["certificate"]
    if certificate not in call.store.certificates:
        raise not_found("trusted certificate", certificate)
    return call.store.certificates[certificate]


@answers("Invoke-CreateContentTrustedCertificates")
def create(call: Call) -> str:
    """Trust a certificate; one that is trusted already keeps its identifier."""
    text = call.structure(TrustedCertificatesCreateSpec).cert_text
    wanted = _read(text)
    for identifier, known in call.store.certificates.items():
        if _read(known) == wanted:
            return identifier
    identifier = new_id()
    call.store.certificates[identifier] = text
    return identifier


def _read(text: str) -> bytes:
    """Read the one certificate in a text; anything else is an error, of no kind of its own."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=text)
        if text.count("-----BEGIN ") == 1:
            return ssl.PEM_cert_to_DER_cert(text.strip())
    except (ssl.SSLError, TypeError, ValueError):
        pass
    raise Fault(Error, "certificate.unreadable", "The text is not one certificate in PEM.")


@answers("Invoke-ListContentTrustedCertificates")
def list_all(call: Call) -> TrustedCertificatesListResult:
    """List the trusted certificates."""
    known = call.store.certificates.items()
    listed = [TrustedCertificatesSummary(certificate=one, cert_text=text) for one, text in known]
    return TrustedCertificatesListResult(certificates=listed)


@answers("Invoke-GetCertificateContentTrustedCertificates")
def get(call: Call) -> TrustedCertificatesInfo:
    """Get a trusted certificate."""
    return TrustedCertificatesInfo(cert_text=_text(call))


@answers("Invoke-DeleteCertificateContentTrustedCertificates")
def delete(call: Call) -> None:
    """Trust a certificate no longer."""
    _text(call)
    del call.store.certificates[call.path["certificate"]]
