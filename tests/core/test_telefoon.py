"""Phone numbers: typed as people do, stored as E.164, shown the Dutch way."""

import pytest
from django.core.exceptions import ValidationError

from regioprogramma.core.opmaak.telefoon import Telefoonveld, read_telefoon, show_telefoon


@pytest.mark.parametrize(
    "getypt",
    [
        "06\u00a000000012",
        "06\u201100000012",
        "\u202a06 00\u202f00 00 12\u202c",
        "06 - 00 00 00 12",
        "0600000012",
        "+31 6 00000012",
        "0031 6 0000 0012",
        "(06) 00000012",
    ],
)
def test_a_number_is_stored_as_e164_however_it_is_typed(getypt):
    assert read_telefoon(getypt) == "+31600000012"


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("14 024", "14024"),
        ("14 0318", "140318"),
        ("0800 1351", "+318001351"),
        ("0900-1234567", "+319001234567"),
        ("026 000 0010 toestel 12", "+31260000010;ext=12"),
        ("026 000 0010, tst. 12", "+31260000010;ext=12"),
        ("026 000 0010 x12", "+31260000010;ext=12"),
        ("+49 30 1234567", "+49301234567"),
    ],
)
def test_a_number_of_another_kind_is_stored_as_it_is_dialled(getypt, bewaard):
    assert read_telefoon(getypt) == bewaard


@pytest.mark.parametrize(
    "getypt",
    [
        "bel Jan",
        "12",
        "06 12",
        "++",
        "06\x0012345678",
        "06 1234 567",
        "0314 - 12 34 5",
        "06 123 456 789",
        "14 02",
        "0800 BELLEN",
        "020 123 4567 vraag naar Sam",
        "1234567",
        "0900 12345",
        "0900 123456",
        "0800 1234567 8",
        "0906-123456",
        "14 02456",
        "026 000 0010 toestel",
    ],
)
def test_what_is_no_phone_number_is_refused_in_dutch(getypt):
    with pytest.raises(ValidationError, match="Dit is geen telefoonnummer"):
        read_telefoon(getypt)


@pytest.mark.parametrize(
    ("e164", "getoond"),
    [
        ("+31600000012", "06 - 00 00 00 12"),
        ("+31201234567", "020 123 4567"),
        ("+3222345678", "+32 2 234 56 78"),
        ("14024", "14 024"),
        ("+31260000010;ext=12", "026 000 0010, toestel 12"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_it_is_written_here(e164, getoond):
    assert show_telefoon(e164) == getoond


def test_the_form_accepts_more_characters_than_are_stored():
    veld = Telefoonveld(blank=True)
    assert veld.formfield().max_length > veld.max_length


@pytest.mark.parametrize("bewaard", ["+31600000012", "14024", "+31260000010;ext=12", "+318001351", "+3222345678"])
def test_what_the_form_shows_is_read_back_as_the_same(bewaard):
    assert read_telefoon(show_telefoon(bewaard)) == bewaard
