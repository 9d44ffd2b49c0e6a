"""Fills the pages: the text of every item as blocks of ours, as a version, published when it was public and is whole.

Nobody's work is written over: a page that was changed here since we wrote it keeps its text, and what the old site
says now is kept beside it.
"""

import json
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision
from wagtail.signals import page_published, published

from projecten.models import Project
from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import HomePagina, Pagina
from regioprogramma.core.pagina import judged
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuisdoel
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.inventaris import Bronregel
from regioprogramma.overzetten.wordpress.omzetten import convert, first_sentences, read_summary, read_title
from regioprogramma.overzetten.wordpress.omzetten.codetabel import is_formulier
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Meldsoort, Omzetting, Redactiewerk, Werksoort
from regioprogramma.overzetten.wordpress.omzetten.velden import with_field_texts
from regioprogramma.overzetten.wordpress.wijzer import Wijzer

from .eerste import fill_first
from .plaatsen import Plekken
from .termen import Termen
from .werk import note_work

logger = logging.getLogger(__name__)
#: What the log calls it.
VERHUISACTIE = "overzetten.wordpress"
#: Above this share of the words, or this many, a page stays a draft until somebody agrees; of a few words a few are no
#: share.
_MEESTE_AANDEEL, _MEESTE_WOORDEN, _ENKELE_WOORDEN = 0.01, 25, 3
_TIJD = ZoneInfo("Europe/Amsterdam")
_ZOEKTITELS = ("_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title")
_ZOEKTEKSTEN = ("_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc")


