"""A line of text with its mark-up: bold, italic and links, across whatever it was wrapped in."""

import html
import re
from dataclasses import dataclass, field

_SPATIE = re.compile(r"[ \t\r\n\f]+")
#: What is left of a code that was never closed: WordPress' own names do not stand in a text between brackets.
_CODEREST = re.compile(
    r"\[(/?(?:vc_|et_pb_|fusion_|caption|gallery|embed|contact-form|wpforms|elementor|av_|ux_|cs_|fl_|playlist|audio"
    r"|video)[\w-]*)"
)
REGELEINDE = "\n"


@dataclass(frozen=True)
class Opmaak:
    """Mark-up that is open: `tag` and how it begins; two of the same are one."""

    tag: str
    begin: str


@dataclass
class Tekstregel:
    """Texts, each with the mark-up that was open around it, the outermost first."""

    delen: list[tuple[str, tuple[Opmaak, ...]]] = field(default_factory=list)

    def add(self, tekst: str, opmaak: list[Opmaak]) -> None:
        """Add a text; REGELEINDE for the end of a line."""
        self.delen.append((tekst, tuple(opmaak)))

    @property
    def is_leeg(self) -> bool:
        """Whether there is no word in it yet."""
        return not any(tekst.strip() for tekst, _ in self.delen)

    @property
    def kaal(self) -> str:
        """Its text without mark-up."""
        return "".join(tekst for tekst, _ in self.delen).strip()

    def write(self) -> str:
        """Return it as HTML, without empty mark-up and spaces at its edges."""
        uit: list[str] = []
        nu: tuple[Opmaak, ...] = ()
        for tekst, opmaak in self._trim():
            zelfde = 0
            while zelfde < min(len(nu), len(opmaak)) and nu[zelfde] == opmaak[zelfde]:
                zelfde += 1
            uit.extend(f"</{deel.tag}>" for deel in reversed(nu[zelfde:]))
            uit.extend(deel.begin for deel in opmaak[zelfde:])
            nu = opmaak
            uit.append("<br/>" if tekst == REGELEINDE else html.escape(_CODEREST.sub(r"\1", tekst), quote=False))
        uit.extend(f"</{deel.tag}>" for deel in reversed(nu))
        return "".join(uit)

    def _trim(self) -> list[tuple[str, tuple[Opmaak, ...]]]:
        """Return the parts with one space between words, none beside the end of a line, and no empty lines."""
        uit: list[tuple[str, tuple[Opmaak, ...]]] = []
        na_ruimte = True
        for tekst, opmaak in self.delen:
            if tekst == REGELEINDE:
                _strip_end(uit)
                if uit and uit[-1][0] != REGELEINDE:
                    uit.append(
                        (tekst, tuple(deel for deel in opmaak if deel.tag == "a" and uit[-1][1][-1:] == (deel,)))
                    )
                na_ruimte = True
                continue
            tekst = _SPATIE.sub(" ", tekst)
            tekst = tekst.lstrip(" ") if na_ruimte else tekst
            if tekst:
                uit.append((tekst, opmaak))
                na_ruimte = tekst.endswith(" ")
        _strip_end(uit)
        while uit and uit[-1][0] == REGELEINDE:
            uit.pop()
            _strip_end(uit)
        return uit


def _strip_end(delen: list[tuple[str, tuple[Opmaak, ...]]]) -> None:
    """Take spaces away from the end of a line."""
    while delen and delen[-1][0] != REGELEINDE:
        tekst, opmaak = delen.pop()
        if tekst.rstrip(" "):
            delen.append((tekst.rstrip(" "), opmaak))
            return
