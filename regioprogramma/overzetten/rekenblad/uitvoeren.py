"""Carries out what was shown: a version per project, a batch of them at a time. A page that changed is left.

Whoever asked must still be allowed to: rights are asked again for every page, when it is written.
"""

import time
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from opgaven.models import Speerpunt
from projecten.bewerken import Bewerkrecht, knowing_empty, print_of, put_on_top
from projecten.models import Project
from regioprogramma.core.models import BUITEN_DE_VERSIE, Gebruiker
from regioprogramma.core.pagina import without_missing
from regioprogramma.core.wijzigingen import Schrijfronde, write_together
from regioprogramma.overzetten.models import (
    Overzetregel,
    Overzetsoort,
    Overzetstatus,
    Overzetting,
    Regelafloop,
)

from .stapel import Stapel

#: What the log calls it.
OVERZETACTIE = "overzetten.rekenblad"
#: The right to bring a file in, and in seconds how long one task goes on.
OVERZETRECHT, BEURT = "overzetten.add_overzetting", 20.0
#: How many projects are written in one transaction: others wait no longer for a page than that takes.
STAPEL = 25
#: What is to be done of a file.
TE_DOEN = (Overzetsoort.ANDERS, Overzetsoort.NIEUW)


class Geweigerd(Exception):
    """It is not done; the text says why."""


def go_on_with(pk: int) -> bool:
    """Carry out projects of a file for a while; return whether there are more."""
    overzetting = Overzetting.objects.filter(pk=pk, status=Overzetstatus.BEZIG).select_related("door").first()
    if overzetting is None:
        return False
    begonnen = time.monotonic()
    wachtend = overzetting.regels.filter(afloop=Regelafloop.WACHT, soort__in=TE_DOEN)
    recht = Bewerkrecht(overzetting.door) if overzetting.door else None
    for stapel in _batches(wachtend):
        carry_out_batch(stapel, overzetting, recht)
        if time.monotonic() - begonnen > BEURT:
            return True
    # What changed meanwhile can be shown again, without the file being chosen anew.
    blijft = overzetting.regels.filter(afloop=Regelafloop.VERANDERD).exists()
    Overzetting.objects.filter(pk=pk).update(status=Overzetstatus.KLAAR, inhoud=overzetting.inhoud if blijft else {})
    return False


def _batches(wachtend: Any) -> Iterator[list[int]]:
    """Yield the ids of what is to be done, a batch at a time; pages that are there and new ones do not go together.

    Who writes pages that are there lets others wait for these; who adds pages, for the page above them. Nobody who
    holds the one and waits for the other then ever waits for us.
    """
    for is_nieuw in (False, True):
        ids = list(wachtend.filter(pagina_id__isnull=is_nieuw).values_list("pk", flat=True))
        for begin in range(0, len(ids), STAPEL):
            yield ids[begin : begin + STAPEL]


def carry_out_batch(regels: list[int], overzetting: Overzetting, recht: Bewerkrecht | None) -> None:
    """Do what was shown of these projects in one transaction; one by one when it breaks on any of them."""
    try:
        _carry_out(regels, overzetting, recht)
    except Exception:
        if len(regels) == 1:
            raise
        for regel in regels:
            _carry_out([regel], overzetting, recht)


def _carry_out(ids: list[int], overzetting: Overzetting, recht: Bewerkrecht | None) -> None:
    """Do what was shown of each project: all of it, or nothing with the reason why; once, whoever else is at it."""
    with write_together() as ronde:
        wachtend = Overzetregel.objects.filter(pk__in=ids, afloop=Regelafloop.WACHT)
        regels = list(wachtend.select_for_update(skip_locked=True))
        stapel = Stapel(regels)
        for regel in regels:
            try:
                with ronde.one_page():
                    if recht is None or not recht.gebruiker.has_perm(OVERZETRECHT):
                        raise Geweigerd(_("Wie dit begon, mag het niet meer."))
                    _Uitvoering(regel, overzetting, recht, stapel, ronde).do()
            except Geweigerd as fout:
                regel.afloop, regel.reden = Regelafloop.GEWEIGERD, str(fout)[:500]
        Overzetregel.objects.bulk_update(regels, ["afloop", "reden", "pagina_id"])


