"""The title of a draft stands on no screen of the CMS for whoever may not see it, whatever leads there."""

import pytest
from django.core.management import call_command
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from regioprogramma.core.models import Pagina
from tests import factories

pytestmark = pytest.mark.django_db

GEHEIM = "Kwikzilver"
#: Of these a GET does something, or what they answer is not a screen.
GEEN_SCHERM = ("logout", "jsi18n", "static", "javascript", "sprite", "failwhale")


def adressen_zonder_nummer(resolver=None, ruimte=""):
    """Yield every address of the CMS that takes no number, from the resolver itself: new screens count too."""
    for patroon in (resolver or get_resolver()).url_patterns:
        if isinstance(patroon, URLResolver):
            yield from adressen_zonder_nummer(
                patroon, f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            )
        elif isinstance(patroon, URLPattern) and patroon.name and not patroon.pattern.regex.groups:
            try:
                adres = reverse(f"{ruimte}{patroon.name}")
            except NoReverseMatch:
                continue
            if adres.startswith("/beheer/") and not any(woord in adres for woord in GEEN_SCHERM):
                yield adres


@pytest.fixture
def wonen():
    """The opgave of the group "Redactie Wonen"."""
    return factories.maak_opgave("Wonen")


@pytest.fixture
def persoon():
    return factories.ContactpersoonFactory()


@pytest.fixture
def document():
    return factories.DocumentFactory(openbaar_vanaf=None)


@pytest.fixture
def concepten(wonen, persoon, document):
    """A draft of every type that somebody else makes, with a person and a document on them."""
    maker = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    concept = {"live": False, "first_published_at": None, "owner": maker}
    opgave = factories.maak_opgave(f"{GEHEIM} opgave", **concept)
    deal = factories.RegioDealFactory(title=f"{GEHEIM} deal", **concept)
    factories.DoelFactory(deal=deal)
    project = factories.ProjectFactory(title=f"{GEHEIM} project", regio_deal=deal, opgave=opgave, **concept)
    speerpunt = factories.SpeerpuntFactory(title=f"{GEHEIM} speerpunt", opgave=opgave, **concept)
    for pagina in (opgave, deal, project, speerpunt):
        factories.RoltoewijzingFactory(pagina=pagina, persoon=persoon)
        factories.PaginaDocumentFactory(pagina=pagina, document=document)
        pagina.save_revision(user=maker)
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)


@pytest.mark.parametrize(
    "groepen", [["Redacteur", "Redactie Wonen"], ["Communicatie"]], ids=["redacteur", "communicatie"]
)
@pytest.mark.usefixtures("concepten")
def test_no_screen_names_a_draft_to_who_may_not_see_it(client, wonen, persoon, document, groepen):
    wie = factories.GebruikerFactory(groepen=groepen)
    client.force_login(wie)
    eigen = factories.ProjectFactory(title="Eigen", owner=wie, opgave=wonen)
    adressen = [
        *adressen_zonder_nummer(),
        *(
            reverse("wagtailadmin_pages:add", args=[soort._meta.app_label, soort._meta.model_name, boven.pk])
            for boven in Pagina.objects.filter(live=True, depth__gt=1).specific()
            for soort in boven.allowed_subpage_models()
        ),
        *(reverse(f"wagtailadmin_pages:{naam}", args=[eigen.pk]) for naam in ("edit", "set_privacy", "move", "copy")),
        *(reverse(f"personen:{naam}", args=[persoon.pk]) for naam in ("inspect", "edit", "opvolgen", "usage")),
        *(reverse(f"wagtaildocs:{naam}", args=[document.pk]) for naam in ("edit", "document_usage")),
    ]
    assert len(adressen) > 80
    lek = {adres for adres in adressen if GEHEIM in client.get(adres, follow=True).text}
    assert lek == set()
    assert GEHEIM not in client.post(reverse("personen:opvolgen", args=[persoon.pk]), {"datum": "01-01-2030"}).text


@pytest.mark.usefixtures("concepten")
def test_who_may_see_it_reads_it_on_those_screens(als):
    client = als("Hoofdredacteur")
    lijst = client.get(reverse("wagtaildocs:index")).text
    assert f"staat alleen op ‘{GEHEIM} opgave’" in lijst
    assert GEHEIM in client.get(reverse("projecten:index")).text
