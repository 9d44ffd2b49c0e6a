"""From where somebody comes is what the proxy says, never what they say themselves."""

import pytest
from django.test import RequestFactory

from regioprogramma.core.adressen import client_address
from tests.demo_site import ROOT


def vraag(**koppen):
    return RequestFactory().get("/", **koppen)


def test_without_a_proxy_nothing_that_was_sent_counts(settings):
    settings.TRUSTED_PROXY = False
    assert client_address(vraag(REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="198.51.100.1")) == "192.0.2.1"


@pytest.mark.parametrize(
    ("gestuurd", "adres"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("10.0.0.1, 127.0.0.1, 198.51.100.1", "198.51.100.1"),
        ("198.51.100.1:4711", "198.51.100.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
        ("::ffff:198.51.100.1", "198.51.100.1"),
        ("fe80::1%eth0", "fe80::1"),
        ("198.51.100.1, onzin", "192.0.2.1"),
        ("198.51.100.1,", "192.0.2.1"),
        ("", "192.0.2.1"),
    ],
)
def test_behind_a_proxy_the_last_hop_counts(settings, gestuurd, adres):
    settings.TRUSTED_PROXY = True
    assert client_address(vraag(REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=gestuurd)) == adres


def test_a_socket_of_the_machine_has_no_address(settings):
    settings.TRUSTED_PROXY = False
    assert client_address(vraag(REMOTE_ADDR="")) == "0.0.0.0"  # noqa: S104


def test_the_proxy_that_we_ship_adds_from_where_somebody_comes():
    voorbeeld = (ROOT / "docs" / "proxy" / "nginx.conf").read_text()
    assert "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;" in voorbeeld
