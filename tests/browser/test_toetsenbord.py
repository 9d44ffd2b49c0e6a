"""Without a mouse: every stop is seen, nothing holds you, and the way to a person is short."""

import pytest

from tests.browser.adressen import SOORTEN

#: What has the focus: a number of its own, its words, whether it has a ring and whether it can be seen.
PLEK = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  e.__nummer ??= (window.__teller = (window.__teller || 0) + 1);
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  const x = Math.min(Math.max(r.x + r.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(r.y + r.height / 2, 1), innerHeight - 2);
  const boven = document.elementFromPoint(x, y);
  return {
    nummer: e.__nummer, woorden: (e.innerText || e.getAttribute('aria-label') || e.name || '').trim(),
    ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
    gezien: r.width > 1 && r.bottom > 0 && r.top < innerHeight,
    bedekt: !!boven && boven !== e && !e.contains(boven) && !boven.contains(e),
  };
}"""
MEESTE_STOPS = 200


def walk(page):
    """Press Tab until the focus leaves the page; return every stop."""
    stops = []
    for _keer in range(MEESTE_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(PLEK)
        if stop is None or any(eerder["nummer"] == stop["nummer"] for eerder in stops):
            return stops, stop
        stops.append(stop)
    return stops, None


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_stop_is_seen_and_none_is_a_trap(page, addresses, soort):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(addresses[soort])
    stops, terug = walk(page)
    assert stops[0]["woorden"] == "Direct naar de inhoud"
    assert terug is None or terug["nummer"] == stops[0]["nummer"], f"the focus is held at {terug}"
    onzichtbaar = [stop for stop in stops if not (stop["ring"] and stop["gezien"]) or stop["bedekt"]]
    assert onzichtbaar == []


def press_to(page, woorden):
    """Press Tab until the link or button with these words has the focus; return how many presses that took."""
    for keer in range(1, MEESTE_STOPS):
        page.keyboard.press("Tab")
        if (page.evaluate(PLEK) or {}).get("woorden", "").startswith(woorden):
            return keer
    raise AssertionError(f"“{woorden}” is not reached by the keyboard")


def test_from_home_to_the_person_of_a_project_takes_few_keys(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    keys = press_to(page, "Projecten") + 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/projecten/")
    # The skip link goes past the header; the first project of the list is then a few stops away.
    keys += press_to(page, "Direct naar de inhoud") + 1
    page.keyboard.press("Enter")
    eerste = page.locator(".kaart a, .kaart-titel a").first.inner_text()
    keys += press_to(page, eerste) + 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/projecten/*/")
    keys += press_to(page, "Contact") + 1
    assert keys <= 25
