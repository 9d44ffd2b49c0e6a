"""Opens the reporting round of the demo, in which some projects are filled in."""

from datetime import date, timedelta

from django.utils import timezone

from regioprogramma.core.models import Gebruiker
from regioprogramma.rapportage.invullen.bewaren import Celinvoer, write_cellen
from regioprogramma.rapportage.invullen.gegevens import Gegevensoort
from regioprogramma.rapportage.invullen.rooster import Roosterrij, read_rij
from regioprogramma.rapportage.invullen.staten import approve, say_klaar
from regioprogramma.rapportage.invullen.wie import Invuller
from regioprogramma.rapportage.models import Rapportageronde
from regioprogramma.rapportage.openen import open_ronde

from .uitzonderingen import DemoFout
from .voorraad import Voorraad
from .vormen import Ingevuld, Ronde


def make_rapportage(voorraad: Voorraad, gegevens: Ronde) -> None:
    """Make the round with what was filled in; nothing of it changes a page that visitors see."""
    peildatum = date.fromisoformat(gegevens.peildatum)
    ronde = Rapportageronde(
        titel=gegevens.titel,
        deal=voorraad.find("pagina", gegevens.deal),
        peildatum=peildatum,
        klaar_op=max(peildatum, timezone.localdate() + timedelta(days=gegevens.dagen)),
        toelichting=gegevens.toelichting,
    )
    open_ronde(ronde, Gebruiker.objects.filter(is_superuser=True).first())
    for ingevuld in gegevens.ingevuld:
        _fill(voorraad, ronde, ingevuld)


def _fill(voorraad: Voorraad, ronde: Rapportageronde, ingevuld: Ingevuld) -> None:
    """Fill one project in; raises DemoFout when it is not as far as is said."""
    regel = ronde.regels.get(project=voorraad.find("pagina", ingevuld.project).pk)
    wie = Invuller(ingevuld.door)
    sleutels = _keys_of(read_rij(regel))
    if onbekend := ingevuld.cellen.keys() - sleutels.keys():
        raise DemoFout(f"De rapportage vraagt voor “{ingevuld.project}” niet: {', '.join(sorted(onbekend))}.")
    invoer = {sleutels[naam]: Celinvoer(waarde, 0) for naam, waarde in ingevuld.cellen.items()}
    write_cellen(regel.pk, invoer, wie)
    if ingevuld.staat in {"klaar", "akkoord"} and (hinder := say_klaar(regel.pk, wie)):
        raise DemoFout(
            f"De rapportage over “{ingevuld.project}” is niet klaar. {' '.join(stuk.zin for stuk in hinder)}"
        )
    if ingevuld.staat == "akkoord":
        approve(regel.pk)


def _keys_of(rij: Roosterrij) -> dict[str, str]:
    """Return {what the files call a figure: its key}; a milestone or result goes by what it is called."""
    woorden = {Gegevensoort.BEREIKT: "mijlpaal", Gegevensoort.STAND: "resultaat"}
    namen = {}
    for gegeven in (cel.gegeven for cel in rij.cellen):
        woord = woorden.get(gegeven.soort)
        namen[f"{woord}: {gegeven.titel}" if woord else gegeven.sleutel] = gegeven.sleutel
    return namen
