"""The smallest valid round, row, cell, link and snapshot."""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from regioprogramma.rapportage.models import (
    Momentopname,
    Rapportagecel,
    Rapportageconcept,
    Rapportagelink,
    Rapportageregel,
    Rapportageronde,
    Verantwoordingsindeling,
)
from tests.factories import ProjectFactory, RegioDealFactory


class RondeFactory(DjangoModelFactory):
    """An open round without rows."""

    class Meta:
        model = Rapportageronde

    titel = "Rapportage 2026-1"
    deal = factory.SubFactory(RegioDealFactory)
    deal_titel = factory.LazyAttribute(lambda ronde: ronde.deal.title if ronde.deal else "Een deal")
    peildatum = date(2026, 6, 30)
    klaar_op = date(2026, 9, 15)


class RegelFactory(DjangoModelFactory):
    """A project in a round, of which nothing was filled in."""

    class Meta:
        model = Rapportageregel

    ronde = factory.SubFactory(RondeFactory)
    project = factory.SubFactory(ProjectFactory)
    titel = factory.LazyAttribute(lambda regel: regel.project.title if regel.project else "Een project")


class CelFactory(DjangoModelFactory):
    """What was filled in for one figure."""

    class Meta:
        model = Rapportagecel

    regel = factory.SubFactory(RegelFactory)
    sleutel = "uitgegeven.rijk.geld"
    waarde = "€ 1.250,50"


class LinkFactory(DjangoModelFactory):
    """A link that works, without a token."""

    class Meta:
        model = Rapportagelink

    regel = factory.SubFactory(RegelFactory)
    naam = "Fatma"
    verloopt_op = factory.LazyFunction(lambda: datetime(2099, 1, 1, tzinfo=UTC))
    sleutel = factory.Sequence(lambda nummer: f"{nummer:064d}")


class OpnameFactory(DjangoModelFactory):
    """A snapshot with nothing in it."""

    class Meta:
        model = Momentopname

    ronde = factory.SubFactory(RondeFactory)
    volgnummer = 1
    gegevens = factory.LazyFunction(dict)


class ConceptFactory(DjangoModelFactory):
    """What became of the page of one project of a snapshot."""

    class Meta:
        model = Rapportageconcept

    opname = factory.SubFactory(OpnameFactory)
    pagina_id = factory.Sequence(lambda nummer: nummer + 1)
    titel = "Een project"


class IndelingFactory(DjangoModelFactory):
    """A layout of the account."""

    class Meta:
        model = Verantwoordingsindeling

    naam = factory.Sequence(lambda nummer: f"Rijk, tranche {nummer}")
