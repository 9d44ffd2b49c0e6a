"""Every old address is asked of this very site, and what became of each is told."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.adressen import OudAdresregel, remember_adressen
from regioprogramma.core.models import OudAdres, TekstPagina
from regioprogramma.overzetten.wordpress.controleren.controle import check_adressen, run_controle
from tests.boom import child
from tests.factories import AfbeeldingFactory, DocumentFactory, thuis


@pytest.fixture
def pagina(db):
    return child(thuis(), TekstPagina, "Organisatie")


def onthoud(**regels):
    """Keep old addresses, by what becomes of each."""
    site = Site.objects.get()
    remember_adressen(site, [OudAdresregel(adres, "link", **velden) for adres, velden in regels.items()])
    return site


def oordelen(controle):
    return {uitkomst.adres: uitkomst.oordeel for uitkomst in controle.uitkomsten}


def test_of_every_address_it_is_told_what_became_of_it(pagina):
    Redirect.add_redirect("/tijdelijk", "/organisatie/", is_permanent=False)
    site = onthoud(
        **{
            "/over/": {"pagina": pagina.pk},
            "/?p=12": {"pagina": pagina.pk},
            "/?page_id=10": {"pagina": thuis().pk},
            "/organisatie/": {"pagina": pagina.pk},
            "/weg/": {"titel": "Weg"},
            "/elders/": {"naar": "https://www.elders.example/x/"},
            "/caf%C3%A9/": {"pagina": pagina.pk},
            "/wp-content/uploads/a b.pdf": {"document": DocumentFactory().pk},
            "/wp-content/uploads/a.png": {"afbeelding": AfbeeldingFactory().pk},
            "/open/": {},
            "/begin/": {"naar": "/nieuws/", "is_begin": True},
        }
    )
    controle = run_controle(site, extra=["/tijdelijk", "/bestaat-niet/"])
    assert oordelen(controle) == {
        "/?p=10": "door", "/?p=12": "door", "/bestaat-niet/": "open", "/café/": "door", "/elders/": "elders",
        "/open/": "open", "/organisatie/": "hier", "/over/": "door", "/tijdelijk": "keten", "/weg/": "weg",
        "/wp-content/uploads/a b.pdf": "door", "/wp-content/uploads/a.png": "door",
    }  # fmt: skip
    assert not controle.is_in_order()
    verslag = json.loads(json.dumps(controle.as_json()))
    assert (verslag["gevraagd"], verslag["aantallen"]["open"], verslag["aantallen"]["keten"]) == (12, 2, 1)


def test_a_page_that_waits_as_a_draft_is_not_gone(pagina):
    site = onthoud(**{"/over/": {"pagina": pagina.pk}})
    TekstPagina.objects.filter(pk=pagina.pk).update(live=False, first_published_at=None)
    controle = run_controle(site)
    assert oordelen(controle) == {"/over/": "concept"}
    assert not controle.is_in_order()
    TekstPagina.objects.filter(pk=pagina.pk).update(first_published_at=timezone.now())
    assert oordelen(run_controle(site)) == {"/over/": "weg"}


def test_a_chain_and_a_way_to_the_front_page_are_wrong(pagina):
    site = onthoud(**{"/over/": {"pagina": pagina.pk}})
    Redirect.add_redirect("/een", "/twee/")
    Redirect.add_redirect("/twee", "/organisatie/")
    Redirect.add_redirect("/thuis", "/")
    gevonden = oordelen(run_controle(site, extra=["/een", "/thuis"]))
    assert (gevonden["/een"], gevonden["/thuis"]) == ("keten", "thuis")


def test_asking_is_not_counted(pagina):
    run_controle(onthoud(**{"/over/": {"pagina": pagina.pk}}))
    assert OudAdres.objects.get().treffers == 0


def test_what_many_lead_to_is_asked_once(pagina, count_queries):
    site = onthoud(**{"/a/": {"pagina": pagina.pk}})
    een = count_queries(lambda: run_controle(site))
    een_met_doel = count_queries(lambda: run_controle(site, extra=["/organisatie/"])) - een
    onthoud(**{f"/b{nummer}/": {"pagina": pagina.pk} for nummer in range(10)})
    assert count_queries(lambda: run_controle(site)) - een < 10 * een_met_doel


def test_of_a_list_the_most_asked_goes_first_until_nobody_waits_any_more(pagina):
    site = onthoud(**{"/over/": {"pagina": pagina.pk}})
    aantallen = {"/weinig": 1, "/over": 9}
    ruim = check_adressen(site, aantallen, 60)
    assert [(uitkomst.adres, uitkomst.keer) for uitkomst in ruim.uitkomsten] == [("/over/", 9), ("/weinig/", 1)]
    kort = check_adressen(site, aantallen, 0)
    assert (len(kort.uitkomsten), kort.niet_gevraagd) == (1, 1)


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        naar = {"/over/": "/nieuw/", "/lus": "/lus"}.get(self.path)
        self.send_response(301 if naar else 200 if self.path == "/nieuw/" else 500)
        if naar:
            self.send_header("Location", naar)
        self.end_headers()

    def log_message(self, *args):
        pass


def test_a_running_site_can_be_asked_over_http(pagina):
    server = HTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        site = onthoud(**{"/over/": {"pagina": pagina.pk}})
        basis = f"http://127.0.0.1:{server.server_port}"
        gevonden = oordelen(run_controle(site, basis=basis, extra=["/kapot/", "/lus"]))
    finally:
        server.shutdown()
        server.server_close()
    assert gevonden == {"/over/": "door", "/kapot/": "fout", "/lus": "keten"}
    assert oordelen(run_controle(site, basis=basis)) == {"/over/": "fout"}


def test_a_base_that_is_no_web_address_is_refused(pagina):
    with pytest.raises(ValueError, match="file"):
        run_controle(onthoud(), basis="file:///etc/passwd")
