"""An amount is read as it is meant, or refused with what would have been understood; never changed in silence."""

import random
import re
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from regioprogramma.core.opmaak.getallen import read_amount, read_decimal, read_rough_amount
from regioprogramma.core.opmaak.velden import Bedragveld, Getalblok, Getalveld, Heelgetalveld
from regioprogramma.taal import write_number

GELEZEN = {
    "340.000": 340000,
    "45.000": 45000,
    "1.250.000,50": "1250000.50",
    "7500000,50": "7500000.50",
    "7500000": 7500000,
    "1 250 000": 1250000,
    "1\u00a0250\u202f000": 1250000,
    "€ 7,5 miljoen": 7500000,
    "7,5 mln": 7500000,
    "7,5 mln.": 7500000,
    "€7,5M": 7500000,
    "7,525 miljoen euro": 7525000,
    "7,125 miljoen": 7125000,
    "0,375 mln": 375000,
    "1,2345 mln": 1234500,
    "1,005 miljard": 1005000000,
    "45k": 45000,
    "45 duizend": 45000,
    "3 ton": 300000,
    "1,5 miljard": 1500000000,
    "1,5 mld": 1500000000,
    "€ 340.000,-": 340000,
    "1.250,--": 1250,
    "340.000 euro": 340000,
    "EUR 340.000": 340000,
    "−2,5": "-2.5",
    "-2,5": "-2.5",
    "0": 0,
    "007": 7,
}
ONBEKEND = ["", " ", "n.t.b.", "NTB", "p.m.", "onbekend", "nog niet bekend", "-", "–", "?"]
GEWEIGERD = {
    "7.5": "7,5",
    "7.50": "7,50",
    "1,250,000": "punten tussen duizendtallen",
    "1,250,000.50": "punten tussen duizendtallen",
    "2,500": "te veel decimalen",
    "1,255": "te veel decimalen",
    "1.25.000": "niet te lezen",
    "1.2500": "1,2500",
    "zeven": "niet te lezen",
    "12 apen": "niet te lezen",
    "ruim 100 miljoen": "niet te lezen",
    "1e5": "niet te lezen",
    "1_000": "niet te lezen",
    "5 - 3": "niet te lezen",
    "1,": "niet te lezen",
    ",5": "niet te lezen",
    "٣": "niet te lezen",
    "²": "niet te lezen",
    "NaN": "niet te lezen",
    "Infinity": "niet te lezen",
    "0x10": "niet te lezen",
    "7,5 miljoen miljoen": "niet te lezen",
    "1" * 27: "niet te lezen",
    "9" * 40 + " miljard": "niet te lezen",
    "0," + "1" * 40: "niet te lezen",
}


@pytest.mark.parametrize(("tekst", "waarde"), GELEZEN.items())
def test_an_amount_is_read_as_people_write_it(tekst, waarde):
    assert read_amount(tekst) == Decimal(waarde)


@pytest.mark.parametrize("tekst", ONBEKEND)
def test_an_amount_that_is_not_known_is_not_nought(tekst):
    assert read_amount(tekst) is None


@pytest.mark.parametrize(("tekst", "zin"), GEWEIGERD.items())
def test_what_may_be_meant_in_two_ways_is_refused_with_the_way_to_write_it(tekst, zin):
    with pytest.raises(ValidationError) as fout:
        read_amount(tekst)
    (melding,) = fout.value.messages
    assert zin in melding
    assert tekst in melding


def test_every_amount_that_is_shown_back_is_read_as_the_same():
    cijfers = [Decimal(n) / 100 for n in range(-300, 300, 7)]
    for waarde in [*cijfers, *(Decimal(12345678) * 10**macht / 100 for macht in range(7))]:
        waarde = round(waarde, 2)
        assert read_amount(write_number(waarde)) == waarde


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (1250000, "1.250.000"),
        (Decimal("1250000.50"), "1.250.000,50"),
        (Decimal("1250000.00"), "1.250.000"),
        (Decimal("6.1"), "6,1"),
        (Decimal("-2.5"), "-2,5"),
        (0, "0"),
        (None, ""),
    ],
)
def test_a_number_is_shown_back_as_it_is_written(waarde, tekst):
    assert write_number(waarde) == tekst


@pytest.mark.parametrize(
    ("tekst", "waarde"), [("112", 112), ("112 %", 112), ("-2,5 procent", "-2.5"), ("12,50", "12.5")]
)
def test_a_percentage_may_be_more_than_a_hundred_and_less_than_nought(tekst, waarde):
    assert read_decimal(tekst, 2) == Decimal(waarde)


@pytest.mark.parametrize("tekst", ["40.000 ton", "150 m", "3M", "3 m."])
def test_a_unit_is_no_multiple_where_it_is_not_about_money(tekst):
    with pytest.raises(ValidationError, match="zonder eenheid"):
        read_decimal(tekst, 2)


@pytest.mark.parametrize(("tekst", "waarde"), [("45k", 45000), ("1,5 miljoen", 1500000)])
def test_a_number_that_is_no_money_may_have_a_word_of_many(tekst, waarde):
    assert read_decimal(tekst, 2) == Decimal(waarde)


