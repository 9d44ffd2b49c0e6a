"""Elementor: its JSON is the page when it says so; every text in reading order, known widget or not."""

import json

import pytest

from .bron import MEDIA, gemeld, zet_om


def widget(soort, **zetting):
    return {"elType": "widget", "widgetType": soort, "settings": zetting, "elements": []}


def pagina(*widgets, schrijf=json.dumps, modus="builder", inhoud="<p>wat er het laatst van werd gemaakt</p>"):
    """Convert a page of these widgets; return what came of it."""
    boom = [
        {"elType": "section", "settings": {}, "elements": [{"elType": "column", "settings": [], "elements": widgets}]}
    ]
    meta = {"_elementor_edit_mode": modus, "_elementor_data": schrijf(boom)}
    return zet_om(inhoud, meta=meta)


def blokken_van(*widgets, **anders):
    return [(blok["type"], blok["value"]) for blok in pagina(*widgets, **anders).blokken]


def slash(boom):
    """Write JSON as old versions stored it: with its slashes doubled."""
    return json.dumps(boom).replace("\\", "\\\\").replace('"', '\\"')


@pytest.mark.parametrize("schrijf", [json.dumps, slash])
def test_the_widgets_stand_in_reading_order(schrijf):
    uitkomst = blokken_van(
        widget("heading", title="Onze kop", header_size="h2"),
        widget("text-editor", editor='<p>Een "tekst"</p>'),
        widget("image", image={"url": f"{MEDIA}/foto.jpg", "id": 7, "alt": "Bouw"}, caption="Foto: Piet"),
        widget("button", text="Verder", link={"url": "/over-ons/"}),
        schrijf=schrijf,
    )
    assert [soort for soort, _ in uitkomst] == ["kop", "tekst", "afbeelding", "tekst"]
    assert uitkomst[1][1] == '<p>Een "tekst"</p>'
    assert uitkomst[2][1]["bijschrift"] == "Foto: Piet"
    assert uitkomst[3][1] == '<p><a id="3" linktype="page">Verder</a></p>'


def test_the_text_of_the_item_is_the_page_when_elementor_is_not():
    assert "laatst" in blokken_van(widget("heading", title="x"), modus="")[0][1]
    assert "laatst" in blokken_van(schrijf=lambda boom: "{kapot")[0][1]


def test_an_accordion_opens_here_also_a_nested_one():
    oud = widget("accordion", tabs=[{"tab_title": "Vraag?", "tab_content": "<p>Ja.</p>"}])
    nieuw = widget("nested-accordion", items=[{"item_title": "Vraag?"}]) | {
        "elements": [{"elType": "container", "settings": {}, "elements": [widget("text-editor", editor="<p>Ja.</p>")]}]
    }
    thema = widget("tfaccordion", accordion_list=[{"list_title": "Vraag?", "list_content": "<p>Ja.</p>"}])
    for klap in (oud, nieuw, thema):
        assert blokken_van(klap) == [("uitklap", {"vraag": "Vraag?", "antwoord": "<p>Ja.</p>"})]


def test_every_text_of_an_unknown_widget_is_kept_and_its_measures_are_not():
    uitkomst = pagina(
        widget("vreemd-ding", heading="Kop", descrition="Tekst", padding={"unit": "px", "top": "4"}, align="left"),
        widget(
            "ander-ding",
            title="Titel",
            content="Inhoud",
            eigen_naam="Een zin van vijf woorden.",
            letter_font="A B C D",
        ),
    )
    assert [blok["value"] for blok in uitkomst.blokken] == [
        "Kop",
        "<p>Tekst</p><h3>Titel</h3><p>Inhoud</p><p>Een zin van vijf woorden.</p>",
    ]
    assert gemeld(uitkomst) == [("anders", "elementor vreemd-ding"), ("anders", "elementor ander-ding")]
    assert uitkomst.kwijt == {}


def test_a_number_stands_in_one_line_with_what_belongs_to_it():
    assert blokken_van(widget("counter", ending_number=1250, prefix="ruim", suffix="banen", title="erbij")) == [
        ("tekst", "<p>ruim 1250 banen erbij</p>")
    ]


def test_a_list_with_icons_is_a_list():
    rij = [{"text": "een", "link": {"url": "/over-ons/"}}, {"text": "twee"}]
    assert blokken_van(widget("icon-list", icon_list=rij)) == [
        ("tekst", '<ul><li><a id="3" linktype="page">een</a></li><li>twee</li></ul>')
    ]


def test_what_somebody_said_is_a_quotation():
    zei = widget("testimonial", testimonial_content="Goed.", testimonial_name="Kim", testimonial_job="Boer")
    assert blokken_van(zei) == [("citaat", {"citaat": "Goed.", "wie": "Kim, Boer"})]


