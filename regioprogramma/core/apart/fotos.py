"""Pictures: decoded, cleaned and made smaller. Answers a line of JSON about the picture, then the new file.

A phone writes the place where a photo was taken into the file; of what is written anew that is left out.
"""

import io
import json
from importlib import import_module
from typing import Any, BinaryIO

from PIL import Image, ImageOps

from .fouten import TeGroot

#: In pixels. Wider than the widest place of the site on a screen of double density.
GROOTSTE = 3200
#: What writes an AVIF takes so much memory for a pixel that one is kept smaller; what visitors see is smaller still.
GROOTSTE_AVIF = 2200
#: Of what is twice as large a half is decoded; somewhat less than the largest will do then, in tenths.
_GENOEG = 9
#: How many lines of the smaller picture are made at once.
_STROOK = 256
#: How each kind of picture is written again: fast, for somebody waits, and what visitors see is made from it.
SCHRIJVEN: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "progressive": True},
    "WEBP": {"quality": 90, "method": 2},
    "AVIF": {"quality": 80, "speed": 9, "max_threads": 1},
    "PNG": {"compress_level": 2},
}
#: How the copies that visitors see are written: small, for nobody waits.
KOPIEREN: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 76, "progressive": True, "optimize": True},
    "WEBP": {"quality": 80},
    "AVIF": {"quality": 61, "max_threads": 1},
    "PNG": {"optimize": True},
}
#: What a phone makes that browsers cannot show, and what it becomes.
WORDT = {"MPO": "JPEG", "HEIF": "JPEG"}
#: What of Pillow reads each kind.
_LEZERS = {
    "JPEG": "PIL.JpegImagePlugin", "PNG": "PIL.PngImagePlugin", "GIF": "PIL.GifImagePlugin",
    "WEBP": "PIL.WebPImagePlugin", "AVIF": "PIL.AvifImagePlugin",
}  # fmt: skip
#: The kinds that are read, by the name that Wagtail has for them.
SOORTEN = {
    "JPEG": "jpeg", "MPO": "jpeg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic",
}  # fmt: skip
#: The kinds of colours that every browser shows; others are turned into these.
KLEUREN = {"1", "L", "LA", "P", "RGB", "RGBA"}
#: The only things a picture keeps beside its pixels: its colours, what is see-through, and how it moves.
BLIJFT = {"icc_profile", "transparency", "duration", "loop", "background", "disposal"}
#: In bytes: a description of colours is a few kilobytes; a longer one is not kept.
_LANGSTE_PROFIEL = 1024 * 1024


def clean(bestand: BinaryIO, uit: BinaryIO, meeste_punten: int) -> None:
    """Answer what a picture is, and then the same picture of a kind that browsers show, upright, without metadata.

    It is at most GROOTSTE wide and high. One of more than `meeste_punten` pixels, all its frames together, raises
    TeGroot after the first line. A JPEG is decoded at a half, a quarter or an eighth when that is large enough.
    """
    with open_beeld(bestand) as beeld:
        eigen = beeld.format or ""
        formaat = WORDT.get(eigen, eigen)
        # A phone may put a second picture, to show depth, behind the first.
        beelden = 1 if eigen in WORDT else getattr(beeld, "n_frames", 1)
        punten = beeld.width * beeld.height * beelden
        gegevens = {"soort": SOORTEN[eigen], "punten": punten, "beelden": beelden}
        if punten > meeste_punten or (beelden > 1 and eigen == "PNG"):
            _say(uit, **gegevens, maat=beeld.size)
            raise TeGroot("has too many pixels, or moves")
        try:
            _write(beeld, uit, gegevens, formaat)
        # A library that gets no memory may say that the picture is damaged.
        except Exception as fout:
            if punten > GROOTSTE**2 and "truncated" not in str(fout):
                raise TeGroot(repr(fout)) from fout
            raise


def _write(beeld: Image.Image, uit: BinaryIO, gegevens: dict[str, Any], formaat: str) -> None:
    """Answer what a picture is, and then itself, cleaned."""
    if gegevens["beelden"] > 1:
        _say(uit, **gegevens, maat=beeld.size)
        _forget(beeld)
        beeld.save(uit, formaat, save_all=True, **SCHRIJVEN.get(formaat, {}))
    else:
        recht = _upright(beeld, GROOTSTE_AVIF if formaat == "AVIF" else GROOTSTE)
        _say(uit, **gegevens, maat=recht.size)
        _forget(recht)
        recht.save(uit, formaat, **SCHRIJVEN.get(formaat, {}), **_kleuren(recht))


def copies(bestand: BinaryIO, uit: BinaryIO, kopieen: list[dict[str, Any]]) -> None:
    """Answer smaller pictures: of each its kind and length, as a line of JSON, and then itself.

    A copy says which part of the picture (`vak`) it is, of which size (`maat`) and of which kind (`soort`), "" for the
    kind of the picture. Only the first frame of what moves is copied.
    """
    with open_beeld(bestand) as beeld:
        eigen = {"GIF": "PNG"}.get(beeld.format or "", WORDT.get(beeld.format or "", beeld.format or ""))
        _decode(beeld)
        recht = _in_gewone_kleuren(ImageOps.exif_transpose(beeld))
        if recht.mode in {"1", "P"}:
            recht = recht.convert("RGBA" if "transparency" in recht.info else "RGB")
        for kopie in kopieen:
            formaat = kopie["soort"].upper() or eigen
            inhoud = _copied(recht, formaat, tuple(kopie["vak"]), tuple(kopie["maat"]))
            uit.write(json.dumps([SOORTEN[formaat], len(inhoud)]).encode() + b"\n" + inhoud)


