"""A web server that stands in for the site before: `paden` says what it answers, `gevraagd` what it was asked."""

import contextlib
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def overal(ip):
    """Let a test ask its own server."""
    return True


class _Antwoorder(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.gevraagd.append((self.path, dict(self.headers)))
        status, koppen, inhoud = self.server.answer(self.path, self.headers)
        self.send_response(status)
        for naam, waarde in {"Content-Type": "image/png", "Content-Length": str(len(inhoud)), **koppen}.items():
            if waarde is not None:
                self.send_header(naam, waarde)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(inhoud)

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def run_oude_site(paden=None, answer=None, certificaat=None):
    """Run the server; `paden` are {path: bytes, or (status, headers, bytes)}, or `answer(path, headers)` says it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Antwoorder)
    server.gevraagd, server.paden = [], paden if paden is not None else {}
    server.answer = answer or (lambda pad, koppen: _triple(server.paden.get(pad, (404, {}, b""))))
    if certificaat:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificaat)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.poort = server.server_port
    server.handle_error = lambda *args: None
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    draad.start()
    try:
        yield server
    finally:
        server.shutdown()
        draad.join()
        server.server_close()


def _triple(antwoord):
    return (200, {}, antwoord) if isinstance(antwoord, bytes) else antwoord


def write_certificaat(pad, naam):
    """Write a certificate for a name, with its key, that whoever trusts that file trusts; return the path."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    wie = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, naam)])
    nu = datetime.now(UTC)
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(wie)
        .issuer_name(wie)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(naam)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    vorm = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pad.write_bytes(
        sleutel.private_bytes(serialization.Encoding.PEM, *vorm) + certificaat.public_bytes(serialization.Encoding.PEM)
    )
    return pad
