"""What editors do, one step at a time and at random: everything that open data may be told otherwise by."""

from contextlib import suppress
from datetime import date, timedelta

from django.db.models import ProtectedError
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from contacten.models import Contactpersoon, Deelname, Gemeente, Organisatie, Partnerschap, Rol, Roltoewijzing
from nieuws.models import Berichtonderwerp, Nieuwsbericht
from opgaven.models import Agenda, Meting, Opgave, Resultaat, Speerpunt
from projecten.models import Besteding, Bijdrage, Mijlpaal, Project, RegioDeal
from regioprogramma.core.huisstijl import DEELBEELD
from regioprogramma.core.models import Afbeelding, Document, Pagina, PaginaDocument, PaginaTrefwoord, Trefwoord
from regioprogramma.trefwoorden.bewerken import merge
from regioprogramma.vervangen.vervang import replace
from tests.factories import (
    AfbeeldingFactory,
    BerichtonderwerpFactory,
    BestedingFactory,
    BijdrageFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    DocumentFactory,
    DoelFactory,
    GebruikerFactory,
    GemeenteFactory,
    MetingFactory,
    MijlpaalFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    OrganisatieFactory,
    PaginaDocumentFactory,
    PartnerschapFactory,
    PlaatsFactory,
    ProjectFactory,
    RegioDealFactory,
    ResultaatFactory,
    RolFactory,
    RoltoewijzingFactory,
    SpeerpuntFactory,
    TrefwoordFactory,
    VoortgangsrapportageFactory,
    WoonplaatsFactory,
)

_PAGINAS = (Opgave, Speerpunt, Project, RegioDeal, Nieuwsbericht)
_LOSSE = (Organisatie, Contactpersoon, Rol, Gemeente, Trefwoord)
_RIJEN = (
    Bijdrage, Besteding, Mijlpaal, Resultaat, Meting, Deelname, Partnerschap, Roltoewijzing, PaginaTrefwoord,
    PaginaDocument, Berichtonderwerp,
)  # fmt: skip


