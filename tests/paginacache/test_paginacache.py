"""What has not changed is answered without Django; what has, at once; and what is for one visitor only, never."""

from datetime import timedelta
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest
from django.contrib.auth.models import Group
from django.core.cache import caches
from django.test import RequestFactory
from django.utils import timezone
from django.utils.http import http_date
from wagtail.contrib.redirects.models import Redirect

from nieuws.models import Nieuwsbericht
from regioprogramma.inhoudversie.models import Inhoudversie
from regioprogramma.paginacache.vraag import Paginavraag
from tests.factories import DocumentFactory, NieuwsberichtFactory, ProjectFactory
from tests.inhoudversie.tellen import begin_again

from .bezoeker import Proces, one_connection

#: A page, a list, a page of the site's own, a feed, a file for robots.
ADRESSEN = ["/", "/nieuws/bericht/", "/nieuws/", "/projecten/?status=idee", "/gemeenten/", "/feeds/nieuws.xml"]


@pytest.fixture(autouse=True)
def bericht(proces):
    """A message and a project, with the lists that they bring along; what the first visitor sets going is done."""
    bericht = NieuwsberichtFactory(title="Bericht", slug="bericht")
    ProjectFactory()
    for adres in ("/zoeken/?q=bericht", "/nieuws/bericht/", "/nieuws/"):
        proces.get(adres)
    proces.gemaakt.clear()
    begin_again()
    Inhoudversie.objects.update(moment=timezone.now() - timedelta(minutes=1))
    return bericht


@pytest.mark.parametrize("adres", [*ADRESSEN, "/zoeken/?q=bericht", "/sitemap.xml", "/kunst/petrol/a.svg"])
def test_django_is_asked_once_and_says_the_same(proces, adres):
    eerst, dan = proces.get(adres), proces.get(adres)
    assert (dan.status, dan.tekst) == (eerst.status, eerst.tekst)
    assert dan.koppen == eerst.koppen
    assert proces.gemaakt[adres.partition("?")[0]] <= 1


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_change_is_seen_at_once(proces, adres, bericht):
    eerst = proces.get(adres)
    proces.gemaakt.clear()
    bericht.title = "Heel iets anders"
    bericht.save()
    dan = proces.get(adres)
    assert proces.gemaakt[adres.partition("?")[0]] == 1
    assert dan.koppen["ETag"] != eerst.koppen["ETag"]
    assert ("Heel iets anders" in dan.tekst) == ("Bericht" in eerst.tekst)


def test_a_list_of_the_page_shows_it_too(proces, bericht):
    assert "Bericht" in proces.get("/nieuws/").tekst
    bericht.unpublish()
    assert "Bericht" not in proces.get("/nieuws/").tekst
    assert proces.get("/nieuws/bericht/").status in {404, 410}


@pytest.mark.parametrize(
    "adres", [*ADRESSEN, "/documenten/", "/trefwoorden/", "/regio-deals/", "/opgaven/", "/projecten/?formaat=csv"]
)
@pytest.mark.parametrize(("kop", "vraag"), [("ETag", "If_None_Match"), ("Last-Modified", "If_Modified_Since")])
def test_who_has_it_already_hears_304_without_django(proces, adres, kop, vraag, bericht):
    heeft = proces.get(adres).koppen[kop]
    proces.gemaakt.clear()
    antwoord = proces.get(adres, **{vraag: heeft})
    assert (antwoord.status, antwoord.ruw, proces.gemaakt.total()) == (304, b"", 0)
    assert antwoord.koppen.keys() == {"Cache-Control", "Vary", "ETag", "Last-Modified"}
    bericht.save()
    bericht.title = "Anders"
    bericht.save()
    assert proces.get(adres, **{vraag: heeft}).status == 200


