"""The live site is read through its REST API: what visitors may see, and what is stored for whoever logs in."""

import json
import stat
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regioprogramma.core.models import Trefwoord
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuizing
from regioprogramma.overzetten.wordpress.achtergrond import work_on
from regioprogramma.overzetten.wordpress.bronnen import ophalen
from regioprogramma.overzetten.wordpress.bronnen.bewaren import keep_login
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronterm
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.kopie import keep_copy
from regioprogramma.overzetten.wordpress.bronnen.rest import Restlezer
from regioprogramma.overzetten.wordpress.bronnen.reststuk import stuk_of
from regioprogramma.overzetten.wordpress.indeling import propose
from regioprogramma.overzetten.wordpress.inventaris import take_stock
from regioprogramma.overzetten.wordpress.overnemen.ronde import Bronbestanden, open_verhuizing, run_to_the_end
from regioprogramma.overzetten.wordpress.overnemen.termen import known_words
from tests.factories import GebruikerFactory, VerhuizingFactory, maak_png

from .exports import HOST
from .oude_site import overal, run_oude_site, write_certificaat
from .verhuizen import overname, pagina_van, schrijft, tel_rijen

WACHTWOORD = "redactie:abcd efgh ijkl"
INGELOGD = "Basic cmVkYWN0aWU6YWJjZCBlZmdoIGlqa2w="


@pytest.fixture(autouse=True)
def meteen(monkeypatch):
    monkeypatch.setattr(ophalen, "TUSSEN", 0)


def stuk(nummer, titel, inhoud="", **velden):
    """Return an item as the API tells it to a visitor; `ruw` is what is stored."""
    ruw = velden.pop("ruw", None)
    slug = titel.lower().replace(" ", "-")
    tekst = {"rendered": inhoud, "protected": False} | ({"raw": ruw} if ruw else {})
    return {
        "id": nummer, "date": "2024-03-12T09:30:00", "date_gmt": "2024-03-12T08:30:00", "slug": slug,
        "status": "publish", "link": f"{HOST}/{slug}/", "title": {"rendered": titel}, "content": tekst,
        "excerpt": {"rendered": "<p>Begin van de tekst [&hellip;]</p>"}, "parent": 0, **velden,
    }  # fmt: skip


