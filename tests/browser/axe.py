"""What axe-core finds on a page: all its rules, and nothing left for a person to look at."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.passen import look_as_usual

#: Fetch every picture now, also those far below: one that comes in while colours are measured makes the answer unsure.
ALLE_BEELDEN = """() => Promise.all([...document.images].map(
  beeld => { beeld.loading = 'eager'; return beeld.decode().catch(() => null); }))"""


#: Without fetching the style sheets again: only rules that are off look into them.
OPTIES = {"preload": False, "resultTypes": ["violations", "incomplete"]}
#: Of a screen of the CMS: two things of Wagtail's own that are left out, and how it is looked at. Two parts of a form
#: may have one name.
KAARTJE, MENU = [".w-minimap"], [".sidebar"]
CMS = {"resultTypes": ["violations"], "preload": False, "rules": {"landmark-unique": {"enabled": False}}}
#: The rules that can say another thing when only colours change.
KLEUREN = {**OPTIES, "runOnly": ["color-contrast", "link-in-text-block"]}


def assert_accessible_by_day_and_by_night(page):
    """Raise when axe finds a fault, or cannot tell, in the light or in the dark colours of an open page."""
    page.evaluate(ALLE_BEELDEN)
    assert_nothing_found(page, "light", OPTIES)
    assert_nothing_found(page, "dark", KLEUREN)


def assert_accessible_by_day(page):
    """The same in the light colours alone, for a page whose dark colours are looked at elsewhere."""
    page.evaluate(ALLE_BEELDEN)
    assert_nothing_found(page, "light", OPTIES)


def assert_legible_by_day_and_by_night(page):
    """The same for a page that differs from one that was looked at in its colours alone."""
    page.evaluate(ALLE_BEELDEN)
    assert_nothing_found(page, "light", KLEUREN)
    assert_nothing_found(page, "dark", KLEUREN)


def assert_nothing_found(page, scheme, options):
    """Raise when these rules find a fault, or cannot tell, in one of the two colour schemes."""
    # Without the change of colour in 150 ms: measured on the way, it is neither.
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    found = look(page, options=options)
    look_as_usual(page)
    for outcome in ("violations", "incomplete"):
        nodes = [(rule["id"], node["html"], node["any"]) for rule in found[outcome] for node in rule["nodes"]]
        assert not nodes, f"{scheme}, {outcome}: {nodes[:3]}"


def look(page, context=None, options=None):
    """Return what axe finds on an open page, or in a part of it; its script is handed over once per document."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return page.evaluate("([context, options]) => axe.run(context ?? document, options)", [context, options or OPTIES])


#: Whether a page is at rest: a message of the CMS fades in, and has no colour of its own until then.
IN_RUST = """() => document.getAnimations().every(
    beweging => beweging.playState !== 'running' || beweging.effect.getComputedTiming().endTime === Infinity
) && [...document.querySelectorAll('.messages, .messages li')].every(deel => getComputedStyle(deel).opacity === '1')"""


def assert_accessible_part(page, selector):
    """Raise when axe finds a fault in one part of an open page: the CMS around our own screens is not ours."""
    page.wait_for_function(IN_RUST)
    found = look(page, selector)["violations"]
    assert not found, [(rule["id"], rule["nodes"][0]["html"]) for rule in found]
