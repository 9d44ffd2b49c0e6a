"""Whatever an uploaded file does to what reads it: it takes no more than was agreed, and its end is one word."""

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from regioprogramma.core.apart import MEESTE_GEHEUGEN, Einde, Leesgrenzen, fotos, grens, run_apart
from regioprogramma.core.documenten import bestanden
from regioprogramma.core.documenten.bestanden import look_at, read_file
from tests.core import bommen
from tests.core.kantoor import alinea, docx
from tests.demo_site import ROOT

#: In a small process of its own: what the largest of its children took is then that of the one that read the file.
METEN = """
import json, resource, sys
from regioprogramma.core.apart import Leesgrenzen, run_apart
taak, pad, seconden, gegevens = json.loads(sys.argv[1])
with open(pad, "rb") as bestand:
    afloop = run_apart(taak, bestand, Leesgrenzen(seconden, 48 << 20), **gegevens)
op = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([afloop.einde, len(afloop.uitvoer), op.ru_maxrss * 1024, op.ru_utime + op.ru_stime]))
"""
#: How a file that hurts may end, apart from well.
GRENS = {"te-groot", "te-lang"}
DOCUMENTEN = {
    "stappen.pdf": (bommen.veel_stappen, GRENS),
    "bladen.pdf": (bommen.zonder_letters, GRENS),
    "cellen.xlsx": (bommen.lege_cellen, {"goed", *GRENS}),
    "woorden.xlsx": (bommen.lege_woorden, {"goed", *GRENS}),
    "regels.docx": (bommen.lege_regels, {"goed", *GRENS}),
}
BEELDEN = {
    "punten.png": (lambda: bommen.png(8900, 6700), {"te-groot"}),
    "woorden.png": (bommen.png_met_woorden, {"goed", "kapot", *GRENS}),
    "film.gif": (bommen.film, {"goed", *GRENS}),
    "groot.webp": (lambda: bommen.beeld("WEBP", 6000, 4000, method=0), {"te-groot"}),
    "groot.avif": (lambda: bommen.beeld("AVIF", 7700, 7700, speed=10), {"goed", *GRENS}),
    "groot.heic": (lambda: bommen.beeld("HEIF", 6000, 5000), {"goed", *GRENS}),
    "lagen.jpg": (lambda: bommen.beeld("JPEG", 7700, 7700, progressive=True, subsampling=0), {"goed", *GRENS}),
}


def meet(tmp_path, taak, inhoud, seconden, **gegevens):
    """Return (how it ended, length of the answer, bytes of memory, seconds of processor) of a file that is read."""
    pad = tmp_path / "bestand"
    pad.write_bytes(inhoud)
    wat = [sys.executable, "-c", METEN, json.dumps([taak, str(pad), seconden, gegevens])]
    klaar = subprocess.run(wat, cwd=ROOT, capture_output=True, check=True, timeout=120)
    return json.loads(klaar.stdout)


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_reading_a_document_takes_no_more_than_was_agreed(tmp_path, naam):
    maak, eindes = DOCUMENTEN[naam]
    inhoud = maak()
    assert len(inhoud) < 2_000_000
    soort = naam.rpartition(".")[2]
    einde, _lengte, geheugen, processor = meet(tmp_path, "read", inhoud, 6, soort=soort, meeste=400_000)
    assert einde in eindes
    assert geheugen <= MEESTE_GEHEUGEN
    assert processor <= 7


@pytest.mark.parametrize("naam", BEELDEN)
def test_a_picture_takes_no_more_than_was_agreed(tmp_path, naam):
    maak, eindes = BEELDEN[naam]
    einde, _lengte, geheugen, processor = meet(tmp_path, "clean", maak(), 6, meeste_punten=60_000_000)
    assert einde in eindes
    assert geheugen <= MEESTE_GEHEUGEN
    assert processor <= 7


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_picture_of_the_size_that_is_named_comes_in_whatever_its_kind(soort):
    inhoud = bommen.beeld(soort, fotos.GROOTSTE, fotos.GROOTSTE)
    afloop = run_apart("clean", io.BytesIO(inhoud), Leesgrenzen(30, 48 << 20), meeste_punten=60_000_000)
    assert afloop.einde is Einde.GOED


def test_an_answer_is_no_longer_than_was_agreed(tmp_path):
    inhoud = docx(alinea("Een lang stuk. " * 9000))
    afloop = run_apart("read", io.BytesIO(inhoud), Leesgrenzen(20, 5000), soort="docx", meeste=400_000)
    assert afloop.einde is Einde.TE_GROOT
    assert len(afloop.uitvoer) <= 5000


def test_what_was_read_before_the_limit_is_kept():
    stuk = bommen.pdf(bommen.zin("Waterberging"), b"BT /F1 12 Tf " + b"(a)Tj " * 6_000_000 + b"ET")
    paginas, tekst, is_scan, probleem = read_file(io.BytesIO(stuk), "pdf")
    assert (paginas, tekst, is_scan) == (2, "Waterberging", False)
    assert probleem in GRENS


def test_at_the_deadline_it_is_ended_and_nobody_waits_longer(monkeypatch):
    monkeypatch.setattr(bestanden, "LEESGRENZEN", Leesgrenzen(2, 100_000))
    begin = time.monotonic()
    assert read_file(io.BytesIO(bommen.zonder_letters()), "pdf").probleem == "te-lang"
    assert time.monotonic() - begin < 20


def test_it_ends_by_itself_when_whoever_asked_is_no_longer_there(tmp_path):
    pad = tmp_path / "stuk.pdf"
    pad.write_bytes(bommen.zonder_letters())
    opdracht = {
        "taak": "read",
        "seconden": 1,
        "processor": 1,
        "uitvoer": 10_000,
        "gegevens": {"soort": "pdf", "meeste": 9999},
    }
    with pad.open("rb") as bestand:
        wat = [sys.executable, "-m", grens._KIND, json.dumps(opdracht)]
        klaar = subprocess.run(wat, cwd=ROOT, stdin=bestand, capture_output=True, timeout=60)
    assert -klaar.returncode in {signal.SIGALRM, signal.SIGPROF, signal.SIGXCPU, signal.SIGKILL}


def test_what_reads_a_file_knows_nothing_of_our_environment(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setattr(grens, "_KIND", "tests.core.verklikker")
    gezien = json.loads(run_apart("look", io.BytesIO(), Leesgrenzen(20, 100_000)).uitvoer)
    assert "geheim" not in gezien.values()
    assert gezien.keys() <= {"PATH", "LD_LIBRARY_PATH", "PYTHONPYCACHEPREFIX", "MALLOC_ARENA_MAX", "LC_CTYPE"}
    assert len(os.environ) > len(gezien)


def test_that_it_cannot_begin_says_nothing_of_the_file(monkeypatch, caplog):
    monkeypatch.setattr(grens, "_KIND", "tests.core.bestaat_niet")
    stuk = docx(alinea("Een stuk"))
    assert look_at(io.BytesIO(stuk), "docx") is None, "it is not refused"
    assert read_file(io.BytesIO(stuk), "docx").probleem == "mislukt"
    assert "ended with mislukt" in caplog.text