class TestFields:
    @pytest.mark.parametrize("tekst", ["7,125 miljoen", "0,375 mln", "12,125 ton", "7,500 miljoen"])
    def test_an_amount_in_words_is_taken_when_it_has_no_more_than_cents(self, tekst):
        assert Bedragveld(max_digits=14, decimal_places=2).clean(tekst) == read_amount(tekst)

    def test_what_could_not_be_read_is_shown_as_it_was_typed(self):
        veld = Bedragveld(max_digits=14, decimal_places=2)
        assert veld.prepare_value("7.5 joen") == "7.5 joen"
        assert veld.prepare_value(Decimal("7500000.00")) == "7.500.000"

    def test_an_amount_that_was_not_touched_has_not_changed(self):
        veld = Bedragveld(max_digits=14, decimal_places=2)
        assert not veld.has_changed(Decimal("7500000.00"), "7.500.000")
        assert veld.has_changed(Decimal("7500000.00"), "7.500.001")
        assert veld.has_changed(Decimal("7500000.00"), "onzin")

    def test_more_than_the_column_holds_is_refused(self):
        with pytest.raises(ValidationError):
            Bedragveld(max_digits=14, decimal_places=2).clean("1000 miljard")

    def test_no_number_field_of_a_browser_is_used(self):
        for veld in (Bedragveld(), Getalveld(), Heelgetalveld(min_value=0, max_value=9), Getalblok().field):
            assert 'type="text"' in veld.widget.render("x", "1")

    @pytest.mark.parametrize(("tekst", "waarde"), [("2.026", 2026), ("2026", 2026), ("", None)])
    def test_a_whole_number_is_one(self, tekst, waarde):
        assert Heelgetalveld(required=False).clean(tekst) == waarde

    @pytest.mark.parametrize("tekst", ["20,5", "twee", "²"])
    def test_what_is_no_whole_number_is_refused(self, tekst):
        with pytest.raises(ValidationError):
            Heelgetalveld(required=False).clean(tekst)


def _schrijfwijzen(euros, centen):
    """Yield the ways in which people write an amount."""
    heel = f"{euros:,}"
    rest = f",{centen:02}" if centen else ""
    for getal in (heel.replace(",", "."), heel.replace(",", " "), heel.replace(",", "\u00a0"), str(euros)):
        for voor in ("", "€", "€ ", "EUR ", "euro "):
            yield f"{voor}{getal}{rest}"
        yield from (f"{getal}{rest} euro", f" {getal}{rest} ", f"{getal}{rest} €")
        if not centen:
            yield from (f"{getal},-", f"€ {getal},--", f"{getal},00")


@pytest.mark.parametrize("zaad", range(40))
def test_any_amount_in_any_way_of_writing_is_read_as_that_amount(zaad):
    toeval = random.Random(zaad)
    euros, centen = toeval.randrange(10 ** toeval.randrange(1, 11)), toeval.choice([0, 0, toeval.randrange(1, 100)])
    waarde = Decimal(euros) + Decimal(centen) / 100
    assert {tekst: read_amount(tekst) for tekst in _schrijfwijzen(euros, centen)} == dict.fromkeys(
        _schrijfwijzen(euros, centen), waarde
    )


@pytest.mark.parametrize("zaad", range(60))
def test_what_is_no_amount_is_refused_or_unknown_and_never_another_number(zaad):
    """Random characters: what is read has no digits but those typed; a word such as "miljoen" only adds noughts."""
    toeval = random.Random(1000 + zaad)
    tekst = "".join(toeval.choice("0123456789.,  -€kmeuroln't\u00a0²٣") for _teken in range(toeval.randrange(1, 12)))
    try:
        gelezen = read_amount(tekst)
    except ValidationError:
        return
    cijfers = "".join(teken for teken in tekst if teken in "0123456789").strip("0")
    assert gelezen is None or re.sub(r"\D", "", f"{abs(gelezen):f}").strip("0") == cijfers


@pytest.mark.parametrize(
    ("tekst", "waarde", "hoe"),
    [
        ("ca. 800k", 800_000, "circa"),
        ("circa € 1,25 mln", 1_250_000, "circa"),
        ("€ ca. 800.000", 800_000, "circa"),
        ("± 5", 5, "circa"),
        ("ruim 100 miljoen", 100_000_000, "ruim"),
        ("> 100.000", 100_000, "ruim"),
        (">= 100.000", 100_000, "minimaal"),
        ("minstens € 2 ton", 200_000, "minimaal"),
        ("precies 12,50", "12.50", "exact"),
        ("340.000", 340_000, None),
        ("n.t.b.", None, None),
    ],
)
def test_a_word_before_an_amount_says_how_exact_it_is(tekst, waarde, hoe):
    assert read_rough_amount(tekst) == (None if waarde is None else Decimal(waarde), hoe)


@pytest.mark.parametrize("tekst", ["hooguit 800", "bijna 3 mln", "ca. veel", "ruim", "ca. 1.5", "tussen 3 en 4 mln"])
def test_a_word_that_no_qualifier_is_makes_no_amount(tekst):
    with pytest.raises(ValidationError) as fout:
        read_rough_amount(tekst)
    assert tekst in fout.value.messages[0]
