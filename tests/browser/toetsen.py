"""A visitor without a mouse: what has the focus, and where the keys lead."""

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