class Redactie:
    """Editors who do something at random; what they do is told by `kans`, a random.Random."""

    def __init__(self, kans):
        self.kans = kans
        self.wie = GebruikerFactory()
        self.stappen = [
            (6, self.publish_new), (6, self.rename), (3, self.withdraw), (3, self.publish_again), (2, self.delete),
            (6, self.add_row), (3, self.delete_row), (3, self.change_row), (2, self.keep_draft), (2, self.merge_two),
            (3, self.rename_thing), (1, self.let_expire), (1, self.restrict), (1, self.open_up), (1, self.move_index),
            (1, self.lock_documents), (1, self.change_document), (1, self.leave), (1, self.point_elsewhere),
            (1, self.change_agenda), (1, self.change_picture),
        ]  # fmt: skip

    def step(self):
        """Do one thing; return its name."""
        [doe] = self.kans.choices([stap for _keer, stap in self.stappen], [keer for keer, _stap in self.stappen])
        doe()
        return doe.__name__

    def any_of(self, model, **eisen):
        """Return one of the things of a model, or None."""
        ids = sorted(model.objects.filter(**eisen).values_list("pk", flat=True))
        return model.objects.get(pk=self.kans.choice(ids)) if ids else None

    def any_page(self, **eisen):
        """Return a page of some type, or None; a project whose opgave went gets another, as an editor must."""
        pagina = self.any_of(self.kans.choice(_PAGINAS), **eisen)
        if isinstance(pagina, Project) and pagina.opgave is None:
            pagina.opgave = self.any_of(Opgave) or OpgaveFactory()
        return pagina

    def publish_new(self):
        fabriek = self.kans.choice(
            [OpgaveFactory, SpeerpuntFactory, ProjectFactory, RegioDealFactory, NieuwsberichtFactory]
        )
        meer = {}
        if fabriek is ProjectFactory:
            meer = {"opgave": self.any_of(Opgave) or OpgaveFactory(), "regio_deal": self.any_of(RegioDeal)}
            if punt := self.any_of(Speerpunt):
                meer["speerpunten"] = [punt]
        if fabriek is SpeerpuntFactory:
            meer = {"opgave": self.any_of(Opgave) or OpgaveFactory()}
        woorden = [self.any_of(Trefwoord) or TrefwoordFactory()]
        fabriek(live=self.kans.random() < 0.8, trefwoorden=woorden, **meer)

    def rename(self):
        if pagina := self.any_page():
            pagina.title = f"{pagina.title.split(' (')[0]} ({self.kans.randint(1, 99)})"
            pagina.slug = f"{pagina.slug.split('--')[0]}--{self.kans.randint(1, 99999)}"
            pagina.save_revision().publish()

    def withdraw(self):
        if pagina := self.any_page(live=True):
            pagina.unpublish()

    def publish_again(self):
        if pagina := self.any_page(live=False):
            pagina.save_revision().publish()

    def delete(self):
        pagina = self.any_page()
        if pagina and not pagina.get_children().exists():
            # An opgave that projects are of stays.
            with suppress(ProtectedError):
                pagina.delete()

    def keep_draft(self):
        if pagina := self.any_page():
            pagina.title = "Alleen een concept"
            pagina.save_revision()

    def add_row(self):
        werk = self.any_of(self.kans.choice([Project, RegioDeal]))
        if werk is None:
            return
        partij = self.any_of(Organisatie) or OrganisatieFactory()
        document = self.any_of(Document) or DocumentFactory()
        mens = self.any_of(Contactpersoon) or ContactpersoonFactory(organisatie=partij)
        morgen = timezone.localdate() + timedelta(days=1)
        doe = self.kans.choice([
            lambda: BijdrageFactory(pagina=werk, organisatie=OrganisatieFactory(), uit_deal=self.any_of(RegioDeal)),
            lambda: BestedingFactory(pagina=werk, ontvanger=partij, rapportage=document),
            lambda: MijlpaalFactory(pagina=werk, datum=date(2026, 6, 1)),
            lambda: MetingFactory(
                resultaat=ResultaatFactory(pagina=werk, opgavedoel=self.any_of(Resultaat)), datum=date(2026, 5, 1)
            ),
            lambda: DeelnameFactory(pagina=werk, gemeente=GemeenteFactory(), van=self.kans.choice([None, morgen])),
            lambda: PartnerschapFactory(pagina=werk, organisatie=OrganisatieFactory()),
            lambda: RoltoewijzingFactory(pagina=werk, persoon=mens, rol=self.any_of(Rol) or RolFactory()),
            lambda: PaginaDocumentFactory(pagina=werk, document=DocumentFactory()),
            lambda: PlaatsFactory(pagina=werk, woonplaats=WoonplaatsFactory()),
            lambda: self._add_to_deal_or_news(document),
        ])  # fmt: skip
        doe()

    def _add_to_deal_or_news(self, document):
        deal, bericht = self.any_of(RegioDeal), self.any_of(Nieuwsbericht)
        if deal:
            DoelFactory(deal=deal)
            VoortgangsrapportageFactory(deal=deal, document=document)
        if bericht and deal and not bericht.onderwerpen.filter(pagina=deal.pk).exists():
            BerichtonderwerpFactory(bericht=bericht, pagina=deal)
        if bericht and (gemeente := self.any_of(Gemeente)):
            bericht.gemeenten.add(gemeente)
            bericht.save()

    def delete_row(self):
        if rij := self.any_of(self.kans.choice(_RIJEN)):
            rij.delete()

    def change_row(self):
        if rij := self.any_of(self.kans.choice([Bijdrage, Besteding])):
            type(rij).objects.filter(pk=rij.pk).update(bedrag=self.kans.randint(1, 1000))

    def rename_thing(self):
        if ding := self.any_of(self.kans.choice(_LOSSE)):
            ding.naam = f"{ding.naam.split(' (')[0]} ({self.kans.randint(1, 9999)})"
            ding.save()

    def merge_two(self):
        model = self.kans.choice([Organisatie, Trefwoord, Contactpersoon])
        weg, blijft = self.any_of(model), self.any_of(model)
        if weg is None or weg == blijft:
            return
        if model is Trefwoord:
            merge([weg], blijft, self.wie)
        else:
            replace(weg, blijft, self.wie)
            weg.delete()

    def let_expire(self):
        if pagina := self.any_page(live=True):
            moment = timezone.now() + timedelta(seconds=self.kans.choice([-60, 3600]))
            Pagina.objects.filter(pk=pagina.pk).update(expire_at=moment)

    def restrict(self):
        if pagina := self.any_page():
            PageViewRestriction.objects.create(page=pagina, restriction_type="login")

    def open_up(self):
        for slot in (self.any_of(PageViewRestriction), self.any_of(CollectionViewRestriction)):
            if slot:
                slot.delete()

    def move_index(self):
        """Everything below gets another address."""
        boven = self.any_of(Pagina, depth=3).specific
        boven.slug = f"{boven.slug.split('--')[0]}--{self.kans.randint(1, 99999)}"
        boven.save_revision().publish()

    def lock_documents(self):
        if document := self.any_of(Document):
            map_ = Collection.get_first_root_node().add_child(name=f"Map {self.kans.random()}")
            document.collection = map_
            document.save()
            CollectionViewRestriction.objects.create(collection=map_, restriction_type="login")

    def change_document(self):
        if document := self.any_of(Document):
            document.title = f"Stuk {self.kans.randint(1, 9999)}"
            document.openbaar_vanaf = self.kans.choice([None, timezone.localdate()])
            document.save()

    def leave(self):
        if mens := self.any_of(Contactpersoon):
            dag = timezone.localdate() + timedelta(days=self.kans.choice([0, 1]))
            Contactpersoon.objects.filter(pk=mens.pk).update(vertrokken_op=dag)

    def point_elsewhere(self):
        """A project comes to be of another opgave and deal."""
        if project := self.any_of(Project):
            project.opgave = self.any_of(Opgave) or project.opgave
            project.regio_deal = self.any_of(RegioDeal)
            project.speerpunten.set([])
            project.save()

    def change_picture(self):
        if pagina := self.any_page():
            beeld = self.any_of(Afbeelding) or AfbeeldingFactory()
            beeld.licentie = self.kans.choice([code for code, _naam in beeld._meta.get_field("licentie").choices])
            beeld.save()
            beeld.get_rendition(DEELBEELD)
            Pagina.objects.filter(pk=pagina.pk).update(afbeelding=beeld)

    def change_agenda(self):
        agenda = self.any_of(Agenda)
        agenda.title = f"Agenda {self.kans.randint(1, 9999)}"
        agenda.save_revision().publish()
