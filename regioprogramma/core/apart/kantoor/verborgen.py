"""What several kinds of file hide in the same way: by a style that is based on another, and by a stretch of columns.

Whoever makes a file chooses how many of these there are: an answer takes no longer for that.
"""

from bisect import bisect_left, bisect_right

#: As many columns as Excel and LibreOffice have; what lies beyond counts as the last.
KOLOMMEN = 16_384


class Stijlboom:
    """Which styles hide what has them: by themselves, or by the style that they are based on."""

    def __init__(self) -> None:
        self.basis: dict[str | None, str | None] = {}
        self.verborgen: dict[str | None, bool] = {}

    def hides(self, stijl: str | None) -> bool:
        """Whether a style hides; the nearest that says so or not decides. To be asked once all styles are known."""
        pad: dict[str | None, None] = {}
        while stijl in self.basis and stijl not in self.verborgen and stijl not in pad:
            pad[stijl] = None
            stijl = self.basis[stijl]
        uitkomst = self.verborgen.get(stijl, False)
        # Remembered for all on the way: a long chain is walked once.
        self.verborgen.update(dict.fromkeys(pad, uitkomst))
        return uitkomst


class Stroken:
    """Stretches of columns, in order and apart from each other."""

    def __init__(self) -> None:
        self.eersten: list[int] = []
        self.laatsten: list[int] = []

    def add(self, eerste: int, laatste: int) -> None:
        """Add the columns from the first through the last; none when these stand the wrong way round."""
        if laatste < eerste:
            return
        eerste, laatste = min(eerste, KOLOMMEN), min(laatste, KOLOMMEN)
        # What it touches on either side becomes one stretch with it.
        links, rechts = bisect_left(self.laatsten, eerste - 1), bisect_right(self.eersten, laatste + 1)
        if links < rechts:
            eerste, laatste = min(eerste, self.eersten[links]), max(laatste, self.laatsten[rechts - 1])
        self.eersten[links:rechts], self.laatsten[links:rechts] = [eerste], [laatste]

    def covers(self, eerste: int, laatste: int) -> bool:
        """Whether all columns from the first through the last are in it."""
        plek = bisect_right(self.eersten, min(eerste, KOLOMMEN)) - 1
        return plek >= 0 and min(laatste, KOLOMMEN) <= self.laatsten[plek]
