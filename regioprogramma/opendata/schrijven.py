"""Writes a list to a file. The site is asked for it as a program would, so the file is what is streamed to that.

All of it is read in one transaction that sees one moment; how far it is, is written down over another connection.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from http import HTTPStatus
from tempfile import TemporaryFile
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from django.core.files import File
from django.core.handlers.wsgi import WSGIHandler
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from regioprogramma.inhoudversie.stand import is_of_this_uitgave, look_up
from regioprogramma.paginacache.vraag import Paginavraag

from .models import Uitvoerbestand

#: After how many rows is written down how far it is.
_TUSSENSTAND = 500
#: Within a worker that writes a file: who wants to know how many rows that will have.
_telt: ContextVar[Callable[[int], object] | None] = ContextVar("telt", default=None)


class _Onbruikbaar(Exception):
    """The site does not answer with the list."""


def tell_total(stukken: QuerySet) -> bool:
    """Tell who writes these to a file how many there are; return whether somebody does."""
    meld = _telt.get()
    if meld:
        meld(stukken.order_by().count())
    return meld is not None


class Boekhouding:
    """Writes down how far a file is, over a connection of its own: who reads the list sees one moment."""

    def __init__(self, bestand: Uitvoerbestand) -> None:
        self._pk, self._verbinding = bestand.pk, connection.copy()

    def note(self, **velden: Any) -> bool:
        """Store these fields, which is a sign of life too; return whether the file is still wanted."""
        velden["bijgewerkt_op"] = timezone.now()
        kolommen = ", ".join(f"{naam} = %s" for naam in velden)
        opdracht = f"UPDATE {Uitvoerbestand._meta.db_table} SET {kolommen} WHERE id = %s"  # noqa: S608 - our own names
        with self._verbinding.cursor() as cursor:
            cursor.execute(opdracht, [*velden.values(), self._pk])
            return bool(cursor.rowcount)

    def claim(self, versie: str) -> bool:
        """Say of which version the file is; return False when there is one of that version already."""
        try:
            return self.note(versie=versie)
        except IntegrityError:
            return False

    def close(self) -> None:
        """Let go of the connection."""
        self._verbinding.close()


def fill_bestand(bestand: Uitvoerbestand) -> None:
    """Write the file whole, and only then say that it is there; raises whatever goes wrong."""
    if not is_of_this_uitgave(bestand.versie):
        raise _Onbruikbaar("the web server runs another edition or has other variables: nobody would be given this")
    opslag, naam = bestand.file.storage, bestand.file.name
    with TemporaryFile() as kopie, closing(Boekhouding(bestand)) as boek:
        if not _copy(bestand.adres, boek, kopie):
            Uitvoerbestand.objects.filter(pk=bestand.pk).delete()
            return
        grootte = kopie.tell()
        kopie.seek(0)
        opslag.save(naam, File(kopie))
        if not boek.note(klaar_op=timezone.now(), grootte=grootte):
            opslag.delete(naam)


def _copy(adres: str, boek: Boekhouding, kopie: BinaryIO) -> bool:
    """Copy what the site gives for an address; return False when nobody would be given that."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        versie = look_up(cursor).versie
        if not boek.claim(versie):
            return False
        with _told_total(lambda rijen: boek.note(rijen=rijen)):
            # The first piece of either format is what stands above the rows.
            for nummer, stuk in enumerate(_read(adres)):
                kopie.write(stuk)
                if nummer and nummer % _TUSSENSTAND == 0 and not boek.note(geschreven=nummer):
                    return False
        # A day that began, or a page that expired, meanwhile: parts of it may be of after that.
        return look_up(cursor).versie == versie


@contextmanager
def _told_total(meld: Callable[[int], object]) -> Iterator[None]:
    merk = _telt.set(meld)
    try:
        yield
    finally:
        _telt.reset(merk)


def _read(adres: str) -> Iterator[bytes]:
    """Yield what the site gives for an address, in pieces, one a row; raises _Onbruikbaar for anything but a list."""
    delen = urlsplit(adres)
    vraag = Paginavraag(delen.scheme, delen.netloc, unquote(delen.path, "iso-8859-1"), delen.query)
    django = WSGIHandler()
    # Not as a server does, between the signals that a request begins and ends: both close the connection that reads.
    antwoord = django.get_response(django.request_class({**vraag.environ(None), "HTTP_ACCEPT_ENCODING": ""}))
    if antwoord.status_code != HTTPStatus.OK or not antwoord.streaming:
        raise _Onbruikbaar(f"the site answers {antwoord.status_code}")
    yield from antwoord