class _Uitvoering:
    """One project that is written."""

    def __init__(
        self, regel: Overzetregel, overzetting: Overzetting, recht: Bewerkrecht, stapel: Stapel, ronde: Schrijfronde
    ) -> None:
        self.regel, self.overzetting, self.recht, self.stapel, self.ronde = regel, overzetting, recht, stapel, ronde
        self.gebruiker: Gebruiker = recht.gebruiker

    def do(self) -> None:
        """Write it; raises Geweigerd."""
        pagina = self._add() if self.regel.pagina_id is None else self._change()
        if pagina is None:
            self.regel.afloop = Regelafloop.VERANDERD
            return
        if self.regel.nummer:
            self._number(pagina)
        self.regel.pagina_id = pagina.pk

    def _change(self) -> Project | None:
        """Store a version of a page; None when it is another page by now."""
        if (gelezen := self.stapel.take(self.regel.pagina_id)) is None:
            raise Geweigerd(_("Dit project is er niet meer."))
        project, versie = gelezen
        if print_of(versie) != self.regel.afdruk:
            return None
        if reden := self.recht.refusal_of(project):
            raise Geweigerd(reden)
        was_concept = project.has_unpublished_changes
        if self.regel.velden:
            self._whole({**versie, **self.regel.velden})
            nieuw = put_on_top(project, versie, self.regel.velden)
            self._store(nieuw, mag_live=project.live and not was_concept)
        else:
            self.regel.afloop = Regelafloop.CONCEPT
        return project

    def _add(self) -> Project:
        if reden := self.recht.refusal_of_new():
            raise Geweigerd(reden)
        nieuw = Project.from_serializable_data(self._whole({"pk": None, **self.regel.velden}), check_fks=False)
        overzicht = self.stapel.overview(self.recht)
        nieuw.live, nieuw.owner, nieuw.locale_id = False, self.gebruiker, overzicht.locale_id
        nieuw.opgave = self.stapel.opgave(nieuw.opgave_id)
        nieuw.historie_later = True
        with knowing_empty(nieuw):
            overzicht.add_child(instance=nieuw)
        self.ronde.log(nieuw, "wagtail.create", self.gebruiker)
        self._store(nieuw, mag_live=True, is_nieuw=True)
        return nieuw

    def _whole(self, velden: dict[str, Any]) -> dict[str, Any]:
        """Return what is to be stored; raises Geweigerd when something that the file names is gone since."""
        heel = without_missing(Project, velden, BUITEN_DE_VERSIE)
        speerpunten = velden.get("speerpunten") or []
        weg = any(heel.get(naam) != velden[naam] for naam in self.regel.velden)
        if weg or Speerpunt.objects.filter(pk__in=speerpunten).count() < len(speerpunten):
            raise Geweigerd(_("Iets dat in het bestand staat, is intussen van de website verwijderd."))
        return velden

    def _store(self, nieuw: Project, *, mag_live: bool, is_nieuw: bool = False) -> None:
        versie = nieuw.save_revision(user=self.gebruiker, clean=False)
        if is_nieuw:
            self.ronde.log(nieuw, "wagtail.create", self.gebruiker, versie)
        titel = _("Overgezet uit het rekenblad ‘%(naam)s’") % {"naam": self.overzetting.bestandsnaam}
        self.ronde.log(nieuw, OVERZETACTIE, self.gebruiker, versie, titel=titel)
        self.regel.afloop = Regelafloop.CONCEPT
        if self.overzetting.publiceren and mag_live and self.recht.may_publish(None if is_nieuw else nieuw):
            self._publish(versie)

    def _publish(self, versie: Any) -> None:
        """Publish a version; what is not fit for that stays a draft, with the reason."""
        try:
            with transaction.atomic():
                versie.publish(user=self.gebruiker)
        except ValidationError as fout:
            self.regel.reden = _("Niet gepubliceerd: %(zin)s") % {"zin": " ".join(fout.messages)}
            self.regel.reden = self.regel.reden[:500]
        else:
            self.regel.afloop = Regelafloop.GEPUBLICEERD

    def _number(self, pagina: Project) -> None:
        if not self.stapel.is_free(self.regel.nummer, pagina.pk):
            raise Geweigerd(_("Het nummer hoort intussen bij een ander project."))
        self.stapel.number(pagina.pk, self.regel.nummer)