def test_another_change_in_the_same_second_is_told_to_who_asks_by_date(proces, bericht):
    Nieuwsbericht.objects.update(soort="persbericht")
    heeft = proces.get("/nieuws/bericht/").koppen["Last-Modified"]
    Nieuwsbericht.objects.update(soort="nieuws")
    assert proces.get("/nieuws/bericht/", If_Modified_Since=heeft).status == 200
    assert proces.get("/nieuws/bericht/", If_Modified_Since=http_date(timezone.now().timestamp())).status == 200


def test_an_etag_of_somebody_else_and_a_date_that_is_none_get_the_page(proces):
    assert proces.get("/nieuws/", If_None_Match='W/"anders"').status == 200
    assert proces.get("/nieuws/", If_Modified_Since="gisteren").status == 200
    # The ETag is what counts when both are there (RFC 9110, 13.1.3).
    datum = proces.get("/nieuws/").koppen["Last-Modified"]
    assert proces.get("/nieuws/", If_None_Match='W/"anders"', If_Modified_Since=datum).status == 200


def test_a_browser_asks_each_time_and_a_proxy_may_answer_for_a_moment(proces):
    koppen = proces.get("/nieuws/").koppen
    delen = dict(deel.strip().partition("=")[::2] for deel in koppen["Cache-Control"].split(","))
    assert delen.keys() == {"public", "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"}
    assert (delen["max-age"], int(delen["stale-if-error"]) >= 3 * 86400) == ("0", True)
    assert {"Accept-Encoding", "Cookie"} == set(koppen["Vary"].split(", "))


def test_what_says_itself_how_long_it_holds_keeps_that(proces):
    proces.get("/kunst/petrol/a.svg")
    assert "immutable" in proces.get("/kunst/petrol/a.svg").koppen["Cache-Control"]


@pytest.mark.parametrize("codering", ["br", "gzip", ""])
def test_each_browser_gets_the_encoding_that_it_reads(proces, codering):
    tekst = proces.get("/").tekst
    antwoord = proces.get("/", Accept_Encoding=codering)
    assert antwoord.koppen.get("Content-Encoding", "") == codering
    assert antwoord.koppen["Content-Length"] == str(len(antwoord.ruw))
    assert antwoord.tekst == tekst


@pytest.mark.parametrize(
    ("accept", "codering"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("BR", "br"),
        ("*", "br"),
        ("gzip;q=0", ""),
        ("identity", ""),
        ("br;q=onzin, gzip", "gzip"),
    ],
)
def test_the_smallest_encoding_that_is_accepted(proces, accept, codering):
    assert proces.get("/", Accept_Encoding=accept).koppen.get("Content-Encoding", "") == codering


def test_who_asks_packed_first_does_not_decide_for_who_does_not(proces):
    for eerst in ("gzip", ""):
        Nieuwsbericht.objects.update(soort="persbericht" if eerst else "nieuws")
        gekregen = {codering: proces.get("/", Accept_Encoding=codering) for codering in (eerst, "br", "gzip", "")}
        assert len({antwoord.tekst for antwoord in gekregen.values()}) == 1
        assert all(antwoord.koppen.get("Content-Encoding", "") == codering for codering, antwoord in gekregen.items())


def test_head_says_what_get_says(proces):
    for adres in ("/nieuws/", "/projecten/?formaat=csv", "/weg/"):
        kop, heel = proces.get(adres, "HEAD"), proces.get(adres)
        assert (kop.status, kop.koppen) == (heel.status, heel.koppen)


def test_what_newsletters_append_is_the_same_page(proces):
    for adres, zonder in (
        ("/nieuws/?utm_source=brief&fbclid=1", "/nieuws/"),
        ("/nieuws/?pagina=1&_gl=x", "/nieuws/?pagina=1"),
    ):
        assert proces.get(adres).tekst == proces.get(zonder).tekst
        assert proces.gemaakt[zonder.partition("?")[0]] <= 1


