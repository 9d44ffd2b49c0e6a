"""What the account must say, counted with a pencil from plain rows: nothing here is the code that is tested.

Only how an amount and a date are written is the project's own.
"""

from decimal import Decimal
from fractions import Fraction

from regioprogramma.core.opmaak import show_bedrag, show_datum
from regioprogramma.core.opmaak.tonen import SPATIE

from .toeval import BRONNEN, STADIA, WOORDEN

STAPPEN = ["afgesproken", *STADIA]
NATURA = "In werk, grond of iets anders"


def weakest(delen):
    """Return (sum, word) of (amount, word) pairs; (None, "") when none is known."""
    bekend = [(bedrag, woord) for bedrag, woord in delen if bedrag is not None]
    if not bekend:
        return None, ""
    woord = max(WOORDEN.index(woord) for _bedrag, woord in bekend)
    if len(bekend) < len(delen):
        woord = max(woord, WOORDEN.index("minimaal"))
    return sum(bedrag for bedrag, _woord in bekend), WOORDEN[woord]


def write(som):
    bedrag, woord = som
    return "" if bedrag is None else show_bedrag(bedrag, woord).replace(SPATIE, " ")


def holes(rijen, wiens=None):
    """Return (stage, source, False) of what is missing on a page: left out though used elsewhere, or only a part.

    `wiens` holds the deal of each row ({id of the row: deal}) whose money it is.
    """
    wiens = wiens or {}
    gebruikt = {rij.stap for rij in rijen if not rij.natura and rij.stap in STADIA}
    gaten = set()
    van = {id(rij): wiens.get(id(rij), rij.pagina.pk) for rij in rijen}
    for pagina, bron in {(van[id(rij)], rij.bron) for rij in rijen if not rij.natura and rij.stap in STADIA}:
        som = {}
        for rij in rijen:
            if (van[id(rij)], rij.bron, rij.natura) == (pagina, bron, False) and rij.stap in STADIA:
                som[rij.stap] = som.get(rij.stap, 0) + rij.bedrag
        for plek, stadium in enumerate(STADIA):
            later = [som[ander] for ander in STADIA[plek + 1 :] if ander in som]
            if later and stadium in gebruikt and (stadium not in som or som[stadium] < max(later)):
                gaten.add((stadium, bron, False))
    for rij in rijen:
        if rij.stap == "afgesproken" and not rij.natura and rij.bedrag != 0:
            gezegd = [r for r in rijen if van[id(r)] == van[id(rij)] and not r.natura and r.stap in STADIA]
            zelf = {r.stap for r in gezegd if r.bron == rij.bron}
            gaten |= {(r.stap, rij.bron, False) for r in gezegd if r.stap not in zelf}
    return sorted(gaten)


def parts_only(sommen):
    """Return the stages of {step: (sum, word)} that are less than a later one."""
    bedragen = {stap: sommen[stap][0] for stap in STADIA if sommen.get(stap, (None, ""))[0] is not None}
    return {
        stap for stap in bedragen
        if any(bedragen[stap] < bedragen[later] for later in STADIA[STADIA.index(stap) + 1 :] if later in bedragen)
    }  # fmt: skip


def said(sommen):
    return {stap: (som[0], "minimaal") if stap in parts_only(sommen) else som for stap, som in sommen.items()}


