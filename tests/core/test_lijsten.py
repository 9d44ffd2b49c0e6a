"""Pages of results and chosen filters, for every list of the site."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from nieuws.filters import NieuwsFilter
from projecten.filters import ProjectFilter
from regioprogramma.core.lijsten import Bladen
from regioprogramma.core.lijsten.lijst import LANGSTE_VRAAG
from tests.factories import AgendaFactory, NieuwsberichtFactory, OpgaveFactory, ProjectFactory


def get(query=""):
    return RequestFactory().get(f"/projecten/{query}")


@pytest.mark.parametrize("pagina", ["0", "-1", "4", "abc", "1.5", "", "²", "9" * 400, "1e3"])
def test_a_page_of_results_that_does_not_exist_is_not_found(pagina):
    with pytest.raises(Http404):
        Bladen(range(30), 10).asked(get(f"?pagina={pagina}"))


def test_without_a_number_the_first_page_of_results_is_shown():
    assert list(Bladen(range(30), 10).asked(get())) == list(range(10))
    assert list(Bladen(range(30), 10).asked(get("?pagina=3"))) == list(range(20, 30))
    assert list(Bladen([], 10).asked(get())) == []


def test_the_other_pages_of_a_list_are_asked_as_it_was_understood():
    """What cannot be read is not repeated: a link of twelve thousand characters is refused by every server."""
    blad = Bladen(range(30), 10, [("opgave", "3"), ("opgave", "4")]).asked(get("?pagina=2&onzin=1"))
    assert blad.vraag.urlencode() == "opgave=3&opgave=4&pagina=2"


def test_a_text_that_is_no_question_makes_no_link_longer(db):
    wonen = OpgaveFactory(title="Wonen")
    ProjectFactory(opgave=wonen)
    lijst = ProjectFilter(get(f"?q={'!' * 4000}&opgave={wonen.pk}&sorteer=titel&opgave=weg")).lijst()
    assert len(lijst.pagina.vraag["q"]) == LANGSTE_VRAAG
    assert {naam: waarden for naam, waarden in lijst.pagina.vraag.lists() if naam != "q"} == {
        "opgave": [str(wonen.pk)],
        "sorteer": ["titel"],
        "pagina": ["1"],
    }


def test_a_chosen_filter_is_a_button_that_removes_only_itself(db):
    wonen, werken = OpgaveFactory(title="Wonen"), OpgaveFactory(title="Werken")
    vraag = f"?opgave={wonen.pk}&opgave={werken.pk}&q=fiets&pagina=1&onzin=1"
    een, twee = ("opgave", str(wonen.pk)), ("opgave", str(werken.pk))
    assert [(knop.tekst, knop.paren) for knop in ProjectFilter(get(vraag)).lijst().gekozen] == [
        ("‘fiets’", (een, twee)),
        ("Wonen", (("q", "fiets"), twee)),
        ("Werken", (("q", "fiets"), een)),
    ]


def test_removing_the_last_filter_leads_to_the_plain_list(db):
    wonen = OpgaveFactory()
    assert ProjectFilter(get(f"?opgave={wonen.pk}")).lijst().gekozen[0].paren == ()


def test_removing_a_filter_keeps_the_order(db):
    wonen = OpgaveFactory()
    lijst = ProjectFilter(get(f"?opgave={wonen.pk}&sorteer=titel")).lijst()
    assert lijst.gekozen[0].paren == (("sorteer", "titel"),)


def test_a_list_with_more_than_one_filter_is_no_link_to_a_file_but_a_button(db):
    wonen = OpgaveFactory()
    enkel, dubbel = (ProjectFilter(get(f"?opgave={wonen.pk}{meer}")).lijst() for meer in ("", "&status=idee"))
    assert ([link.tekst for link in enkel.downloads], enkel.formaten) == (["CSV", "JSON"], {})
    assert (dubbel.downloads, list(dubbel.formaten)) == ([], ["csv", "json"])


def test_an_opgave_of_an_earlier_agenda_is_offered_with_its_period(db):
    eerder = OpgaveFactory(title="Oud", ouder=AgendaFactory(beginjaar=2019, eindjaar=2022))
    ProjectFactory(opgave=eerder)
    ProjectFactory(opgave=OpgaveFactory(title="Nieuw"))
    opgaven = next(groep for groep in ProjectFilter(get()).lijst().groepen if groep.veld == "opgave")
    assert [keuze.tekst for keuze in opgaven.keuzes] == ["Nieuw", "Oud (2019–2022)"]


def test_of_several_keywords_any_will_do_and_only_the_most_used_are_offered(db):
    for n in range(20):
        NieuwsberichtFactory(trefwoorden=[f"woord{n}", "vaak"])
    lijst = NieuwsFilter(get("?trefwoord=woord3&trefwoord=woord4&trefwoord=bestaat-niet")).lijst()
    assert lijst.aantal == 2
    alle = next(groep for groep in NieuwsFilter(get()).lijst().groepen if groep.veld == "trefwoord")
    assert len(alle.keuzes) == 15
    assert ("vaak", 20) in [(keuze.waarde, keuze.aantal) for keuze in alle.keuzes]