def test_a_redirect_by_exactly_what_a_newsletter_appended_is_followed(proces):
    Redirect.add_redirect("/actie?utm_campaign=herfst", "/nieuws/")
    assert proces.get("/actie?utm_campaign=lente").koppen["Location"] != "/nieuws/"
    assert proces.get("/actie?utm_campaign=herfst").koppen["Location"] == "/nieuws/"


def test_a_proxy_puts_what_was_said_last_in_place_of_a_page_whatever_a_newsletter_appended(proces):
    """Or a page that was withdrawn would be back by such a link, when the whole site is away."""
    for adres in ("/bestaatniet/", "/bestaatniet/?utm_source=brief", "/bestaatniet?utm_source=brief"):
        antwoord = proces.get(adres)
        assert antwoord.status in {301, 404}
        assert "public" in antwoord.koppen["Cache-Control"], adres


def test_what_is_not_there_and_where_it_went_are_kept_until_that_changes(proces):
    assert [proces.get("/weg/").status for _ in range(2)] == [404, 404]
    assert proces.gemaakt["/weg/"] == 1
    Redirect.add_redirect("/weg", "/nieuws/", is_permanent=True)
    assert [proces.get("/weg/").koppen["Location"] for _ in range(2)] == ["/nieuws/"] * 2
    assert proces.gemaakt["/weg/"] == 2
    assert "ETag" not in proces.get("/weg/").koppen


def test_a_question_mark_in_a_path_is_no_question(proces):
    """An address must not be kept as that of another, or anybody could put 404 in place of a page."""
    assert proces.get("/nieuws/%3Fpagina=1").status == 404
    assert proces.get("/nieuws/?pagina=1").status == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "testserver:81"])
def test_another_host_and_scheme_have_answers_of_their_own(proces, host):
    proces.get("/nieuws/", Host=host)
    assert proces.gemaakt["/nieuws/"] == 1
    assert proces.get("/nieuws/", Host="kwaad.example").status == 400
    assert proces.get("/nieuws/").status == 200


def test_who_is_logged_in_is_answered_by_django_and_nothing_of_it_is_kept(proces, als, client):
    als("Hoofdredacteur")
    koek = f"sessionid={client.cookies['sessionid'].value}"
    antwoord = proces.get("/nieuws/bericht/", Cookie=koek)
    assert "redactiebalk" in antwoord.tekst
    assert "no-store" in antwoord.koppen["Cache-Control"]
    assert "redactiebalk" not in proces.get("/nieuws/bericht/").tekst
    proces.gemaakt.clear()
    proces.get("/nieuws/bericht/", Cookie=koek)
    assert proces.gemaakt["/nieuws/bericht/"] == 1


def test_a_prefix_that_a_visitor_sends_along_stands_in_no_page_of_another(proces, bericht):
    """gunicorn takes SCRIPT_NAME from a header when a proxy on the same computer passes it on."""
    bericht.title = "Nieuw"
    bericht.save()
    proces.get("/nieuws/", script="/kwaad")
    proces.gemaakt.clear()
    assert "/kwaad" not in proces.get("/nieuws/").tekst
    assert proces.gemaakt["/nieuws/"] == 1


@pytest.mark.parametrize(
    "vraag", [{"script": "/kwaad"}, {"Authorization": "x"}, {"Range": "bytes=0-9"}, {"Cookie": "messages=x"}]
)
def test_what_may_be_another_for_somebody_else_is_kept_by_no_proxy(proces, vraag):
    """One that is told nothing keeps a page for two minutes, for all: with the links of whoever asked first."""
    for adres in ("/nieuws/", "/weg/", "/zoeken/?q=qwertyuiop"):
        assert {"private", "no-store"} & set(proces.get(adres, **vraag).koppen["Cache-Control"].split(", "))


def test_an_error_is_kept_by_no_proxy(proces):
    assert proces.get("/nieuws/", "POST").koppen["Cache-Control"] == "private, no-store"
    assert proces.get("/nieuws/", Host="kwaad.example").koppen["Cache-Control"] == "private, no-store"


