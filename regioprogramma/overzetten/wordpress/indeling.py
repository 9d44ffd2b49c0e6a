"""What becomes what: guessed from the sources, confirmed or changed by a person, and kept as JSON.

{"soorten": {"page": "tekst", "post": "nieuws", "project": "project"},
 "paginas": {"12": "opgave"},
 "termen": {"category:energie": "energie", "category:nieuws": ""},
 "meta": {"project": {"totaal_budget": "totaal_bedrag"}},
 "ook": ["draft", "future", "private"], "talen": ["nl"]}
"""

import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Self
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from regioprogramma.overzetten.models import Verhuisdoel
from regioprogramma.trefwoorden.vergelijken import exact, sleutels

from .bronnen.bronstuk import Bronterm
from .inventaris import Bronregel, Inventaris
from .projectvelden import guess_fields, known_fields

#: What visitors never saw by itself, and what holds people's data: orders, messages of forms, accounts.
NOOIT = re.compile(
    r"nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-.*|"
    r"elementor.*|e-landing-page|feedback|flamingo_.*|wpcf7_.*|wpforms.*|mc4wp-form|nf_sub|gf_.*|frm_.*|shop_.*|"
    r"product_variation|scheduled-action|et_(?:pb_layout|template|theme_builder|header_layout|body_layout|footer_layout)|"
    r"vc_.*|fusion_(?:element|template|icons|tb_.*|form)|fl-builder-template|jp_.*|jetpack_.*|give_.*|edd_payment|"
    r"redirect_rule|amn_.*|optinmonster.*|ml-slider|smart-slider.*|cookielawinfo|popup|attachment_.*"
)
_SOORTEN = (
    (re.compile(r"page$"), Verhuisdoel.TEKST),
    (re.compile(r"post$|nieuws|news|press|persbericht|blog", re.IGNORECASE), Verhuisdoel.NIEUWS),
    (re.compile(r"project(?:en|s)?$|^(?:cpt_|our_|regio)?project", re.IGNORECASE), Verhuisdoel.PROJECT),
    (
        re.compile(r"team|medewerker|bestuur|staff|person|people|collega|contactpers", re.IGNORECASE),
        Verhuisdoel.PERSOON,
    ),
)
#: Lists of words that do not say what a text is about.
GEEN_ONDERWERP = {
    "language", "post_translations", "term_language", "term_translations", "nav_menu", "post_format", "wp_theme",
    "elementor_library_type", "wp_template_part_area", "author", "translation_priority", "opgave", "opgaven",
    "gemeente", "gemeenten", "speerpunt", "speerpunten",
}  # fmt: skip
#: Words that say nothing of what a text is about.
RUIS = {
    "uitgelicht", "geen categorie", "uncategorized", "niet gecategoriseerd", "nieuws", "news", "algemeen", "overig",
    "general", "blog", "berichten", "featured",
}  # fmt: skip
#: What is taken over of items that were not public, when somebody asks for it.
STATUSSEN = {"draft", "pending", "future", "private"}
_KEUZES = {str(doel) for doel in Verhuisdoel}


class Indelingsfout(ValueError):
    """What somebody wrote about what becomes what cannot be; the text is a Dutch sentence."""


