"""Which styles of a document of Word hide their text; ECMA-376, part 1, section 17.7."""

from .pakket import Kenmerken, Lezer, is_on
from .verborgen import Stijlboom


class Stijlen(Lezer):
    """Hears the styles: each hides by itself, by the style that it is based on, or because all text does."""

    #: How something looked before it was changed, and what a style says of some cells of a table only.
    OVERSLAAN = frozenset({"rPrChange", "pPrChange", "tblStylePr"})

    def __init__(self) -> None:
        super().__init__()
        self.boom, self.in_letters = Stijlboom(), False
        self.stijl: str | None = None
        #: Whether all text is hidden, and the style of paragraphs that name none.
        self.van_alles = False
        self.gewoon: str | None = None

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "style":
            self.stijl = kenmerken.get("styleId", "")
            if kenmerken.get("type") == "paragraph" and kenmerken.get("default") in {"1", "true"}:
                self.gewoon = self.stijl
        elif naam == "basedOn":
            self.boom.basis[self.stijl] = kenmerken.get("val")
        elif naam == "rPr":
            self.in_letters = True
        elif naam == "vanish" and self.in_letters:
            if self.stijl is None:
                self.van_alles = is_on(kenmerken)
            else:
                self.boom.verborgen[self.stijl] = is_on(kenmerken)

    def end(self, naam: str) -> None:
        if naam == "rPr":
            self.in_letters = False
        elif naam == "style":
            self.stijl = None

    def hides(self, stijl: str | None) -> bool:
        """Whether a style hides its text; from what hides all text no style is exempt."""
        return self.van_alles or self.boom.hides(stijl)
