"""An address that asks what its page does not know leads to the one address that shows the same."""

import re

import pytest

from projecten.models import ProjectenPagina, RegioDealsPagina
from tests.factories import OpgaveFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


def leads_to(client, adres):
    """Return where an address leads, or its status."""
    antwoord = client.get(adres)
    return antwoord["Location"] if antwoord.status_code == 301 else antwoord.status_code


@pytest.fixture
def gewone_pagina():
    return OpgaveFactory(title="Productieve regio")


@pytest.mark.parametrize(
    ("gevraagd", "bekend"),
    [
        ("/?van=ergens", "/"),
        ("{opgave}?pagina=2", "{opgave}"),
        ("{opgave}?a=1&b[]=2", "{opgave}"),
        ("/contact/?q=noor&kleur=rood", "/contact/?q=noor"),
        ("{projecten}?opgave=x&rood=1&status=loopt&rood=2", "{projecten}?opgave=x&status=loopt"),
        ("{deals}?sorteer=titel&pagina=1", "{deals}?pagina=1"),
        ("/zoeken/?q=energie&vanaf=1", "/zoeken/?q=energie"),
        ("/documenten/?jaar=2025&jaar=2026&x", "/documenten/?jaar=2025&jaar=2026"),
        ("/gemeenten/?q=1", "/gemeenten/"),
        ("/organisaties/?soort=bedrijf&q=1", "/organisaties/?soort=bedrijf"),
        ("/trefwoorden/?q=1", "/trefwoorden/"),
        ("/trefwoorden/energie/?q=1", "/trefwoorden/energie/"),
        ("/feeds/?q=1", "/feeds/"),
    ],
)
def test_what_a_page_does_not_know_is_left_out(client, gewone_pagina, gevraagd, bekend):
    TrefwoordFactory(naam="energie", slug="energie")
    plaatsen = {
        "opgave": gewone_pagina.get_url(),
        "projecten": ProjectenPagina.objects.get().get_url(),
        "deals": RegioDealsPagina.objects.get().get_url(),
    }
    assert leads_to(client, gevraagd.format(**plaatsen)) == bekend.format(**plaatsen)
    assert leads_to(client, bekend.format(**plaatsen)) == 200


@pytest.mark.parametrize("adres", ["/?utm_source=nieuwsbrief&fbclid=1", "/projecten/?gclid=3&sorteer=titel"])
def test_what_a_newsletter_appends_leads_nowhere(client, adres):
    assert leads_to(client, adres) == 200


def test_the_way_to_the_clean_address_is_kept_for_an_hour(client):
    antwoord = client.get("/?van=ergens")
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (301, "public, max-age=3600")


def test_many_parameters_lead_to_one_address(client, gewone_pagina):
    adres = gewone_pagina.get_url() + "?" + "&".join(f"p{nummer}={nummer}" for nummer in range(50))
    assert leads_to(client, adres) == gewone_pagina.get_url()


def test_the_address_that_is_led_to_stays_on_this_site(client):
    assert leads_to(client, "/?volgende=//kwaad.example/") == "/"
    # Two slashes make the first part of a path the name of another site.
    assert client.get("/?x=1", PATH_INFO="//contact/").status_code == 404


@pytest.mark.parametrize(
    ("pad", "vragen"),
    [
        ("/documenten/", ["jaar=2025&jaar=2026", "jaar=2026&jaar=2025", "jaar=2026&jaar=2025&jaar=2026"]),
        (
            "/projecten/",
            ["status=idee&status=afgerond", "status=afgerond&status=idee", "status=x&status=afgerond&status=idee"],
        ),
    ],
)
def test_the_same_choice_of_filters_is_one_address_in_whatever_order(client, pad, vragen):
    paginas = [client.get(f"{pad}?{vraag}").text for vraag in vragen]
    [adres] = {re.search(r'rel="canonical" href="([^"]+)"', tekst)[1] for tekst in paginas}
    assert adres.count("=") == 2
