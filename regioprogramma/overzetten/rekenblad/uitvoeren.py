"""Carries out what was shown: a version per project, each in a transaction of its own. A page that changed is left.

Whoever asked must still be allowed to: rights are asked again for every page, when it is written.
"""

import time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from opgaven.models import Speerpunt
from projecten.bewerken import Bewerkrecht, print_of, put_on_top
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.models import BUITEN_DE_VERSIE, Gebruiker
from regioprogramma.core.pagina import without_missing
from regioprogramma.core.wijzigingen import lock_pages
from regioprogramma.overzetten.models import (
    Overzetregel,
    Overzetsoort,
    Overzetstatus,
    Overzetting,
    Projectnummer,
    Regelafloop,
)

from .versies import read_tables

#: What the log calls it.
OVERZETACTIE = "overzetten.rekenblad"
#: The right to bring a file in, and in seconds how long one task goes on.
OVERZETRECHT, BEURT = "overzetten.add_overzetting", 20.0
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
    for regel_id in list(wachtend.values_list("pk", flat=True)):
        carry_out_regel(regel_id, overzetting, recht)
        if time.monotonic() - begonnen > BEURT:
            return True
    # What changed meanwhile can be shown again, without the file being chosen anew.
    blijft = overzetting.regels.filter(afloop=Regelafloop.VERANDERD).exists()
    Overzetting.objects.filter(pk=pk).update(status=Overzetstatus.KLAAR, inhoud=overzetting.inhoud if blijft else {})
    return False


@transaction.atomic
def carry_out_regel(regel_id: int, overzetting: Overzetting, recht: Bewerkrecht | None) -> None:
    """Do what was shown of one project: all of it, or nothing with the reason why; once, whoever else is at it."""
    wachtend = Overzetregel.objects.select_for_update(skip_locked=True).filter(pk=regel_id, afloop=Regelafloop.WACHT)
    regel = wachtend.first()
    if regel is None:
        return
    try:
        with transaction.atomic():
            if recht is None or not recht.gebruiker.has_perm(OVERZETRECHT):
                raise Geweigerd(_("Wie dit begon, mag het niet meer."))
            _Uitvoering(regel, overzetting, recht).do()
    except Geweigerd as fout:
        regel.afloop, regel.reden = Regelafloop.GEWEIGERD, str(fout)[:500]
    regel.save(update_fields=["afloop", "reden", "pagina_id"])


class _Uitvoering:
    """One project that is written."""

    def __init__(self, regel: Overzetregel, overzetting: Overzetting, recht: Bewerkrecht) -> None:
        self.regel, self.overzetting, self.recht = regel, overzetting, recht
        self.gebruiker: Gebruiker = recht.gebruiker

    def do(self) -> None:
        """Write it; raises Geweigerd."""
        pagina = self._add() if self.regel.pagina_id is None else self._change()
        if pagina is None:
            self.regel.afloop = Regelafloop.VERANDERD
            return
        if self.regel.nummer:
            self._number(pagina)

    def _change(self) -> Project | None:
        """Store a version of a page; None when it is another page by now."""
        pk = self.regel.pagina_id
        lock_pages([pk])
        project = Project.objects.filter(pk=pk).first()
        if project is None:
            raise Geweigerd(_("Dit project is er niet meer."))
        [(_project, versie)] = read_tables([project])
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
        nieuw.live, nieuw.owner = False, self.gebruiker
        # Read anew: it knows how many pages are below it.
        ProjectenPagina.objects.get(pk=self.recht.overzicht.pk).add_child(instance=nieuw)
        self._store(nieuw, mag_live=True, is_nieuw=True)
        self.regel.pagina_id = nieuw.pk
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
            log(nieuw, "wagtail.create", user=self.gebruiker, content_changed=True, revision=versie)
        titel = _("Overgezet uit het rekenblad ‘%(naam)s’") % {"naam": self.overzetting.bestandsnaam}
        log(nieuw, OVERZETACTIE, user=self.gebruiker, content_changed=True, revision=versie, data={"titel": titel})
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
        if Projectnummer.objects.named([self.regel.nummer]).exclude(pagina_id=pagina.pk).exists():
            raise Geweigerd(_("Het nummer hoort intussen bij een ander project."))
        Projectnummer.objects.update_or_create(pagina_id=pagina.pk, defaults={"nummer": self.regel.nummer})
