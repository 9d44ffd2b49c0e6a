"""The key of an old address: one for all ways in which the same address is written.

Without host; in lower case; one slash where several stand, none at the end; decoded, and accents in one sign. Of what
is asked only what WordPress knows, as one question: a page, a message and a picture have their number from one list.
"""

import re
from itertools import accumulate
from unicodedata import normalize
from urllib.parse import parse_qsl, quote, unquote, unquote_to_bytes, urlsplit

from regioprogramma.core.models import ERONDER, LANGSTE_SLEUTEL

#: What newsletters and advertisements append to an address: it says where a visitor comes from, not where to go.
VOLGERS = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_gl")
_HOST = re.compile(r"^https?://[^/?#]*", re.IGNORECASE)
#: What asks for one thing by its number, whatever kind of thing; and lists, as WordPress calls them.
_NUMMER = ("p", "page_id", "attachment_id")
_WOORDEN = ("name", "attachment", "category_name", "tag", "author_name")
_GETALLEN = ("cat", "tag_id", "author", "m")
#: A kind of item that a plug-in made; not what WordPress itself asks of the front page: to search, feeds, a comment.
_SOORTVRAAG = re.compile(r"(?!(?:s|feed|replytocom|preview|preview_id|paged|post_type)$)[a-z][\w-]*")
#: An address that is made by a program may differ in its question alone.
_PROGRAMMA = re.compile(r"\.(?:aspx?|cfm|do|jsp|php)$")
_INDEX = re.compile(r"^/index\.php(?=/|$)")
#: What WordPress puts in the name of a copy of a picture, before the extension.
_MAAT = re.compile(r"(?:-\d+x\d+(?:@\dx)?|-scaled|-rotated|-e\d{10,})(?=\.\w+$)")
_DUBBEL = re.compile(r"(?<=\.)(png|jpe?g|gif)\.(?:webp|avif)$")
#: What WordPress adds to the address of a page or list: feeds, pages of a list, comments.
_AANHANG = re.compile(r"/(?:feed(?:/(?:rss2?|atom|rdf|feed))?|amp|embed|trackback|comment-page-\d+|page/\d+|\d{1,3})$")
_PAGINERING = re.compile(r"^/page/\d+$")
#: How many parts above an address are looked at.
_MEESTE_BEGINNEN = 25


def key_of(adres: str) -> str:
    """Return the key of an address, whole or without its host; "" for what nobody can ask."""
    pad, vraag = _split(adres)
    if not pad or "\x00" in pad + vraag:
        return ""
    if not vraag:
        return pad
    return f"{'' if pad == '/' else pad}?{vraag}"


def keys_asked(adres: str) -> list[str]:
    """Return the keys by which an address that is asked may be stored, the most precise first.

    A copy of a picture is found by the picture, a feed by its page, and what stands below an address by a rule.
    """
    sleutel = key_of(adres)
    pad = sleutel.partition("?")[0]
    gevonden = [sleutel, *([pad] if pad else [])]
    if pad and pad == sleutel and (soort := _by_kind(urlsplit(_local(adres)).query)):
        gevonden.insert(0, f"{pad}?{soort}")
    if pad:
        gevonden += [*_without_size(pad), *_without_tail(pad)]
        delen = pad.strip("/").split("/")[:_MEESTE_BEGINNEN]
        boven = list(accumulate(f"/{deel}" for deel in delen))
        gevonden += [f"{deel}{ERONDER}" for deel in reversed(boven)]
    return [sleutel for sleutel in dict.fromkeys(gevonden) if can_keep(sleutel)]


def can_keep(sleutel: str) -> bool:
    """Whether a key can be stored: not the front page, and no longer than an index can hold."""
    return sleutel not in {"", "/"} and len(sleutel) <= LANGSTE_SLEUTEL


def smaller_keys(sleutel: str) -> list[str]:
    """Return the keys of a picture without what WordPress put in its name; [] of what has nothing of that."""
    return _without_size(sleutel)


def rest_below(adres: str, sleutel: str) -> str:
    """Return what of an address stands below the one of a rule, as it was asked and safe to add to a path."""
    pad = _INDEX.sub("", re.sub(r"/{2,}", "/", f"/{unquote(urlsplit(_local(adres)).path)}"))
    diepte = sleutel.removesuffix(ERONDER).count("/")
    delen = pad.lstrip("/").split("/")[diepte:]
    return quote("/".join(deel for deel in delen if deel not in {".", ".."}).lstrip("/"))