class Telling:
    """The account of rows and of what is missing beside them."""

    def __init__(self, rijen, gaten):
        self.rijen, self.gaten = rijen, gaten
        ruw = {bron: sommen for bron in BRONNEN if (sommen := self._sums(False, bron))}
        self.bronnen = {bron: said(sommen) for bron, sommen in ruw.items()}
        stappen = [stap for stap in STAPPEN if any(stap in sommen for sommen in self.bronnen.values())]
        samen = {stap: weakest([s[stap] for s in self.bronnen.values() if stap in s]) for stap in stappen}
        self.samen, self.natura = said(samen), said(self._sums(True))
        self.deels = set().union(parts_only(samen), *map(parts_only, ruw.values()))
        alle = [*self.bronnen.values(), self.samen, self.natura]
        self.stappen = [stap for stap in STAPPEN if any(s.get(stap, (None,))[0] is not None for s in alle)]

    def _delen(self, stap, natura, bron=None):
        delen = [
            (rij.bedrag, rij.woord) for rij in self.rijen
            if (rij.stap, rij.natura) == (stap, natura) and bron in (None, rij.bron)
        ]  # fmt: skip
        return delen + [
            (None, "exact") for gat in self.gaten if gat[0] == stap and gat[2] == natura and bron in (None, gat[1])
        ]

    def _sums(self, natura, bron=None):
        return {stap: weakest(delen) for stap in STAPPEN if (delen := self._delen(stap, natura, bron))}

    @property
    def table(self):
        """Return the table as a reader sees it: headings, and {name: cells}."""
        regels = {BRONNEN[bron]: sommen for bron, sommen in self.bronnen.items()}
        if len(regels) > 1:
            regels["Samen"] = self.samen
        if self.natura:
            regels[NATURA] = self.natura
        koppen = [stap.capitalize() for stap in self.stappen]
        return koppen, {
            naam: [write(sommen.get(stap, (None, ""))) or "niet bekend" for stap in self.stappen]
            for naam, sommen in regels.items()
        }

    @property
    def years(self):
        geld = [rij for rij in self.rijen if not rij.natura and rij.stap in STADIA]
        zonder = self.deels | {rij.stap for rij in geld if not rij.datum} | {gat[0] for gat in self.gaten}
        zinnen = []
        for jaar in sorted({rij.datum.year for rij in geld if rij.datum}):
            delen = []
            for stap in STADIA:
                eigen = [(r.bedrag, r.woord) for r in geld if r.stap == stap and r.datum and r.datum.year == jaar]
                if eigen:
                    erbij = [(None, "exact")] if stap in zonder else []
                    delen.append(f"{write(weakest(eigen + erbij))} {stap}")
            zinnen.append(f"In {jaar} is {enumerate_words(delen)}.")
        return " ".join(zinnen)

    @property
    def sentences(self):
        geld, natura = (write(sommen.get("afgesproken", (None, ""))) for sommen in (self.samen, self.natura))
        zin = (
            f"Afgesproken is {geld}{f' in geld, en {natura} in werk, grond of iets anders' if natura else ''}. "
            if geld
            else ""
        )
        delen = [f"{tekst} {stap}" for stap in STADIA if (tekst := write(self.samen.get(stap, (None, ""))))]
        if delen:
            begin = "Er" if not geld else "Van het geld" if natura else "Daarvan"
            peildatum = max(rij.peildatum for rij in self.rijen if rij.stap in STADIA and not rij.natura)
            zin += f"{begin} is {enumerate_words(delen)} (geteld tot en met {show_datum(peildatum)}). "
        if "uitgegeven" not in self.samen and "uitgegeven" not in self.natura:
            zin += "Hoeveel er is uitgegeven, is hier niet bekend. "
        return (zin + self._cents()).strip()

    def _cents(self):
        (alles, woord), (deel, hoe) = (self.samen.get(stap, (None, "")) for stap in ("afgesproken", "uitgegeven"))
        if not alles or not deel or deel > alles or woord not in {"exact", "ruim"} or hoe == "circa":
            return ""
        if hoe == "minimaal":
            minstens = deel * 100 // alles
            if deel < alles:
                return f"Van elke euro is minstens {minstens} cent uitgegeven." if minstens else ""
            return ""
        cent = round(Fraction(deel) / Fraction(alles) * 100)
        hoeveel = "minder dan een" if cent == 0 else "bijna alles" if cent == 100 and deel < alles else str(cent)
        return f"Van elke euro is {hoeveel}{'' if hoeveel == 'bijna alles' else ' cent'} uitgegeven."


def enumerate_words(delen):
    return delen[0] if len(delen) == 1 else f"{', '.join(delen[:-1])} en {delen[-1]}"


def count_pages(wereld, *paginas):
    """The account of projects: what stands on them."""
    rijen = wereld.rows(*paginas)
    return Telling(rijen, holes(rijen))


def parts_of_deal(wereld, deal):
    """Return (rows, holes) of a deal: its own, and of what it does not say what visible projects mark as its money."""
    eigen = wereld.rows(deal)
    zelf = {rij.soort for rij in eigen}
    gemerkt = [rij for rij in wereld.rows(*wereld.projecten) if rij.uit_deal == deal]
    erbij = [rij for rij in gemerkt if rij.soort not in zelf]
    gevuld = {rij.soort for rij in erbij}
    gaten = [gat for gat in holes(eigen) if gat not in gevuld] + [gat for gat in holes(gemerkt) if gat not in zelf]
    return eigen + erbij, gaten


def count_deal(wereld, deal):
    return Telling(*parts_of_deal(wereld, deal))


def has_room(wereld, deal, soort):
    """Whether a deal has money of a kind that no project marked as its own; of "ruim" or "circa" there may be more."""
    eigen = [rij for rij in wereld.rows(deal) if rij.soort == soort]
    gemerkt = [rij for rij in wereld.rows(*wereld.projecten) if rij.uit_deal == deal and rij.soort == soort]
    if any(rij.bedrag is None or rij.woord != "exact" for rij in eigen):
        return True
    return sum(rij.bedrag for rij in eigen) > sum(rij.bedrag or Decimal(0) for rij in gemerkt)


def split_loose(wereld):
    """Return what projects have beside the money of deals, and of which nobody knows whether it is."""
    los, onduidelijk = [], []
    for rij in wereld.rows(*wereld.projecten):
        if rij.uit_deal in wereld.open_deals:
            continue
        deal = rij.pagina.regio_deal
        kan = rij.uit_deal is None and deal in wereld.open_deals and has_room(wereld, deal, rij.soort)
        (onduidelijk if kan else los).append(rij)
    return los, onduidelijk


def count_region(wereld):
    rijen, gaten, wiens = [], [], {}
    for deal in wereld.open_deals:
        eigen, missend = parts_of_deal(wereld, deal)
        rijen, gaten, wiens = rijen + eigen, gaten + missend, wiens | {id(rij): deal.pk for rij in eigen}
    los, onduidelijk = split_loose(wereld)
    over_alles = holes(rijen + los, wiens)
    return Telling(rijen + los, gaten + holes(los) + over_alles + [rij.soort for rij in onduidelijk])