def test_what_is_made_before_anybody_asks_is_of_the_site_that_is_asked(proces, bericht):
    """Two sites of one name differ in the port of the server."""
    proces.get("/nieuws/bericht/")
    [vraag] = [vraag for vraag in proces.voorraad._eigen["paginas"] if vraag.pad == "/nieuws/bericht/"]
    assert vraag.poort == vraag.environ(None)["SERVER_PORT"] == "80"
    ander = vraag._replace(poort="8031")
    assert ander.environ(None)["SERVER_PORT"] == "8031" and ander.sleutel != vraag.sleutel


def test_a_cookie_of_somebody_else_changes_nothing(proces):
    proces.get("/nieuws/")
    proces.gemaakt.clear()
    proces.get("/nieuws/", Cookie="_ga=1; voorkeur=donker")
    assert proces.gemaakt.total() == 0


@pytest.mark.parametrize(
    "adres", ["/concept/onzin/", "/beheer/login/", "/healthz", "/zoeken/?q=qwertyuiop", "/static/css/fout.css"]
)
def test_what_is_never_kept(proces, adres):
    for _ in range(2):
        proces.get(adres)
    assert proces.gemaakt[adres.partition("?")[0]] == 2


def test_a_file_comes_in_parts_and_keeps_the_headers_of_its_own(proces):
    document = DocumentFactory(openbaar_vanaf=timezone.localdate())
    heel = proces.get(document.bestandsadres)
    assert heel.status == 200
    deel = proces.get(document.bestandsadres, Range="bytes=0-3")
    assert (deel.status, deel.ruw) == (206, heel.ruw[:4])
    assert proces.get(document.bestandsadres, If_None_Match=heel.koppen["ETag"]).status == 304
    assert "s-maxage" not in heel.koppen.get("Cache-Control", "")


def test_nothing_but_questions_is_kept(proces):
    assert proces.get("/nieuws/", "POST").status == 405
    assert proces.get("/nieuws/", "OPTIONS").status == 200
    assert proces.get("/nieuws/").status == 200


def test_another_process_need_not_make_it_again(proces, tmp_path):
    proces.get("/nieuws/")
    ander = Proces(tmp_path)
    assert ander.get("/nieuws/").tekst == proces.get("/nieuws/").tekst
    assert ander.gemaakt.total() == 0


def test_what_is_shared_may_be_away(proces, tmp_path, monkeypatch):
    """A folder that cannot be written, and what another program put there, is a miss and not an error."""
    for alias in ("paginas", "vragen"):
        monkeypatch.setattr(caches[alias], "_dir", "/proc/nergens")
    (tmp_path / "bestand").write_text("")
    ander = Proces(tmp_path / "bestand" / "map")
    assert [ander.get("/nieuws/").status for _ in range(2)] == [200, 200]
    assert ander.gemaakt["/nieuws/"] == 1


@pytest.mark.parametrize("inhoud", [b"", b"\x80", "half", ("1", 0.0, "200 OK"), "een tekst", 5, ("1",) * 5])
def test_what_is_shared_and_cannot_be_read_is_made_again_and_mended(proces, tmp_path, inhoud):
    """Half a file, or one that another edition of the site wrote."""
    eerst = proces.get("/nieuws/bericht/")
    [vraag] = [vraag for vraag in proces.voorraad._eigen["paginas"] if vraag.pad == "/nieuws/bericht/"]
    bestand = Path(caches["paginas"]._key_to_file(vraag.sleutel))
    if isinstance(inhoud, bytes):
        bestand.write_bytes(inhoud)
    elif inhoud == "half":
        bestand.write_bytes(bestand.read_bytes()[:200])
    else:
        caches["paginas"].set(vraag.sleutel, inhoud)
    ander = Proces(tmp_path)
    assert ander.get("/nieuws/bericht/").tekst == eerst.tekst
    assert ander.get("/").status == 200
    derde = Proces(tmp_path)
    assert [derde.get(pad).status for pad in ("/nieuws/bericht/", "/")] == [200, 200]
    assert derde.gemaakt.total() == 0, "both were shared"


