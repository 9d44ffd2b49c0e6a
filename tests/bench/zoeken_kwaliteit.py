"""How good search is: committed questions with what must be found and what must not, over the demo's content."""

from pathlib import Path

from django.test import RequestFactory

HIER = Path(__file__).parent
EERSTE = 10


def read_pairs(naam):
    """Return [(kind, question, target)] of a list of pairs."""
    regels = (HIER / naam).read_text(encoding="utf-8").splitlines()
    return [tuple(deel.strip() for deel in regel.split("|")) for regel in regels if regel and regel[0] != "#"]


def found_by_us(vraag):
    """Return the names of the first results of our search, as a visitor sees them."""
    from regioprogramma.zoeken.zoekvraag import make_search_context

    request = RequestFactory(headers={"host": "127.0.0.1"}).get("/zoeken/", {"q": vraag})
    gevonden = make_search_context(request)
    namen = [_naam(resultaat) for resultaat in [*gevonden["aanbevolen"], *(gevonden["pagina"] or ())]]
    return list(dict.fromkeys(namen))


def _naam(resultaat):
    from django.utils.html import strip_tags

    if str(resultaat.soort) == "Persoon":
        return f"persoon:{strip_tags(resultaat.titel)}"
    return resultaat.url


def is_target(naam, doel):
    """Whether a result is the one that was meant: an address, or the end of one."""
    if doel.startswith("persoon:"):
        return naam == doel
    if doel in ("/", "/projecten/"):
        return naam.startswith(doel)
    pad = naam.split("?")[0].rstrip("/") + "/"
    return pad.endswith(doel) or (not doel.endswith("/") and doel in pad)


def score(zoeker, paren):
    """Return (recall@10, MRR@10, misses) of a search over pairs."""
    gevonden, omgekeerd, gemist = 0, 0.0, []
    for _soort, vraag, doel in paren:
        namen = zoeker(vraag)[:EERSTE]
        plaatsen = [plaats for plaats, naam in enumerate(namen, 1) if is_target(naam, doel)]
        if plaatsen:
            gevonden += 1
            omgekeerd += 1 / plaatsen[0]
        else:
            gemist.append((vraag, doel))
    return gevonden / len(paren), omgekeerd / len(paren), gemist


def wrong(zoeker, paren):
    """Return the pairs for which the search finds what it must not."""
    return [
        (vraag, doel) for _soort, vraag, doel in paren if any(is_target(naam, doel) for naam in zoeker(vraag)[:EERSTE])
    ]