class Wordpress:
    """Answers like WordPress: {where: items}, in pages; what is stored is for who logs in."""

    def __init__(self, **lijsten):
        self.lijsten = {"categories": [{"id": 5, "slug": "energie", "name": "Energie &amp; klimaat", "parent": 0}],
                        "pages": [], "posts": [], "media": [], **lijsten}  # fmt: skip
        self.kapot, self.stam, self.zonder_concepten = set(), "/wp-json", set()

    def answer(self, pad, koppen):
        delen = urlsplit(pad)
        vraag = {naam: waarden[0] for naam, waarden in parse_qs(delen.query).items()}
        route = vraag.pop("rest_route", delen.path.removeprefix("/wp-json"))
        if ("/" if delen.path == "/" else "/wp-json") != self.stam:
            return 404, {"Content-Type": "text/html"}, b"<p>Niet gevonden"
        if (vraag.get("context") == "edit" or "users" in route) and koppen.get("Authorization") != INGELOGD:
            return 401, {}, b"{}"
        return self.reply(route.removeprefix("/wp/v2/").strip("/"), vraag)

    def reply(self, plek, vraag):
        vast = {
            "": {"name": "Oude regio", "home": HOST, "namespaces": ["oembed/1.0", "wp/v2"]},
            "types": {naam: {"rest_base": waar} for naam, waar in SOORTEN.items() if waar in self.lijsten},
            "users/me": {"id": 1},
            "taxonomies": {"category": {"rest_base": "categories"}},
        }
        if plek in vast:
            return self.json(vast[plek])
        pagina, mag = int(vraag.get("page", 1)), vraag.get("status", "publish").split(",")
        if len(mag) > 1 and plek in self.zonder_concepten:
            return 400, {}, b'{"code": "rest_invalid_param"}'
        rijen = [rij for rij in self.lijsten.get(plek, []) if rij.get("status", "publish") in {*mag, "inherit"}]
        if (plek, pagina) in self.kapot:
            return 500, {}, b""
        per = int(vraag["per_page"])
        alle = max(1, -(-len(rijen) // per))
        deel = rijen[(pagina - 1) * per : pagina * per]
        return self.json(deel, {"X-WP-TotalPages": str(alle)}) if pagina <= alle else (400, {}, b"{}")

    def json(self, wat, koppen=()):
        return 200, {"Content-Type": "application/json", **dict(koppen)}, json.dumps(wat).encode()


SOORTEN = {"page": "pages", "post": "posts", "attachment": "media", "project": "projecten", "wp_template": "templates",
           "wp_block": "blocks"}  # fmt: skip


@pytest.fixture
def oude():
    """The old site, that answers as `wordpress` says."""
    wordpress = Wordpress(
        pages=[stuk(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>"),
               stuk(2, "Bestuur", "<h2>Leden</h2><p>Noor zit voor.</p>", parent=1)],
        posts=[stuk(3, "Nieuw dak", f'<p>Lees <a href="{HOST}/bestuur/">over het bestuur</a>.</p>', categories=[5])],
    )  # fmt: skip
    with run_oude_site(answer=wordpress.answer) as server:
        server.wordpress, server.adres = wordpress, f"http://127.0.0.1:{server.poort}"
        yield server


def lees(site, aanmelding=""):
    return take_stock([Restlezer(site.adres, aanmelding, overal)])


def verhuis_live(site):
    """Move the live site in, as the command does."""
    inventaris = lees(site)
    verhuizing = open_verhuizing(inventaris, Bronbestanden([site.adres], ophalen_van=[f"127.0.0.1:{site.poort}"]))
    verhuizing.indeling = propose(inventaris, known_words()).as_json()
    verhuizing.save()
    run_to_the_end(verhuizing, lambda *wat: None, overal, inventaris)
    return verhuizing


def test_the_head_says_what_site_it_is_and_its_terms(oude):
    kop = lees(oude).kop
    assert (kop.naam, kop.basis) == ("Oude regio", HOST)
    assert kop.termen == [Bronterm("category", "energie", "Energie & klimaat")]


def test_every_page_of_a_list_is_read_a_hundred_at_a_time(oude):
    oude.wordpress.lijsten["posts"] = [stuk(nummer, f"Bericht {nummer}") for nummer in range(1, 251)]
    inventaris = lees(oude)
    assert sum(regel.soort == "post" for regel in inventaris.regels) == 250
    gevraagd = [pad for pad, _koppen in oude.gevraagd if pad.startswith("/wp-json/wp/v2/posts")]
    assert len(gevraagd) == 3
    assert all("per_page=100" in pad and "context=view" in pad and "_fields=" in pad for pad in gevraagd)


def test_an_item_can_be_read_again_without_asking(oude):
    inventaris = lees(oude)
    keren = len(oude.gevraagd)
    assert inventaris.read(inventaris.per_nummer[2]).inhoud == "<h2>Leden</h2><p>Noor zit voor.</p>"
    assert [een.nummer for een in inventaris.stream()] == [regel.nummer for regel in inventaris.regels]
    assert len(oude.gevraagd) == keren


def test_a_copy_of_the_live_site_is_the_same_source_and_asks_nothing(oude, tmp_path):
    oude.wordpress.lijsten["posts"] += [stuk(nummer, f"Bericht {nummer}") for nummer in range(10, 120)]
    oude.wordpress.kapot = {("posts", 2)}
    pad, direct = tmp_path / "map" / "website.jsonl", lees(oude)
    keep_copy(Restlezer(oude.adres, "", overal), pad)
    keren = len(oude.gevraagd)
    kopie = take_stock([pad])
    assert [regel.afdruk for regel in kopie.regels] == [regel.afdruk for regel in direct.regels]
    assert (kopie.kop, kopie.is_heel) == (direct.kop, False)
    assert [melding.zin for _naam, melding in kopie.meldingen] == [melding.zin for _naam, melding in direct.meldingen]
    assert kopie.read(kopie.per_nummer[2]).inhoud == "<h2>Leden</h2><p>Noor zit voor.</p>"
    assert len(oude.gevraagd) == keren
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600


@pytest.mark.parametrize("inhoud", [b"", b"geen json", b"{}", b'{"kop": 5}', None])
def test_a_copy_that_is_damaged_is_to_be_read_anew(tmp_path, inhoud):
    pad = tmp_path / "website.jsonl"
    if inhoud is not None:
        pad.write_bytes(inhoud)
    with pytest.raises(Bronfout, match="Lees de website opnieuw"):
        take_stock([pad])


def test_a_copy_stays_as_it_was_when_the_live_site_is_away(tmp_path):
    pad = tmp_path / "website.jsonl"
    pad.write_text("de vorige")
    with pytest.raises(Bronfout):
        keep_copy(Restlezer("http://127.0.0.1:1", "", overal), pad)
    assert pad.read_text() == "de vorige"


@pytest.mark.parametrize(("zonder", "verwacht"), [(set(), {1, 8}), ({"pages"}, {1})])
def test_drafts_are_read_for_who_logs_in_and_may_see_them(tmp_path, monkeypatch, zonder, verwacht):
    certificaat = write_certificaat(tmp_path / "site.pem", "localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificaat))
    wordpress = Wordpress(pages=[stuk(1, "Openbaar"), stuk(8, "Concept", status="draft")])
    wordpress.zonder_concepten = zonder
    with run_oude_site(answer=wordpress.answer, certificaat=certificaat) as site:
        for aanmelding, nummers in (("", {1}), (WACHTWOORD, verwacht)):
            gelezen = take_stock([Restlezer(f"https://localhost:{site.poort}", aanmelding, overal)])
            assert set(gelezen.per_nummer) == nummers
        assert propose(gelezen).refusal_of(gelezen.per_nummer[1]) == ""
        if 8 in gelezen.per_nummer:
            assert "draft" in propose(gelezen).refusal_of(gelezen.per_nummer[8])


def test_what_belongs_to_the_looks_of_the_site_is_not_asked_for(oude):
    oude.wordpress.lijsten |= {"templates": [stuk(8, "Sjabloon")], "blocks": [stuk(9, "Gedeeld")]}
    assert not {8, 9} & set(lees(oude).per_nummer)


def test_a_kind_with_a_route_of_its_own_is_asked_for_there(oude):
    gewoon, eigen = oude.wordpress.answer, {"dienst": {"rest_base": "diensten", "rest_namespace": "regio/v1"}}

    def answer(pad, koppen):
        if "/wp/v2/types" in pad:
            return oude.wordpress.json(eigen)
        return gewoon(pad.replace("/regio/v1/", "/wp/v2/"), koppen) if "/regio/v1/" in pad else gewoon(pad, koppen)

    oude.answer, oude.wordpress.lijsten["diensten"] = answer, [stuk(7, "Fietsles", "<p>Les.</p>")]
    assert lees(oude).per_nummer[7].soort == "dienst"
    assert any(pad.startswith("/wp-json/regio/v1/diensten?") for pad, _koppen in oude.gevraagd)


def test_a_site_without_neat_addresses_is_read_too(oude):
    oude.wordpress.stam = "/"
    assert set(lees(oude).per_nummer) == {1, 2, 3}


def test_a_site_without_the_api_says_so(oude):
    oude.wordpress.stam = "/elders"
    with pytest.raises(Bronfout, match="Gebruik een export"):
        lees(oude)


def test_a_live_site_inside_a_network_is_not_asked(oude):
    with pytest.raises(Bronfout, match="binnen een netwerk"):
        take_stock([Restlezer(oude.adres)])
    assert oude.gevraagd == []


def test_characters_that_cannot_be_stored_are_left_out(oude):
    oude.wordpress.lijsten["pages"] = [stuk(1, "Een\x00twee\ud800")]
    assert lees(oude).per_nummer[1].titel == "Een twee?"


@pytest.mark.parametrize("wat", ["x", 5, None, [], {"raw": 7}, True])
def test_an_answer_of_another_form_stops_nothing(wat):
    velden = dict.fromkeys(("title", "content", "excerpt", "meta", "acf", "categories", "yoast_head_json", "link",
                            "parent", "date", "slug", "media_details", "source_url", "caption"), wat)  # fmt: skip
    for soort in ("page", "attachment"):
        assert stuk_of({"id": 4, **velden}, soort, {"categories": {}}).nummer == 4


def test_only_an_excerpt_that_somebody_wrote_counts():
    eigen = stuk(1, "A", "<p>De hele tekst.</p>", excerpt={"rendered": "<p>In het kort &amp; goed.</p>"})
    zelfde = stuk(1, "A", "<p>De hele tekst.</p>", excerpt={"rendered": "<p>De hele tekst.</p>"})
    uittreksels = [stuk_of(een, "post", {}).uittreksel for een in (eigen, zelfde, stuk(1, "A", "Tekst"))]
    assert uittreksels == ["In het kort & goed.", "", ""]


def test_fields_are_named_as_an_export_names_them():
    acf = {"kop": "Feiten", "mijlpalen": [{"titel": "Opening"}, {"titel": "Slot"}], "open": True, "leeg": None}
    meta = stuk_of(stuk(1, "A", acf=acf, meta={"footnotes": "[]"}), "page", {}).meta
    assert {naam: waarden[-1] for naam, waarden in meta.items() if not naam.startswith("_")} == {
        "footnotes": "[]", "kop": "Feiten", "mijlpalen": "2", "mijlpalen_0_titel": "Opening",
        "mijlpalen_1_titel": "Slot", "open": "1", "leeg": "",
    }  # fmt: skip
    assert meta["_kop"] == ["field_rest"]


def test_a_text_behind_a_password_is_known_as_one():
    dicht = stuk(1, "A", content={"rendered": "", "protected": True})
    assert stuk_of(dicht, "page", {}).heeft_wachtwoord
    assert not stuk_of(stuk(1, "A"), "page", {}).heeft_wachtwoord


@pytest.mark.django_db
def test_the_live_site_moves_in_and_a_second_run_writes_nothing(oude):
    beeld = {"source_url": f"{oude.adres}/wp-content/uploads/2024/dak.png", "alt_text": "Een dak", "status": "inherit"}
    oude.wordpress.lijsten["media"] = [stuk(9, "Dak", **beeld)]
    oude.wordpress.lijsten["posts"].append(stuk(4, "Oud dak", "<p>Het oude dak.</p>", categories=[5]))
    gewoon = oude.wordpress.answer
    oude.answer = lambda pad, koppen: (200, {}, maak_png()) if pad.endswith(".png") else gewoon(pad, koppen)
    verhuis_live(oude)
    assert pagina_van(2).get_parent().specific == pagina_van(1)
    assert [blok.block_type for blok in pagina_van(2).inhoud] == ["kop", "tekst"]
    assert f'id="{pagina_van(2).pk}"' in str(pagina_van(3).inhoud.raw_data[0]["value"])
    assert Trefwoord.objects.filter(pagina_koppelingen__pagina=pagina_van(3)).exists()
    assert overname(9).afbeelding.description == "Een dak"
    voor = tel_rijen()
    with CaptureQueriesContext(connection) as vragen:
        verhuis_live(oude)
    assert schrijft(vragen) == set()
    assert tel_rijen() == voor


@pytest.mark.django_db
def test_what_could_not_be_read_is_not_taken_for_gone(oude):
    verhuis_live(oude)
    oude.wordpress.kapot.add(("posts", 1))
    inventaris = lees(oude)
    assert [melding.zin for _naam, melding in inventaris.meldingen] == [
        "De lijst ‘posts’ is vanaf pagina 1 niet te lezen: de oude website geeft dit niet (antwoord 500)."
    ]
    verhuis_live(oude)
    assert overname(3).stand == Overnamestand.OVERGENOMEN


@pytest.fixture
def veilig(tmp_path, monkeypatch):
    """The old site over TLS: pages with what is stored for whoever logs in."""
    certificaat = write_certificaat(tmp_path / "site.pem", "localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificaat))
    ruw = "<!-- wp:paragraph --><p>Ruw.</p><!-- /wp:paragraph -->"
    paginas = [stuk(1, "A", "<p>Ruw.</p>", ruw=ruw), stuk(2, "B", '<div data-elementor-type="x">E</div>', ruw="oud")]
    wordpress = Wordpress(pages=paginas, blocks=[stuk(9, "Gedeeld", ruw="<p>Gedeeld.</p>")])
    with run_oude_site(answer=wordpress.answer, certificaat=certificaat) as server:
        server.wordpress, server.adres = wordpress, f"https://localhost:{server.poort}"
        yield server


def test_whoever_logs_in_reads_what_is_stored(veilig):
    inventaris = lees(veilig, WACHTWOORD)
    assert inventaris.read(inventaris.per_nummer[1]).inhoud.startswith("<!-- wp:paragraph")
    assert "elementor" in inventaris.read(inventaris.per_nummer[2]).inhoud, "Elementor keeps the truth elsewhere"
    assert inventaris.per_nummer[9].soort == "wp_block"
    assert veilig.gevraagd[0][1]["Authorization"] == INGELOGD


def test_a_password_goes_over_a_safe_connection_only(oude):
    with pytest.raises(Bronfout, match="https"):
        lees(oude, WACHTWOORD)


def test_a_password_that_is_wrong_stops_the_run(veilig):
    with pytest.raises(Bronfout, match="Inloggen op de oude website lukt niet"):
        lees(veilig, "redactie:anders")


@pytest.mark.django_db
def test_the_command_keeps_the_address_and_never_the_password(veilig, tmp_path, monkeypatch, capsys):
    (tmp_path / "aanmelding").write_text(WACHTWOORD)
    inventaris = lees(veilig, WACHTWOORD)
    open_verhuizing(inventaris, Bronbestanden([veilig.adres]))
    assert Verhuizing.objects.get().bronnen["exports"] == [veilig.adres]
    assert "abcd" not in str(list(Verhuizing.objects.values())) + str(list(Overname.objects.values()))
    assert Bronbestanden.from_json(Verhuizing.objects.get().bronnen).exports == [veilig.adres]
    with pytest.raises(CommandError, match="binnen een netwerk"):
        call_command("overzetten", "inspecteer", "--bron", veilig.adres, "--aanmelding", str(tmp_path / "aanmelding"))
    assert "abcd" not in "".join(capsys.readouterr())


@pytest.mark.django_db
def test_of_a_move_that_was_taken_away_while_the_old_site_answered_no_copy_stays(oude):
    door = GebruikerFactory(groepen=["Hoofdredacteur"])
    verhuizing = VerhuizingFactory(basis=oude.adres, taak="lezen", gelezen_op=None, door=door)
    keep_login(verhuizing, "")

    def take_away(_ip):
        Verhuizing.objects.filter(pk=verhuizing.pk).delete()
        return True

    assert not work_on(verhuizing.pk, take_away)
    assert oude.gevraagd
    assert not verhuizing.map.exists()
