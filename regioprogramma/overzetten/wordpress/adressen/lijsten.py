"""The addresses of what WordPress lists by itself: categories, tags, authors, dates, kinds of items."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from regioprogramma.core.models import Herkomst
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from .stukken import Bronadres, is_of_source, keys_in_source

#: Where the lists of WordPress' own kinds of words stand, unless a website calls that otherwise.
_BEGIN = {"category": ("category", "categorie"), "post_tag": ("tag",)}
_VRAAG = {"category": "category_name", "post_tag": "tag"}
#: What is no list that a visitor could open.
_GEEN = {"nav_menu", "post_format", "link_category", "wp_theme", "wp_template_part_area", "language", "term_language",
         "post_translations", "term_translations"}  # fmt: skip


def addresses_of_term(
    domein: str, slug: str, basis: str, *, boven: Iterable[str] = (), nummer: int = 0, begin: str = ""
) -> list[Bronadres]:
    """Return the addresses of the list of a term; `boven` are the slugs above it, the highest first.

    `begin` is what a website calls the folder of these lists, when that is not WordPress' own word.
    """
    if domein in _GEEN or not slug:
        return []
    pad = "/".join([*boven, slug])
    wortel = basis.rstrip("/")
    adressen = [
        f"{wortel}/{map_}/{deel}/"
        for map_ in ([begin] if begin else _BEGIN.get(domein, (domein,)))
        for deel in dict.fromkeys((pad, slug))
    ]
    vraag = _VRAAG.get(domein)
    adressen.append(f"{wortel}/?{vraag}={slug}" if vraag else f"{wortel}/?taxonomy={domein}&term={slug}")
    if nummer:
        adressen.append(f"{wortel}/?{'cat' if domein == 'category' else 'tag_id'}={nummer}")
    return _keys(adressen, basis, Herkomst.TERM)


def addresses_of_dates(data: Iterable[date], basis: str) -> list[Bronadres]:
    """Return the addresses of the archives by year, month and day of messages of these dates."""
    wortel = basis.rstrip("/")
    adressen: dict[str, None] = {}
    for dag in data:
        for vorm in ("%Y", "%Y/%m", "%Y/%m/%d"):
            deel = f"{dag:{vorm}}"
            adressen[f"{wortel}/{deel}/"] = adressen[f"{wortel}/?m={deel.replace('/', '')}"] = None
    return _keys(adressen, basis, Herkomst.ARCHIEF)


def addresses_of_authors(namen: Iterable[str], basis: str) -> list[Bronadres]:
    """Return the addresses of the lists of what somebody wrote, by their name in WordPress."""
    wortel = basis.rstrip("/")
    vormen = (f"{wortel}/author/{quote(naam)}/" for naam in namen)
    vragen = (f"{wortel}/?author_name={quote(naam)}" for naam in namen)
    return _keys([*vormen, *vragen], basis, Herkomst.ARCHIEF)


def addresses_of_pages(basis: str) -> list[Bronadres]:
    """Return the addresses of the second and later pages of the front page's messages."""
    return [Bronadres("/page", str(Herkomst.ARCHIEF))] if basis else []


def kinds_with_list(stukken: Iterable[Bronstuk], basis: str) -> dict[str, list[Bronadres]]:
    """Return {kind of item: addresses of its list}, as those of the items say: "/project/" of "/project/brug/".

    Not of pages and messages, whose addresses say nothing of that.
    """
    mappen: dict[str, set[str]] = {}
    for stuk in stukken:
        if stuk.soort in {"page", "post", "attachment"} or not is_of_source(stuk.adres, basis):
            continue
        sleutels = keys_in_source(stuk.adres, basis)
        if sleutels and "?" not in sleutels[-1] and sleutels[-1].count("/") == 2:
            mappen.setdefault(stuk.soort, set()).update(sleutel.rpartition("/")[0] for sleutel in sleutels)
    return {soort: [Bronadres(pad, str(Herkomst.ARCHIEF)) for pad in sorted(paden)] for soort, paden in mappen.items()}


def _keys(adressen: Iterable[str], basis: str, herkomst: Herkomst) -> list[Bronadres]:
    sleutels = (sleutel for adres in adressen for sleutel in keys_in_source(adres, basis))
    return [Bronadres(sleutel, str(herkomst)) for sleutel in dict.fromkeys(sleutels)]
