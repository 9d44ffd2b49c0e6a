"""What is the same on every page of one version of the content is read once for all of them."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.template import TemplateSyntaxError, engines
from wagtail.models import Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

from regioprogramma.core.models import Pagina, Regio
from regioprogramma.core.pagina import op_site, op_versie, per_versie, versiegeheugen

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
        eerste = count_queries(lambda: client.get("/contact/"))
        tweede = count_queries(lambda: client.get("/over-ons/"))
    # The site with where sites begin, its settings, and the pages below home.
    assert (eerste > tweede, alleen - tweede) == (True, 3)


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
