"""Every address by which an item of a WordPress site was found, and whose it is."""

from datetime import date

import pytest

from regioprogramma.core.adressen import OudAdresregel
from regioprogramma.overzetten.wordpress.adressen.lijsten import (
    addresses_of_authors,
    addresses_of_dates,
    addresses_of_pages,
    addresses_of_term,
    kinds_with_list,
)
from regioprogramma.overzetten.wordpress.adressen.stukken import Adresbezit, rows_for, source_addresses
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

BASIS = "https://www.regio.example"
MAP = "https://regio.example/vorige"


def sleutels(adressen, herkomst=""):
    return [adres.sleutel for adres in adressen if not herkomst or adres.herkomst == herkomst]


def bericht(nummer=51, adres=f"{BASIS}/nieuws/tekenen/", **velden):
    return Bronstuk(nummer, adres=adres, **velden)


def bijlage(bestand, *, naam="", basis=BASIS, nummer=901):
    meta = {"_wp_attached_file": [naam]} if naam else {}
    adres = f"{basis}/?attachment_id={nummer}"
    return Bronstuk(nummer, soort="attachment", adres=adres, bestandsadres=bestand, meta=meta)


class TestItem:
    def test_it_has_its_own_address_and_its_number(self):
        assert sleutels(source_addresses(bericht(), BASIS)) == ["/nieuws/tekenen", "?p=51"]
        assert source_addresses(bericht(), BASIS)[0].herkomst == "link"

    def test_a_folder_in_which_the_source_stood_is_known_with_and_without(self):
        stuk = bericht(adres="http://www.regio.example/vorige/nieuws/tekenen/")
        assert sleutels(source_addresses(stuk, MAP)) == [
            "/vorige/nieuws/tekenen", "/nieuws/tekenen", "/vorige?p=51", "?p=51",
        ]  # fmt: skip

    def test_the_front_page_has_its_number_alone(self):
        assert sleutels(source_addresses(bericht(10, f"{BASIS}/", soort="page"), BASIS)) == ["?p=10"]

    def test_an_address_of_another_website_is_none_of_ours(self):
        assert sleutels(source_addresses(bericht(adres="https://elders.example/x/"), BASIS)) == ["?p=51"]

    def test_an_export_that_does_not_say_where_it_comes_from_has_its_addresses(self):
        assert sleutels(source_addresses(bericht(), "")) == ["/nieuws/tekenen", "?p=51"]

    def test_earlier_names_and_dates_stand_beside_the_present_ones(self):
        stuk = bericht(
            adres=f"{BASIS}/2024/03/05/tekenen/",
            meta={"_wp_old_slug": ["tekent", "ondertekening"], "_wp_old_date": ["2024-02-01"]},
        )
        assert sleutels(source_addresses(stuk, BASIS), "slug") == [
            "/2024/03/05/ondertekening", "/2024/03/05/tekent", "/2024/02/01/tekenen",
        ]  # fmt: skip
        assert sleutels(source_addresses(bericht(meta={"_wp_old_date": ["2024-02-01"]}), BASIS), "slug") == []

    def test_an_earlier_name_is_whose_it_was_last(self):
        bezit = Adresbezit(BASIS)
        bezit.add(bericht(nummer=61, adres=f"{BASIS}/kopie-van/", meta={"_wp_old_slug": ["kopie", "tussen"]}))
        bezit.add(bericht(nummer=62, adres=f"{BASIS}/echt/", meta={"_wp_old_slug": ["kopie"]}))
        assert ["/kopie" in sleutels(bezit.of(nummer)) for nummer in (61, 62)] == [False, True]

    def test_of_a_draft_that_is_known_by_number_no_earlier_name_is_made_up(self):
        stuk = bericht(adres=f"{BASIS}/?p=51", meta={"_wp_old_slug": ["x"]})
        assert sleutels(source_addresses(stuk, BASIS)) == ["?p=51"]

    def test_an_item_of_a_kind_of_a_plug_in_is_known_by_its_kind_and_name(self):
        stuk = bericht(nummer=9, adres=f"{BASIS}/?team=noor", meta={"_wp_old_slug": ["noortje"]})
        assert sleutels(source_addresses(stuk, BASIS)) == ["?team=noor", "?p=9", "/noortje"]


