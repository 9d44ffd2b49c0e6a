"""The ledger during a run: what is known of every item, brought in step with what the sources hold now.

Of what visitors never saw nothing is written down, not even a title.
"""

from collections import Counter
from collections.abc import Collection
from functools import cached_property

from django.db.models import F, Q
from django.utils.translation import gettext as _

from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuisdoel, Verhuizing
from regioprogramma.overzetten.wordpress.indeling import NOOIT, Verhuisindeling
from regioprogramma.overzetten.wordpress.inventaris import Bronregel, Inventaris, walk_down

#: How many rows are stored at once.
_STAPEL = 500
#: What is in hand, or was once: more than a plan.
_BEGONNEN = {Overnamestand.GEPLAATST, Overnamestand.OVERGENOMEN, Overnamestand.GEWIJZIGD_HIER}


class Boek:
    """The rows of a move, each with its item; in the order in which pages are made: what is above goes first."""

    def __init__(self, verhuizing: Verhuizing, inventaris: Inventaris, indeling: Verhuisindeling) -> None:
        self.verhuizing, self.inventaris, self.indeling = verhuizing, inventaris, indeling
        self.overnames: dict[tuple[int, str, int], Overname] = {
            (rij.nummer, rij.soort, rij.keer): rij for rij in verhuizing.overnames.all()
        }
        #: The items that are taken over, and how many are not, by kind and state.
        self.regels: list[Bronregel] = []
        self.niet: Counter[tuple[str, str]] = Counter()

    @cached_property
    def per_paginapad(self) -> dict[str, Bronregel]:
        """{path on the old site: the page that is taken over from there}."""
        return {regel.pad.rstrip("/"): regel for regel in reversed(self.regels) if regel.soort == "page"}

    def of(self, regel: Bronregel) -> Overname:
        """Return the row of an item."""
        return self.overnames[regel.sleutel]

    def open(self, *, is_heel: bool = True) -> None:
        """Write down what is new, and what is gone when the sources hold all of the old site."""
        nieuw: list[Overname] = []
        for regel in walk_down(self.inventaris):
            reden = self.indeling.refusal_of(regel)
            if reden and (NOOIT.fullmatch(regel.soort) or not self.indeling.is_public(regel)):
                self.niet[regel.soort, regel.status] += 1
                continue
            self._note(regel, reden, nieuw)
            self.regels.append(regel)
        Overname.objects.bulk_create(nieuw, batch_size=_STAPEL)
        self.overnames |= {(rij.nummer, rij.soort, rij.keer): rij for rij in nieuw}
        if is_heel:
            self._note_gone({regel.sleutel for regel in self.regels})

    def _note(self, regel: Bronregel, reden: str, nieuw: list[Overname]) -> None:
        doel = self.indeling.target_of(regel)
        rij = self.overnames.get(regel.sleutel)
        if rij is None:
            nieuw.append(self._new_row(regel, doel, reden))
            return
        begonnen = rij.stand in _BEGONNEN or rij.stand == Overnamestand.VERWIJDERD
        stand = Overnamestand.GEWEIGERD if reden else Overnamestand.NIEUW
        if not begonnen and (rij.doel != doel or (rij.stand == Overnamestand.GEWEIGERD) != bool(reden)):
            rij.doel, rij.stand, rij.redenen = doel, stand, [reden] if reden else []
            rij.save(update_fields=["doel", "stand", "redenen"])
        elif rij.stand == Overnamestand.VERDWENEN:
            rij.stand = Overnamestand.OVERGENOMEN
            rij.save(update_fields=["stand"])

    def _new_row(self, regel: Bronregel, doel: Verhuisdoel, reden: str) -> Overname:
        return Overname(
            verhuizing=self.verhuizing,
            soort=regel.soort,
            nummer=regel.nummer,
            keer=regel.keer,
            titel=regel.titel[:255],
            bronstatus=regel.status[:20],
            oud_adres=regel.adres[:2000],
            doel=doel,
            stand=Overnamestand.GEWEIGERD if reden else Overnamestand.NIEUW,
            redenen=[reden] if reden else [],
        )

    def _note_gone(self, gezien: Collection[tuple[int, str, int]]) -> None:
        weg = [
            rij.pk
            for sleutel, rij in self.overnames.items()
            if sleutel not in gezien and rij.nummer > 0 and rij.stand == Overnamestand.OVERGENOMEN
        ]
        if weg:
            self.verhuizing.overnames.filter(pk__in=weg).update(
                stand=Overnamestand.VERDWENEN, redenen=[_("Staat niet meer op de oude website.")]
            )

    def due(self, *doelen: Verhuisdoel) -> list[Bronregel]:
        """Return the items that become one of these and still have something to be done."""
        return [regel for regel in self.regels if self.of(regel).doel in doelen and self._is_due(regel)]

    def _is_due(self, regel: Bronregel) -> bool:
        rij = self.of(regel)
        if rij.stand in {Overnamestand.NIEUW, Overnamestand.GEPLAATST, Overnamestand.ONTBREEKT}:
            return True
        return rij.stand in _BEGONNEN and (rij.bronafdruk != regel.afdruk or rij.pk in self._afgesproken)

    @cached_property
    def _afgesproken(self) -> set[int]:
        """The rows of pages of which our text waits as a draft for the words it lost, while somebody agreed since."""
        wacht = self.verhuizing.overnames.filter(stand=Overnamestand.OVERGENOMEN, nummer__in=self.indeling.akkoord)
        onbewerkt = wacht.filter(pagina__latest_revision_id=F("versie")).exclude(redenen=[])
        # A page that stood here shows what it said before; one of ours was never shown.
        concept = Q(pagina__live=True, pagina__has_unpublished_changes=True) | Q(pagina__first_published_at=None)
        return {rij.pk for rij in onbewerkt.filter(concept)}
