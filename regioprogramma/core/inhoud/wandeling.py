"""The one walk through what an editor built of blocks: over the value as it is stored, beside its definition.

Stored is as the database and a version keep it: what was deleted since is still named in it. A block that the walk
does not know stops it: to pass it by would leave texts uncleaned, links unseen and references unreplaced.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock


class Blokplek(NamedTuple):
    """Where a block stands in a value; `blok` is a Block, or None when the definition does not know it any more."""

    blok: Any
    #: As Wagtail names it in an address: the ids of parts, the names of fields, the numbers of rows.
    pad: tuple[str, ...] = ()
    #: The parts of streams and lists that it stands in, the outermost first.
    delen: tuple[blocks.Block, ...] = ()

    def field(self, blok: blocks.Block | None, *stappen: str) -> "Blokplek":
        """Return the place of a block that is a fixed piece of this one."""
        return Blokplek(blok, self.pad + stappen, self.delen)

    def part(self, blok: blocks.Block | None, sleutel: str | None) -> "Blokplek":
        """Return the place of a block that was added to this stream or list."""
        return Blokplek(blok, (*self.pad, sleutel or ""), (*self.delen, blok) if blok else self.delen)


#: What is asked of a leaf: `(place, value) -> value`.
Verander = Callable[[Blokplek, Any], Any]

#: The blocks without others inside, each named: one that keeps a structure of its own, such as Wagtail's TableBlock,
#: is a field to Wagtail as well.
BLADEN = (
    blocks.BooleanBlock,
    blocks.CharBlock,
    blocks.ChoiceBlock,
    blocks.ChooserBlock,
    blocks.DateBlock,
    blocks.DateTimeBlock,
    blocks.DecimalBlock,
    blocks.EmailBlock,
    blocks.FloatBlock,
    blocks.IntegerBlock,
    blocks.MultipleChoiceBlock,
    blocks.RawHTMLBlock,
    blocks.RegexBlock,
    blocks.RichTextBlock,
    blocks.StaticBlock,
    blocks.TextBlock,
    blocks.TimeBlock,
    blocks.URLBlock,
)
#: The heading of a column and the caption of a table are plain text that no block is defined for.
_TABELTEKST = blocks.CharBlock()


def read_leaves(blok: blocks.Block, waarde: Any) -> list[tuple[Blokplek, Any]]:
    """Return every leaf of a stored value that holds something, with its place, in order."""
    gevonden: list[tuple[Blokplek, Any]] = []

    def keep(plek: Blokplek, blad: Any) -> Any:
        gevonden.append((plek, blad))
        return blad

    rewrite_leaves(blok, waarde, keep)
    return gevonden


def rewrite_leaves(blok: blocks.Block, waarde: Any, verander: Verander) -> Any:
    """Return a stored value in which each leaf that holds something is what `verander` makes of it.

    The value itself stays as it was. What the definition does not know any more is handed back untouched.
    """
    return _rewrite(Blokplek(blok), waarde, verander)


def _rewrite(plek: Blokplek, waarde: Any, verander: Verander) -> Any:
    if plek.blok is None or not waarde:
        return waarde
    return way_through(plek.blok)(plek, waarde, verander)


def way_through(blok: blocks.Block) -> Callable[[Blokplek, Any, Verander], Any]:
    """Return the function that rewrites a block of this kind; raises TypeError for one that the walk does not know."""
    for soort, weg in _HOUDERS:
        if isinstance(blok, soort):
            return weg
    if isinstance(blok, BLADEN):
        return _rewrite_leaf
    raise TypeError(f"{type(blok).__name__} is not known in {__name__}: say there how it is stored.")


def _rewrite_leaf(plek: Blokplek, waarde: Any, verander: Verander) -> Any:
    return verander(plek, waarde)


def _rewrite_stream(plek: Blokplek, waarde: list[dict[str, Any]], verander: Verander) -> list[dict[str, Any]]:
    kinderen = plek.blok.child_blocks
    return [
        {**deel, "value": _rewrite(plek.part(kinderen.get(deel["type"]), deel.get("id")), deel["value"], verander)}
        for deel in waarde
    ]


def _rewrite_list(plek: Blokplek, waarde: list[Any], verander: Verander) -> list[Any]:
    kind = plek.blok.child_block
    return [
        {**deel, "value": _rewrite(plek.part(kind, deel["id"]), deel["value"], verander)}
        if _has_id(deel)
        else _rewrite(plek.part(kind, None), deel, verander)
        for deel in waarde
    ]


def _has_id(deel: Any) -> bool:
    """Whether a part of a list is stored as Wagtail does since 2.16; before, it was the bare value."""
    return isinstance(deel, dict) and deel.get("type") == "item" and {"id", "value"} <= set(deel)


def _rewrite_image(plek: Blokplek, waarde: Any, verander: Verander) -> Any:
    """Also of a picture that was stored before it could have a description: as its number alone."""
    if isinstance(waarde, dict):
        return _rewrite_struct(plek, waarde, verander)
    return _rewrite(plek.field(plek.blok.child_blocks["image"], "image"), waarde, verander)


def _rewrite_struct(plek: Blokplek, waarde: dict[str, Any], verander: Verander) -> dict[str, Any]:
    kinderen = plek.blok.child_blocks
    bekend = {naam: kind for naam, kind in kinderen.items() if naam in waarde}
    return waarde | {naam: _rewrite(plek.field(kind, naam), waarde[naam], verander) for naam, kind in bekend.items()}


def _rewrite_table(plek: Blokplek, waarde: dict[str, Any], verander: Verander) -> dict[str, Any]:
    soorten = [plek.blok.child_blocks.get(kolom["type"]) for kolom in waarde["columns"]]

    def text(deel: dict[str, Any], naam: str, *stappen: str) -> dict[str, Any]:
        waar = plek.field(_TABELTEKST, *stappen, naam)
        return {**deel, naam: _rewrite(waar, deel[naam], verander)} if deel.get(naam) else deel

    def row(nummer: int, rij: dict[str, Any]) -> dict[str, Any]:
        cellen = enumerate(zip(soorten, rij["values"], strict=False))
        pad = ("rows", str(nummer), "values")
        values = [_rewrite(plek.field(soort, *pad, str(kolom)), cel, verander) for kolom, (soort, cel) in cellen]
        return {**rij, "values": values}

    nieuw = text(waarde, "caption")
    kolommen = [text(kolom, "heading", "columns", str(nummer)) for nummer, kolom in enumerate(waarde["columns"])]
    rijen = [row(nummer, rij) for nummer, rij in enumerate(waarde["rows"])]
    return {**nieuw, "columns": kolommen, "rows": rijen}


#: How each kind of block with others inside is walked; a picture is a struct that may be stored differently.
_HOUDERS = (
    (blocks.BaseStreamBlock, _rewrite_stream),
    (blocks.ListBlock, _rewrite_list),
    (ImageBlock, _rewrite_image),
    (blocks.BaseStructBlock, _rewrite_struct),
    (BaseTypedTableBlock, _rewrite_table),
)
