"""Certificates that signed OVF templates are checked against."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure, initializer


class TrustedCertificatesCreateSpec(Structure):
    """A certificate to trust from now on."""

    cert_text: str = Field(description="The certificate as PEM text, with its BEGIN and END lines.")


class TrustedCertificatesInfo(Structure):
    """One trusted certificate, asked for by its identifier."""

    cert_text: str = Field(description="The certificate as PEM text.")


class TrustedCertificatesSummary(Structure):
    """One entry in the list of trusted certificates."""

    certificate: str = Field(description="Identifier to read or delete the certificate by.")
    cert_text: str = Field(description="The certificate as PEM text.")


class TrustedCertificatesListResult(Structure):
    """All trusted certificates."""

    certificates: list[TrustedCertificatesSummary] = Field(
        description="The certificates, each with its identifier."
    )


initialize_trusted_certificates_create_spec = initializer(TrustedCertificatesCreateSpec)
