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


def follow(page):
    """Follow the link or send the form that has the focus, and wait until that is done."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def skip_to_the_content(page):
    """Follow the skip link; return how many keys that took."""
    keys = press_to(page, "Direct naar de inhoud") + 1
    follow(page)
    return keys


def test_from_home_past_a_filter_to_the_person_of_a_project_takes_few_keys(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    keys = press_to(page, "Projecten") + 1
    follow(page)
    keys += skip_to_the_content(page) + press_to(page, "opgave") + 2
    page.keyboard.press("Space")
    follow(page)
    # A filter leads to its results, past itself; the first project is then a few stops away.
    assert page.evaluate("location.hash") == "#resultaten"
    keys += press_to(page, page.locator(".kaart a").first.inner_text()) + 1
    follow(page)
    keys += skip_to_the_content(page) + press_to(page, "Contact") + 1
    follow(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href").startswith("tel:")
    assert keys <= 25