def _copied(beeld: Image.Image, formaat: str, vak: tuple[int, int, int, int], maat: tuple[int, int]) -> bytes:
    klein = beeld.resize(maat, Image.Resampling.LANCZOS, box=vak)
    if formaat == "JPEG" and klein.mode not in {"RGB", "L"}:
        # What is see-through becomes white.
        wit = Image.new("RGBA", klein.size, "white")
        klein = Image.alpha_composite(wit, klein.convert("RGBA")).convert("RGB")
    uit = io.BytesIO()
    klein.save(uit, formaat, **KOPIEREN[formaat], **_kleuren(beeld))
    return uit.getvalue()


def open_beeld(bestand: BinaryIO) -> Image.Image:
    """Return a picture of one of our kinds, not yet decoded; raises ValueError for what begins as none of them."""
    formaat = _format_of(bestand.read(64))
    bestand.seek(0)
    if module := _LEZERS.get(formaat):
        # Only here: each takes a moment to begin.
        import_module(module)
    if formaat == "HEIF":
        import_module("pillow_heif").register_heif_opener()
    # We count pixels ourselves, and the process has its limit.
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(bestand, formats=[formaat])


def _format_of(begin: bytes) -> str:
    """Return the kind of a picture by how it begins."""
    if begin[4:8] == b"ftyp":
        return "AVIF" if b"avif" in begin or b"avis" in begin else "HEIF"
    if begin[:4] == b"RIFF" and begin[8:12] == b"WEBP":
        return "WEBP"
    for teken, formaat in ((b"\xff\xd8", "JPEG"), (b"\x89PNG", "PNG"), (b"GIF8", "GIF")):
        if begin.startswith(teken):
            return formaat
    raise ValueError("begins as no picture")


def _say(uit: BinaryIO, **wat: Any) -> None:
    uit.write(json.dumps(wat).encode() + b"\n")
    uit.flush()


def _upright(beeld: Image.Image, grootste: int) -> Image.Image:
    """Return a picture as it is kept: upright, in plain colours, at most `grootste` pixels wide and high."""
    genoeg = grootste * _GENOEG // 10
    beeld.draft(None, _within(beeld.size, genoeg))
    _decode(beeld)
    if (factor := max(beeld.size) // genoeg) > 1:
        # In whole steps first: that takes little memory.
        beeld = _reduced(beeld, factor)
    beeld.thumbnail((grootste, grootste), Image.Resampling.LANCZOS)
    ImageOps.exif_transpose(beeld, in_place=True)
    return _in_gewone_kleuren(beeld)


def _decode(beeld: Image.Image) -> None:
    """Decode a picture; what decoded it holds it as well, in a form of its own, until it is let go."""
    beeld.load()
    beeld._decoder = None  # type: ignore[attr-defined]


def _reduced(beeld: Image.Image, factor: int) -> Image.Image:
    """Return a picture at a half, a third and so on; as it is when its colours cannot be mixed."""
    if beeld.mode in {"P", "1"} or beeld.mode.startswith(("I", "F")):
        return beeld
    breed, hoog = beeld.size
    klein = Image.new(beeld.mode, (-(-breed // factor), -(-hoog // factor)))
    # Strip by strip: of a picture that is see-through a copy is made on the way.
    for boven in range(0, hoog, _STROOK * factor):
        strook = beeld.crop((0, boven, breed, min(hoog, boven + _STROOK * factor)))
        klein.paste(strook.reduce(factor), (0, boven // factor))
    klein.info, klein._exif = beeld.info, beeld.getexif()
    beeld.close()
    return klein


def _within(maat: tuple[int, int], grootste: int) -> tuple[int, int]:
    """Return the largest size of the same form that is at most `grootste` wide and high."""
    deel = min(1.0, grootste / max(maat))
    return max(1, int(maat[0] * deel)), max(1, int(maat[1] * deel))


def _in_gewone_kleuren(beeld: Image.Image) -> Image.Image:
    """Return a picture in colours for a screen: one for a printer, or with sixteen bits of grey, is not shown well."""
    if beeld.mode in KLEUREN:
        return beeld
    if beeld.mode.startswith(("I", "F")):
        return beeld.convert("F").point(lambda grijs: grijs / 256).convert("L")
    recht = beeld.convert("RGB")
    # The profile of the colours it had is not one of these.
    recht.info.pop("icc_profile", None)
    return recht


def _forget(beeld: Image.Image) -> None:
    """Take away what a picture says beside its pixels; some kinds write it in the new file when it is still there."""
    beeld.info = {naam: waarde for naam, waarde in beeld.info.items() if naam in BLIJFT}


def _kleuren(beeld: Image.Image) -> dict[str, bytes]:
    profiel = beeld.info.get("icc_profile") or b""
    return {"icc_profile": profiel} if 0 < len(profiel) <= _LANGSTE_PROFIEL else {}
