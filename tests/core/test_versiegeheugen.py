"""What is the same on every page of one version of the content is read once for all of them."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.template import TemplateSyntaxError, engines
from wagtail.models import Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

from regioprogramma.core.models import Pagina, Regio
from regioprogramma.core.pagina import op_site, op_versie, per_versie, per_versie_elk, versiegeheugen

pytestmark = pytest.mark.django_db


@pytest.fixture
def een():
    """A version that was never there before, as every version."""
    return f"een {uuid4()}"


@pytest.fixture
def twee():
    return f"twee {uuid4()}"


class Lezer:
    """Says how often it was read."""

    keer = 0

    def __call__(self):
        self.keer += 1
        return self.keer


@pytest.fixture
def lees():
    return Lezer()


def test_it_is_read_once_in_a_version_and_again_in_the_next(lees, een, twee):
    gelezen = []
    for versie in (een, een, twee, twee):
        with op_versie(versie):
            gelezen += [per_versie("iets", lees), per_versie("iets", lees)]
    assert gelezen == [1, 1, 1, 1, 2, 2, 2, 2]


def test_without_a_version_it_is_read_each_time(lees, een):
    assert [per_versie("iets", lees) for _ in range(3)] == [1, 2, 3]
    with op_versie(een):
        assert per_versie("iets", lees) == 4
    assert per_versie("iets", lees) == 5


def test_no_flood_of_odd_questions_fills_the_memory(lees, een, monkeypatch):
    monkeypatch.setattr(versiegeheugen, "MEESTE_HERINNERD", 3)
    with op_versie(een):
        assert [per_versie(nummer, lees) for nummer in range(5)] == [1, 2, 3, 4, 5]
        assert [per_versie(nummer, lees) for nummer in range(5)] == [1, 2, 3, 6, 7]


def test_it_is_read_for_each_site(lees, een):
    with op_versie(een):
        for _ in range(2):
            assert per_versie("iets", lees) == 1
            with op_site(Site(pk=99)):
                assert per_versie("iets", lees) == 2


class Boeken:
    """Gives the even numbers as text, and says which were asked."""

    def __init__(self):
        self.gevraagd = []

    def __call__(self, nummers):
        self.gevraagd.append(nummers)
        return {nummer: str(nummer) for nummer in nummers if nummer % 2 == 0}


def test_of_many_only_those_that_nobody_asked_before_are_read_and_what_is_not_there_is_remembered(een):
    boeken = Boeken()
    with op_versie(een):
        assert per_versie_elk("boek", [2, 1, 2], boeken) == {2: "2"}
        assert per_versie_elk("boek", [4, 1, 2], boeken) == {4: "4", 2: "2"}
        assert per_versie_elk("boek", [1], boeken) == {}
        assert per_versie_elk("boek", [], boeken) == {}
    assert boeken.gevraagd == [{1, 2}, {4}]


def test_of_many_no_more_are_remembered_than_the_memory_holds(een, monkeypatch):
    monkeypatch.setattr(versiegeheugen, "MEESTE_HERINNERD", 3)
    boeken = Boeken()
    with op_versie(een):
        per_versie_elk("boek", [2, 4], boeken)
        for _ in range(2):
            assert per_versie_elk("boek", [2, 6, 8], boeken) == {2: "2", 6: "6", 8: "8"}
    assert boeken.gevraagd == [{2, 4}, {6, 8}, {6, 8}]


def test_without_a_version_many_are_read_each_time():
    boeken = Boeken()
    for _ in range(2):
        assert per_versie_elk("boek", [2], boeken) == {2: "2"}
    assert boeken.gevraagd == [{2}, {2}]


def test_a_page_that_others_show_is_read_once_and_goes_with_its_version(een, twee, count_queries):
    pagina = Pagina.objects.get(slug="contact")
    with op_versie(een):
        assert count_queries(lambda: Pagina.objects.visible_by_id([pagina.pk, 0])) > 0
        assert count_queries(lambda: Pagina.objects.visible_by_id([0, pagina.pk])) == 0
        pagina.unpublish()
    with op_versie(twee):
        assert Pagina.objects.visible_by_id([pagina.pk]) == {}


def test_what_is_still_being_made_keeps_the_memory_of_its_own_version(lees, een, twee):
    with op_versie(een):
        assert per_versie("iets", lees) == 1
        with op_versie(twee):
            assert per_versie("iets", lees) == 2
        assert per_versie("iets", lees) == 1


def test_the_second_page_of_a_version_costs_less(client, count_queries, een):
    client.get("/over-ons/")
    alleen = count_queries(lambda: client.get("/over-ons/"))
    with op_versie(een):
        client.get("/contact/")
        tweede = count_queries(lambda: client.get("/over-ons/"))
    # The site with where sites begin and its settings, and the pages below home.
    assert alleen - tweede == 2


def test_another_version_shows_other_settings_menus_and_addresses(client, een, twee):
    with op_versie(een):
        assert "Regio Ander" not in client.get("/").text
    Regio.objects.update(naam="Regio Ander")
    Pagina.objects.filter(slug="contact").update(title="Zo vindt u ons")
    with op_versie(een):
        assert "Regio Ander" not in client.get("/").text, "as long as this version is being served"
    with op_versie(twee):
        html = client.get("/").text
    assert "Regio Ander" in html
    assert "Zo vindt u ons" in html


def test_each_site_has_its_own(client, een):
    home = Site.objects.get(is_default_site=True).root_page
    ander = Pagina.objects.get(pk=home.pk).copy(
        to=home.get_parent(), update_attrs={"slug": "ander", "title": "Ander"}, recursive=True, keep_live=True
    )
    site = Site.objects.create(hostname="localhost", port=81, root_page=ander, site_name="Ander")
    Regio.for_site(site)
    Regio.objects.filter(site=site).update(naam="Regio Ander")
    with op_versie(een):
        for _ in range(2):
            assert "Regio Ander" in client.get("/", headers={"host": "localhost:81"}, SERVER_PORT="81").text
            assert "Regio Ander" not in client.get("/").text


def test_where_a_site_begins_is_not_what_wagtail_remembers_of_before():
    pagina = Pagina.objects.get(slug="contact")
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, [], version=SITE_ROOT_PATHS_CACHE_VERSION)
    assert pagina.get_url() == "/contact/"


def test_what_stands_once_in_a_template_is_made_once_per_version_and_site(lees, een, twee):
    sjabloon = engines["django"].from_string('{% eenmaal "proef" %}{{ lees }}{% endeenmaal %}')
    gemaakt = []
    for versie in (een, een, twee):
        with op_versie(versie):
            gemaakt.append(sjabloon.render({"lees": lees}))
    assert gemaakt == ["1", "1", "2"]
    with op_versie(twee), op_site(Site(pk=99)):
        assert sjabloon.render({"lees": lees}) == "3"


@pytest.mark.parametrize("tag", ["{% eenmaal %}", '{% eenmaal "een" "twee" %}'])
def test_what_stands_once_has_one_name(tag):
    with pytest.raises(TemplateSyntaxError, match="one name"):
        engines["django"].from_string(tag + "{% endeenmaal %}")
