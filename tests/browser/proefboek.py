"""What the tests of the pages did, written down for the statement about accessibility of every region.

The file is the same as long as the tests are: it holds no dates, and no version of the browser.
"""

import json
import re
from collections import defaultdict

from regioprogramma.toegankelijkheid.criteria import CRITERIA
from regioprogramma.toegankelijkheid.getest import BESTAND, PROEVEN
from tests.browser.axe import look

#: The criteria of a rule of axe-core stand in its tags: wcag143 is 1.4.3. What is best practice only has none.
_TAG = re.compile(r"wcag(\d)(\d)(\d+)")


def criteria_of(regel):
    """Return the criteria of levels A and AA that a rule of axe-core looks at."""
    vormen = filter(None, map(_TAG.fullmatch, regel["tags"]))
    return [nummer for nummer in (".".join(vorm.groups()) for vorm in vormen) if nummer in CRITERIA]


class Proefboek:
    """What was tested and found right: each test writes it down when it has passed."""

    def __init__(self):
        self.gedaan = defaultdict(set)

    def note(self, proef, soort, breedte):
        """Write down that this is right of a kind of page, in a window of this width."""
        assert proef in PROEVEN, f"say in {BESTAND.with_suffix('.py')} what “{proef}” means to a visitor"
        self.gedaan[proef, breedte].add(soort)

    def tell(self, tab, soorten):
        """Return the text of the file; `tab` shows a page, on which axe-core says what it looks at."""
        gevonden = look(tab)
        regels = [regel for uitkomst in ("passes", "inapplicable") for regel in gevonden[uitkomst]]
        proeven = {proef: {} for proef in PROEVEN}
        for (proef, breedte), gezien in sorted(self.gedaan.items()):
            proeven[proef][str(breedte)] = len(gezien)
        stand = {
            "axe-core": tab.evaluate("axe.version"),
            "regels": {
                regel["id"]: " ".join(criteria_of(regel))
                for regel in sorted(regels, key=lambda regel: regel["id"])
                if criteria_of(regel)
            },
            "paginasoorten": list(soorten),
            "proeven": {proef: breedtes for proef, breedtes in proeven.items() if breedtes},
        }
        return json.dumps(stand, indent=2, ensure_ascii=False) + "\n"