class TestFile:
    def test_a_picture_is_known_by_its_file_with_and_without_what_wordpress_put_in_the_name(self):
        stuk = bijlage(f"{BASIS}/wp-content/uploads/2024/01/IMG_4521-scaled.jpg", naam="2024/01/IMG_4521-scaled.jpg")
        assert sleutels(source_addresses(stuk, BASIS)) == [
            "?p=901", "/wp-content/uploads/2024/01/img_4521-scaled.jpg", "/wp-content/uploads/2024/01/img_4521.jpg",
        ]  # fmt: skip

    def test_a_file_that_was_sent_from_elsewhere_is_known_by_where_it_stood(self):
        stuk = bijlage("https://cdn.example/wp-content/uploads/a.pdf?ver=2", naam="2024/b.pdf")
        assert sleutels(source_addresses(stuk, BASIS), "upload") == [
            "/wp-content/uploads/a.pdf",
            "/wp-content/uploads/2024/b.pdf",
        ]

    def test_also_when_the_source_stood_in_a_folder(self):
        stuk = bijlage("", naam="2024/b.pdf", basis=MAP)
        assert sleutels(source_addresses(stuk, MAP), "upload") == [
            "/vorige/wp-content/uploads/2024/b.pdf",
            "/wp-content/uploads/2024/b.pdf",
        ]


class TestOwner:
    def test_the_first_of_two_has_the_address_and_the_second_its_number(self):
        bezit = Adresbezit(BASIS)
        for nummer in (53, 55):
            bezit.add(bericht(nummer, f"{BASIS}/nieuws/energie/"))
        assert sleutels(bezit.of(53)) == ["/nieuws/energie", "?p=53"]
        assert sleutels(bezit.of(55)) == ["?p=55"]

    @pytest.mark.parametrize("volgorde", [1, -1])
    def test_an_earlier_name_gives_way_to_who_has_it_now(self, volgorde):
        bezit = Adresbezit(BASIS)
        stukken = [bericht(1, f"{BASIS}/a/", meta={"_wp_old_slug": ["b"]}), bericht(2, f"{BASIS}/b/")]
        for stuk in stukken[::volgorde]:
            bezit.add(stuk)
        assert ["/b" in sleutels(bezit.of(nummer)) for nummer in (1, 2)] == [False, True]

    def test_what_became_of_an_item_is_kept_of_all_its_addresses(self):
        bezit = Adresbezit(BASIS)
        bezit.add(bericht(51)), bezit.add(bericht(52, f"{BASIS}/x/"))
        regels = list(bezit.rows({51: OudAdresregel("", "link", pagina=7)}))
        assert regels == [
            OudAdresregel("/nieuws/tekenen/", "link", pagina=7),
            OudAdresregel("/?p=51", "nummer", pagina=7),
        ]


class TestLists:
    def test_a_category_below_another_is_known_by_both_ways_and_by_number(self):
        gevonden = sleutels(addresses_of_term("category", "energie", BASIS, boven=["nieuws"], nummer=3))
        assert {"/category/nieuws/energie", "/category/energie", "?category_name=energie", "?cat=3"} <= set(gevonden)

    @pytest.mark.parametrize(
        ("domein", "verwacht"),
        [
            ("post_tag", ["/tag/mkb", "?tag=mkb"]),
            ("thema", ["/thema/mkb", "?taxonomy=thema&term=mkb"]),
            ("nav_menu", []),
        ],
    )
    def test_tags_and_words_of_other_lists_are_known_by_their_list(self, domein, verwacht):
        assert sleutels(addresses_of_term(domein, "mkb", BASIS)) == verwacht

    def test_a_website_may_call_its_lists_otherwise(self):
        assert "/onderwerp/mkb" in sleutels(addresses_of_term("category", "mkb", BASIS, begin="onderwerp"))

    def test_dates_authors_and_later_pages_have_lists(self):
        gevonden = sleutels(addresses_of_dates([date(2023, 7, 6), date(2023, 7, 8)], BASIS))
        assert gevonden[:6] == ["/2023", "?m=2023", "/2023/07", "?m=202307", "/2023/07/06", "?m=20230706"]
        assert len(gevonden) == 8
        assert sleutels(addresses_of_authors(["j-de-vries"], BASIS)) == [
            "/author/j-de-vries",
            "?author_name=j-de-vries",
        ]
        assert sleutels(addresses_of_pages(BASIS)) == ["/page"]

    def test_a_kind_of_its_own_has_a_list_above_its_items(self):
        stukken = [
            Bronstuk(81, soort="project", adres=f"{BASIS}/project/brug/"),
            Bronstuk(82, soort="project", adres=f"{BASIS}/?project=weg"),
            Bronstuk(83, soort="page", adres=f"{BASIS}/over/bestuur/"),
        ]
        assert {soort: sleutels(wat) for soort, wat in kinds_with_list(stukken, BASIS).items()} == {
            "project": ["/project"]
        }

    def test_all_of_them_become_the_same(self):
        regels = rows_for(addresses_of_pages(BASIS), OudAdresregel("", "", naar="/nieuws/"))
        assert regels == [OudAdresregel("/page/", "archief", naar="/nieuws/")]
