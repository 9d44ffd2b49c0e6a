"""What the worker does for a move that somebody began in the CMS: read, try, move, undo; each in turns.

One thing at a time for each move. A worker that is killed is taken over by another (`achtergrond.terugnemen`), and
goes on where it was.
"""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from shutil import rmtree
from typing import Any

from django.db import Error, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.andere_sites import is_openbaar
from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.overzetten.models import Bestandsrol, Proefuitkomst, Verhuisstatus, Verhuistaak, Verhuizing

from .bronnen.bewaren import list_paths, path_of_copy, path_of_login
from .bronnen.bronstuk import Bronkop
from .bronnen.fouten import Bronfout
from .bronnen.kopie import keep_copy
from .bronnen.rest import Restlezer
from .bronnen.uploads import Uploads
from .controleren.controle import NIET_GOED, check_adressen, list_sleutels
from .indeling import Indelingsfout, Verhuisindeling, propose
from .inventaris import Inventaris, host_of, read_head, take_stock
from .overnemen.ronde import Bronbestanden, Gestopt, Verhuisronde, open_sources
from .overnemen.termen import known_words
from .overnemen.terug import undo_verhuizing
from .overzicht import describe_sources
from .proef import Proefstuk, try_out

logger = logging.getLogger(__name__)
#: The right to move a website in: of who begins it, and still theirs at every turn.
VERHUISRECHT = "overzetten.add_verhuizing"
#: In seconds: how long one turn goes on after the sources were read; at least as many times as long as reading took.
BEURT, _KEER_LEZEN = 30.0, 3
#: In seconds: how often is said how far it is.
_MELDEN = 1.0
#: How many outcomes of the dry run are stored at once, and old addresses asked; and how many of those are named that
#: are not answered well.
_STAPEL, _ADRESSEN, _MEESTE_MIS = 200, 100, 500


class Bezet(Exception):
    """Another process is moving a website in, or has not noticed yet that it was stopped."""


def stop_work(verhuizing: Verhuizing) -> None:
    """Let the worker stop with a move as soon as it looks; what was done stays done."""
    rij = Verhuizing.objects.filter(pk=verhuizing.pk)
    rij.filter(status=Verhuisstatus.BEZIG).update(status=Verhuisstatus.GESTOPT)
    rij.update(taak=Verhuistaak.GEEN, voortgang={})
    path_of_login(verhuizing).unlink(missing_ok=True)


def work_on(pk: int, mag: Callable[[str], bool] = is_openbaar) -> bool:
    """Do what a move waits for, for a while; return whether there is more. What cannot be done is said on the screen.

    `mag(ip)` says which addresses may be contacted.
    """
    verhuizing = Verhuizing.objects.filter(pk=pk).select_related("door").first()
    if verhuizing is None or verhuizing.taak == Verhuistaak.GEEN:
        return False
    doe = {
        Verhuistaak.LEZEN: _read,
        Verhuistaak.PROEF: _try_out,
        Verhuistaak.DOEN: _move,
        Verhuistaak.CONTROLE: _check,
        Verhuistaak.ONGEDAAN: _undo,
    }[Verhuistaak(verhuizing.taak)]
    fout = ""
    try:
        if verhuizing.door is None or not verhuizing.door.has_perm(VERHUISRECHT):
            raise Bronfout(_("Wie dit begon, mag het niet meer."))
        if doe(verhuizing, mag):
            return True
    except Gestopt:
        # Somebody stopped it: what the move waits for is known by who did.
        return False
    except (Bronfout, Indelingsfout) as reden:
        fout = str(reden)
        Verhuizing.objects.filter(pk=pk, status=Verhuisstatus.BEZIG).update(status=Verhuisstatus.GESTOPT)
    except Bezet:
        raise
    except Exception:
        # The worker tries again by itself; whoever looks at the screen sees more than that nothing moves.
        zin = _("Het lukte niet door een fout. De website probeert het straks opnieuw; de beheerder ziet wat er is.")
        with suppress(Error):
            Verhuizing.objects.filter(pk=pk, taak=verhuizing.taak).update(fout=zin)
        raise
    Verhuizing.objects.filter(pk=pk, taak=verhuizing.taak).update(taak=Verhuistaak.GEEN, voortgang={}, fout=fout)
    return False


def sources_of(verhuizing: Verhuizing) -> Bronbestanden:
    """Return where the sources of a move are.

    The files that were brought; without an export the copy of the live site; else those of whoever ran the command.
    """
    bronnen = Bronbestanden.from_json(verhuizing.bronnen)
    exports: list[Path | str] = [Path(pad) for pad in list_paths(verhuizing, Bestandsrol.EXPORT)]
    kopie = path_of_copy(verhuizing)
    if not exports and kopie.exists():
        exports.append(kopie)
    paden = {rol: [Path(pad) for pad in list_paths(verhuizing, rol)] for rol in ("uploads", "omleidingen")}
    return replace(
        bronnen,
        exports=exports or bronnen.exports,
        uploads=paden["uploads"][0] if paden["uploads"] else bronnen.uploads,
        omleidingen=paden["omleidingen"][0] if paden["omleidingen"] else bronnen.omleidingen,
        basis=verhuizing.basis,
    )


