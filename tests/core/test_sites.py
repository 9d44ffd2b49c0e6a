"""Which site an address belongs to: what Wagtail says, in one query with where all sites begin."""

from itertools import product

import pytest
from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from regioprogramma.core.pagina import find_site

pytestmark = pytest.mark.django_db

ADRESSEN = [("een.example", 80), ("een.example", 81), ("ander.example", 80)]


def by_wagtail(host, port):
    try:
        return get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None


@pytest.mark.parametrize("standaard", [None, *ADRESSEN])
@pytest.mark.parametrize("aanwezig", list(product([True, False], repeat=3)))
def test_it_is_the_one_that_wagtail_finds(aanwezig, standaard, count_queries):
    home = Site.objects.get().root_page
    Site.objects.all().delete()
    for adres, er_is in zip(ADRESSEN, aanwezig, strict=True):
        if er_is:
            host, port = adres
            Site.objects.create(hostname=host, port=port, root_page=home, is_default_site=adres == standaard)
    for host, port in [*ADRESSEN, ("een.example", 99), ("geen.example", 80)]:
        gevonden = []
        assert count_queries(lambda: gevonden.append(find_site(host, port))) == 1  # noqa: B023 - called at once
        assert gevonden == [by_wagtail(host, port)]


def test_it_knows_where_all_sites_begin():
    site = find_site("localhost", 80)
    assert [wortel.site_id for wortel in site._wagtail_cached_site_root_paths] == [site.pk]
