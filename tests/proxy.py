"""What stands around a site: the proxies of docs/proxy as shipped, on another port and without https; a Redis.

For tests and benchmarks.
"""

import contextlib
import http.client
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.demo_site import ROOT, free_port
from tests.pakketten import can_install, install

#: Where Debian puts servers, which are on nobody's path.
FOLDERS = "/usr/sbin:/usr/bin"
#: In seconds: how long a program takes at most to begin.
START = 20


def program(name, package):
    """Return the path of a program, installed when it is missing; raises RuntimeError that says what to install."""
    if not shutil.which(name, path=FOLDERS) and can_install():
        install(package)
    if found := shutil.which(name, path=FOLDERS):
        return found
    raise RuntimeError(f"Installeer {package}, bijvoorbeeld met: apt install {package}")


def nginx(folder, port, site, other=None, more=""):
    """Return the command that runs nginx before a site ("127.0.0.1:8000"), with all it writes in a folder.

    `other` is its second web server; `more` are other servers beside it, in the words of nginx.
    """
    shipped = (ROOT / "docs/proxy/nginx.conf").read_text()
    shipped = shipped.replace("127.0.0.1:8001", other) if other else re.sub(r"\n.*127\.0\.0\.1:8001.*", "", shipped)
    own = re.sub(r"\n *(listen 80;|ssl_certificate.*)", "", shipped)
    own = own.replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    own = own.replace("/var/cache/nginx", str(folder)).replace("127.0.0.1:8000", site)
    temporary = "".join(
        f"{what}_temp_path {folder}/{what};\n" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes 2; pid {folder}/pid; error_log stderr; user root;\nevents {{}}\n"
        f"http {{ access_log off; keepalive_requests 1000000;\n{temporary}{own}\n{more}\n}}\n"
    )
    return [program("nginx", "nginx-light"), "-c", str(folder / "nginx.conf"), "-p", str(folder)]


def caddy(folder, port, site, other=None):
    """Return the command that runs Caddy before a site, in the same way."""
    shipped = (ROOT / "docs/proxy/Caddyfile").read_text().replace("127.0.0.1:8001", other or site)
    # Nobody else needs to steer it, and there is no certificate for this name.
    own = shipped.replace("\n{\n", "\n{\n\tadmin off\n\tpersist_config off\n", 1).replace("127.0.0.1:8000", site)
    own = own.replace("www.regio.example", f"http://127.0.0.1:{port}").replace("http://, https://", f"http://:{port}")
    (folder / "Caddyfile").write_text(own)
    return [str(Path(sys.executable).with_name("caddy")), "run", "--config", str(folder / "Caddyfile")]


def varnish(folder, port, site):
    """Return the command that runs Varnish before a site, in the same way."""
    shipped = (ROOT / "docs/proxy/varnish.vcl").read_text()
    (folder / "own.vcl").write_text(shipped.replace('"8000"', f'"{site.rpartition(":")[2]}"'))
    command = [program("varnishd", "varnish"), "-F", "-a", f"127.0.0.1:{port}", "-f", str(folder / "own.vcl")]
    return [*command, "-n", str(folder / "werk"), "-s", "malloc,50m", "-j", "none"]


@contextlib.contextmanager
def running(command, port):
    """Run a program until it listens on the port, and to the end of the block."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        deadline = time.monotonic() + START
        try:
            while not listens(port):
                assert process.poll() is None, process.stdout.read().decode()
                assert time.monotonic() < deadline
                time.sleep(0.1)
            yield
        finally:
            process.terminate()


def listens(port):
    with contextlib.suppress(OSError), contextlib.closing(http.client.HTTPConnection("127.0.0.1", port)) as verbinding:
        verbinding.connect()
        return True
    return False


@contextlib.contextmanager
def redis_server(folder):
    """Run a Redis that keeps nothing on disk; yield (its address, its process)."""
    port = free_port()
    command = [program("redis-server", "redis-server"), "--port", str(port), "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        for line in server.stdout:
            if "Ready to accept" in line:
                break
        yield f"redis://127.0.0.1:{port}/0", server
        server.kill()