class _Melder:
    """Keeps how far it is where the screen looks, once in a while."""

    def __init__(self, verhuizing: Verhuizing) -> None:
        self.verhuizing, self.gezegd = verhuizing, 0.0

    def tell(self, wat: str, klaar: int, alle: int) -> None:
        """Say it. Raises Gestopt when somebody stopped it."""
        if klaar < alle and time.monotonic() - self.gezegd < _MELDEN:
            return
        self.gezegd = time.monotonic()
        stand = {"wat": wat, "klaar": klaar, "alle": alle, "op": timezone.now().isoformat()}
        loopt = Verhuizing.objects.filter(pk=self.verhuizing.pk, taak=self.verhuizing.taak)
        if not loopt.update(voortgang=stand):
            raise Gestopt


def _take_stock(verhuizing: Verhuizing) -> tuple[Inventaris, Uploads, Bronbestanden]:
    bronnen = sources_of(verhuizing)
    if not bronnen.exports:
        raise Bronfout(_("Er is nog geen export. Kies er een bij Bestanden, of lees de website zelf."))
    inventaris = take_stock(open_sources(bronnen.exports), bronnen.basis)
    return inventaris, Uploads.of(bronnen.uploads) if bronnen.uploads else Uploads.none(), bronnen


def _read(verhuizing: Verhuizing, mag: Callable[[str], bool]) -> bool:
    """Read the sources, say what is in them, and propose what becomes what. Raises Bronfout."""
    aanmelding = path_of_login(verhuizing)
    if aanmelding.exists():
        # Nobody reads it twice: the copy is what all later steps work with.
        wie = aanmelding.read_text(encoding="utf-8")
        aanmelding.unlink()
        keep_copy(Restlezer(verhuizing.basis, wie, mag), path_of_copy(verhuizing))
        if not Verhuizing.objects.filter(pk=verhuizing.pk).exists():
            # Somebody stopped it and took the move away while the old website answered: nobody would find this again.
            rmtree(verhuizing.map)
            raise Gestopt
    ingevuld = verhuizing.host
    _adopt_site(verhuizing)
    inventaris, uploads, _bronnen = _take_stock(verhuizing)
    indeling = Verhuisindeling.from_json(verhuizing.indeling).completed(propose(inventaris, known_words()))
    velden = {
        "naam": inventaris.kop.naam[:255],
        "inspectie": describe_sources(inventaris, uploads)
        | {"ingevuld": ingevuld if ingevuld != verhuizing.host else ""},
        "indeling": indeling.as_json(),
        "gelezen_op": timezone.now(),
    }
    Verhuizing.objects.filter(pk=verhuizing.pk).update(**velden)
    nieuw = Verhuizing.objects.filter(pk=verhuizing.pk, status=Verhuisstatus.NIEUW)
    nieuw.update(status=Verhuisstatus.GELEZEN)
    return False


def _adopt_site(verhuizing: Verhuizing) -> None:
    """Take the address of the site from its export the first time; later on the files of another are refused."""
    kop = Bronkop()
    for bron in sources_of(verhuizing).exports:
        if isinstance(bron, Path):
            kop = read_head(bron)
            break
    host = host_of(kop.basis)
    if not host or host == verhuizing.host:
        return
    if verhuizing.gelezen_op or Verhuizing.objects.filter(host=host[:255]).exists():
        zin = _("Dit is de export van %(deze)s, en dit is de verhuizing van %(die)s. Kies het andere bestand.")
        raise Bronfout(zin % {"deze": host, "die": verhuizing.host})
    verhuizing.host, verhuizing.basis = host[:255], kop.basis.rstrip("/")[:500]
    verhuizing.save(update_fields=["host", "basis"])


def _try_out(verhuizing: Verhuizing, mag: Callable[[str], bool]) -> bool:
    """Store what every text would become, in the place of what the dry run before found."""
    _refuse_unread(verhuizing)
    inventaris, uploads, _bronnen = _take_stock(verhuizing)
    indeling, melder = Verhuisindeling.from_json(verhuizing.indeling), _Melder(verhuizing)
    oude = list(verhuizing.proeven.values_list("pk", flat=True))
    stapel: list[Proefuitkomst] = []
    for stuk in try_out(inventaris, indeling, uploads, melder.tell):
        stapel.append(_outcome(verhuizing, stuk))
        if len(stapel) == _STAPEL:
            Proefuitkomst.objects.bulk_create(stapel)
            stapel.clear()
    with transaction.atomic():
        Proefuitkomst.objects.bulk_create(stapel)
        Proefuitkomst.objects.filter(pk__in=oude).delete()
        Verhuizing.objects.filter(pk=verhuizing.pk).update(beproefd_op=timezone.now())
    return False


