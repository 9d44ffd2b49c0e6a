"""What has not changed is answered without Django; what has, at once; and what is for one visitor only, never."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import Group
from django.core.cache import caches
from django.utils import timezone
from django.utils.http import http_date
from wagtail.contrib.redirects.models import Redirect

from nieuws.models import Nieuwsbericht
from regioprogramma.inhoudversie.models import Inhoudversie
from tests.factories import DocumentFactory, NieuwsberichtFactory, ProjectFactory

from .bezoeker import Site

#: A page, a list, a page of the site's own, a feed, a file for robots.
ADRESSEN = ["/", "/nieuws/bericht/", "/nieuws/", "/projecten/?status=idee", "/gemeenten/", "/feeds/nieuws.xml"]


@pytest.fixture(autouse=True)
def bericht(site):
    """A message and a project, with the lists that they bring along; what the first visitor sets going is done."""
    bericht = NieuwsberichtFactory(title="Bericht", slug="bericht")
    ProjectFactory()
    for adres in ("/zoeken/?q=bericht", "/nieuws/bericht/", "/nieuws/"):
        site.get(adres)
    site.gemaakt.clear()
    Inhoudversie.objects.update(moment=timezone.now() - timedelta(minutes=1))
    return bericht


@pytest.mark.parametrize(
    "adres", [*ADRESSEN, "/zoeken/?q=bericht", "/sitemap.xml", "/robots.txt", "/kunst/petrol/a.svg"]
)
def test_django_is_asked_once_and_says_the_same(site, adres):
    eerst, dan = site.get(adres), site.get(adres)
    assert (dan.status, dan.tekst) == (eerst.status, eerst.tekst)
    assert dan.koppen == eerst.koppen
    assert site.gemaakt[adres.partition("?")[0]] <= 1


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_change_is_seen_at_once(site, adres, bericht):
    eerst = site.get(adres)
    site.gemaakt.clear()
    bericht.title = "Heel iets anders"
    bericht.save()
    dan = site.get(adres)
    assert site.gemaakt[adres.partition("?")[0]] == 1
    assert dan.koppen["ETag"] != eerst.koppen["ETag"]
    assert ("Heel iets anders" in dan.tekst) == ("Bericht" in eerst.tekst)


def test_a_list_of_the_page_shows_it_too(site, bericht):
    assert "Bericht" in site.get("/nieuws/").tekst
    bericht.unpublish()
    assert "Bericht" not in site.get("/nieuws/").tekst
    assert site.get("/nieuws/bericht/").status in {404, 410}


@pytest.mark.parametrize("adres", [*ADRESSEN, "/projecten/?formaat=csv"])
@pytest.mark.parametrize(("kop", "vraag"), [("ETag", "If_None_Match"), ("Last-Modified", "If_Modified_Since")])
def test_who_has_it_already_hears_304_without_django(site, adres, kop, vraag, bericht):
    heeft = site.get(adres).koppen[kop]
    site.gemaakt.clear()
    antwoord = site.get(adres, **{vraag: heeft})
    assert (antwoord.status, antwoord.ruw, site.gemaakt.total()) == (304, b"", 0)
    assert antwoord.koppen.keys() == {"Cache-Control", "Vary", "ETag", "Last-Modified"}
    bericht.save()
    bericht.title = "Anders"
    bericht.save()
    assert site.get(adres, **{vraag: heeft}).status == 200


def test_another_change_in_the_same_second_is_told_to_who_asks_by_date(site, bericht):
    Nieuwsbericht.objects.update(soort="persbericht")
    heeft = site.get("/nieuws/bericht/").koppen["Last-Modified"]
    Nieuwsbericht.objects.update(soort="nieuws")
    assert site.get("/nieuws/bericht/", If_Modified_Since=heeft).status == 200
    assert site.get("/nieuws/bericht/", If_Modified_Since=http_date(timezone.now().timestamp())).status == 200


def test_an_etag_of_somebody_else_and_a_date_that_is_none_get_the_page(site):
    assert site.get("/nieuws/", If_None_Match='W/"anders"').status == 200
    assert site.get("/nieuws/", If_Modified_Since="gisteren").status == 200
    # The ETag is what counts when both are there (RFC 9110, 13.1.3).
    datum = site.get("/nieuws/").koppen["Last-Modified"]
    assert site.get("/nieuws/", If_None_Match='W/"anders"', If_Modified_Since=datum).status == 200


def test_a_browser_asks_each_time_and_a_proxy_may_answer_for_a_moment(site):
    koppen = site.get("/nieuws/").koppen
    delen = dict(deel.strip().partition("=")[::2] for deel in koppen["Cache-Control"].split(","))
    assert delen.keys() == {"public", "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"}
    assert (delen["max-age"], int(delen["stale-if-error"]) >= 3 * 86400) == ("0", True)
    assert {"Accept-Encoding", "Cookie"} == set(koppen["Vary"].split(", "))


def test_what_says_itself_how_long_it_holds_keeps_that(site):
    site.get("/kunst/petrol/a.svg")
    assert "immutable" in site.get("/kunst/petrol/a.svg").koppen["Cache-Control"]


@pytest.mark.parametrize("codering", ["br", "gzip", ""])
def test_each_browser_gets_the_encoding_that_it_reads(site, codering):
    tekst = site.get("/").tekst
    antwoord = site.get("/", Accept_Encoding=codering)
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
def test_the_smallest_encoding_that_is_accepted(site, accept, codering):
    assert site.get("/", Accept_Encoding=accept).koppen.get("Content-Encoding", "") == codering


def test_who_asks_packed_first_does_not_decide_for_who_does_not(site):
    for eerst in ("gzip", ""):
        Nieuwsbericht.objects.update(soort="persbericht" if eerst else "nieuws")
        gekregen = {codering: site.get("/", Accept_Encoding=codering) for codering in (eerst, "br", "gzip", "")}
        assert len({antwoord.tekst for antwoord in gekregen.values()}) == 1
        assert all(antwoord.koppen.get("Content-Encoding", "") == codering for codering, antwoord in gekregen.items())


def test_head_says_what_get_says_without_the_body(site):
    for adres in ("/nieuws/", "/projecten/?formaat=csv", "/weg/"):
        kop, heel = site.get(adres, "HEAD"), site.get(adres)
        assert (kop.status, kop.ruw) == (heel.status, b"")
        assert kop.koppen == heel.koppen


def test_what_newsletters_append_is_the_same_page(site):
    for adres, zonder in (("/nieuws/?utm_source=brief&fbclid=1", "/nieuws/"), ("/?pagina=1&_gl=x", "/?pagina=1")):
        assert site.get(adres).tekst == site.get(zonder).tekst
        assert site.gemaakt[zonder.partition("?")[0]] <= 1


def test_a_redirect_by_exactly_what_a_newsletter_appended_is_followed(site):
    Redirect.add_redirect("/actie?utm_campaign=herfst", "/nieuws/")
    assert site.get("/actie?utm_campaign=lente").koppen["Location"] != "/nieuws/"
    assert site.get("/actie?utm_campaign=herfst").koppen["Location"] == "/nieuws/"


def test_what_is_not_there_and_where_it_went_are_kept_until_that_changes(site):
    assert [site.get("/weg/").status for _ in range(2)] == [404, 404]
    assert site.gemaakt["/weg/"] == 1
    Redirect.add_redirect("/weg", "/nieuws/", is_permanent=True)
    assert [site.get("/weg/").koppen["Location"] for _ in range(2)] == ["/nieuws/"] * 2
    assert site.gemaakt["/weg/"] == 2
    assert "ETag" not in site.get("/weg/").koppen


def test_a_question_mark_in_a_path_is_no_question(site):
    """An address must not be kept as that of another, or anybody could put 404 in place of a page."""
    assert site.get("/nieuws/%3Fpagina=1").status == 404
    assert site.get("/nieuws/?pagina=1").status == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "testserver:81"])
def test_another_host_and_scheme_have_answers_of_their_own(site, host):
    site.get("/nieuws/", Host=host)
    assert site.gemaakt["/nieuws/"] == 1
    assert site.get("/nieuws/", Host="kwaad.example").status == 400
    assert site.get("/nieuws/").status == 200


def test_who_is_logged_in_is_answered_by_django_and_nothing_of_it_is_kept(site, als, client):
    als("Hoofdredacteur")
    koek = f"sessionid={client.cookies['sessionid'].value}"
    antwoord = site.get("/nieuws/bericht/", Cookie=koek)
    assert "redactiebalk" in antwoord.tekst
    assert "no-store" in antwoord.koppen["Cache-Control"]
    assert "redactiebalk" not in site.get("/nieuws/bericht/").tekst
    site.gemaakt.clear()
    site.get("/nieuws/bericht/", Cookie=koek)
    assert site.gemaakt["/nieuws/bericht/"] == 1


def test_a_cookie_of_somebody_else_changes_nothing(site):
    site.get("/nieuws/")
    site.gemaakt.clear()
    site.get("/nieuws/", Cookie="_ga=1; voorkeur=donker")
    assert site.gemaakt.total() == 0


@pytest.mark.parametrize(
    "adres", ["/concept/onzin/", "/beheer/login/", "/healthz", "/zoeken/?q=qwertyuiop", "/static/css/fout.css"]
)
def test_what_is_never_kept(site, adres):
    for _ in range(2):
        site.get(adres)
    assert site.gemaakt[adres.partition("?")[0]] == 2


def test_a_file_comes_in_parts_and_keeps_the_headers_of_its_own(site):
    document = DocumentFactory(openbaar_vanaf=timezone.localdate())
    heel = site.get(document.bestandsadres)
    assert heel.status == 200
    deel = site.get(document.bestandsadres, Range="bytes=0-3")
    assert (deel.status, deel.ruw) == (206, heel.ruw[:4])
    assert site.get(document.bestandsadres, If_None_Match=heel.koppen["ETag"]).status == 304
    assert "s-maxage" not in heel.koppen.get("Cache-Control", "")


def test_nothing_but_questions_is_kept(site):
    assert site.get("/nieuws/", "POST").status == 405
    assert site.get("/nieuws/", "OPTIONS").status == 200
    assert site.get("/nieuws/").status == 200


def test_another_process_need_not_make_it_again(site, tmp_path):
    site.get("/nieuws/")
    ander = Site(tmp_path)
    assert ander.get("/nieuws/").tekst == site.get("/nieuws/").tekst
    assert ander.gemaakt.total() == 0


def test_what_is_shared_may_be_away(site, tmp_path, monkeypatch):
    """A folder that cannot be written, and what another program put there, is a miss and not an error."""
    for alias in ("paginas", "vragen"):
        monkeypatch.setattr(caches[alias], "_dir", "/proc/nergens")
    (tmp_path / "bestand").write_text("")
    ander = Site(tmp_path / "bestand" / "map")
    assert [ander.get("/nieuws/").status for _ in range(2)] == [200, 200]
    assert ander.gemaakt["/nieuws/"] == 1


def test_no_flood_of_odd_questions_pushes_out_a_page(site, monkeypatch):
    from regioprogramma.paginacache import voorraad

    monkeypatch.setitem(voorraad.RUIMTE, "vragen", 200_000)
    site.get("/nieuws/")
    for nummer in range(20):
        site.get(f"/nieuws/?pagina=1&x={nummer}")
    site.gemaakt.clear()
    site.get("/nieuws/")
    assert site.gemaakt.total() == 0
    assert site.voorraad._bezet["vragen"] <= 200_000
    assert len(site.voorraad._eigen["vragen"]) < 20


def test_the_most_asked_are_known_for_when_the_content_changes(site):
    for _ in range(5):
        site.get("/nieuws/")
    site.get("/nieuws/bericht/")
    site.get("/nieuws/bericht/")
    assert [vraag.pad for vraag in site.voorraad.most_asked(2)] == ["/nieuws/", "/nieuws/bericht/"]


class TestWithoutDatabase:
    """The database is away."""

    def test_the_last_answer_is_given_and_says_so(self, site):
        eerst = site.get("/nieuws/bericht/")
        site.weg = True
        dan = site.get("/nieuws/bericht/", If_None_Match=eerst.koppen["ETag"])
        assert (dan.status, dan.tekst) == (200, eerst.tekst)
        assert (int(dan.koppen["Age"]) >= 0, dan.koppen["Warning"]) == (True, '110 - "Response is Stale"')
        assert "s-maxage" not in dan.koppen["Cache-Control"]
        assert site.gemaakt["/nieuws/bericht/"] <= 1

    def test_also_one_of_before_the_last_change(self, site, bericht):
        site.get("/nieuws/")
        bericht.save()
        site.weg = True
        assert site.get("/nieuws/").status == 200

    def test_also_after_a_restart(self, site, tmp_path):
        site.get("/nieuws/")
        nieuw = Site(tmp_path)
        nieuw.weg = True
        assert nieuw.get("/nieuws/").status == 200

    def test_what_was_withdrawn_is_gone(self, site):
        site.get("/nieuws/bericht/")
        site.weg, site.ingetrokken = True, {"/nieuws/bericht/"}
        antwoord = site.get("/nieuws/bericht/")
        assert (antwoord.status, antwoord.koppen["Cache-Control"]) == (410, "no-store")
        assert "Bericht" not in antwoord.tekst

    def test_when_nobody_knows_what_was_withdrawn_nothing_is_shown(self, site):
        site.get("/nieuws/bericht/")
        site.weg, site.ingetrokken = True, None
        assert site.get("/nieuws/bericht/").status == 503

    def test_what_nobody_ever_asked_is_told_to_wait(self, site):
        site.weg = True
        antwoord = site.get("/contact/")
        assert (antwoord.status, antwoord.koppen["Retry-After"]) == (503, "120")
        assert site.gemaakt.total() == 0

    def test_a_404_is_not_the_last_good_answer(self, site):
        site.get("/weg/")
        site.weg = True
        assert site.get("/weg/").status == 503


def test_an_error_is_not_kept_and_the_last_good_answer_takes_its_place(site, bericht, monkeypatch):
    site.get("/nieuws/bericht/")
    bericht.save()
    Group.objects.create(name="Anders")
    Nieuwsbericht.objects.update(soort="persbericht")

    def breek(*args, **kwargs):
        raise RuntimeError("kapot")

    with monkeypatch.context() as stuk:
        stuk.setattr(Nieuwsbericht, "serve", breek)
        antwoord = site.get("/nieuws/bericht/")
        assert (antwoord.status, "Warning" in antwoord.koppen) == (200, True)
    assert "Warning" not in site.get("/nieuws/bericht/").koppen


def test_many_who_ask_at_once_have_it_made_once(tmp_path):
    """Threads of one process, and processes that share the folder."""
    samen, gemaakt = Barrier(8), []

    def make(site, nummer):
        samen.wait()
        with site.voorraad.one_at_a_time(VRAAG):
            gemaakt.append(("in", nummer))
            gemaakt.append(("uit", nummer))

    from regioprogramma.paginacache.vraag import Vraag

    VRAAG = Vraag("http", "x", "/", "")
    sites = [Site(tmp_path), Site(tmp_path)]
    draden = [Thread(target=make, args=(sites[nummer % 2], nummer)) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert [wat for wat, _ in gemaakt] == ["in", "uit"] * 8
