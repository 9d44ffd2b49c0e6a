"""What is inside a PDF."""

import sys
from collections import deque
from collections.abc import Iterator
from typing import Any, BinaryIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import LimitReachedError

from .fouten import TeGroot, Vergrendeld

#: How many pages are looked at while the editor waits.
PROEF = 5
#: How deep drawings in drawings are looked at for letters, and how many of a page.
DIEPST, MEESTE_TEKENINGEN = 5, 500


def is_scan(bestand: BinaryIO) -> bool:
    """Return whether the first pages of an open PDF name no font. Raises Vergrendeld, and for a damaged file anything.

    A PDF without pages raises ValueError.
    """
    lezer = PdfReader(bestand)
    # A file that asks for a password only to print or change it opens without one.
    if lezer.is_encrypted and lezer.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Vergrendeld
    if not lezer.pages:
        raise ValueError("has no pages")
    return not any(_has_letters(pagina) for pagina in lezer.pages[:PROEF])


def read_pages(bestand: BinaryIO, meeste: int) -> tuple[int, Iterator[str | None]]:
    """Return the number of pages of an open PDF, and their texts until there are `meeste` characters."""
    bestand.seek(0)
    lezer = PdfReader(bestand)
    return len(lezer.pages), _texts(lezer, meeste)


def _texts(lezer: PdfReader, meeste: int) -> Iterator[str | None]:
    lengte = 0
    for pagina in lezer.pages:
        tekst = _text_of(pagina)
        yield tekst
        lengte += len(tekst or "")
        if lengte >= meeste:
            return


def _text_of(pagina: PageObject) -> str | None:
    """Return the text of a page; None when it cannot be read. Raises TeGroot for one that unpacks to too much."""
    try:
        return pagina.extract_text()
    except MemoryError:
        raise
    except LimitReachedError as fout:
        raise TeGroot("a page unpacks to more than a page can be") from fout
    # Whatever a page makes of the library, the next one may be whole.
    except Exception as fout:  # noqa: BLE001
        print(f"A page cannot be read: {fout!r}"[:200], file=sys.stderr)  # noqa: T201
        return None


def _has_letters(pagina: PageObject) -> bool:
    """Whether a page, or a drawing on it, names a font: then there is text. A scan names none.

    Each drawing is looked at once, and no more of them than a page has: a file can let every drawing name all others.
    """
    gezien: set[int] = set()
    wachtend = deque([(pagina, 0)])
    try:
        while wachtend and len(gezien) < MEESTE_TEKENINGEN:
            ding, diepte = wachtend.popleft()
            bronnen = _part(ding, "/Resources")
            if _part(bronnen, "/Font"):
                return True
            tekeningen = _part(bronnen, "/XObject") if diepte < DIEPST else {}
            for verwijzing in tekeningen.values():
                nummer = getattr(verwijzing, "idnum", id(verwijzing))
                vorm = verwijzing.get_object()
                if nummer not in gezien and vorm.get("/Subtype") == "/Form":
                    wachtend.append((vorm, diepte + 1))
                gezien.add(nummer)
    except MemoryError:
        raise
    # What cannot be looked at is no proof that there is no text.
    except Exception:  # noqa: BLE001
        return True
    return bool(wachtend)


def _part(ding: dict[Any, Any], naam: str) -> dict[Any, Any]:
    """Return a dictionary of a dictionary of a PDF; an empty one when there is none."""
    deel = ding.get(naam)
    return {} if deel is None else deel.get_object()
