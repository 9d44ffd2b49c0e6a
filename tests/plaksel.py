"""Makes what somebody may have on a clipboard: words that can be told apart, in mark-up of any shape."""

import random

BLOKKEN = ("p", "h1", "h2", "h3", "h5", "div", "div", "section", "aside", "dd", "figcaption", "blockquote", "pre")
LINKS = ("https://regio.example/", "javascript:x()", "#_ftn1")
IN_REGEL = ("b", "i", "u", "span", "font", "em", "strong", "o:p")


class Plaksel:
    """HTML with the words w1, w2, … in it, in that order. `woorden` says which, `html` how."""

    def __init__(self, zaad):
        self.kans, self.woorden = random.Random(zaad), []
        self.html = "".join(self._blok(0) for _keer in range(self.kans.randint(1, 6)))

    def _woord(self):
        self.woorden.append(f"w{len(self.woorden) + 1}")
        return self.woorden[-1]

    def _regel(self):
        delen = []
        for _keer in range(self.kans.randint(1, 4)):
            woord = self._woord()
            if self.kans.random() < 0.4:
                naam = self.kans.choice(IN_REGEL)
                woord = f'<{naam} style="mso-x:y;color:red">{woord}</{naam}>'
            elif self.kans.random() < 0.2:
                woord = f'<a href="{self.kans.choice(LINKS)}">{woord}</a>'
            delen.append(woord)
        return self.kans.choice((" ", "&nbsp;", "<br>", "\n")).join(delen)

    def _blok(self, diep):
        soort = self.kans.random()
        if soort < 0.2 and diep < 3:
            naam = self.kans.choice(("ul", "ol"))
            punten = "".join(
                f"<li>{self._blok(diep + 1) if self.kans.random() < 0.3 else self._regel()}</li>"
                for _keer in range(self.kans.randint(1, 3))
            )
            return f"<{naam}>{punten}</{naam}>"
        if soort < 0.4 and diep < 2:
            rijen = "".join(
                "<tr>" + "".join(f"<td>{self._cel()}</td>" for _keer in range(2)) + "</tr>"
                for _keer in range(self.kans.randint(1, 3))
            )
            return f"<table>{rijen}</table>"
        if soort < 0.5:
            niveau = self.kans.randint(1, 3)
            return f"<p class=MsoListParagraph style='mso-list:l0 level{niveau} lfo1'>{self._regel()}</p>"
        naam = self.kans.choice(BLOKKEN)
        return f"<{naam}>{self._regel()}</{naam}>"

    def _cel(self):
        return "".join(f"<p>{self._regel()}</p>" for _keer in range(self.kans.randint(1, 2)))


def words_of(html):
    """Return the words of a piece of HTML as a reader sees them: what stands in two blocks is not one word."""
    from bs4 import BeautifulSoup

    soep = BeautifulSoup(html, "html.parser")
    for element in soep.find_all(["p", "h2", "h3", "h4", "li", "br", "ul", "ol", "div", "blockquote", "pre"]):
        element.insert_before(" ")
        element.insert_after(" ")
    return soep.get_text().replace("|", " ").split()
