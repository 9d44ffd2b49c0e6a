"""A reporting round in a browser: by the keyboard alone, with and without a script, by several at once."""

import json
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_accessible_by_day_and_by_night, assert_accessible_part
from tests.browser.bezoek import is_refused
from tests.browser.inloggen import log_in as log_in_with_password
from tests.browser.rondes import PROJECTEN
from tests.demo_site import ROOT, DemoSite, demo_environment

RIJK = "Uitgegeven van het Rijk"
#: What is typed per column, as people write it; {n} is the number of the project.
FIGUREN = (
    "€ {n}.250,50", "0", "{n}.000", "1,25 mln",
    "15-05-2026", "Q3 2027", "16 mei 2026", "maart 2027",
    "{n}", "niet gemeten", "{n},5", "Gaat goed {n}",
)  # fmt: skip


@pytest.fixture(scope="module")
def rondedemo(demo_folder, tmp_path_factory):
    """A demo of its own with a round of forty projects, and where its screens are."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("ronde") / "var", WEB_CONCURRENCY="2") as site:
        omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
        opdracht = [sys.executable, "-m", "tests.browser.rondes"]
        gemaakt = subprocess.run(opdracht, cwd=ROOT, env=omgeving, check=True, capture_output=True, text=True)
        site.plekken = json.loads(gemaakt.stdout.splitlines()[-1])
        yield site


@pytest.fixture(scope="module")
def koekjes(browser, rondedemo):
    """The cookies of the hoofdredacteur in that demo."""
    context = browser.new_context(base_url=rondedemo.url)
    log_in_with_password(context.new_page(), rondedemo, "hoofdredacteur")
    yield context.cookies()
    context.close()


@pytest.fixture
def venster(browser, rondedemo):
    """Return a function that opens a tab of its own; whatever its script or the site does wrong fails the test."""
    contexten, fouten = [], []

    def open_tab(koekjes=(), **opties):
        context = browser.new_context(base_url=rondedemo.url, locale="nl-NL", **opties)
        context.add_cookies(list(koekjes))
        contexten.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda fout: fouten.append(str(fout)))
        tab.on("console", lambda regel: fouten.append(regel.text) if is_refused(regel) else None)
        tab.on("response", lambda a: fouten.append(a.url) if a.status >= 500 else None)
        return tab

    yield open_tab
    for context in contexten:
        context.close()
    assert fouten == []


@pytest.fixture
def rooster(venster, koekjes, rondedemo):
    """The grid of the round."""
    tab = venster(koekjes, viewport={"width": 1280, "height": 900})
    tab.goto(rondedemo.plekken["ronde"])
    return tab


def cel(tab, naam, project):
    return tab.get_by_role("textbox", name=f"{naam}, project {project}", exact=True)


def melding(tab):
    """Return what says how keeping goes."""
    return tab.locator("[role=status][data-melding]")


def type_fast(tab, tekst, toets):
    """Type as a person does who knows what stands on the screen: no mouse, one key to go on."""
    tab.keyboard.type(tekst)
    tab.keyboard.press(toets)


def wait_until_kept(tab):
    """Wait until nothing is on its way, and whatever was typed is kept."""
    expect(melding(tab)).to_contain_text("Opgeslagen")
    tab.wait_for_load_state("networkidle")
    expect(melding(tab)).not_to_contain_text("niet opgeslagen")


def test_forty_projects_of_twelve_figures_by_keyboard_alone(rooster, rondedemo):
    bladen, bewaard = [], Counter()
    rooster.on("framenavigated", lambda frame: bladen.append(frame.url))
    rooster.on("response", lambda a: bewaard.update([a.status]) if a.url.endswith("/cel/") else None)
    cel(rooster, RIJK, "Project 01").focus()
    # Down the first column, up the second: one key after each figure, and Tab at the end of a column.
    for plek, figuur in enumerate(FIGUREN):
        omlaag = plek % 2 == 0
        nummers = range(1, PROJECTEN + 1) if omlaag else range(PROJECTEN, 0, -1)
        for nummer in nummers:
            laatste = nummer == (PROJECTEN if omlaag else 1)
            type_fast(rooster, figuur.format(n=nummer), "Tab" if laatste else "ArrowDown" if omlaag else "ArrowUp")
    wait_until_kept(rooster)
    assert (bladen, bewaard) == ([], Counter({200: PROJECTEN * len(FIGUREN)}))
    rooster.reload()
    rijen = rooster.locator("tr[data-rij]").all()
    assert len(rijen) == PROJECTEN
    for nummer, rij in enumerate(rijen, start=1):
        waarden = rij.locator("td input[type=text], td textarea").evaluate_all("velden => velden.map(v => v.value)")
        assert waarden == [figuur.format(n=nummer) for figuur in FIGUREN]
    expect(rooster.locator("[data-stand]").first).to_have_text("9 van 9 ingevuld")


class TestCell:
    """One cell of the grid."""

    def test_what_was_understood_is_said_and_what_was_not_stands_as_typed(self, rooster):
        veld = cel(rooster, "Uitgegeven van gemeenten", "Project 02")
        veld.fill("1,5 miljoen")
        veld.press("Enter")
        expect(cel(rooster, "Uitgegeven van gemeenten", "Project 03")).to_be_focused()
        expect(melding(rooster)).to_contain_text("Opgeslagen: € 1,5 miljoen.")
        veld.fill("veel")
        veld.press("Tab")
        expect(veld).to_have_attribute("aria-invalid", "true")
        expect(rooster.get_by_text("‘veel’ is niet te lezen als getal").first).to_be_visible()
        rooster.reload()
        expect(veld).to_have_value("veel")

    def test_escape_brings_back_what_was_kept(self, rooster):
        veld = cel(rooster, "Uitgegeven van de provincie", "Project 04")
        veld.fill("77")
        veld.press("Enter")
        expect(melding(rooster)).to_contain_text("Opgeslagen: € 77.")
        veld.focus()
        rooster.keyboard.type("999")
        veld.press("Escape")
        expect(veld).to_have_value("77")

    def test_a_text_has_lines_and_no_key_takes_it_away(self, rooster):
        veld = cel(rooster, "Toelichting", "Project 07")
        veld.fill("")
        rooster.keyboard.type("Eerste")
        rooster.keyboard.press("Enter")
        rooster.keyboard.type("Tweede")
        rooster.keyboard.press("Escape")
        expect(veld).to_have_value("Eerste\nTweede")

    def test_who_changes_a_figure_after_klaar_can_say_it_again(self, rooster):
        rij = rooster.locator("[data-rij]").filter(has_text="Project 08")
        veld = cel(rooster, RIJK, "Project 08")
        veld.fill("88")
        veld.press("Enter")
        expect(rij.locator("[data-staat]")).to_have_text("Bezig")
        expect(rij.locator("[data-bij='leeg bezig']")).to_be_visible()
        expect(rij.locator("[data-bij='klaar']").first).to_be_hidden()

    def test_an_arrow_moves_up_and_down_and_nothing_is_selected_away(self, rooster):
        cel(rooster, RIJK, "Project 05").focus()
        rooster.keyboard.press("ArrowDown")
        expect(cel(rooster, RIJK, "Project 06")).to_be_focused()
        rooster.keyboard.press("ArrowUp")
        expect(cel(rooster, RIJK, "Project 05")).to_be_focused()

    def test_without_a_connection_nothing_is_lost(self, rooster):
        veld = cel(rooster, "Uitgegeven van de provincie", "Project 07")
        rooster.context.set_offline(True)
        veld.fill("123")
        veld.press("Enter")
        expect(melding(rooster)).to_contain_text("Opslaan lukt nu niet")
        expect(veld).to_have_value("123")
        rooster.context.set_offline(False)
        expect(melding(rooster)).to_contain_text("Opgeslagen")
        rooster.reload()
        expect(veld).to_have_value("123")

    @pytest.mark.parametrize("keuze", ["Laat ‘12.000’ staan", "Neem ‘15.000’"])
    def test_what_another_filled_in_meanwhile_is_shown_with_a_choice(self, rooster, venster, koekjes, keuze):
        project = "Project 08" if "Laat" in keuze else "Project 09"
        ander = venster(koekjes)
        ander.goto(rooster.url)
        mijn, zijn = (cel(tab, "Uitgegeven van de provincie", project) for tab in (rooster, ander))
        mijn.scroll_into_view_if_needed()
        zijn.fill("12.000")
        zijn.press("Enter")
        expect(melding(ander)).to_contain_text("Opgeslagen")
        mijn.fill("15.000")
        mijn.press("Enter")
        expect(melding(rooster)).to_contain_text("in; u typte ‘15.000’.")
        rooster.get_by_role("button", name=keuze).click()
        expect(rooster.get_by_role("button", name=keuze)).to_have_count(0)
        wait_for = "Blijft zoals het was." if "Laat" in keuze else "Opgeslagen"
        expect(melding(rooster)).to_contain_text(wait_for)
        ander.reload()
        expect(zijn).to_have_value(re.search("[0-9.]+", keuze)[0])

    def test_what_was_typed_after_a_choice_arose_is_what_is_kept(self, rooster, venster, koekjes):
        ander = venster(koekjes)
        ander.goto(rooster.url)
        mijn, zijn = (cel(tab, "Uitgegeven van de provincie", "Project 10") for tab in (rooster, ander))
        zijn.fill("12.000")
        zijn.press("Enter")
        expect(melding(ander)).to_contain_text("Opgeslagen")
        mijn.fill("15.000")
        mijn.press("Enter")
        expect(rooster.get_by_role("button", name="Neem ‘15.000’")).to_be_visible()
        mijn.fill("15.750")
        rooster.get_by_role("button", name="Neem ‘15.750’").click()
        expect(melding(rooster)).to_contain_text("Opgeslagen: € 15.750.")
        expect(mijn).to_have_value("15.750")


class TestOthers:
    """What others fill in appears in a grid that is open."""

    @pytest.fixture
    def samen(self, rooster, venster, koekjes):
        """The grid of one editor, and that of another."""
        ander = venster(koekjes)
        ander.goto(rooster.url)
        return rooster, ander

    def fill(self, tab, naam, project, waarde):
        veld = cel(tab, naam, project)
        veld.fill(waarde)
        veld.press("Enter")
        expect(melding(tab)).to_contain_text("Opgeslagen")

    def come_back(self, tab):
        """Look at the grid again: then it asks at once."""
        tab.wait_for_timeout(3100)
        tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    def test_it_is_shown_and_said_and_the_focus_stays(self, samen):
        mijn, ander = samen
        cel(mijn, RIJK, "Project 20").focus()
        self.fill(ander, RIJK, "Project 21", "21")
        self.come_back(mijn)
        expect(cel(mijn, RIJK, "Project 21")).to_have_value("21")
        expect(melding(mijn)).to_contain_text("vulde 1 cel in.")
        expect(cel(mijn, RIJK, "Project 20")).to_be_focused()
        cel(mijn, RIJK, "Project 21").fill("22")
        cel(mijn, RIJK, "Project 21").press("Enter")
        expect(melding(mijn)).to_contain_text("Opgeslagen: € 22.")

    def test_a_save_brings_it_too(self, samen):
        mijn, ander = samen
        self.fill(ander, RIJK, "Project 22", "220")
        mijn.wait_for_timeout(3100)
        self.fill(mijn, RIJK, "Project 23", "230")
        expect(cel(mijn, RIJK, "Project 22")).to_have_value("220")

    def test_the_cell_that_somebody_is_typing_in_is_never_replaced(self, samen):
        mijn, ander = samen
        veld = cel(mijn, RIJK, "Project 24")
        veld.fill("2400")
        self.fill(ander, RIJK, "Project 24", "9")
        self.come_back(mijn)
        expect(mijn.get_by_text("vulde hier intussen ‘9’ in.")).to_be_visible()
        expect(veld).to_have_value("2400")
        veld.press("Enter")
        expect(mijn.get_by_role("button", name="Neem ‘2400’")).to_be_visible()

    def test_a_cell_that_somebody_only_looks_at_is_replaced_when_it_is_left(self, samen):
        mijn, ander = samen
        veld = cel(mijn, RIJK, "Project 25")
        stond = veld.input_value()
        veld.focus()
        self.fill(ander, RIJK, "Project 25", "2500")
        self.come_back(mijn)
        expect(mijn.get_by_text("vulde hier intussen ‘2500’ in.")).to_be_visible()
        expect(veld).to_have_value(stond)
        veld.press("Tab")
        expect(veld).to_have_value("2500")


class TestPlace:
    """Where somebody is on the screen."""

    @pytest.mark.parametrize("script", [True, False])
    def test_whoever_presses_a_button_comes_back_in_that_row(self, venster, koekjes, rondedemo, script):
        tab = venster(koekjes, viewport={"width": 1280, "height": 900}, java_script_enabled=script)
        tab.goto(rondedemo.plekken["ronde"])
        project = "Project 30" if script else "Project 32"
        rij = tab.locator("[data-rij]").filter(has_text=project)
        cel(tab, RIJK, project).fill("")
        rij.locator("button[value^=klaar]").click()
        plek = rij.locator(".rapport-staat")
        expect(plek).to_be_focused()
        expect(plek).to_be_in_viewport()
        rij.get_by_role("link", name=RIJK, exact=True).click()
        expect(cel(tab, RIJK, project)).to_be_in_viewport(ratio=1)

    def test_a_cell_with_the_focus_is_not_behind_the_first_column(self, rooster):
        velden = rooster.locator("[data-rij]").filter(has_text="Project 31").locator("td input[type=text]")
        velden.last.focus()
        for _nummer in range(velden.count() - 1):
            rooster.keyboard.press("Shift+Tab")
            veld = rooster.locator(":focus")
            kop = veld.locator("xpath=ancestor::tr/th").bounding_box()
            assert veld.bounding_box()["x"] >= kop["x"] + kop["width"]


def test_the_grid_is_accessible_and_fits_a_phone(rooster):
    assert_accessible_part(rooster, "main .rapport-vorm")
    rooster.set_viewport_size({"width": 390, "height": 844})
    assert rooster.evaluate("document.documentElement.scrollWidth") <= 390
    expect(rooster.locator(".rapport-label").first).to_be_visible()
    assert_accessible_part(rooster, "main .rapport-vorm")


class TestDoor:
    """The form behind a link, on a phone."""

    @pytest.fixture
    def telefoon(self, venster, rondedemo):
        """The form in a tab without a log-in."""
        tab = venster(viewport={"width": 390, "height": 844})
        tab.goto(rondedemo.plekken["deuren"][0])
        return tab

    def test_it_keeps_what_is_typed_and_sets_no_cookie(self, telefoon):
        veld = telefoon.get_by_role("textbox", name="Toelichting", exact=True)
        veld.fill("Van de telefoon")
        veld.blur()
        expect(melding(telefoon)).to_contain_text("Opgeslagen.")
        telefoon.reload()
        expect(veld).to_have_value("Van de telefoon")
        assert telefoon.context.cookies() == []

    def test_it_is_accessible_and_fits(self, telefoon):
        assert telefoon.evaluate("document.documentElement.scrollWidth") <= 390
        assert_accessible_by_day_and_by_night(telefoon)

    def test_it_works_without_a_script(self, venster, rondedemo):
        tab = venster(java_script_enabled=False)
        tab.goto(rondedemo.plekken["deuren"][1])
        veld = tab.get_by_role("textbox", name=RIJK, exact=True)
        veld.fill("4.321")
        tab.get_by_role("button", name="Opslaan").click()
        expect(tab.get_by_role("alert")).to_contain_text("Opgeslagen.")
        expect(veld).to_have_value("4.321")


def test_two_editors_and_project_leaders_at_once_lose_nothing(rondedemo, koekjes):
    """Each writes each cell again and again; every write that was kept was seen by whoever wrote over it."""
    cellen = [f"uitgegeven.{bron}.geld" for bron in ("onderwijs", "eu", "overig")]
    redactie = f"/beheer/rapportages/regels/{rondedemo.plekken['regel']}/cel/"
    wie = [(deur, None) for deur in rondedemo.plekken["deuren"]] + [(redactie, koekjes)] * 2
    keer = 8

    def schrijf(nummer):
        """Write every cell so many times on top of what was last seen; return what became of each."""
        adres, eigen = wie[nummer]
        verhaal = []
        for ronde in range(keer):
            for sleutel in cellen:
                versie = 0
                # Somebody who is told of another value takes their own: until it is kept.
                for poging in range(200):
                    waarde = f"{nummer}{ronde:02}{poging:03}"
                    antwoord = send(rondedemo, adres, eigen, sleutel, waarde, versie)
                    versie = antwoord["versie"]
                    if antwoord["soort"] == "bewaard":
                        verhaal.append((sleutel, versie, waarde))
                        break
                    assert antwoord["soort"] == "anders"
        return verhaal

    with ThreadPoolExecutor(len(wie)) as tegelijk:
        gebeurd = [stap for verhaal in tegelijk.map(schrijf, range(len(wie))) for stap in verhaal]
    assert len(gebeurd) == len(wie) * keer * len(cellen)
    for sleutel in cellen:
        eigen = sorted((versie, waarde) for naam, versie, waarde in gebeurd if naam == sleutel)
        # No version was given out twice, and none is missing: nobody wrote over what they had not seen.
        assert [versie for versie, _waarde in eigen] == list(range(1, len(eigen) + 1))
        laatste = send(rondedemo, redactie, koekjes, sleutel, eigen[-1][1], 0)
        assert (laatste["soort"], laatste["waarde"]) == ("gelijk", eigen[-1][1])


def send(demo, adres, koekjes, sleutel, waarde, versie):
    """Send a cell as the script does, and return the answer."""
    koppen = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
    if koekjes:
        per_naam = {koek["name"]: koek["value"] for koek in koekjes}
        koppen |= {"Cookie": "; ".join(f"{n}={w}" for n, w in per_naam.items()), "Referer": demo.url}
        koppen["X-CSRFToken"] = next(waarde for naam, waarde in per_naam.items() if "csrf" in naam)
    inhoud = urlencode({"sleutel": sleutel, "waarde": waarde, "versie": versie}).encode()
    with urlopen(Request(demo.url + adres, inhoud, koppen)) as antwoord:
        return json.load(antwoord)
