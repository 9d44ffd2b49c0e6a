"""What a benchmark returns: figures, each with what it is compared with and the bar it must meet."""

import json
from dataclasses import asdict, dataclass, field


@dataclass
class Row:
    """One figure. `compared` was measured in the same run; `held` says whether the bar was met."""

    name: str
    figure: float
    compared: float | None
    bar: str
    held: bool


@dataclass
class Table:
    """The figures of one benchmark, and what they say in one line."""

    title: str
    figure: str
    compared: str
    rows: list[Row] = field(default_factory=list)

    def add(self, name, figure, compared, bar, held):
        """Add one figure."""
        self.rows.append(
            Row(name, round(figure, 2), None if compared is None else round(compared, 2), bar, bool(held))
        )

    @property
    def held(self):
        """Whether there are figures and every bar was met."""
        return bool(self.rows) and all(row.held for row in self.rows)

    def as_text(self):
        """Return the table for a terminal."""
        head = ["", self.figure, self.compared, "bar", "held"]
        body = [
            [row.name, f"{row.figure:g}", "" if row.compared is None else f"{row.compared:g}", row.bar, _yes(row.held)]
            for row in self.rows
        ]
        widths = [max(len(line[column]) for line in [head, *body]) for column in range(len(head))]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in [head, *body]
        ]
        return "\n".join([self.title, *(line.rstrip() for line in lines)])

    def as_json(self):
        """Return the table for a program."""
        return json.dumps({**asdict(self), "held": self.held}, indent=2, ensure_ascii=False)


def _yes(held):
    return "yes" if held else "NO"
