"""Every role against every screen and action of the CMS; each cell of the matrix is right both ways."""

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern
from wagtail.models import get_page_models

from regioprogramma.core.models import Pagina
from regioprogramma.redactie.models import Linkstand
from regioprogramma.zoeken.models import Vindplaats, Zoekbron
from tests.redactie.matrix.opstelling import (
    PAGINA_ACTIES,
    ROLLEN,
    letters_van_ding,
    letters_van_pagina,
    mag,
    van_een_ander,
    zet_op_concept,
)
from tests.redactie.matrix.tabel import DINGEN, OOK_OP_EIGEN_CONCEPT, PAGINAS, SCHERMEN

pytestmark = pytest.mark.django_db
MET_ROL = list(ROLLEN)[2:]


def test_what_each_role_may_do_with_each_kind_of_page(opstelling, subtests):
    op, wie = opstelling.paginas, opstelling.clients
    assert op.keys() == PAGINAS.keys(), "every page type stands in the matrix"
    assert set(get_page_models()) - {Pagina} == {type(pagina) for pagina in op.values()}
    for naam, pagina in op.items():
        gevonden = {rol: letters_van_pagina(client, pagina) for rol, client in wie.items()}
        with subtests.test(naam):
            assert gevonden == {"bezoeker": "", "niemand": "", **dict(zip(MET_ROL, PAGINAS[naam], strict=True))}


def test_it_is_measured_where_the_worker_has_done_its_work(opstelling):
    zichtbaar = set(Pagina.objects.visible().values_list("pk", flat=True))
    gevraagd = {pagina.pk for naam, pagina in opstelling.paginas.items() if naam != "HomePagina"} & zichtbaar
    assert gevraagd <= set(Linkstand.objects.values_list("pagina", flat=True))
    assert gevraagd <= set(Vindplaats.objects.filter(bron=Zoekbron.PAGINA).values_list("bron_id", flat=True))


def test_what_each_role_may_do_with_what_is_no_page(opstelling, subtests):
    alles, wie = opstelling.dingen, opstelling.clients
    assert alles.keys() == DINGEN.keys()
    for naam, ding in alles.items():
        gevonden = {rol: letters_van_ding(client, naam, ding) for rol, client in wie.items()}
        verwacht = dict(zip(MET_ROL, DINGEN[naam], strict=True))
        with subtests.test(naam):
            assert gevonden == {"bezoeker": set(), "niemand": set(), **verwacht}


@pytest.mark.parametrize("concept", [False, True], ids=["without", "by way of an own draft"])
def test_what_each_role_may_do_with_what_stands_on_a_page_of_another(opstelling, concept, subtests):
    alles, eigen = van_een_ander(opstelling.paginas["ander project"]), opstelling.paginas["eigen opgave"]
    for nummer, rol in enumerate(MET_ROL):
        client = opstelling.clients[rol]
        if concept:
            zet_op_concept(client, alles, eigen)
        for naam, ding in alles.items():
            with subtests.test(f"{rol} {naam}"):
                assert letters_van_ding(client, naam, ding) == OOK_OP_EIGEN_CONCEPT[naam][nummer]


def test_which_screens_each_role_may_open(opstelling, subtests):
    wie = opstelling.clients
    for naam, letters in SCHERMEN.items():
        adres = reverse(naam)
        with subtests.test(naam):
            assert {rol for rol, client in wie.items() if mag(client, adres)} == {
                rol for rol in MET_ROL if rol[0] in letters
            }


#: What makes these happen, by the letter that allows it.
GEVOLGEN = {"o": "unpublish", "x": "delete"}


@pytest.mark.parametrize("bulk", [False, True], ids=["one", "bulk"])
@pytest.mark.parametrize("letter", GEVOLGEN)
def test_an_action_happens_for_who_may_and_for_nobody_else(opstelling, letter, bulk, subtests):
    op, wie = opstelling.paginas, opstelling.clients
    for naam in ("eigen project", "ander project", "eigen bericht", "NieuwsPagina", "HomePagina"):
        for nummer, rol in enumerate(MET_ROL):
            verwacht = letter in PAGINAS[naam][nummer]
            with subtests.test(f"{naam} {rol}"):
                assert _gebeurt(wie[rol], GEVOLGEN[letter], op[naam], bulk) == verwacht


