"""security.txt says where a weakness is told, by RFC 9116, and says nothing that nobody set."""

from datetime import UTC, datetime, timedelta
from urllib.request import urlopen

import pytest
import time_machine

from regioprogramma.settings.omgeving import as_meldpunten, as_sleuteladres, as_weblink
from regioprogramma.toegang.meldpunt import SECURITYTXT as ADRES
from regioprogramma.toegang.meldpunt import check_meldpunt

CONTACT = ["mailto:security@regio.example", "https://www.regio.example/melden/"]


@pytest.fixture
def ingesteld(settings):
    settings.MELDPUNT_CONTACT = CONTACT
    settings.MELDPUNT_BELEID = "https://www.regio.example/meldbeleid/"
    settings.MELDPUNT_SLEUTEL = "https://www.regio.example/sleutel.asc"


def velden(antwoord):
    """Return [(name, value)] of an answer."""
    return [tuple(regel.split(": ", 1)) for regel in antwoord.content.decode("utf-8").splitlines()]


@pytest.mark.usefixtures("ingesteld")
class TestFile:
    """What the file holds; none of this asks the database."""

    def test_it_is_plain_text_in_utf_8(self, client):
        antwoord = client.get(ADRES, secure=True)
        assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "text/plain; charset=utf-8")
        assert [naam for naam, _waarde in velden(antwoord)] == [
            "Contact", "Contact", "Expires", "Encryption", "Preferred-Languages", "Canonical", "Policy",
        ]  # fmt: skip

    def test_the_contacts_stand_in_their_order(self, client):
        assert [waarde for naam, waarde in velden(client.get(ADRES)) if naam == "Contact"] == CONTACT

    @pytest.mark.parametrize("nu", ["2026-11-30T23:59:59Z", "2028-02-29T00:00:00Z", "2026-12-31T23:30:00Z"])
    def test_it_expires_in_the_future_and_within_a_year(self, client, nu):
        with time_machine.travel(nu, tick=False):
            einde = dict(velden(client.get(ADRES)))["Expires"]
            over = datetime.strptime(einde, "%Y-%m-%dT%H:%M:%S%z") - datetime.now(tz=UTC)
        assert timedelta(days=30) < over < timedelta(days=365)

    def test_it_names_its_own_address_over_https_only(self, client):
        assert dict(velden(client.get(ADRES, secure=True)))["Canonical"] == f"https://testserver{ADRES}"
        assert "Canonical" not in dict(velden(client.get(ADRES)))

    def test_every_address_of_the_web_begins_with_https(self, client):
        assert "http:" not in client.get(ADRES, secure=True).text

    def test_the_older_address_leads_to_it(self, client):
        antwoord = client.get("/security.txt")
        assert (antwoord.status_code, antwoord["Location"]) == (301, ADRES)


@pytest.mark.usefixtures("ingesteld")
def test_what_was_not_set_is_not_named(client, settings):
    settings.MELDPUNT_BELEID = settings.MELDPUNT_SLEUTEL = ""
    assert {"Policy", "Encryption"} & dict(velden(client.get(ADRES, secure=True))).keys() == set()


@pytest.mark.django_db
@pytest.mark.parametrize("pad", [ADRES, "/security.txt"])
def test_without_a_contact_there_is_no_file(client, pad):
    assert client.get(pad).status_code == 404


def test_a_real_site_without_a_contact_is_warned_of(settings):
    assert list(check_meldpunt(None)) == []
    settings.MELDPUNT_VERWACHT = True
    (waarschuwing,) = check_meldpunt(None)
    assert "SECURITY_CONTACT" in waarschuwing.hint
    settings.MELDPUNT_CONTACT = CONTACT
    assert list(check_meldpunt(None)) == []


def test_a_contact_is_one_that_somebody_can_use():
    assert as_meldpunten(", ".join([*CONTACT, "tel:+31-26-000-0010"])) == [*CONTACT, "tel:+31-26-000-0010"]
    for fout in ("security@regio.example", "mailto:security", "http://regio.example", "https://", "tel:026",
                 "mailto:a@regio.example\nExpires: 2099", "https://regio.example/a b", ","):  # fmt: skip
        with pytest.raises(ValueError):
            as_meldpunten(fout)


def test_an_address_of_the_web_keeps_its_last_slash():
    assert as_weblink("https://www.regio.example/beleid/") == "https://www.regio.example/beleid/"
    for fout in ("http://www.regio.example/", "www.regio.example", "https://a b", "https://x.example/\nContact: y"):
        with pytest.raises(ValueError):
            as_weblink(fout)


@pytest.mark.parametrize(
    "adres",
    [
        "https://regio.example/k.asc",
        "dns:5d2d._openpgpkey.regio.example?type=OPENPGPKEY",
        "openpgp4fpr:5f2de5521c63a8",
    ],
)
def test_a_key_is_named_by_its_address_or_fingerprint(adres):
    assert as_sleuteladres(adres) == adres
    with pytest.raises(ValueError):
        as_sleuteladres("-----BEGIN PGP PUBLIC KEY BLOCK-----")


def test_the_demo_shows_what_stands_there(demo_site):
    with urlopen(f"{demo_site}/.well-known/security.txt", timeout=60) as antwoord:
        assert antwoord.read().decode().startswith("Contact: mailto:security@regio.example\nExpires: ")
