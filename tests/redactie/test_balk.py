"""Whoever works in the CMS goes from a public page to its form in one step; a visitor notices nothing."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def test_an_editor_goes_from_a_page_to_its_form(als):
    project = factories.ProjectFactory()
    html = als("Hoofdredacteur").get(project.url).text
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[project.pk])}"' in html


def test_an_editor_goes_from_a_document_to_its_form(als):
    document = factories.DocumentFactory()
    html = als("Hoofdredacteur").get(document.get_absolute_url()).text
    assert f'href="{reverse("wagtaildocs:edit", args=[document.pk])}"' in html


def test_who_may_not_change_a_page_is_not_sent_to_its_form(als):
    project = factories.ProjectFactory()
    html = als("Communicatie").get(project.url).text
    assert "redactiebalk" in html
    assert reverse("wagtailadmin_pages:edit", args=[project.pk]) not in html


def test_a_visitor_gets_no_bar_and_a_page_that_any_cache_may_keep(client, count_queries):
    project = factories.ProjectFactory()
    antwoord = client.get(project.url)
    assert "redactiebalk" not in antwoord.text
    assert "Cookie" not in antwoord.headers.get("Vary", "")
    assert "private" not in antwoord.headers.get("Cache-Control", "")


@pytest.mark.parametrize("adres", ["/", "/projecten/", "/zoeken/?q=x", "/gemeenten/"])
def test_no_cache_keeps_what_an_editor_sees(als, adres):
    antwoord = als("Hoofdredacteur").get(adres)
    assert "redactiebalk" in antwoord.text
    assert {"private", "no-store"} <= set(antwoord.headers["Cache-Control"].split(", "))
