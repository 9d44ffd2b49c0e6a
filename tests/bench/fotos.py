"""Eight visitors at once to a page with twelve photos that nobody saw before, while the worker makes their copies."""

import io
import os
import subprocess
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import psutil
from django.core.files.base import ContentFile
from django.db import connection
from PIL import Image

from tests.bench.servers import gunicorn
from tests.demo_site import ROOT

PHOTOS, VISITORS = 12, 8
#: As a phone makes them, in pixels; and in megabytes, what a process may take.
SIZE, MEMORY = (4000, 3000), 300
#: In times what the page takes without photos, with something for the noise, in seconds.
TIMES_SLOWER, NOISE = 1.5, 0.05
#: In seconds: how long the worker may take for all copies.
PATIENCE = 300


def measure_photos(table):
    """Add what the slowest visitor waits, with and without photos, and what the processes take of memory."""
    from nieuws.models import Nieuwsbericht

    met, zonder = Nieuwsbericht.objects.visible().order_by("pk")[3:5]
    zonder.inhoud = [("tekst", "<p>Zonder foto’s.</p>")]
    zonder.save()
    with gunicorn("regioprogramma.wsgi:application") as (site, server), worker() as werker:
        peak = Peak([server.pid, werker.pid])
        for address in (met.url, zonder.url):
            visit(site + address)
        without = slowest(site + zonder.url, zonder)
        met.inhoud = [("afbeelding", {"afbeelding": photo(number), "bijschrift": ""}) for number in range(PHOTOS)]
        met.save()
        with_photos = slowest(site + met.url, None)
        seconds = time_until_shown(site + met.url)
        megabytes = peak.stop()
    limit = TIMES_SLOWER * without + NOISE
    name = f"{VISITORS} first visitors to {PHOTOS} new photos: the slowest, in s"
    table.add(name, with_photos, without, f"<= {TIMES_SLOWER}x", with_photos <= limit)
    table.add("until the worker has made all copies, in s", seconds, None, "", True)
    table.add("most memory of a process meanwhile, in MB", megabytes, None, f"<= {MEMORY}", megabytes <= MEMORY)


def photo(number):
    """Return a new picture that is as hard to pack as a photo."""
    from regioprogramma.core.models import Afbeelding

    noise = Image.effect_noise((SIZE[0] // 8, SIZE[1] // 8), 60 + number).resize(SIZE).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=88)
    return Afbeelding.objects.create(
        title=f"Foto {number}", description="Proef", file=ContentFile(file.getvalue(), f"proef-{number}.jpg")
    )


def worker():
    """Start the worker on the database that is in use now."""
    host, name = connection.settings_dict["HOST"], connection.settings_dict["NAME"]
    environment = {**os.environ, "DATABASE_URL": f"postgresql://postgres@/{name}?host={host}"}
    return Stopped([sys.executable, "manage.py", "werker", "--verbosity", "0"], environment)


class Stopped(subprocess.Popen):
    """A program that ends with the block."""

    def __init__(self, command, environment):
        super().__init__(command, cwd=ROOT, env=environment)

    def __exit__(self, *exception):
        self.terminate()
        super().__exit__(*exception)


def slowest(address, page):
    """Return the time of the slowest of visitors who all come at once; a page that is given changes first."""
    if page:
        page.save_revision().publish()
        time.sleep(0.2)
    together = threading.Barrier(VISITORS)
    with ThreadPoolExecutor(VISITORS) as pool:
        return max(pool.map(lambda _: visit(address, together), range(VISITORS)))


def visit(address, together=None):
    """Return how long a page takes, in seconds."""
    if together:
        together.wait()
    start = time.perf_counter()
    urllib.request.urlopen(address, timeout=120).read()
    return time.perf_counter() - start


def time_until_shown(address):
    """Return after how many seconds the page shows all photos."""
    start = time.monotonic()
    while urllib.request.urlopen(address).read().count(b"<picture>") < PHOTOS:
        if time.monotonic() - start > PATIENCE:
            raise AssertionError("The worker does not make the copies.")
        time.sleep(0.5)
    return time.monotonic() - start


class Peak:
    """Looks what processes and those they started take, from now on."""

    def __init__(self, pids):
        self.pids, self.most, self.done = pids, 0, threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        """Remember the most that one process has for itself."""
        while not self.done.wait(0.05):
            for pid in self.pids:
                parent = psutil.Process(pid)
                for process in [parent, *parent.children(recursive=True)]:
                    try:
                        self.most = max(self.most, process.memory_info().rss)
                    except psutil.NoSuchProcess:
                        continue

    def stop(self):
        """Return the most, in megabytes."""
        self.done.set()
        self.thread.join()
        return self.most / 1e6
