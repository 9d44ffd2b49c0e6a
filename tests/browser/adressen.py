"""One address of the demo per kind of page."""

import re
import urllib.request
from urllib.parse import urlsplit

#: What the address of each page type looks like; the first address of the site map that fits is opened.
PAGINATYPEN = {
    "home": r"/",
    "agenda": r"/opgaven/",
    "opgave": r"/opgaven/productieve-regio/",
    "speerpunt": r"/opgaven/[^/]+/[^/]+/",
    "projecten": r"/projecten/",
    "project": r"/projecten/werkplaats-slim-maken/",
    "klein project": r"/projecten/chipschool/",
    "regio-deals": r"/regio-deals/",
    "regio-deal": r"/regio-deals/regio-deal-sterk-in-stad-en-land/",
    "oude regio-deal": r"/regio-deals/cleantech-regio-deal-2019/",
    "nieuws": r"/nieuws/",
    "nieuwsbericht": r"/nieuws/[^/]+/",
    "contact": r"/contact/",
    "tekst": r"/over-ons/bestuur/",
    "toegankelijkheid": r"/toegankelijkheid/",
}
#: The pages that the site makes itself.
GEMAAKT = {
    "gemeenten": "/gemeenten/",
    "gemeente": "/gemeenten/arnhem/",
    "organisaties": "/organisaties/",
    "organisatie": "/organisaties/provincie-gelderland/",
    "kleine organisatie": "/organisaties/cleantech-regio/",
    "trefwoord": "/trefwoorden/energie/",
    "trefwoorden": "/trefwoorden/",
    "projectentabel": "/projecten/?vorm=tabel",
    "vergelijken": "/vergelijken/",
    "data": "/data/",
    "dataset": "/data/geld/",
    "api": "/data/api/",
    "te vergelijken opgaven": "/vergelijken/opgaven/",
    "vergeleken gemeenten": "/vergelijken/gemeenten/?kies=arnhem&kies=nijmegen&kies=zevenaar&kies=duiven",
    "gefilterd": "/projecten/?status=in-uitvoering&gemeente=arnhem",
    "documenten": "/documenten/",
    "open overheid": "/open-overheid/",
    "stand van zaken": "/stand-van-zaken/",
    "bijdragen": "/stand-van-zaken/bijdragen/",
    "bestedingen": "/stand-van-zaken/bestedingen/?stadium=uitgegeven",
    "resultaten": "/stand-van-zaken/resultaten/",
    "wijzigingen": "/stand-van-zaken/wijzigingen/",
    "zoeken": "/zoeken/?q=energie",
    "niets gevonden": "/projecten/?q=bestaatniet",
    "niet gevonden": "/bestaat-niet/",
}
#: Of what is compared by its number: where the numbers stand, and how many are put side by side.
VERGELEKEN = {
    "vergeleken projecten": ("/projecten/?vorm=tabel", "/vergelijken/projecten/?", 4),
    "vergeleken opgaven": ("/vergelijken/opgaven/", "/vergelijken/opgaven/?", 2),
}
SOORTEN = [*PAGINATYPEN, *GEMAAKT, *VERGELEKEN]


def find_addresses(site):
    """Return {kind: path} for the demo at the address `site`."""
    with urllib.request.urlopen(f"{site}/sitemap.xml") as response:
        paths = [urlsplit(loc).path for loc in re.findall(r"<loc>(.*?)</loc>", response.read().decode())]
    found = {kind: next(path for path in paths if re.fullmatch(form, path)) for kind, form in PAGINATYPEN.items()}
    return found | GEMAAKT | {kind: _compare(site, *how) for kind, how in VERGELEKEN.items()}


def _compare(site, choices, address, number):
    """Return the address that puts this many things side by side of those that can be ticked at `choices`."""
    with urllib.request.urlopen(f"{site}{choices}") as response:
        values = re.findall(r'name="kies" value="(\d+)"', response.read().decode())
    return address + "&".join(f"kies={value}" for value in values[:number])
