"""Knows what an address or number of the old site is here: by the items of the source and the ledger of the move."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from unicodedata import normalize
from urllib.parse import SplitResult, parse_qsl, unquote, urljoin, urlsplit

from django.utils.translation import gettext as _

from regioprogramma.core.models import Afbeelding, Document
from regioprogramma.overzetten.models import Overname

from .bronnen.uploads import uploadname, without_size
from .inventaris import Bronregel, Inventaris
from .omzetten.samenvatten import read_words
from .omzetten.uitkomst import Beelddoel, Linkdoel, Linksoort

_UPLOADS = re.compile(r"/(?:wp-content/uploads|files)/", re.IGNORECASE)
#: By which WordPress asks for one item.
_NUMMERVRAGEN = ("p", "page_id", "attachment_id")
_BEHEER = re.compile(r"/wp-(?:admin|login|json|cron|includes)|/xmlrpc\.php", re.IGNORECASE)
#: Where an address leads that is a list or a screen of the old site: a path here, "" for none.
Elders = Callable[[str], str]


def path_key(pad: str) -> str:
    """Return a path as it is compared: without capitals, codes, doubled slashes and a slash at its end."""
    kaal = re.sub(r"/{2,}", "/", normalize("NFC", unquote(pad)))
    return kaal.rstrip("/").casefold() or "/"


class Wijzer:
    """Answers what converting asks about the rest of the source (`omzetten.uitkomst.Bronwijzer`)."""

    def __init__(
        self, inventaris: Inventaris, overnames: Iterable[Overname], home: int, elders: Elders = lambda pad: ""
    ) -> None:
        self.inventaris, self.home, self.elders = inventaris, home, elders
        self._overnames = {(o.nummer, o.soort, o.keer): o for o in overnames}
        basis = urlsplit(inventaris.kop.basis)
        self._host, self._map = _plain_host(basis.netloc), basis.path.rstrip("/")

    def update(self, overnames: Iterable[Overname]) -> None:
        """Know what became of these items since."""
        self._overnames |= {(o.nummer, o.soort, o.keer): o for o in overnames}

    @cached_property
    def _per_pad(self) -> dict[str, Bronregel]:
        """{path: the first item that had it}; the question is part of the path of one that had no other address."""
        uit: dict[str, Bronregel] = {}
        for regel in self.inventaris.regels:
            if regel.adres and regel.soort != "nav_menu_item" and (regel.status in {"publish", "inherit"}):
                uit.setdefault(path_key(self.path_of(regel.adres)), regel)
        return uit

    @cached_property
    def _per_upload(self) -> dict[str, Bronregel]:
        uit: dict[str, Bronregel] = {}
        for regel in self.inventaris.bijlagen:
            for pad in filter(None, (regel.uploadpad, urlsplit(regel.bestandsadres).path)):
                uit.setdefault(uploadname(unquote(pad)), regel)
                uit.setdefault(without_size(uploadname(unquote(pad))), regel)
        return uit

    @cached_property
    def _per_bestandsadres(self) -> dict[str, Bronregel]:
        """{address of a file, whole but for how it is fetched: the item}: files may be kept on another host."""
        return {_file_key(regel.bestandsadres): regel for regel in self.inventaris.bijlagen if regel.bestandsadres}

    @cached_property
    def _beschrijvingen(self) -> dict[int, str]:
        return dict(Afbeelding.objects.values_list("pk", "description"))

    @cached_property
    def _titels(self) -> dict[int, str]:
        return dict(Document.objects.values_list("pk", "title"))

    def path_of(self, adres: str) -> str:
        """Return the path of an address of the old site below the folder that it stood in, with its question."""
        delen = urlsplit(adres)
        pad = re.sub(r"^/{2,}", "/", delen.path) or "/"
        if self._map and (pad == self._map or pad.startswith(f"{self._map}/")):
            pad = pad[len(self._map) :] or "/"
        return pad + (f"?{delen.query}" if delen.query else "")

    def is_van_bron(self, adres: str) -> bool:
        """Whether an address is of the website that moves."""
        return _plain_host(_split(self._whole(adres)).netloc) == self._host

    def _whole(self, adres: str) -> str:
        try:
            return urljoin(f"{self.inventaris.kop.basis}/", adres.strip())
        except ValueError:
            return ""

    def find_link(self, adres: str) -> Linkdoel:
        """Return where an address leads."""
        if adres.strip().lower().startswith(("mailto:", "tel:")):
            return Linkdoel(Linksoort.ADRES, adres=adres.strip())
        heel = self._whole(adres)
        delen = _split(heel)
        if delen.scheme not in {"http", "https"} or not delen.hostname:
            return Linkdoel(Linksoort.DOOD)
        if (bestand := self._per_bestandsadres.get(_file_key(heel))) is not None:
            return self._target_of(bestand)
        if not self.is_van_bron(heel):
            return Linkdoel(Linksoort.ADRES, adres=heel)
        pad = self.path_of(heel)
        if _BEHEER.match(pad) or "preview=" in delen.query:
            return Linkdoel(Linksoort.DOOD)
        if (regel := self.find_row(heel)) is not None:
            return self._target_of(regel)
        if pad.partition("?")[0].rstrip("/") in {"", "/index.php"} and not delen.query:
            return Linkdoel(Linksoort.PAGINA, self.home, naam=_("Homepage"))
        hier = self.elders(pad)
        return Linkdoel(Linksoort.ADRES, adres=hier) if hier else Linkdoel(Linksoort.DOOD)

    def find_row(self, adres: str) -> Bronregel | None:
        """Return the item of the old site that an address is of: by number, path, or the name of a file."""
        delen = _split(adres)
        vragen = dict(parse_qsl(delen.query))
        nummer = next((vragen[naam] for naam in _NUMMERVRAGEN if naam in vragen), "")
        if nummer.isdigit():
            return self.inventaris.per_nummer.get(int(nummer))
        pad = self.path_of(adres)
        if _UPLOADS.search(pad):
            naam = uploadname(unquote(delen.path))
            return self._per_upload.get(naam) or self._per_upload.get(without_size(naam))
        return self._per_pad.get(path_key(pad)) or self._per_pad.get(path_key(pad.partition("?")[0]))

    def overname_of(self, regel: Bronregel) -> Overname | None:
        """Return what became of an item; None for one that nothing became of."""
        return self._overnames.get(regel.sleutel)

    def _target_of(self, regel: Bronregel) -> Linkdoel:
        overname = self.overname_of(regel)
        if overname is None:
            return Linkdoel(Linksoort.DOOD)
        if overname.pagina_id:
            return Linkdoel(Linksoort.PAGINA, overname.pagina_id, naam=read_words(regel.titel))
        if overname.afbeelding_id:
            return Linkdoel(Linksoort.BEELD, overname.afbeelding_id)
        if overname.document_id:
            return Linkdoel(Linksoort.DOCUMENT, overname.document_id, naam=self.title_of(regel, overname))
        return Linkdoel(Linksoort.DOOD)

    def find_beeld(self, adres: str, nummer: int | None) -> Beelddoel | None:
        """Return a picture by its number or the address of its file, also of one of its copies; None when missing."""
        for regel in self._files(adres, nummer):
            overname = self.overname_of(regel)
            if overname is not None and overname.afbeelding_id:
                return Beelddoel(overname.afbeelding_id, self.description_of(regel, overname), regel.bijschrift)
        return None

    def description_of(self, regel: Bronregel, overname: Overname) -> str:
        """Return how a picture is described here, "" when nobody did."""
        return self._beschrijvingen.get(overname.afbeelding_id or 0, "")

    def title_of(self, regel: Bronregel, overname: Overname) -> str:
        """Return the title of a document here."""
        return self._titels.get(overname.document_id or 0, "")

    def find_document(self, adres: str, nummer: int | None) -> int | None:
        """Return the id of a document by its number or address; None when it is none."""
        for regel in self._files(adres, nummer):
            if (overname := self.overname_of(regel)) is not None and overname.document_id:
                return overname.document_id
        return None

    def find_bijlagen(self, nummer: int) -> list[int]:
        """Return the numbers of the pictures that were uploaded with an item."""
        return [regel.nummer for regel in self._onder.get(nummer, ())]

    @cached_property
    def _onder(self) -> dict[int, list[Bronregel]]:
        onder: dict[int, list[Bronregel]] = {}
        for regel in self.inventaris.bijlagen:
            onder.setdefault(regel.ouder, []).append(regel)
        return onder

    def _files(self, adres: str, nummer: int | None) -> Iterable[Bronregel]:
        """Yield the files that an address and a number may mean: one that was pasted in has numbers of another."""
        regel = self._per_bestandsadres.get(_file_key(self._whole(adres))) if adres else None
        if regel is None and adres and self.is_van_bron(adres):
            regel = self.find_row(self._whole(adres))
        if regel is not None:
            yield regel
        ander = self.inventaris.per_nummer.get(nummer) if nummer else None
        if regel is None and ander is not None and (not adres or self.is_van_bron(adres)):
            yield ander

    def read_herbruikbaar(self, nummer: int) -> str:
        """Return the text of a block that is used again; "" when there is none that visitors saw."""
        regel = self.inventaris.per_nummer.get(nummer)
        if regel is None or regel.soort != "wp_block" or regel.status != "publish":
            return ""
        return self.inventaris.read(regel).inhoud


def _file_key(adres: str) -> str:
    """Return the address of a file as it is compared: without scheme, question, and size in its name."""
    delen = _split(adres)
    return without_size(f"{_plain_host(delen.netloc)}{unquote(delen.path)}".casefold())


def _plain_host(netloc: str) -> str:
    return netloc.rpartition("@")[2].partition(":")[0].casefold().removeprefix("www.")


def _split(adres: str) -> SplitResult:
    """Return the parts of an address; none of what is no address at all."""
    try:
        return urlsplit(adres)
    except ValueError:
        return urlsplit("")
