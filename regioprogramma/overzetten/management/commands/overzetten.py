"""Moves a WordPress site in: `inspecteer`, `proef`, `doe`, `controleer`, `ongedaan`. See docs/overzetten.md."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from regioprogramma.overzetten.models import Verhuizing
from regioprogramma.overzetten.wordpress.adressen.stukken import askable
from regioprogramma.overzetten.wordpress.bronnen.adreslijst import read_adreslijst
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.controleren.controle import run_controle
from regioprogramma.overzetten.wordpress.indeling import Indelingsfout, Verhuisindeling, propose
from regioprogramma.overzetten.wordpress.inspectie import inspect, lines_of
from regioprogramma.overzetten.wordpress.inventaris import Inventaris, take_stock
from regioprogramma.overzetten.wordpress.overnemen.ronde import (
    Bronbestanden,
    open_sources,
    open_verhuizing,
    read_source,
    run_to_the_end,
)
from regioprogramma.overzetten.wordpress.overnemen.termen import known_words
from regioprogramma.overzetten.wordpress.overnemen.terug import undo_verhuizing
from regioprogramma.overzetten.wordpress.proef import try_out
from regioprogramma.overzetten.wordpress.verslag import about_sources, is_all_well, make_report

#: How the command ends when something is left that a person must look at.
NIET_ALLES = 3


class Command(BaseCommand):
    """Moves a WordPress site in."""

    help = "Move a WordPress site in. Exit code 0: all is here; 3: something is left to look at (see the report)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        stappen = parser.add_subparsers(dest="stap", required=True)
        uitleg = {
            "inspecteer": "say what is in the sources, and propose what becomes what",
            "proef": "say what would become of every text; writes nothing",
            "doe": "move; goes on where it was when it was stopped, and brings in what changed since",
        }
        for naam, wat in uitleg.items():
            stap = stappen.add_parser(naam, help=wat)
            stap.add_argument(
                "--bron", nargs="+", required=True, type=read_source, help="the export, its parts, or https://…"
            )
            stap.add_argument("--aanmelding", type=Path, help="a file with name:application password, for https://…")
            stap.add_argument("--bestanden", type=Path, help="the folder wp-content/uploads, or a ZIP of it")
            stap.add_argument("--omleidingen", type=Path, help="the redirects of the old site: CSV, JSON or .htaccess")
            stap.add_argument("--hosts", nargs="*", default=[], help="other websites to which redirects may lead")
            stap.add_argument(
                "--ophalen-van",
                nargs="*",
                default=[],
                metavar="HOST",
                help="download files that are not in the folder",
            )
            stap.add_argument("--basis", default="", help="the address of the old site, when the export lacks it")
            stap.add_argument("--indeling", type=Path, help="what becomes what (JSON)")
            stap.add_argument("--rapport", type=Path, help="where the report goes (JSON)")

        controle = stappen.add_parser("controleer", help="ask every old address")
        controle.add_argument(
            "--website", default="", help="ask over HTTP at this address; without it in this process"
        )
        controle.add_argument("--adressen", type=Path, help="a site map, log or list with more addresses to ask")
        controle.add_argument("--rapport", type=Path, help="where the report goes (JSON)")
        ongedaan = stappen.add_parser("ongedaan", help="take away what moved in and nobody changed since")
        ongedaan.add_argument("--host", required=True, help="of which old site, as `doe` said it: oude-regio.example")
        ongedaan.add_argument("--rapport", type=Path, help="where the report goes (JSON)")

    def handle(self, *args: Any, stap: str, **opties: Any) -> None:
        try:
            klaar = getattr(self, f"_{stap}")(**opties)
        except (Bronfout, Indelingsfout) as fout:
            raise CommandError(str(fout)) from fout
        if not klaar:
            sys.exit(NIET_ALLES)

    def _inspecteer(self, **opties: Any) -> bool:
        """Say what is in it; where `--indeling` is not there yet, the proposal goes there."""
        inventaris, uploads = _sources(opties)
        indeling = propose(inventaris, known_words())
        inspectie = inspect(inventaris, uploads)
        pad = opties["indeling"]
        if pad and not pad.exists():
            _write(pad, indeling.as_json())
        for regel in lines_of(inspectie, indeling):
            self.stdout.write(regel)
        self._report(opties, {**inspectie.as_json(), "indeling": indeling.as_json()})
        return True

    def _proef(self, **opties: Any) -> bool:
        inventaris, uploads = _sources(opties)
        indeling = _division(opties, inventaris)
        stukken = [stuk.as_json() | {"verlies": stuk.verlies} for stuk in try_out(inventaris, indeling, uploads)]
        stukken.sort(key=lambda stuk: -stuk["verlies"])
        blijft = [stuk for stuk in stukken if not stuk["gepubliceerd"]]
        self.stdout.write(f"{len(stukken)} texts, of which {len(blijft)} would stay a draft: words of them get lost.")
        self._report(opties, {"items": stukken, **about_sources(inventaris, set())})
        return not blijft

    def _doe(self, **opties: Any) -> bool:
        inventaris, _uploads = _sources(opties)
        # Nothing is kept before all that was given has been read.
        indeling = _division(opties, inventaris).as_json()
        bronnen = Bronbestanden(
            opties["bron"],
            opties["bestanden"],
            opties["omleidingen"],
            opties["basis"],
            opties["hosts"],
            opties["ophalen_van"],
        )
        verhuizing = open_verhuizing(inventaris, bronnen)
        if indeling != verhuizing.indeling:
            verhuizing.indeling = indeling
            verhuizing.save(update_fields=["indeling"])
        onthouden = run_to_the_end(verhuizing, self._tell, inventaris=inventaris)
        verslag = {**make_report(verhuizing, inventaris), "adressen": vars(onthouden)}
        for doel, standen in verslag["tellingen"].items():
            self.stdout.write(f"{doel}: " + ", ".join(f"{aantal} {stand}" for stand, aantal in standen.items()))
        self._report(opties, verslag)
        return is_all_well(verhuizing)

    def _controleer(self, **opties: Any) -> bool:
        extra: list[str] = []
        if pad := opties["adressen"]:
            with pad.open("rb") as bestand:
                extra = [askable(sleutel) for sleutel in read_adreslijst(bestand).aantallen]
        site = Site.objects.get(is_default_site=True)
        controle = run_controle(site, basis=opties["website"], extra=extra)
        for oordeel, aantal in controle.aantallen.items():
            self.stdout.write(f"{oordeel}: {aantal}")
        self._report(opties, controle.as_json())
        return controle.is_in_order()

    def _ongedaan(self, **opties: Any) -> bool:
        verhuizing = Verhuizing.objects.filter(host=opties["host"]).first()
        if verhuizing is None:
            bekend = ", ".join(Verhuizing.objects.values_list("host", flat=True)) or "none"
            raise CommandError(f"There is no move of {opties['host']}. Known: {bekend}.")
        terug = undo_verhuizing(verhuizing)
        self.stdout.write(f"{terug.weg} taken away, {len(terug.blijft)} stay: they were changed here, or are used.")
        self._report(opties, {"weg": terug.weg, "blijft": terug.blijft})
        return not terug.blijft

    def _tell(self, wat: str, klaar: int, alle: int) -> None:
        self.stderr.write(f"{wat}: {klaar}/{alle}")

    def _report(self, opties: dict[str, Any], verslag: dict[str, Any]) -> None:
        if opties["rapport"]:
            _write(opties["rapport"], verslag)


def _sources(opties: dict[str, Any]) -> tuple[Inventaris, Uploads]:
    uploads = Uploads.of(opties["bestanden"]) if opties["bestanden"] else Uploads.none()
    pad = opties["aanmelding"]
    try:
        # Kept for this run only: it is written nowhere.
        aanmelding = pad.read_text(encoding="utf-8").strip() if pad else ""
    except (OSError, ValueError) as fout:
        raise CommandError(f"{pad} cannot be read.") from fout
    return take_stock(open_sources(opties["bron"], aanmelding), opties["basis"]), uploads


def _division(opties: dict[str, Any], inventaris: Inventaris) -> Verhuisindeling:
    """Return what becomes what: as the file or what was kept of this site says; a proposal for all else."""
    voorstel = propose(inventaris, known_words())
    if pad := opties["indeling"]:
        try:
            gegevens = json.loads(pad.read_text(encoding="utf-8"))
        except (OSError, ValueError) as fout:
            raise CommandError(f"{pad} is not there, or is no JSON.") from fout
        return Verhuisindeling.from_json(gegevens).completed(voorstel)
    bekend = Verhuizing.objects.filter(host=inventaris.host).first()
    return Verhuisindeling.from_json(bekend.indeling).completed(voorstel) if bekend else voorstel


def _write(pad: Path, gegevens: Any) -> None:
    pad.write_text(json.dumps(gegevens, ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8")
