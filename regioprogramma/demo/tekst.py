"""Reads the small mark-up in which the demo content is written, and makes blocks of it.

Parts are separated by an empty line. A part that starts with

* ``# `` is a heading of level 2, ``## `` one of level 3 inside the text;
* ``- `` or ``1. `` is a list, with an item per line;
* ``> `` is a quote and ``? `` a question with its answer, as "text | who" and "question | answer";
* ``= `` is a table: a caption, then a line per row with ``|`` between the cells, the first row holding the headings;
* ``@beeld``, ``@document`` or ``@video`` is that block, with its fields between ``|``;

and anything else is a paragraph. In a text ``**x**`` is bold and ``[x](sleutel)`` links to a page of the demo.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from inspect import cleandoc
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

VIDEOVELDEN = ("titel", "adres", "duur", "inleiding", "uitgeschreven")
LIJSTEN = {"ul": re.compile(r"^- ", re.M), "ol": re.compile(r"^\d+\. ", re.M)}


#: A section of a document: its heading, and its paragraphs and rows of cells.
Papierdeel = tuple[str, list[str | Sequence[object]]]
#: A block of a stream field: its kind and its value.
Blokpaar = tuple[str, Any]


def split_parts(tekst: str) -> list[str]:
    """Return the parts of a text; lines of running text are joined."""
    delen = re.split(r"\n\s*\n", cleandoc(tekst)) if tekst.strip() else []
    return [deel if deel[0] in "-1=" else " ".join(deel.split()) for deel in delen]


def read_secties(tekst: str) -> list[Papierdeel]:
    """Return a text as the makers of documents want it: (heading, [paragraph or row of cells])."""
    secties: list[Papierdeel] = []
    for deel in split_parts(tekst):
        if deel.startswith("# "):
            secties.append((deel[2:], []))
        elif deel.startswith("= "):
            bijschrift, *rijen = deel.splitlines()
            secties[-1][1].extend([bijschrift[2:] + ".", *(split_cells(rij) for rij in rijen)])
        else:
            secties[-1][1].append(deel.replace("**", ""))
    return secties


def split_cells(regel: str, aantal: int = -1) -> list[str]:
    """Return what stands between the bars of a line, in at most `aantal` + 1 pieces."""
    return [cel.strip() for cel in regel.split("|", aantal)]


class Tekstlezer:
    """Turns texts into the raw data of stream fields. `find(kind, key)` returns what a text refers to."""

    def __init__(self, find: Callable[[str, Any], Any]) -> None:
        self.find = find

    def read_inhoud(self, tekst: str, zaad: str) -> str:
        """Return the body of a page as JSON. The ids follow from `zaad`, so that anchors are the same every time."""
        blokken: list[Blokpaar] = []
        for is_tekst, groep in groupby(split_parts(tekst), key=is_running_text):
            if is_tekst:
                blokken.append(("tekst", "".join(self.read_html(deel) for deel in groep)))
            else:
                blokken += [self.read_blok(deel) for deel in groep]
        return self.dump(blokken, zaad)

    def read_video(self, tekst: str, zaad: str) -> str:
        """Return the videos of a page as JSON; each part of the text is one video."""
        return self.dump([("video", self.make_video(deel)) for deel in split_parts(tekst)], zaad)

    @staticmethod
    def dump(blokken: Iterable[Blokpaar], zaad: str) -> str:
        """Return (kind, value) pairs as the JSON of a stream field."""
        return json.dumps(
            [
                {"type": soort, "value": waarde, "id": str(uuid5(NAMESPACE_URL, f"{zaad}/{nummer}"))}
                for nummer, (soort, waarde) in enumerate(blokken)
            ]
        )

    def read_blok(self, deel: str) -> Blokpaar:
        """Return the (kind, value) of a part that is a block of its own."""
        teken, rest = deel.split(" ", 1)
        lezers = {
            "#": lambda: ("kop", rest),
            ">": lambda: ("citaat", dict(zip(("citaat", "wie"), split_cells(rest), strict=True))),
            "?": lambda: self.make_uitklap(rest),
            "=": lambda: ("tabel", make_tabel(rest)),
            "@beeld": lambda: ("afbeelding", self.make_afbeelding(rest)),
            "@document": lambda: ("document", self.find("document", rest).pk),
            "@video": lambda: ("video", self.make_video(rest)),
        }
        return lezers[teken]()

    def make_uitklap(self, rest: str) -> Blokpaar:
        """Return a question and its answer."""
        vraag, antwoord = split_cells(rest, 1)
        return "uitklap", {"vraag": vraag, "antwoord": self.read_html(antwoord)}

    def make_afbeelding(self, rest: str) -> dict[str, Any]:
        """Return the value of a block with a picture."""
        sleutel, bijschrift = split_cells(rest, 1)
        beeld = self.find("afbeelding", sleutel)
        keuze = {"image": beeld.pk, "alt_text": beeld.default_alt_text, "decorative": beeld.decoratief}
        return {"afbeelding": keuze, "bijschrift": bijschrift}

    def make_video(self, rest: str) -> dict[str, Any]:
        """Return the value of a block with a video."""
        waarde: dict[str, Any] = dict(zip(VIDEOVELDEN, split_cells(rest), strict=False))
        waarde["uitgeschreven"] = self.read_html(waarde.get("uitgeschreven", ""))
        return {**waarde, "ondertiteld": True}

    def read_html(self, deel: str) -> str:
        """Return a part of running text as rich text."""
        if not deel:
            return ""
        if deel.startswith("## "):
            return f"<h3>{self.read_inline(deel[3:])}</h3>"
        for soort, merk in LIJSTEN.items():
            if merk.match(deel):
                punten = "".join(f"<li>{self.read_inline(' '.join(p.split()))}</li>" for p in merk.split(deel)[1:])
                return f"<{soort}>{punten}</{soort}>"
        return f"<p>{self.read_inline(' '.join(deel.split()))}</p>"

    def read_inline(self, tekst: str) -> str:
        """Return a line with its bold words and links."""
        html = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(tekst, quote=False))
        return re.sub(r"\[(.+?)\]\((.+?)\)", lambda m: self.make_link(m[1], m[2]), html)

    def make_link(self, woorden: str, doel: str) -> str:
        """Return a link to a page of the demo, or to an e-mail address."""
        if "@" in doel:
            return f'<a href="mailto:{doel}">{woorden}</a>'
        return f'<a linktype="page" id="{self.find("pagina", doel).pk}">{woorden}</a>'


def is_running_text(deel: str) -> bool:
    """Whether a part joins its neighbours in one block of text."""
    return deel.startswith("## ") or deel[0] not in "#>?=@"


def make_tabel(deel: str) -> dict[str, Any]:
    """Return the value of a block with a table; a column with only numbers is one of numbers."""
    bijschrift, *regels = deel.splitlines()
    koppen, *rijen = [split_cells(regel) for regel in regels]
    kolommen = [
        {"type": "getal" if all(re.fullmatch(r"\d+", cel) for cel in kolom) else "tekst", "heading": kop}
        for kop, *kolom in zip(koppen, *rijen, strict=True)
    ]
    return {"bijschrift": bijschrift, "tabel": {"columns": kolommen, "rows": [{"values": rij} for rij in rijen]}}