def test_no_flood_of_odd_questions_pushes_out_a_page(proces, monkeypatch):
    from regioprogramma.paginacache import voorraad

    monkeypatch.setitem(voorraad.RUIMTE, "vragen", 200_000)
    proces.get("/nieuws/")
    for nummer in range(20):
        proces.get(f"/nieuws/?pagina=1&sorteer={nummer}")
    proces.gemaakt.clear()
    proces.get("/nieuws/")
    assert proces.gemaakt.total() == 0
    assert proces.voorraad._bezet["vragen"] <= 200_000
    assert len(proces.voorraad._eigen["vragen"]) < 20


@pytest.mark.parametrize("host", ["testserver:81", "testserver.", "TESTSERVER:81"])
def test_a_page_by_a_host_that_nobody_calls_it_by_is_kept_among_the_questions(proces, host):
    """Django takes any port: 65,535 copies of a page would push out all others, here and in what is shared."""
    plekken = proces.voorraad._eigen
    for naam in (host, "TestServer"):
        proces.get("/nieuws/bericht/", Host=naam)
    gehouden = {plek: [vraag.host for vraag in plekken[plek] if vraag.pad == "/nieuws/bericht/"] for plek in plekken}
    assert gehouden == {"paginas": ["testserver"], "vragen": [host.lower()]}
    proces.gemaakt.clear()
    for naam in (host, "testserver"):
        assert proces.get("/nieuws/bericht/", Host=naam).status == 200
    assert proces.gemaakt.total() == 0


def test_the_most_asked_are_known_for_when_the_content_changes(proces):
    for _ in range(5):
        proces.get("/nieuws/")
    proces.get("/nieuws/bericht/")
    proces.get("/nieuws/bericht/")
    assert [vraag.pad for vraag in proces.voorraad.most_asked(2)] == ["/nieuws/", "/nieuws/bericht/"]


def test_what_is_made_before_anybody_asks_is_there_and_what_is_not_kept_is_closed(proces, bericht):
    from django.core.signals import request_finished

    bericht.title = "Nieuw"
    bericht.save()
    klaar = []
    request_finished.connect(lambda **kwargs: klaar.append(1), weak=False, dispatch_uid="warm")
    try:
        for pad in ("/nieuws/bericht/", "/beheer/"):
            with one_connection():
                proces.cache.warm(Paginavraag("http", "testserver", pad, "", "80"))
    finally:
        request_finished.disconnect(dispatch_uid="warm")
    assert len(klaar) == 2
    proces.gemaakt.clear()
    assert "Nieuw" in proces.get("/nieuws/bericht/").tekst
    assert proces.gemaakt.total() == 0