@dataclass
class Verhuisindeling:
    """What becomes what."""

    #: {kind of WordPress: what it becomes}, and the same for one item by its number.
    soorten: dict[str, str] = field(default_factory=dict)
    paginas: dict[int, str] = field(default_factory=dict)
    #: {"category:energie": name of the keyword}; "" leaves it out.
    termen: dict[str, str] = field(default_factory=dict)
    #: {kind: {key of its meta: column of a project}}.
    meta: dict[str, dict[str, str]] = field(default_factory=dict)
    #: Which states come along as drafts, and which languages come along; no languages is all.
    ook: list[str] = field(default_factory=list)
    talen: list[str] = field(default_factory=list)
    #: The items (numbers) that are published although words of them got lost.
    akkoord: list[int] = field(default_factory=list)

    def target_of(self, regel: Bronregel) -> Verhuisdoel:
        """Return what an item becomes."""
        return self.named_for(regel.nummer, regel.soort)

    def named_for(self, nummer: int, soort: str) -> Verhuisdoel:
        """Return what the item of this number and kind becomes: as it was said of itself, else of its kind."""
        if NOOIT.fullmatch(soort):
            return Verhuisdoel.NIET
        return Verhuisdoel(self.paginas.get(nummer) or self.soorten.get(soort) or Verhuisdoel.NIET)

    def refusal_of(self, regel: Bronregel) -> str:
        """Return why an item is not taken over, as a Dutch sentence; "" when it is."""
        if NOOIT.fullmatch(regel.soort):
            return _("Dit soort was geen pagina voor bezoekers.")
        if regel.heeft_wachtwoord and "private" not in self.ook:
            return _("Er stond een wachtwoord op.")
        if regel.status not in {"publish", "inherit"} and regel.status not in self.ook:
            return _("Niet gepubliceerd op de oude website (%(status)s).") % {"status": regel.status}
        if regel.taal and self.talen and regel.taal not in self.talen:
            return _("In een andere taal (%(taal)s).") % {"taal": regel.taal}
        return _("Zo is het ingedeeld.") if self.target_of(regel) is Verhuisdoel.NIET else ""

    def is_public(self, regel: Bronregel) -> bool:
        """Whether visitors of the old site saw an item."""
        return regel.status in {"publish", "inherit"} and not regel.heeft_wachtwoord

    def completed(self, voorstel: "Verhuisindeling") -> "Verhuisindeling":
        """Return it with what a proposal says of kinds, terms and fields that it does not know yet."""
        meta = {soort: {**deze, **self.meta.get(soort, {})} for soort, deze in voorstel.meta.items()}
        return replace(
            self,
            soorten={**voorstel.soorten, **self.soorten},
            paginas={**voorstel.paginas, **self.paginas},
            termen={**voorstel.termen, **self.termen},
            meta={**self.meta, **meta},
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        paginas = {str(nummer): doel for nummer, doel in self.paginas.items()}
        return {**vars(self), "paginas": paginas}

    @classmethod
    def from_json(cls, gegevens: Any) -> Self:
        """Return what was kept or written by hand; raises Indelingsfout."""
        if not isinstance(gegevens, dict) or (vreemd := gegevens.keys() - cls.__dataclass_fields__.keys()):
            wat = ", ".join(sorted(vreemd)) if isinstance(gegevens, dict) else type(gegevens).__name__
            raise Indelingsfout(_("De indeling heeft een onbekend onderdeel: %(wat)s.") % {"wat": wat})
        _check_shape(gegevens)
        indeling = cls(**gegevens)
        try:
            indeling.paginas = {int(nummer): doel for nummer, doel in indeling.paginas.items()}
        except ValueError as fout:
            raise Indelingsfout(_("Bij ‘paginas’ staat een nummer dat geen getal is.")) from fout
        for doel in [*indeling.soorten.values(), *indeling.paginas.values()]:
            if doel not in _KEUZES:
                keuzes = ", ".join(sorted(_KEUZES))
                zin = _("‘%(doel)s’ is geen keuze. Kies uit: %(keuzes)s.") % {"doel": doel, "keuzes": keuzes}
                raise Indelingsfout(zin)
        velden = {veld for deze in indeling.meta.values() for veld in deze.values() if veld}
        if vreemd := velden - known_fields():
            raise Indelingsfout(_("Een project heeft dit niet: %(wat)s.") % {"wat": ", ".join(sorted(vreemd))})
        if vreemd := set(indeling.ook) - STATUSSEN:
            zin = _("‘%(wat)s’ kan niet mee. Kies uit: %(keuzes)s.")
            raise Indelingsfout(zin % {"wat": ", ".join(sorted(vreemd)), "keuzes": ", ".join(sorted(STATUSSEN))})
        return indeling


def _check_shape(gegevens: dict[str, Any]) -> None:
    """Refuse a part that is not built as it should be: tables of texts, and lists. Raises Indelingsfout."""
    for naam, waarde in gegevens.items():
        hoort = list if naam in {"ook", "talen", "akkoord"} else dict
        lagen: list[Any] = list(waarde.values()) if naam == "meta" and isinstance(waarde, dict) else [waarde]
        if not isinstance(waarde, hoort) or not all(_is_plain(laag, hoort, naam) for laag in lagen):
            raise Indelingsfout(_("‘%(naam)s’ is in de indeling niet zoals het hoort.") % {"naam": naam})


def _is_plain(laag: Any, hoort: type, naam: str) -> bool:
    soort = int if naam == "akkoord" else str
    delen = laag.values() if isinstance(laag, dict) else laag
    return isinstance(laag, hoort) and all(isinstance(deel, soort) for deel in delen)


def propose(inventaris: Inventaris, trefwoorden: Iterable[str] = ()) -> Verhuisindeling:
    """Return a first proposal; `trefwoorden` are the names and synonyms that the site has."""
    soorten = {
        soort: str(guess_doel(soort, inventaris)) for soort in dict.fromkeys(r.soort for r in inventaris.regels)
    }
    return Verhuisindeling(
        soorten=soorten,
        paginas={regel.nummer: str(Verhuisdoel.HOME) for regel in inventaris.regels if is_front(regel, inventaris)},
        termen=propose_terms(inventaris, trefwoorden),
        meta=_propose_meta(inventaris, soorten),
    )


def _propose_meta(inventaris: Inventaris, soorten: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return {kind that becomes projects: {key of its meta: what it becomes}}."""
    sleutels: dict[str, dict[str, None]] = {}
    for regel in inventaris.regels:
        if regel.meta and soorten[regel.soort] == Verhuisdoel.PROJECT:
            sleutels.setdefault(regel.soort, {}).update(dict.fromkeys(regel.meta))
    return {soort: guess_fields(deze) for soort, deze in sleutels.items()}


def guess_doel(soort: str, inventaris: Inventaris) -> Verhuisdoel:
    """Return what a kind seems to be here, by its name."""
    if soort == "attachment":
        return Verhuisdoel.BESTAND
    if NOOIT.fullmatch(soort) or has_no_pages(soort, inventaris):
        return Verhuisdoel.NIET
    return next((doel for merk, doel in _SOORTEN if merk.search(soort)), Verhuisdoel.TEKST)


def has_no_pages(soort: str, inventaris: Inventaris) -> bool:
    """Whether items of a kind had no page of their own: only they, although published, have a question for address."""
    if soort in {"page", "post"}:
        return False
    van_soort = [regel for regel in inventaris.regels if regel.soort == soort and regel.status == "publish"]
    anderen = [r for r in inventaris.regels if r.soort in {"page", "post"} and r.status == "publish"]
    met_vraag = [regel for regel in van_soort if "post_type=" in urlsplit(regel.adres).query]
    gewoon_met_vraag = [regel for regel in anderen if urlsplit(regel.adres).query]
    return len(met_vraag) == len(van_soort) and len(gewoon_met_vraag) < len(anderen)


def is_front(regel: Bronregel, inventaris: Inventaris) -> bool:
    """Whether an item is the front page: its address is that of the site."""
    gelijk = regel.adres.rstrip("/").casefold() == inventaris.kop.basis.rstrip("/").casefold()
    return regel.soort == "page" and regel.status == "publish" and gelijk


def was_seen(regel: Bronregel) -> bool:
    """Whether an item was there for visitors: published, without a password, and of a kind that is for them."""
    return regel.status == "publish" and not regel.heeft_wachtwoord and not NOOIT.fullmatch(regel.soort)


def is_subject(term: Bronterm) -> bool:
    """Whether a term says what a text is about."""
    return term.domein not in GEEN_ONDERWERP and bool(exact(term.naam))


def term_key(term: Bronterm) -> str:
    """Return by which a term is known in an indeling."""
    return f"{term.domein}:{term.slug or term.naam}"


def propose_terms(inventaris: Inventaris, trefwoorden: Iterable[str] = ()) -> dict[str, str]:
    """Return {key of a term: keyword}: those that are the same word become one, those that say nothing "".

    What the site has already, or is used most, is what they are called. A word on one page brings nobody further.
    """
    keren: Counter[str] = Counter()
    namen: dict[str, str] = {}
    for regel in inventaris.regels:
        for term in regel.termen:
            if was_seen(regel) and is_subject(term):
                keren[term_key(term)] += 1
                namen.setdefault(term_key(term), html.unescape(term.naam))
    bekend = {sleutel: naam for naam in trefwoorden for sleutel in sleutels(naam)}
    samen: Counter[str] = Counter()
    gekozen: dict[str, str] = {}
    for sleutel, keer in keren.most_common():
        naam = namen[sleutel]
        if exact(naam) in RUIS or len(naam) > 60:
            gekozen[sleutel] = ""
            continue
        gelijk = next((bekend[deel] for deel in sleutels(naam) if deel in bekend), None)
        gekozen[sleutel] = gelijk or _as_keyword(naam)
        samen[gekozen[sleutel]] += keer
        bekend |= {deel: gekozen[sleutel] for deel in sleutels(naam) if deel not in bekend}
    al = set(trefwoorden)
    return {sleutel: naam if samen[naam] > 1 or naam in al else "" for sleutel, naam in gekozen.items()}


def _as_keyword(naam: str) -> str:
    """Return a term as keywords are written: small letters, unless it is written with capitals on purpose."""
    return naam if any(deel[1:] != deel[1:].lower() for deel in naam.split()) else naam[:1].lower() + naam[1:]
