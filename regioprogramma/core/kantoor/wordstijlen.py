"""Which styles of a document of Word hide their text; ECMA-376, part 1, section 17.7."""

from .pakket import Lezer, is_on


class Stijlen(Lezer):
    """Hears the styles: each hides by itself, by the style that it is based on, or because all text does."""

    #: How something looked before it was changed, and what a style says of some cells of a table only.
    OVERSLAAN = frozenset({"rPrChange", "pPrChange", "tblStylePr"})

    def __init__(self):
        super().__init__()
        self.basis, self.verborgen, self.stijl, self.in_letters = {}, {}, None, False
        self.van_alles, self.van_alineas = False, None

    def start(self, naam, kenmerken):
        if naam == "style":
            self.stijl = kenmerken.get("styleId", "")
            if kenmerken.get("type") == "paragraph" and kenmerken.get("default") in {"1", "true"}:
                self.van_alineas = self.stijl
        elif naam == "basedOn":
            self.basis[self.stijl] = kenmerken.get("val")
        elif naam == "rPr":
            self.in_letters = True
        elif naam == "vanish" and self.in_letters:
            if self.stijl is None:
                self.van_alles = is_on(kenmerken)
            else:
                self.verborgen[self.stijl] = is_on(kenmerken)

    def end(self, naam):
        if naam == "rPr":
            self.in_letters = False
        elif naam == "style":
            self.stijl = None

    @property
    def standaard(self):
        """Whether text without a style of its own is hidden."""
        return self.hides(self.van_alineas)

    def hides(self, stijl):
        """Whether a style hides its text."""
        gezien = set()
        while stijl and stijl not in gezien:
            if stijl in self.verborgen:
                return self.verborgen[stijl]
            gezien.add(stijl)
            stijl = self.basis.get(stijl)
        return self.van_alles
