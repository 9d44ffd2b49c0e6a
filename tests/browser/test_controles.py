"""The checks of the content find what to write differently, and are silent on a good text."""

import pytest

from regioprogramma.redactie.controles.woorden import WOORDEN
from tests.demo_site import ROOT

LANG = " ".join(["woord"] * 13)
#: Name of the case: (what is found, a text with it, a text without it).
TEKSTEN = {
    "klik hier": ("linktekst", '<p><a href="/x">Klik hier</a></p>', '<p><a href="/x">Plan voor de haven</a></p>'),
    "lees meer": ("linktekst", '<p><a href="/x">lees meer »</a></p>', '<p><a href="/x">Lees meer over wonen</a></p>'),
    "hier": ("linktekst", '<p>Kijk <a href="/x">hier</a>.</p>', '<p><a href="/x">Hier woont u goed</a></p>'),
    "adres": ("linktekst", '<p><a href="/x">https://regio.example/a</a></p>', '<p><a href="/x">regio.example</a></p>'),
    "hieronder": ("plaats", "<p>Zie hieronder.</p>", "<p>Zie de tabel Banen.</p>"),
    "onderstaande": ("plaats", "<li>De onderstaande lijst</li>", "<li>De onderste plank</li>"),
    "hiernaast": ("plaats", "<p>De foto hiernaast</p>", "<p>Hij woont daarnaast.</p>"),
    "lange zin": ("zin", f"<p>{LANG} {LANG}.</p>", f"<p>{LANG}. W{LANG}.</p>"),
    "afkorting": ("zin", f"<p>{LANG} bijv. De {LANG}.</p>", f"<p>{LANG}! W{LANG}.</p>"),
    "opsomming": ("zin", f"<li>{LANG} {LANG}</li>", f"<li>{LANG}<ul><li>{LANG}</li></ul></li>"),
    "bedrag": ("bedrag", "<p>Het kost € 2 miljoen.</p>", "<p>Het kost € 2 miljoen (stand 1 maart 2026).</p>"),
    "euro": ("bedrag", "<p>Het kost 200 euro.</p>", "<p>Het kost 200 euro per jaar.</p>"),
    "pdf": (
        "pdf",
        '<p><a href="/a.pdf">Het plan</a></p>',
        '<p>In <a href="/a.pdf">het plan</a> staat hoe de haven er over tien jaar uitziet.</p>',
    ),
    "werkwoord": ("woord-faciliteren", "<p>Wij faciliteren u.</p>", "<p>Wij helpen u.</p>"),
    "vervoegd": ("woord-implementeren", "<p>Het is geïmplementeerd: wie implementeert?</p>", "<p>Het is af.</p>"),
    "uitdrukking": ("woord-met-betrekking-tot", "<p>Met betrekking tot u</p>", "<p>Over u</p>"),
    "deel van een woord": ("woord-reeds", "<p>Het is reeds af.</p>", "<p>De reedsel is af.</p>"),
}
ANDERE = {
    "video": (
        "video",
        '<div class="video"><p class="meta">3 minuten, zonder ondertiteling</p></div>',
        '<div class="video"><p class="meta">met ondertiteling</p></div>'
        '<div class="video"><p class="meta">zonder ondertiteling</p><details></details></div>',
    ),
    "document": (
        "pdf",
        '<li class="document"><p class="document-kop"><a href="/d/1/">Plan <span class="bestand">(PDF, 2 MB)</span>'
        '</a></p><p class="meta">Rapport</p></li>',
        '<li class="document"><p class="document-kop"><a href="/d/1/">Plan <span class="bestand">(PDF)</span></a></p>'
        '<p class="meta">Rapport</p><p>Wat de regio gaat doen.</p></li>',
    ),
    "andere pagina": ("zin", f'<p class="lead">{LANG} {LANG}.</p>', f'<p class="kaart-lead">{LANG} {LANG}.</p>'),
}


@pytest.fixture(scope="module")
def gevonden(browser):
    """{(case, "fout" or "goed"): what is found}: one page with all texts, read once."""
    stukken = [
        f'<div data-geval="{geval}|{kant}"><div class="tekst">{tekst}</div></div>'
        for geval, (_naam, fout, goed) in TEKSTEN.items()
        for kant, tekst in (("fout", fout), ("goed", goed))
    ] + [
        f'<div data-geval="{geval}|{kant}">{tekst}</div>'
        for geval, (_naam, fout, goed) in ANDERE.items()
        for kant, tekst in (("fout", fout), ("goed", goed))
    ]
    tab = browser.new_page()
    tab.set_content(f'<main><div class="verhaal">{"".join(stukken)}</div></main>')
    tab.add_script_tag(path=ROOT / "regioprogramma/redactie/static/redactie/controles.js")
    tab.evaluate("lijst => regiocontroles.controleer(document, lijst)", list(WOORDEN))
    uit = tab.evaluate("""() => [...document.querySelectorAll('[data-geval]')].map(vak => [vak.dataset.geval,
        [...vak.querySelectorAll('[data-controle]')].flatMap(e => e.dataset.controle.split(' '))])""")
    tab.close()
    return {tuple(geval.split("|")): namen for geval, namen in uit}


@pytest.mark.parametrize("geval", [*TEKSTEN, *ANDERE])
def test_a_check_finds_its_fault_and_is_silent_on_a_good_text(gevonden, geval):
    naam = {**TEKSTEN, **ANDERE}[geval][0]
    assert naam in gevonden[geval, "fout"]
    assert gevonden[geval, "goed"] == []