class TestWithoutDatabase:
    """The database is away."""

    def test_the_last_answer_is_given_and_says_so(self, proces):
        eerst = proces.get("/nieuws/bericht/")
        proces.weg = True
        dan = proces.get("/nieuws/bericht/", If_None_Match=eerst.koppen["ETag"])
        assert (dan.status, dan.tekst) == (200, eerst.tekst)
        assert (int(dan.koppen["Age"]) >= 0, dan.koppen["Warning"]) == (True, '110 - "Response is Stale"')
        assert "s-maxage" not in dan.koppen["Cache-Control"]
        assert proces.gemaakt["/nieuws/bericht/"] <= 1

    def test_also_one_of_before_the_last_change(self, proces, bericht):
        proces.get("/nieuws/")
        bericht.save()
        proces.weg = True
        assert proces.get("/nieuws/").status == 200

    def test_also_after_a_restart(self, proces, tmp_path):
        proces.get("/nieuws/")
        nieuw = Proces(tmp_path)
        nieuw.weg = True
        assert nieuw.get("/nieuws/").status == 200

    def test_what_was_withdrawn_is_gone(self, proces):
        proces.get("/nieuws/bericht/")
        proces.weg, proces.weggehaald = True, {"/nieuws/bericht/"}
        antwoord = proces.get("/nieuws/bericht/")
        assert (antwoord.status, antwoord.koppen["Cache-Control"]) == (410, "no-store")
        assert "Bericht" not in antwoord.tekst

    def test_what_was_no_page_any_more_when_it_was_asked_last_is_not_shown(self, proces, bericht, tmp_path):
        """However it came to be gone; also by another process, which was asked only before."""
        ander = Proces(tmp_path)
        for wie in (proces, ander):
            assert wie.get("/nieuws/bericht/").status == 200
        type(bericht).objects.filter(pk=bericht.pk).update(live=False)
        assert proces.get("/nieuws/bericht/").status in {404, 410}
        for wie in (proces, ander, Proces(tmp_path)):
            wie.weg = True
            assert wie.get("/nieuws/bericht/").status == 503

    def test_one_finds_out_whether_it_answers_and_nobody_else_waits(self, proces):
        """It stands still: eight who ask for what is not kept would else hold all threads."""
        proces.weg, proces.cache.is_weg = True, lambda: False
        begonnen, los = Event(), Event()

        def stand_still(omgeving, start):
            begonnen.set()
            los.wait(30)
            start("503 Service Unavailable", [])
            return []

        proces.cache.django = stand_still
        omgeving = {**RequestFactory().get("/eerste/").environ, "HTTP_HOST": "testserver"}
        eerste = Thread(target=lambda: proces.cache(omgeving, lambda *begin: None))
        eerste.start()
        begonnen.wait(30)
        proces.weggehaald.add("/nieuws/weg/")
        assert [proces.get(pad).status for pad in ("/tweede/", "/nieuws/weg/")] == [503, 410]
        los.set()
        eerste.join()

    def test_when_nobody_knows_what_was_withdrawn_nothing_is_shown(self, proces):
        proces.get("/nieuws/bericht/")
        proces.weg, proces.weggehaald = True, None
        assert proces.get("/nieuws/bericht/").status == 503

    def test_what_nobody_ever_asked_is_told_to_wait(self, proces):
        proces.weg = True
        antwoord = proces.get("/contact/")
        assert (antwoord.status, antwoord.koppen["Retry-After"]) == (503, "10")
        assert proces.gemaakt.total() == 0

    def test_a_404_is_not_the_last_good_answer(self, proces):
        proces.get("/weg/")
        proces.weg = True
        assert proces.get("/weg/").status == 503


def test_an_error_is_not_kept_and_the_last_good_answer_takes_its_place(proces, bericht, monkeypatch):
    proces.get("/nieuws/bericht/")
    bericht.save()
    Group.objects.create(name="Anders")
    Nieuwsbericht.objects.update(soort="persbericht")

    def breek(*args, **kwargs):
        raise RuntimeError("kapot")

    with monkeypatch.context() as stuk:
        stuk.setattr(Nieuwsbericht, "serve", breek)
        antwoord = proces.get("/nieuws/bericht/")
        assert (antwoord.status, "Warning" in antwoord.koppen) == (200, True)
    assert "Warning" not in proces.get("/nieuws/bericht/").koppen


def test_many_who_ask_at_once_have_it_made_once(tmp_path):
    """Threads of one process, and processes that share the folder."""
    samen, gemaakt = Barrier(8), []

    def make(proces, nummer):
        samen.wait()
        with proces.voorraad.one_at_a_time(VRAAG):
            gemaakt.append(("in", nummer))
            gemaakt.append(("uit", nummer))

    VRAAG = Paginavraag("http", "x", "/", "")
    sites = [Proces(tmp_path), Proces(tmp_path)]
    draden = [Thread(target=make, args=(sites[nummer % 2], nummer)) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert [wat for wat, _ in gemaakt] == ["in", "uit"] * 8