def _gebeurt(client, actie, pagina, bulk):
    """Do something to a page for a moment; return whether it happened."""
    with transaction.atomic():
        if bulk:
            adres = reverse("wagtail_bulk_action", args=["core", "pagina", actie]) + f"?id={pagina.pk}"
        else:
            adres = reverse(f"wagtailadmin_pages:{actie}", args=[pagina.pk])
        client.post(adres, {"wagtailadmin_delete_confirm": "Regio", "include_descendants": "on"})
        over = Pagina.objects.filter(pk=pagina.pk, live=True).exists()
        transaction.set_rollback(True)
    return not over


#: Parts of screens in the tables above: they open for whoever may open those, and ask for the same rights themselves.
BIJ_EEN_SCHERM = (
    "results", "resultaten", "chosen", "chosen_multiple", "create", "find", "detail", "history_results",
    "usage_results", "index_results", "search_results", "list_results", "choose_results", "select_format",
    "redactie_rij",
)  # fmt: skip
#: What has tests of its own, or gives nothing that somebody without rights could not have.
ELDERS = {
    "wagtailadmin_": "logging in and out, help, choosers of links, and what a form asks for while it is open",
    "wagtailadmin_pages": "further steps of the actions of the matrix",
    "wagtailadmin_editing_sessions": "who else has a form open",
    "wagtailadmin_workflows": "further screens of workflows, which only a beheerder opens",
    "wagtailadmin_api:pages": "actions of the tree, each of which asks for its right",
    "wagtail_bulk_action": "tested above",
    "wagtaildocs": "further steps of adding and changing",
    "wagtailimages": "further steps of adding and changing",
    "wagtailembeds": "the window to embed a video",
    "wagtailsettings": "tests/redactie/test_rollen.py",
    "wagtailredirects": "the second step of an import",
    "geschiedenis_": "the history of documents and images, tests/redactie/test_logboek.py",
    "redactie_instellingen": "Wagtail's own address of the settings, tests/redactie/test_rollen.py",
    "redactie_document": "Wagtail's own addresses of documents",
    "redactie_afbeelding": "Wagtail's own addresses of images",
    "redactie_doorverwijzing": "Wagtail's own addresses of redirects",
    "redactie_handleiding": "tests/handleiding/",
    "redactie_gerelateerd": "tests/reeksen/test_paneel.py",
    "redactie_vandaag": "tests/redactie/test_vandaag.py",
    "voorbeeld_": "tests/voorbeeld/test_delen.py",
    "trefwoorden": "tests/trefwoorden/",
    "overzetten": "tests/overzetten/",
    "rapportage": "tests/rapportage/",
    "nieuws_onderwerpen": "tests/nieuws/test_onderwerpen.py",
    "redactie_factor_weg": "tests/toegang/test_factor.py",
    "redactie_inrichten": "tests/redactie/test_inrichten.py",
    "lege_zoekvragen": "the second half of a screen of the table",
}


def test_every_address_of_the_cms_stands_in_the_matrix():
    bekend = {f"wagtailadmin_pages:{naam}" for naam in PAGINA_ACTIES.values()} | set(SCHERMEN)
    for naam, acties in DINGEN.items():
        bekend |= {f"{naam.split()[0]}:{actie}" for rol in acties for actie in rol}
    ontbreekt = []
    for naam in namen_van_adressen(get_resolver("wagtail.admin.urls").url_patterns):
        laatste = naam.rsplit(":", 1)[-1]
        lijst = naam.endswith(":choose_parent")
        if naam in bekend or lijst or laatste in BIJ_EEN_SCHERM or laatste.endswith(("_results", "_resultaten")):
            continue
        if not any(naam.startswith(begin) for begin in ELDERS):
            ontbreekt.append(naam)
    assert ontbreekt == [], "say in SCHERMEN of tests/redactie/matrix/tabel.py who may open these"


def namen_van_adressen(patronen, ruimte=""):
    """Yield the name of every address, with its namespaces."""
    for patroon in patronen:
        if isinstance(patroon, URLPattern):
            if patroon.name:
                yield f"{ruimte}{patroon.name}"
        else:
            binnen = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from namen_van_adressen(patroon.url_patterns, binnen)
