"""Files that the library fetches itself."""

import hashlib
import ssl
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler

import pytest

from tests.support.served import Served

CONTENT = b"fetched" * 100_000


class Answer(BaseHTTPRequestHandler):
    """One file, and one that does not come to its end."""

    def do_GET(self):
        status = 200 if self.path.startswith(("/file", "/slow", "/cut")) else 404
        self.send_response(status)
        self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        half = len(CONTENT) // 2
        self.wfile.write(CONTENT[:half])
        if self.path.startswith("/slow"):
            self.server.go_on.wait(20)
        if not self.path.startswith("/cut"):
            self.wfile.write(CONTENT[half:])

    def log_message(self, *args):
        pass


@pytest.fixture
def source():
    with Served(Answer) as source:
        yield source


def pull(api, session, uri, name="pulled.iso", thumbprint=None, **fields):
    endpoint = {"uri": uri}
    if thumbprint:
        endpoint["ssl_certificate_thumbprint"] = thumbprint
    return api.add_file(session, name, "PULL", source_endpoint=endpoint, **fields)


def settled(api, session, eventually, name="pulled.iso"):
    eventually(lambda: api.file_of(session, name)["status"] in ("READY", "ERROR"))
    return api.file_of(session, name)


def test_a_file_is_fetched(api, item, session, source, eventually):
    file = pull(api, session, f"{source.url}/file?x=1", size=len(CONTENT))
    assert file["source_endpoint"] == {"uri": f"{source.url}/file?x=1"}
    assert "upload_endpoint" not in file
    found = settled(api, session, eventually)
    assert (found["status"], found["bytes_transferred"]) == ("READY", len(CONTENT))
    api.act("update", session, "complete")
    (stored,) = api.get(f"/content/library/item/{item}/file")
    assert stored["checksum_info"]["checksum"] == hashlib.sha1(CONTENT).hexdigest()


@pytest.mark.parametrize(
    ("uri", "reason"),
    [
        ("{url}/missing", "404"),
        ("{url}/cut", "broke off"),
        ("http://127.0.0.1:1/", "refused"),
        ("http://vcenter.example/file", "not this machine"),
        ("http://192.0.2.1/file", "not this machine"),
        ("ftp://127.0.0.1/file", "only http"),
        ("file:///etc/passwd", "only http"),
        ("nonsense", "only http"),
        ("http://localhost:port/", "Port"),
    ],
)
def test_a_file_cannot_be_fetched(api, session, source, eventually, *, uri, reason):
    pull(api, session, uri.format(url=source.url))
    found = settled(api, session, eventually)
    assert found["status"] == "ERROR"
    assert reason in found["error_message"]["default_message"]
    api.act("update", session, "complete")
    assert api.update_session(session)["state"] == "ERROR"


def test_what_was_fetched_is_checked(api, session, source, eventually):
    pull(api, session, f"{source.url}/file", size=5)
    assert "5" in settled(api, session, eventually)["error_message"]["args"]


def test_a_completed_session_waits_for_what_is_fetched(
    api, item, session, source, *, eventually, refused, clock
):
    pull(api, session, f"{source.url}/slow")
    eventually(lambda: api.file_of(session, "pulled.iso")["status"] == "TRANSFERRING")
    pushed = api.upload(session, "pushed")
    api.act("update", session, "complete")
    assert api.update_session(session)["state"] == "ACTIVE"
    state = (400, "NOT_ALLOWED_IN_CURRENT_STATE")
    refused(*state, api.act, "update", session, "complete")
    refused(*state, api.add_file, session, "more")
    assert api.put(pushed, b"x").status_code == 400
    clock.advance(200)
    api.get("/session")
    clock.advance(200)
    assert api.update_session(session)["state"] == "ACTIVE", "it does not run out meanwhile"
    source.go_on.set()
    eventually(lambda: api.update_session(session)["state"] == "DONE")
    assert len(api.get(f"/content/library/item/{item}/file")) == 2


def test_a_completed_session_fails_with_what_is_fetched(api, session, source, eventually):
    pull(api, session, f"{source.url}/slow", size=5)
    api.act("update", session, "complete")
    source.go_on.set()
    eventually(lambda: api.update_session(session)["state"] == "ERROR")


def test_a_canceled_session_lets_the_fetching_go(server, api, session, source, eventually):
    pull(api, session, f"{source.url}/slow")
    api.act("update", session, "cancel")
    source.go_on.set()
    eventually(lambda: not list(server._run.store.folder.iterdir()))
    assert api.update_session(session)["state"] == "CANCELED"


def test_the_library_stops_while_it_fetches(server, api, session, source):
    pull(api, session, f"{source.url}/slow")
    server.stop()
    assert not [one for one in threading.enumerate() if one.name == "embedded-pull"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a self-signed certificate: where it is, and its own bytes."""
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "source")])
    now = datetime.now(timezone.utc)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1)
    builder = builder.not_valid_before(now).not_valid_after(now + timedelta(days=1))
    certificate = builder.sign(key, hashes.SHA256())
    path = tmp_path_factory.mktemp("tls") / "source.pem"
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    path.write_bytes(
        certificate.public_bytes(pem)
        + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    )
    return path, certificate.public_bytes(serialization.Encoding.DER)


@pytest.mark.parametrize(
    ("digest", "status"),
    [("sha1", "READY"), ("sha256", "READY"), ("md5", "ERROR"), (None, "ERROR")],
)
def test_a_thumbprint_says_which_certificate_to_accept(
    api, session, certificate, eventually, *, digest, status
):
    path, der = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    thumbprint = digest and hashlib.new(digest, der).hexdigest().upper()
    if thumbprint:
        thumbprint = ":".join(thumbprint[i : i + 2] for i in range(0, len(thumbprint), 2))
    with Served(Answer, context) as source:
        pull(api, session, f"{source.url}/file", thumbprint=thumbprint)
        assert settled(api, session, eventually)["status"] == status
