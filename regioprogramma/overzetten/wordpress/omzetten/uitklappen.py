"""A question that opens to its answer, by whichever plug-in it was made."""

import html
from collections.abc import Iterator

from .beelden import read_plain
from .boom import Knoop
from .omgeving import AFGELEID_NIVEAU, Tekstdeel
from .stroom import Stroom
from .uitkomst import Meldsoort

_LANGSTE_VRAAG = 150
#: Class of one that opens: the class of its question.
KLASSEN = {
    "schema-faq-section": "schema-faq-question",
    "rank-math-list-item": "rank-math-question",
    "rank-math-faq-item": "rank-math-question",
    "wp-block-accordion-item": "wp-block-accordion-heading",
    "uagb-faq-child__outer-wrap": "uagb-question",
    "kt-accordion-pane": "kt-blocks-accordion-title",
    "wp-block-ub-content-toggle-accordion": "wp-block-ub-content-toggle-accordion-title-wrap",
    "elementor-accordion-item": "elementor-tab-title",
    "elementor-toggle-item": "elementor-tab-title",
    "et_pb_toggle": "et_pb_toggle_title",
    "vc_tta-panel": "vc_tta-panel-title",
    "accordion-item": "accordion-header",
    "toggle": "toggle-title",
    "su-spoiler": "su-spoiler-title",
    "faq-item": "faq-question",
}


def show_uitklap(stroom: Stroom, knoop: Knoop) -> None:
    """Show a question with its answer; pictures and the like that stand in the answer follow it."""
    stroom.end()
    vraag = _find_vraag(knoop)
    if vraag is None:
        stroom.walk(knoop)
        stroom.end()
        return
    kop = stroom.sub(vraag)
    tekst = " ".join(read_plain(deel.html) for deel in kop if deel.html)
    delen = stroom.sub(_without(knoop, vraag))
    antwoord = "".join(stuk for deel in delen for stuk in _write_answer(stroom, deel))
    los = [deel for deel in delen if deel.soort in {"afbeelding", "video", "document"}]
    if not tekst or not antwoord or len(tekst) > _LANGSTE_VRAAG:
        if tekst:
            stroom.add(Tekstdeel("kop", html.escape(tekst, quote=False), AFGELEID_NIVEAU).take_over(kop))
        los = delen
    else:
        in_antwoord = [deel for deel in delen if deel not in los]
        stroom.add(Tekstdeel("uitklap", waarde={"vraag": tekst, "antwoord": antwoord}).take_over([*kop, *in_antwoord]))
    for deel in los:
        stroom.add(deel)


def _find_vraag(knoop: Knoop) -> Knoop | None:
    """Return the element of the question: a `summary` of its own, or that of a class."""
    namen = {KLASSEN[klasse] for klasse in knoop.klassen if klasse in KLASSEN}
    for deel in knoop.walk():
        if isinstance(deel, Knoop) and (
            (deel.naam == "summary" and knoop.naam == "details") or namen & set(deel.klassen)
        ):
            return deel
    return None


def _without(knoop: Knoop, weg: Knoop) -> Knoop:
    kinderen = [deel if isinstance(deel, str) else _without(deel, weg) for deel in knoop.kinderen if deel is not weg]
    zonder_klasse = {sleutel: waarde for sleutel, waarde in knoop.eigenschappen.items() if sleutel != "id"}
    return Knoop(knoop.naam, zonder_klasse, kinderen)


def _write_answer(stroom: Stroom, deel: Tekstdeel) -> Iterator[str]:
    """Yield the HTML of a part in an answer, which has no headings and no blocks."""
    if deel.soort == "alinea":
        yield f"<p>{deel.html}</p>"
    elif deel.soort == "lijst":
        yield deel.html
    elif deel.soort == "kop":
        yield f"<p><b>{deel.html}</b></p>"
    elif deel.soort == "uitklap":
        yield f"<p><b>{html.escape(deel.waarde['vraag'], quote=False)}</b></p>{deel.waarde['antwoord']}"
    elif deel.soort == "citaat":
        yield f"<p>{html.escape('‘{citaat}’ {wie}'.format(**deel.waarde), quote=False)}</p>"
    elif deel.soort == "tabel":
        stroom.om.report(Meldsoort.ANDERS, f"tabel in antwoord: {deel.waarde['bijschrift']}".rstrip(": "))
        for cellen in _rows(deel):
            yield f"<p>{html.escape(' – '.join(cel for cel in cellen if cel), quote=False)}</p>"


def _rows(deel: Tekstdeel) -> list[list[str]]:
    tabel = deel.waarde["tabel"]
    koppen = [kolom["heading"] for kolom in tabel["columns"]]
    return [[deel.waarde["bijschrift"]], koppen, *(rij["values"] for rij in tabel["rows"])]
