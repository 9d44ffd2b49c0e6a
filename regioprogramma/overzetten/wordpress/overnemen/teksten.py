"""Fills the pages: the text of every item as blocks of ours, as a version, published when it was public and is whole.

Nobody's work is written over: a page that was changed here since we wrote it keeps its text, and what the old site
says now is kept beside it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Revision
from wagtail.signals import page_published, published

from nieuws.models import Nieuwsbericht, Nieuwssoort
from projecten.models import Project
from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import HomePagina, Pagina, PaginaTrefwoord
from regioprogramma.core.pagina import judged
from regioprogramma.overzetten.models import Overname, Overnamestand, Overnamewerk
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.inventaris import Bronregel
from regioprogramma.overzetten.wordpress.omzetten import convert, read_summary, read_title
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Omzetting
from regioprogramma.overzetten.wordpress.wijzer import Wijzer

from .plaatsen import Plekken
from .termen import Termen

#: What the log calls it.
VERHUISACTIE = "overzetten.wordpress"
#: Above this share of the words, or this many, a page stays a draft until somebody agrees.
MEESTE_AANDEEL, MEESTE_WOORDEN = 0.01, 25
_TIJD = ZoneInfo("Europe/Amsterdam")
_PERSBERICHT = re.compile(r"persbericht|press release", re.IGNORECASE)
_ZOEKTITELS = ("_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title")
_ZOEKTEKSTEN = ("_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc")


@dataclass(frozen=True)
class Vulling:
    """What a page gets: its fields, and the text as it was converted."""

    velden: dict[str, Any]
    omzetting: Omzetting

    @property
    def is_heel(self) -> bool:
        """Whether hardly a word got lost."""
        return not too_much_lost(self.omzetting.kwijt, self.omzetting.woorden)


def too_much_lost(kwijt: dict[str, int], woorden: int) -> bool:
    """Whether more words got lost than may be without anybody looking."""
    aantal = sum(kwijt.values())
    return aantal > MEESTE_WOORDEN or aantal > MEESTE_AANDEEL * woorden


def fill(regels: Sequence[Bronregel], plekken: Plekken, wijzer: Wijzer, termen: Termen) -> None:
    """Write the pages of these items, all of a page or nothing of it."""
    boek = plekken.boek
    ids = {boek.of(regel).pagina_id for regel in regels} - {None}
    paginas = {pagina.pk: pagina for pagina in Pagina.objects.filter(pk__in=ids).specific()}
    for regel in regels:
        rij = boek.of(regel)
        pagina = paginas.get(rij.pagina_id) if rij.pagina_id else None
        if pagina is None:
            rij.stand = Overnamestand.VERWIJDERD
            rij.save(update_fields=["stand"])
            continue
        with plekken.ronde.one_page():
            _Invulling(regel, rij, pagina, plekken, wijzer, termen).do()


class _Invulling:
    """One page that is written."""

    def __init__(
        self, regel: Bronregel, rij: Overname, pagina: Pagina, plekken: Plekken, wijzer: Wijzer, termen: Termen
    ) -> None:
        self.regel, self.rij, self.pagina = regel, rij, pagina
        self.plekken, self.wijzer, self.termen = plekken, wijzer, termen
        self.is_nieuw = rij.stand == Overnamestand.GEPLAATST

    def do(self) -> None:
        """Write it, or keep what the old site says now beside a page that was changed here."""
        stuk = self.plekken.boek.inventaris.read(self.regel)
        vulling = make_filling(stuk, self.wijzer)
        rij = self.rij
        rij.bronafdruk, rij.titel = self.regel.afdruk, vulling.velden["title"][:255]
        rij.woorden, rij.kwijt = vulling.omzetting.woorden, vulling.omzetting.kwijt
        rij.meldingen = [[str(melding.soort), melding.wat] for melding in vulling.omzetting.meldingen]
        if self._is_changed_here():
            rij.stand, rij.voorstel = (
                Overnamestand.GEWIJZIGD_HIER,
                {**vulling.velden, "blokken": vulling.omzetting.blokken},
            )
        else:
            self._write(stuk, vulling)
            rij.stand, rij.voorstel = Overnamestand.OVERGENOMEN, {}
        rij.save()

    def _is_changed_here(self) -> bool:
        """Whether somebody changed the page since we wrote it; of a front page whether it has a text of its own."""
        if isinstance(self.pagina, HomePagina) and self.is_nieuw:
            return bool(self.pagina.inhoud) or self.pagina.has_unpublished_changes
        return not self.is_nieuw and self.pagina.latest_revision_id != self.rij.versie

    def _write(self, stuk: Bronstuk, vulling: Vulling) -> None:
        pagina, gebruiker = self.pagina, self.plekken.gebruiker
        # Of a front page that somebody made here, the title and summary are this site's own.
        if not isinstance(pagina, HomePagina) or pagina.latest_revision_id in {None, self.rij.versie}:
            for naam, waarde in vulling.velden.items():
                setattr(pagina, naam, waarde)
        veld = pagina._meta.get_field("inhoud")
        pagina.inhoud = veld.to_python(json.dumps(vulling.omzetting.blokken))
        if self.is_nieuw:
            self._fill_once(stuk, pagina)
        versie = pagina.save_revision(user=gebruiker, clean=False)
        self.plekken.ronde.log(pagina, VERHUISACTIE, gebruiker, versie, titel=_("Overgenomen van de oude website"))
        self.rij.versie = versie.pk
        if self._may_show(vulling):
            self._show(versie, stuk)
            self.plekken.ronde.log(pagina, "wagtail.publish", gebruiker, versie)
        self._note_work(vulling)

    def _fill_once(self, stuk: Bronstuk, pagina: Pagina) -> None:
        """Fill in what an editor goes on with: a later run leaves it."""
        if not isinstance(pagina, HomePagina):
            # Nothing belongs to a page that is new; a version would ask for each kind of row.
            for relatie in get_all_child_relations(pagina):
                setattr(pagina, relatie.get_accessor_name(), [])
            for veld in get_all_child_m2m_relations(pagina):
                setattr(pagina, veld.name, [])
        woorden = self.termen.keywords_of(stuk.termen)
        pagina.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord_id=pk) for pk in woorden]
        if isinstance(pagina, Nieuwsbericht):
            namen = " ".join([stuk.titel, *(term.naam for term in stuk.termen)])
            pagina.soort = Nieuwssoort.PERSBERICHT if _PERSBERICHT.search(namen) else Nieuwssoort.NIEUWS
            pagina.opgaven = self.termen.opgaven_of(stuk.termen)
            pagina.gemeenten = self.termen.gemeenten_of(stuk.termen)
        elif isinstance(pagina, Project):
            pagina.opgave_id = next(iter(self.termen.opgaven_of(stuk.termen)), None)
            pagina.gemeenten = self.termen.gemeenten_of(stuk.termen)

    def _may_show(self, vulling: Vulling) -> bool:
        """Whether the page is published: as it was there, unless words got lost or visitors do not see it here."""
        indeling = self.plekken.boek.indeling
        if not indeling.is_public(self.regel):
            return False
        if not (vulling.is_heel or self.regel.nummer in indeling.akkoord):
            self.rij.redenen = [_("Er gingen woorden verloren. Bekijk wat, en publiceer de pagina dan.")]
            return False
        self.rij.redenen = []
        return self.is_nieuw or self.pagina.live

    def _show(self, versie: Revision, stuk: Bronstuk) -> None:
        """Publish a version; the page says when it was new and changed there, not when it moved."""
        eerst, laatst = moment_of(stuk.datum), moment_of(stuk.gewijzigd_utc, UTC)
        dagen = {"first_published_at": eerst or laatst, "last_published_at": laatst or eerst}
        if self.is_nieuw and not isinstance(self.pagina, HomePagina):
            publish_first(self.pagina, versie, {naam: dag for naam, dag in dagen.items() if dag})
            return
        with judged():
            versie.publish(user=self.plekken.gebruiker, log_action=False, skip_permission_checks=True)
        if dagen["last_published_at"] and not isinstance(self.pagina, HomePagina):
            Pagina.objects.filter(pk=self.pagina.pk).update(**dagen)

    def _note_work(self, vulling: Vulling) -> None:
        """Write down what an editor still has to do; what was done stays done."""
        open_ = self.rij.werk.filter(gedaan_op__isnull=True)
        if not self.is_nieuw:
            open_.delete()
        Overnamewerk.objects.bulk_create(
            Overnamewerk(overname=self.rij, soort=str(werk.soort), blok=werk.blok, wat=werk.wat[:500])
            for werk in vulling.omzetting.werk
        )


def publish_first(pagina: Pagina, versie: Revision, dagen: dict[str, datetime]) -> None:
    """Publish the only version that a page has.

    As Wagtail does (`PublishRevisionAction`), which first reads the page back from the version, and asks about
    versions, plans and comments that a page of a moment ago cannot have: half of what moving in a page costs.
    """
    nu = timezone.now()
    pagina.live, pagina.has_unpublished_changes, pagina.expired, pagina.live_revision = True, False, False, versie
    pagina.first_published_at = dagen.get("first_published_at", nu)
    pagina.last_published_at = dagen.get("last_published_at", nu)
    with judged():
        pagina.save()
    page_published.send(sender=type(pagina), instance=pagina, revision=versie)
    published.send(sender=type(pagina), instance=pagina, revision=versie)


def make_filling(stuk: Bronstuk, wijzer: Wijzer) -> Vulling:
    """Return what the page of an item gets; nothing is stored."""
    omzetting = convert(stuk, wijzer)
    beeld = wijzer.find_beeld("", _number(stuk.meta_value("_thumbnail_id")))
    titel = read_title(stuk)[:255]
    velden = {
        "title": titel,
        "samenvatting": read_summary(stuk) or titel,
        "seo_title": _search_text(stuk, _ZOEKTITELS)[:255],
        "search_description": _search_text(stuk, _ZOEKTEKSTEN),
        "publicatiedatum": moment_of(stuk.datum) or moment_of(stuk.gewijzigd_utc, UTC),
        "afbeelding_id": beeld.nummer if beeld else None,
    }
    return Vulling(velden, omzetting)


def _number(tekst: str) -> int | None:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 else None


def _search_text(stuk: Bronstuk, sleutels: Sequence[str]) -> str:
    """Return what a plug-in for search engines was told; not a recipe of it, which has %%…%% or %…% in it."""
    gezegd = (stuk.meta_value(sleutel).strip() for sleutel in sleutels)
    return clean_text(next((tekst for tekst in gezegd if tekst and not re.search(r"%%?\w+%%?", tekst)), ""))


def moment_of(tekst: str, zone: Any = _TIJD) -> datetime | None:
    """Return a moment as WordPress wrote it; None for none or one that cannot be."""
    try:
        moment = datetime.strptime(tekst.strip(), "%Y-%m-%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        return None
    return moment if moment.year > 1990 else None