def test_a_form_a_map_and_a_list_of_posts_are_reported_and_no_text():
    uitkomst = pagina(
        widget("form", button_text="Stuur"),
        widget("google_maps", address="Aaldorp"),
        widget("posts", button_text="Lees meer"),
    )
    assert [blok["value"] for blok in uitkomst.blokken] == ["<p>Lees meer</p>"]
    assert [wat for _, wat in gemeld(uitkomst)] == ["elementor form", "elementor google_maps", "elementor posts"]
    assert uitkomst.kwijt == {}


def test_the_line_of_a_divider_is_no_text_unless_it_says_so():
    assert blokken_van(widget("divider", text="Divider")) == []
    assert blokken_van(widget("divider", text="Tekstdeel 2", look="line_text")) == [("tekst", "<p>Tekstdeel 2</p>")]


def test_a_tree_without_end_is_refused():
    ruw = '[{"elements":' * 20_000 + "[]" + "}]" * 20_000
    assert "laatst" in blokken_van(schrijf=lambda boom: ruw)[0][1]


def test_settings_as_the_newest_version_writes_them_are_read():
    titel = {"$$type": "html-v3", "value": {"content": {"$$type": "string", "value": "Nieuwe kop"}, "children": []}}
    assert blokken_van(widget("e-heading", title=titel), widget("e-paragraph", paragraph=titel)) == [
        ("kop", "Nieuwe kop"),
        ("tekst", "<p>Nieuwe kop</p>"),
    ]


def test_settings_of_another_kind_than_expected_stop_nothing():
    vreemd = {"elType": "widget", "widgetType": "image", "settings": {"image": [1], "caption": None}, "elements": 5}
    assert blokken_van(vreemd, widget("icon-list", icon_list=[1, None, {"text": "een"}]), 7, None) == [
        ("tekst", "<ul><li>een</li></ul>")
    ]


def test_the_class_of_an_icon_is_no_text():
    rij = [{"social_icon": {"value": "fab fa-x-twitter", "library": "fa-brands"}, "title": "Volg de regio"}]
    uitkomst = pagina(widget("onbekend-ding", social_icon_list=rij))
    assert "fab" not in str(uitkomst.blokken)
    assert "Volg de regio" in str(uitkomst.blokken)
    assert uitkomst.kwijt == {}


def test_rows_of_a_widget_of_a_theme_are_read_whatever_their_keys_are_called():
    rijen = [
        {"_id": "a1", "slide_title": "Manifest", "slide_desc": "Wat wij samen willen bereiken."},
        {"_id": "b2", "slide_title": "Plannen", "slide_year": "2024", "slide_icon": {"value": "sl-icons sl-car"}},
    ]
    assert [waarde for _, waarde in blokken_van(widget("hero-slider", slides=rijen))] == [
        "Manifest", "<p>Wat wij samen willen bereiken.</p>", "Plannen", "<p>2024</p>",
    ]  # fmt: skip


def test_a_button_of_a_theme_leads_where_its_own_link_does():
    knop = {"feature_btn_label": "Lees", "feature_btn_link": {"url": "/over-ons/"}}
    kaart = widget("kaart", feature_title="Wonen", image_alt_text="x", **knop)
    assert blokken_van(kaart)[1] == ("tekst", '<p><a id="3" linktype="page">Lees</a></p>')


def test_what_is_no_text_is_not_missed():
    uitkomst = pagina(
        widget("tekst-met-icoon", title="Wonen", icon={"value": "sl-icons sl-car sl-een sl-twee", "library": "sl"}),
        widget("wp-widget-eigen_formulier_van_ons", link={"url": "mailto:info@oud.example"}, toon_label="yes"),
        widget("atoom", title={"$$type": "string", "value": "Een titel"}),
    )
    assert uitkomst.kwijt == {}


def test_of_a_page_that_is_mostly_what_elementor_made_by_itself_the_text_that_it_showed_is_kept():
    getoond = "<h3>Vraag</h3><p>" + " ".join(f"woord{nummer}" for nummer in range(60)) + "</p>"
    lijst = widget("eigen-lijst", rijen=[{"accordion_title": "Vraag"}])
    assert pagina(lijst, inhoud=getoond).blokken[0]["value"] == "Vraag"
    assert "woord59" in str(pagina(lijst, inhoud=getoond).blokken)
    half = widget("text-editor", editor=getoond)
    assert [blok["type"] for blok in pagina(half, inhoud=getoond + "<p>oud</p>").blokken] == ["kop", "tekst"]
    assert "oud" not in str(pagina(half, inhoud=getoond + "<p>oud</p>").blokken)