def _split(adres: str) -> tuple[str, str]:
    """Return (path, question) in their one way of writing; ("", "") for what is no address."""
    try:
        delen = urlsplit(_local(adres))
    except ValueError:
        return "", ""
    if delen.scheme:
        return "", ""
    pad = re.sub(r"/{2,}", "/", f"/{_decode(delen.path)}")
    pad = _INDEX.sub("", pad).rstrip("/") or "/"
    vraag = _question(delen.query) or (_of_program(delen.query) if _PROGRAMMA.search(pad) else "")
    if pad == "/":
        vraag = vraag or _by_kind(delen.query)
    if vraag.startswith("/"):
        return vraag, ""
    return pad, vraag


def _local(adres: str) -> str:
    """Return an address without scheme and host."""
    # Of a path that begins with two slashes the first part would be taken for a host.
    return re.sub(r"^/{2,}", "/", _HOST.sub("", adres.strip()))


def _decode(tekst: str) -> str:
    """Return a part of an address as people read it; what is no UTF-8 was Western European."""
    ruw = unquote_to_bytes(tekst)
    try:
        leesbaar = ruw.decode()
    except UnicodeDecodeError:
        leesbaar = ruw.decode("cp1252", "replace")
    return normalize("NFC", normalize("NFC", leesbaar).lower())


def _question(vraag: str) -> str:
    """Return what WordPress reads of a question, in one way of writing: "p=51"; "/a/b" for a page that is named."""
    # PHP reads "p[]=5" as it reads "p=5".
    waarden = {
        naam.lower().partition("[")[0]: _decode(waarde).strip()
        for naam, waarde in reversed(parse_qsl(vraag, errors="replace"))
        if waarde
    }
    for naam in _NUMMER:
        if waarden.get(naam, "").isdecimal():
            return f"p={int(waarden[naam])}" if len(waarden[naam]) < 20 else ""
    if waarden.get("pagename"):
        return f"/{waarden['pagename'].strip('/')}"
    for naam in (*_WOORDEN, *_GETALLEN):
        if (waarde := waarden.get(naam, "").strip("/").rpartition("/")[2]) and (
            naam in _WOORDEN or waarde.isdecimal()
        ):
            return f"{naam}={waarde}"
    return _by_date(waarden) or _by_list(waarden)


def _by_date(waarden: dict[str, str]) -> str:
    """Return "m=202307" of an archive of a year, a month or a day; "" without."""
    delen = [waarden.get(naam, "") for naam in ("year", "monthnum", "day")]
    if not (delen[0].isdecimal() and len(delen[0]) == 4):
        return ""
    return "m=" + "".join([delen[0], *(deel.zfill(2) for deel in delen[1:] if deel.isdecimal())])


def _by_list(waarden: dict[str, str]) -> str:
    """Return "taxonomy=thema&term=wonen" of a list of another kind; "" without."""
    if waarden.get("taxonomy") and waarden.get("term"):
        return f"taxonomy={waarden['taxonomy']}&term={waarden['term']}"
    return ""


def _by_kind(vraag: str) -> str:
    """Return "team=noor" of an item of a kind that a plug-in made, which WordPress asks of the front page; "" without.

    Only when nothing else is asked: what several questions mean together is not known.
    """
    gevraagd = [(naam.lower(), waarde) for naam, waarde in parse_qsl(vraag) if not VOLGERS.fullmatch(naam)]
    if len(gevraagd) != 1 or not _SOORTVRAAG.fullmatch(gevraagd[0][0]):
        return ""
    naam, waarde = gevraagd[0][0], _decode(gevraagd[0][1]).strip().strip("/").rpartition("/")[2]
    return f"{naam}={waarde}" if waarde else ""


def _of_program(vraag: str) -> str:
    paren = sorted(
        {(naam.lower(), _decode(waarde)) for naam, waarde in parse_qsl(vraag) if not VOLGERS.fullmatch(naam)}
    )
    return "&".join(f"{naam}={waarde}" for naam, waarde in paren)


def _without_size(pad: str) -> list[str]:
    gevonden, nu = [], pad
    while (korter := _MAAT.sub("", _DUBBEL.sub(r"\1", nu))) != nu:
        gevonden.append(nu := korter)
    return gevonden


def _without_tail(pad: str) -> list[str]:
    """Return the addresses that a feed or a page of a list belongs to, the nearest first."""
    if _PAGINERING.match(pad):
        return ["/page"]
    gevonden, nu = [], pad
    while (korter := _AANHANG.sub("", nu)) != nu:
        gevonden += [korter] if korter else []
        nu = korter
    return gevonden
