"""A picture that is brought in while writing: what is missing is asked for first, and the file stays chosen."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.wachten import until


def foto(naam, soort="JPEG"):
    """Return a file as a camera makes it, for an input of a form."""
    uit = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(uit, soort)
    return {"name": naam, "mimeType": f"image/{soort.lower()}", "buffer": uit.getvalue()}


@pytest.fixture
def venster(page, log_in):
    """Open the window to bring a picture in, in the form of a new message; return its form."""
    log_in("communicatie")
    page.goto("/beheer/nieuws/")
    page.get_by_role("link", name="Nieuwsbericht toevoegen").click()
    page.get_by_role("button", name="Kies een afbeelding").first.click()
    # A window that has come to rest takes the focus: before that it would take it away from what is done in it.
    until(lambda: page.evaluate("document.querySelector('.modal')?.contains(document.activeElement)"))
    page.get_by_role("tab", name="Uploaden").click()
    form = page.locator("form[data-chooser-modal-creation-form]")
    expect(form).to_be_visible()
    return form


def bestanden(form):
    return form.locator("input[type=file]").evaluate("veld => [...veld.files].map(bestand => bestand.name)")


def test_the_number_of_a_camera_is_no_title_and_words_are(venster):
    titel = venster.locator("[name$='-title']")
    for naam, voorgesteld in (
        ("IMG_2041.jpg", ""),
        ("DSC00123.jpg", ""),
        ("20260315_142233.jpg", ""),
        ("brug_over_de-rijn.jpg", "brug over de rijn"),
    ):
        titel.fill("")
        venster.locator("input[type=file]").set_input_files(foto(naam))
        expect(titel).to_have_value(voorgesteld)


def test_what_is_missing_is_asked_and_the_file_stays_chosen(venster, page):
    venster.locator("input[type=file]").set_input_files(foto("IMG_2041.jpg"))
    knop = venster.get_by_role("button", name="Uploaden")
    knop.click()
    titel = venster.locator("[name$='-title']")
    expect(titel).to_be_focused()
    assert titel.evaluate("veld => veld.validationMessage") == "Vul ‘Titel’ in."
    titel.fill("Brug")
    knop.click()
    expect(venster.locator("[name$='-description']")).to_be_focused()
    assert bestanden(venster) == ["IMG_2041.jpg"]
    venster.locator("[name$='-description']").fill("Een brug over de rivier.")
    knop.click()
    expect(page.locator(".modal")).to_have_count(0)
    expect(page.locator("[id$=afbeelding-chooser] [data-chooser-title]").first).to_have_text("Brug")


def test_decoration_needs_no_description(venster, page):
    venster.locator("input[type=file]").set_input_files(foto("patroon.jpg"))
    # The title is made of the name of the file a moment later, and sent with it.
    expect(venster.locator("[name$='-title']")).to_have_value("patroon")
    venster.locator("[name$='-decoratief']").check()
    venster.get_by_role("button", name="Uploaden").click()
    expect(page.locator(".modal")).to_have_count(0)


def test_a_file_that_is_refused_says_why_and_what_was_typed_stays(venster):
    kapot = {"name": "kapot.jpg", "mimeType": "image/jpeg", "buffer": b"geen beeld"}
    venster.locator("input[type=file]").set_input_files(kapot)
    expect(venster.locator("[name$='-title']")).to_have_value("kapot")
    venster.locator("[name$='-description']").fill("Een brug.")
    venster.get_by_role("button", name="Uploaden").click()
    expect(venster.locator(".error-message").first).to_be_visible()
    expect(venster.locator("[name$='-description']")).to_have_value("Een brug.")


def test_the_required_fields_are_marked(venster):
    for naam in ("title", "file", "description"):
        veld = venster.locator(f"[name$='-{naam}']")
        expect(venster.locator(f"label[for='{veld.get_attribute('id')}']")).to_contain_text("*")