def _refuse_unread(verhuizing: Verhuizing) -> None:
    """Raise Bronfout when a file was brought after they were read: nobody said what becomes of what is in it."""
    gelezen_op = verhuizing.gelezen_op
    if gelezen_op is not None and verhuizing.bestanden.filter(op__gt=gelezen_op).exists():
        raise Bronfout(_("Er is een nieuw bestand gebracht. Lees het eerst bij Bestanden."))


def _outcome(verhuizing: Verhuizing, proef: Proefstuk) -> Proefuitkomst:
    omzetting = proef.vulling.omzetting
    return Proefuitkomst(
        verhuizing=verhuizing,
        nummer=proef.regel.nummer,
        soort=proef.regel.soort,
        titel=proef.vulling.velden["title"],
        oud_adres=proef.regel.adres[:2000],
        doel=proef.doel,
        woorden=omzetting.woorden,
        aantal_kwijt=sum(omzetting.kwijt.values()),
        verlies=round(proef.verlies * 10_000),
        kwijt=omzetting.kwijt,
        is_heel=proef.vulling.is_heel,
        meldingen=[[str(melding.soort), melding.wat] for melding in omzetting.meldingen],
        werk=[[str(werk.soort), werk.wat] for werk in omzetting.werk],
        oud=proef.regels,
        blokken=omzetting.blokken,
    )


def _move(verhuizing: Verhuizing, mag: Callable[[str], bool]) -> bool:
    """Move for a turn; return whether there is more."""
    with try_hold(Slot.VERHUIZING) as alleen:
        if not alleen:
            raise Bezet
        begonnen = time.monotonic()
        _refuse_unread(verhuizing)
        if verhuizing.verslag.pop("ongedaan", None):
            _report(verhuizing)
        inventaris, _uploads, bronnen = _take_stock(verhuizing)
        # Where they are now; what is kept is what the command was told.
        verhuizing.bronnen = bronnen.as_json()
        gelezen = time.monotonic()
        tot = gelezen + max(BEURT, _KEER_LEZEN * (gelezen - begonnen))
        ronde = Verhuisronde(verhuizing, verhuizing.door, _Melder(verhuizing).tell, tot, mag, inventaris)
        if ronde.run():
            Verhuizing.objects.filter(pk=verhuizing.pk).update(status=Verhuisstatus.KLAAR)
            _report(verhuizing, adressen=vars(ronde.onthouden))
            return False
    if Verhuizing.objects.filter(pk=verhuizing.pk, status=Verhuisstatus.BEZIG, taak=Verhuistaak.DOEN).exists():
        return True
    raise Gestopt


def _check(verhuizing: Verhuizing, mag: Callable[[str], bool]) -> bool:
    """Ask old addresses for a turn, from where the one before ended; return whether there are more."""
    stand: dict[str, Any] = verhuizing.voortgang or {"wat": _("adressen"), "klaar": 0, "aantallen": {}, "mis": []}
    site = Site.objects.get(is_default_site=True)
    sleutels = list_sleutels(site)
    stand["alle"], begonnen = len(sleutels), time.monotonic()
    while stand["klaar"] < len(sleutels):
        deel = sleutels[stand["klaar"] : stand["klaar"] + _ADRESSEN]
        controle = check_adressen(site, dict.fromkeys(deel, 0))
        for oordeel, aantal in controle.aantallen.items():
            stand["aantallen"][oordeel] = stand["aantallen"].get(oordeel, 0) + aantal
        mis = [[uit.adres, uit.oordeel, uit.einde] for uit in controle.uitkomsten if uit.oordeel in NIET_GOED]
        stand["mis"] = [*stand["mis"], *mis][:_MEESTE_MIS]
        stand["klaar"] += len(deel)
        if not Verhuizing.objects.filter(pk=verhuizing.pk, taak=verhuizing.taak).update(voortgang=stand):
            raise Gestopt
        if time.monotonic() - begonnen > BEURT:
            return True
    _report(verhuizing, controle={**stand, "op": timezone.now().isoformat()})
    return False


def _undo(verhuizing: Verhuizing, mag: Callable[[str], bool]) -> bool:
    _report(verhuizing, ongedaan=asdict(undo_verhuizing(verhuizing, _Melder(verhuizing).tell)))
    return False


def _report(verhuizing: Verhuizing, **uitkomst: Any) -> None:
    """Keep what came of it, beside what came of other work."""
    verhuizing.verslag |= uitkomst
    Verhuizing.objects.filter(pk=verhuizing.pk).update(verslag=verhuizing.verslag)
