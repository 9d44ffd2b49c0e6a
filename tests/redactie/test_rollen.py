"""Who may do what: each role, through the screens and not past them. Which screens open: test_matrix.py."""

import pytest
from django.urls import reverse

from contacten.models import Contactpersoon, Organisatie
from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Agenda, Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.models import Trefwoord
from tests import factories
from tests.redactie.formulier import nieuwe_pagina, wijzig_pagina

pytestmark = pytest.mark.django_db

ROLLEN = {
    "redacteur": ["Redacteur", "Redactie Wonen"],
    "communicatie": ["Communicatie"],
    "hoofdredacteur": ["Hoofdredacteur"],
    "beheerder": ["Beheerder"],
}
#: Per place: what each role may do there. a: add below it, w: change it, p: publish it.
VERWACHT = {
    "eigen opgave": {"redacteur": "aw", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "eigen speerpunt": {"redacteur": "aw", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "andere opgave": {"redacteur": "", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "agenda": {"redacteur": "", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "eigen project": {"redacteur": "aw", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "ander project": {"redacteur": "a", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "projecten": {"redacteur": "a", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "nieuws": {"redacteur": "a", "communicatie": "awp", "hoofdredacteur": "awp", "beheerder": "awp"},
    "eigen bericht": {"redacteur": "aw", "communicatie": "awp", "hoofdredacteur": "awp", "beheerder": "awp"},
    "ander bericht": {"redacteur": "a", "communicatie": "awp", "hoofdredacteur": "awp", "beheerder": "awp"},
    "regio deal": {"redacteur": "", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "tekst": {"redacteur": "", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
    "home": {"redacteur": "", "communicatie": "", "hoofdredacteur": "awp", "beheerder": "awp"},
}


@pytest.fixture(scope="module")
def gemaakt(module_db):
    """One page of every kind, with an opgave that the redacteur works on and one that is somebody else's."""
    eigen, ander = factories.maak_opgave("Wonen"), factories.maak_opgave("Werken")
    return {
        "eigen opgave": eigen,
        "eigen speerpunt": factories.SpeerpuntFactory(opgave=eigen),
        "andere opgave": ander,
        "agenda": factories.plaats(Agenda),
        "eigen project": factories.ProjectFactory(opgave=eigen),
        "ander project": factories.ProjectFactory(opgave=ander),
        "projecten": factories.plaats(ProjectenPagina),
        "nieuws": factories.plaats(NieuwsPagina),
        "eigen bericht": factories.NieuwsberichtFactory(opgaven=[eigen]),
        "ander bericht": factories.NieuwsberichtFactory(opgaven=[ander]),
        "regio deal": factories.RegioDealFactory(),
        "tekst": factories.TekstPaginaFactory(),
        "home": factories.thuis(),
    }


@pytest.fixture
def plekken(gemaakt):
    """The same pages, as they are for this test: nothing of another one clings to them."""
    return {naam: type(pagina).objects.get(pk=pagina.pk) for naam, pagina in gemaakt.items()}


@pytest.mark.parametrize("rol", ROLLEN)
def test_rights_on_pages(rol, plekken):
    gebruiker = factories.GebruikerFactory(groepen=ROLLEN[rol])
    gevonden = {}
    for plek, pagina in plekken.items():
        mag = pagina.permissions_for_user(gebruiker)
        rechten = {"a": "add" in mag.permissions, "w": mag.can_edit(), "p": mag.can_publish()}
        gevonden[plek] = "".join(letter for letter, wel in rechten.items() if wel)
    assert gevonden == {plek: rollen[rol] for plek, rollen in VERWACHT.items()}


@pytest.mark.parametrize("rol", ROLLEN)
def test_a_list_shows_what_one_may_change_and_nothing_else(rol, plekken, als):
    client = als(*ROLLEN[rol])
    for lijst, namen in {
        "opgaven": ["eigen opgave", "andere opgave"],
        "speerpunten": ["eigen speerpunt"],
        "projecten": ["eigen project", "ander project"],
        "nieuws": ["eigen bericht", "ander bericht"],
    }.items():
        antwoord = client.get(reverse(f"{lijst}:index"))
        getoond = {pagina.pk for pagina in antwoord.context["object_list"]} if antwoord.status_code == 200 else set()
        assert getoond == {plekken[naam].pk for naam in namen if "w" in VERWACHT[naam][rol]}, lijst


def test_a_redacteur_keeps_the_documents_of_the_own_pages(plekken, als):
    client = als(*ROLLEN["redacteur"])
    eigen, ander = factories.DocumentFactory(title="Eigen"), factories.DocumentFactory(title="Ander")
    factories.PaginaDocumentFactory(pagina=plekken["eigen opgave"], document=eigen)
    factories.PaginaDocumentFactory(pagina=plekken["andere opgave"], document=ander)
    assert client.get(reverse("wagtaildocs:edit", args=[eigen.pk])).status_code == 200
    assert client.get(reverse("wagtaildocs:edit", args=[ander.pk])).status_code in {302, 403}
    lijst = client.get(reverse("wagtaildocs:index")).text
    assert "Eigen" in lijst
    assert "Ander" not in lijst
    client.post(reverse("wagtaildocs:delete", args=[eigen.pk]))
    eigen.refresh_from_db()


def test_a_redacteur_changes_the_own_opgave_and_submits_it(plekken, als):
    opgave = plekken["eigen opgave"]
    client = als(*ROLLEN["redacteur"])
    scherm = client.get(reverse("wagtailadmin_pages:edit", args=[opgave.pk])).content.decode()
    assert 'name="action-publish"' not in scherm
    assert "Indienen bij Ter goedkeuring" in scherm or "Ter goedkeuring" in scherm
    wijzig_pagina(client, opgave, "action-submit", title="Wonen en leven")
    opgave.refresh_from_db()
    assert opgave.title == "Wonen", "nothing changes for the visitor"
    assert opgave.get_latest_revision_as_object().title == "Wonen en leven"
    assert opgave.current_workflow_state.workflow.name == "Ter goedkeuring"


def test_a_publish_that_was_made_up_does_not_publish(plekken, als):
    opgave = plekken["eigen opgave"]
    wijzig_pagina(als(*ROLLEN["redacteur"]), opgave, "action-publish", title="Stiekem")
    assert Opgave.objects.get(pk=opgave.pk).title == "Wonen"


def test_a_hoofdredacteur_approves_and_that_publishes(plekken, als, settings):
    opgave = plekken["eigen opgave"]
    wijzig_pagina(als(*ROLLEN["redacteur"]), opgave, "action-submit", title="Wonen en leven")
    taak = Opgave.objects.get(pk=opgave.pk).current_workflow_task_state
    client = als("Hoofdredacteur")
    url = reverse("wagtailadmin_pages:workflow_action", args=[opgave.pk, "approve", taak.pk])
    client.post(url, {"comment": "Akkoord."})
    assert Opgave.objects.get(pk=opgave.pk).title == "Wonen en leven"


def test_a_redacteur_adds_a_speerpunt_but_only_to_the_own_opgave(plekken, als):
    client = als(*ROLLEN["redacteur"])
    nieuwe_pagina(
        client, Speerpunt, plekken["eigen opgave"], "action-submit", title="Bouwen", samenvatting="Wij bouwen."
    )
    assert not Speerpunt.objects.get(title="Bouwen").live
    url = reverse("wagtailadmin_pages:add", args=["opgaven", "speerpunt", plekken["andere opgave"].pk])
    assert client.get(url).status_code in (302, 403)


def test_a_redacteur_keeps_what_was_added_to_the_own_name(plekken, als):
    client = als(*ROLLEN["redacteur"])
    nieuwe_pagina(
        client,
        Project,
        plekken["projecten"],
        "action-submit",
        title="Wijk",
        samenvatting="Een wijk.",
        opgave=plekken["eigen opgave"].pk,
    )
    project = Project.objects.get(title="Wijk")
    assert not project.live
    assert client.get(reverse("wagtailadmin_pages:edit", args=[project.pk])).status_code == 200


def test_communicatie_publishes_news(als):
    nieuwe_pagina(
        als("Communicatie"),
        Nieuwsbericht,
        factories.plaats(NieuwsPagina),
        title="Brug open",
        samenvatting="De brug is open.",
    )
    assert Nieuwsbericht.objects.get(title="Brug open").live


@pytest.mark.parametrize("rol", ROLLEN)
def test_only_those_with_the_right_add_a_keyword(rol, als):
    client = als(*ROLLEN[rol])
    client.post(reverse("trefwoorden:add"), {"naam": "energie", "synoniemen": "stroom, warmte"})
    client.post(reverse("trefwoord_kiezer:create"), {"naam": "wonen"})
    mag = rol in {"hoofdredacteur", "beheerder"}
    assert Trefwoord.objects.filter(slug__in=["energie", "wonen"]).count() == (2 if mag else 0)
    venster = client.get(reverse("trefwoord_kiezer:choose")).content.decode()
    assert ("Nieuw trefwoord" in venster) == mag


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_editor_chooses_keywords_and_keeps_people_up_to_date(rol, als):
    client = als(*ROLLEN[rol])
    factories.TrefwoordFactory(naam="energie")
    assert "energie" in client.get(reverse("trefwoord_kiezer:choose_results")).content.decode()
    assert client.get(reverse("trefwoorden:index")).status_code == 200
    persoon = factories.ContactpersoonFactory()
    client.post(reverse("personen:edit", args=[persoon.pk]), {"naam": persoon.naam, "telefoon": "06 12 34 56 78"})
    persoon.refresh_from_db()
    assert str(persoon.telefoon) == "+31612345678"


@pytest.mark.parametrize("rol", ROLLEN)
def test_who_deletes_people_and_organisations(rol, als):
    client = als(*ROLLEN[rol])
    client.post(reverse("personen:delete", args=[factories.ContactpersoonFactory().pk]))
    client.post(reverse("organisaties:delete", args=[factories.OrganisatieFactory().pk]))
    over = Contactpersoon.objects.count() + Organisatie.objects.count()
    assert over == (0 if rol in {"hoofdredacteur", "beheerder"} else 2)


@pytest.mark.parametrize("rol", ROLLEN)
def test_only_a_beheerder_changes_the_settings(rol, als):
    antwoord = als(*ROLLEN[rol]).get(reverse("wagtailsettings:edit", args=["core", "regio"]), follow=True)
    assert ("speerpunt_enkelvoud" in antwoord.content.decode()) == (rol == "beheerder")
    antwoord = als(*ROLLEN[rol]).get(reverse("wagtailsettings:edit", args=["opendata", "openoverheid"]), follow=True)
    assert ("geldt_011" in antwoord.content.decode()) == (rol == "beheerder")


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_role_adds_images_and_documents(rol, als):
    client = als(*ROLLEN[rol])
    assert client.get(reverse("wagtailimages:add")).status_code == 200
    assert client.get(reverse("wagtaildocs:add")).status_code == 200
    factories.AfbeeldingFactory(title="Werkplaats")
    assert "Werkplaats" in client.get(reverse("wagtailimages_chooser:choose_results")).content.decode()


@pytest.mark.parametrize("rol", ROLLEN)
def test_publishing_is_the_first_action_for_those_who_may(rol, als):
    client = als(*ROLLEN[rol])
    url = reverse("wagtailadmin_pages:add", args=["nieuws", "nieuwsbericht", factories.plaats(NieuwsPagina).pk])
    scherm = client.get(url).content.decode()
    assert ("action-publish" in scherm) == (rol != "redacteur")
    if rol != "redacteur":
        voet = scherm[scherm.index("action-publish") - 500 :]
        assert voet.index("action-publish") < voet.index("action-submit")