@dataclass(frozen=True)
class Vulling:
    """What a page gets: its fields, and the text as it was converted."""

    velden: dict[str, Any]
    omzetting: Omzetting

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept beside a page that was changed here."""
        werk = [[str(taak.soort), taak.blok, taak.wat] for taak in self.omzetting.werk]
        return {**self.velden, "blokken": self.omzetting.blokken, "werk": werk}

    @property
    def is_heel(self) -> bool:
        """Whether hardly a word got lost."""
        return not too_much_lost(self.omzetting.kwijt, self.omzetting.woorden)


def too_much_lost(kwijt: dict[str, int], woorden: int) -> bool:
    """Whether more words got lost than may be without anybody looking."""
    aantal = sum(kwijt.values())
    return aantal > _MEESTE_WOORDEN or aantal > max(_ENKELE_WOORDEN, _MEESTE_AANDEEL * woorden)


def fill_pages(regels: Sequence[Bronregel], plekken: Plekken, wijzer: Wijzer, termen: Termen) -> None:
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
        try:
            with plekken.ronde.one_page():
                _Invulling(regel, rij, pagina, plekken, wijzer, termen).do()
        except Exception:
            # Whatever one text breaks on, the others move; this one is tried again the next time.
            logger.exception("Item %s of %s cannot be taken over.", regel.nummer, boek.verhuizing)
            boek.overnames[regel.sleutel] = rij = Overname.objects.get(pk=rij.pk)
            rij.redenen = [_("De tekst is niet overgenomen door een fout. De beheerder van de server ziet welke.")]
            rij.save(update_fields=["redenen"])


class _Invulling:
    """One page that is written."""

    def __init__(
        self, regel: Bronregel, rij: Overname, pagina: Pagina, plekken: Plekken, wijzer: Wijzer, termen: Termen
    ) -> None:
        self.regel, self.rij, self.pagina = regel, rij, pagina
        self.plekken, self.wijzer, self.termen = plekken, wijzer, termen
        self.is_nieuw = rij.stand == Overnamestand.GEPLAATST
        #: Of a page that stood here: whether nobody ever saved it in the CMS.
        self.is_onbewerkt = False
        #: What an editor has to do beside the text: what the fields said that was not understood, and what is missing.
        self.open: list[Redactiewerk] = []

    def do(self) -> None:
        """Write it, or keep what the old site says now beside a page that was changed here."""
        stuk = self.plekken.boek.inventaris.read(self.regel)
        vulling = make_filling(stuk, self.wijzer, self.rij.doel)
        rij = self.rij
        rij.bronafdruk, rij.titel = self.regel.afdruk, vulling.velden["title"][:255]
        rij.woorden, rij.kwijt = vulling.omzetting.woorden, vulling.omzetting.kwijt
        rij.meldingen = [[str(melding.soort), melding.wat] for melding in vulling.omzetting.meldingen]
        if self._is_changed_here():
            rij.stand, rij.voorstel = Overnamestand.GEWIJZIGD_HIER, vulling.as_json()
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
        if self.is_nieuw and self.rij.stond_er:
            self._keep_what_stood_there(pagina)
        # Of a front page that somebody made here, the title and summary are this site's own.
        if not isinstance(pagina, HomePagina) or self.is_onbewerkt or pagina.latest_revision_id == self.rij.versie:
            for naam, waarde in vulling.velden.items():
                setattr(pagina, naam, waarde)
        veld = pagina._meta.get_field("inhoud")
        pagina.inhoud = veld.to_python(json.dumps(vulling.omzetting.blokken))
        if self.is_nieuw and not isinstance(pagina, HomePagina):
            self.pagina = pagina = self._begin(stuk)
        versie = pagina.save_revision(user=gebruiker, clean=False)
        self.plekken.ronde.log(pagina, VERHUISACTIE, gebruiker, versie, titel=_("Overgenomen van de oude website"))
        self.rij.versie = versie.pk
        if self._may_show(vulling):
            self._show(versie, stuk)
            if vulling.velden["publicatiedatum"] is None and not isinstance(pagina, HomePagina):
                # A page without a day gets the one on which it is published; that says something that is not so.
                Pagina.objects.filter(pk=pagina.pk).update(publicatiedatum=None)
            self.plekken.ronde.log(pagina, "wagtail.publish", gebruiker, versie)
        werk = [*vulling.omzetting.werk, *self.open]
        note_work(self.rij, vulling.velden["afbeelding_id"], vulling.omzetting.blokken, werk, is_nieuw=self.is_nieuw)

    def _keep_what_stood_there(self, pagina: Pagina) -> None:
        """Remember the version of a page that stood here, to be read and put back; make one if it has none."""
        if pagina.latest_revision_id is None:
            eerder = pagina.save_revision(clean=False)
            titel = _("Wat hier stond vóór het overzetten")
            self.plekken.ronde.log(pagina, VERHUISACTIE, None, eerder, titel=titel)
            self.is_onbewerkt = True
        self.rij.eerdere_versie = pagina.latest_revision_id

    def _begin(self, stuk: Bronstuk) -> Pagina:
        """Return the page with what an editor goes on with; a later run leaves that."""
        begin = fill_first(self.pagina, stuk, self.termen, self.plekken.boek.indeling)
        self.rij.persoon = begin.persoon
        self.open = [Redactiewerk(Werksoort.VELD, "", zin) for zin in begin.open]
        if not begin.pagina.trefwoord_koppelingen.all():
            self.open.append(Redactiewerk(Werksoort.TREFWOORDEN, ""))
        if isinstance(begin.pagina, Project) and not begin.pagina.opgave_id:
            self.open.append(Redactiewerk(Werksoort.OPGAVE, ""))
        return begin.pagina

    def _may_show(self, vulling: Vulling) -> bool:
        """Whether the page is published: as it was there, unless words got lost or visitors do not see it here."""
        indeling = self.plekken.boek.indeling
        if not indeling.is_public(self.regel):
            return False
        wachtte = bool(self.rij.redenen)
        if not (vulling.is_heel or self.regel.nummer in indeling.akkoord):
            self.rij.redenen = [_("Er gingen woorden verloren. Bekijk wat, en publiceer de pagina dan.")]
            self.open.append(Redactiewerk(Werksoort.CONCEPT, ""))
            return False
        self.rij.redenen = []
        # One that waited for somebody who agreed is published now: that it is a draft was our doing.
        return self.is_nieuw or self.pagina.live or (wachtte and self.pagina.first_published_at is None)

    def _show(self, versie: Revision, stuk: Bronstuk) -> None:
        """Publish a version; the page says when it was new and changed there, not when it moved."""
        eerst, laatst = _moment(stuk.datum), _moment(stuk.gewijzigd_utc, UTC)
        dagen = {"first_published_at": eerst or laatst, "last_published_at": laatst or eerst}
        if self.is_nieuw and not isinstance(self.pagina, HomePagina):
            publish_first(self.pagina, versie, {naam: dag for naam, dag in dagen.items() if dag})
            return
        with judged():
            versie.publish(user=self.plekken.gebruiker, log_action=False, skip_permission_checks=True)
        if dagen["last_published_at"] and not isinstance(self.pagina, HomePagina):
            Pagina.objects.filter(pk=self.pagina.pk).update(**dagen)


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


def make_filling(stuk: Bronstuk, wijzer: Wijzer, doel: str = "") -> Vulling:
    """Return what the page of an item gets; nothing is stored. The fields of projects and people have a place."""
    if doel not in {Verhuisdoel.PROJECT, Verhuisdoel.PERSOON}:
        stuk = with_field_texts(stuk)
    omzetting = convert(stuk, wijzer)
    beeld = wijzer.find_beeld("", _number(stuk.meta_value("_thumbnail_id")))
    titel, samenvatting = read_title(stuk)[:255], read_summary(stuk)
    if not samenvatting:
        samenvatting = clean_text(first_sentences(omzetting.blokken) or titel).strip()
        omzetting.werk.append(Redactiewerk(Werksoort.SAMENVATTING, "", samenvatting))
    if doel in {Verhuisdoel.TEKST, Verhuisdoel.NIEUWS}:
        omzetting.werk.extend(_missed(omzetting))
    dag = _moment(stuk.datum) or _moment(stuk.gewijzigd_utc, UTC)
    if dag is None:
        omzetting.werk.append(Redactiewerk(Werksoort.DATUM, ""))
    if beeld and not beeld.beschrijving:
        omzetting.werk.append(Redactiewerk(Werksoort.BEELD_BESCHRIJVEN, "", f"afbeelding {beeld.nummer}"))
    velden = {
        "title": titel,
        "samenvatting": samenvatting,
        "seo_title": _search_text(stuk, _ZOEKTITELS)[:255],
        "search_description": _search_text(stuk, _ZOEKTEKSTEN),
        "publicatiedatum": dag,
        "afbeelding_id": beeld.nummer if beeld else None,
    }
    return Vulling(velden, omzetting)


def _missed(omzetting: Omzetting) -> Iterator[Redactiewerk]:
    """Yield what an editor must look at because a part of the page cannot come along: a form, or all there was."""
    weg = [melding.wat for melding in omzetting.meldingen if melding.soort is Meldsoort.WEGGELATEN]
    if formulieren := [wat for wat in weg if is_formulier(wat)]:
        velden = next((wat.partition(": ")[2] for wat in formulieren if ": " in wat), "")
        yield Redactiewerk(Werksoort.FORMULIER, "", velden)
    elif not omzetting.blokken:
        yield Redactiewerk(Werksoort.LEEG, "")


def _number(tekst: str) -> int | None:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 else None


def _search_text(stuk: Bronstuk, sleutels: Sequence[str]) -> str:
    """Return what a plug-in for search engines was told; not a recipe of it, which has %%…%% or %…% in it."""
    gezegd = (stuk.meta_value(sleutel).strip() for sleutel in sleutels)
    return clean_text(next((tekst for tekst in gezegd if tekst and not re.search(r"%%?\w+%%?", tekst)), ""))


def _moment(tekst: str, zone: Any = _TIJD) -> datetime | None:
    """Return a moment as WordPress wrote it; None for none or one that cannot be."""
    try:
        moment = datetime.strptime(tekst.strip(), "%Y-%m-%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        return None
    return moment if moment.year > 1990 else None
