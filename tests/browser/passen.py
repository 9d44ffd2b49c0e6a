"""Whether a page fits: in a narrow window, with large letters, with spacing of the reader's own."""

#: What sticks out of the window sideways, and what cuts off its own text.
BUITEN = """() => {
  const breed = document.documentElement.clientWidth;
  const naam = e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '');
  const zichtbaar = e => e.checkVisibility() && !e.closest('svg, [aria-hidden=true]');
  const alles = [...document.body.querySelectorAll('*')].filter(zichtbaar);
  const uit = document.scrollingElement.scrollWidth > breed + 1
    ? alles.filter(e => e.getBoundingClientRect().right > breed + 1).slice(0, 3).map(naam) : [];
  const af = alles.filter(e => {
    const s = getComputedStyle(e);
    if (!/hidden|clip/.test(s.overflowX + s.overflowY) || s.display === 'inline' || e.clientWidth <= 1) return false;
    return e.innerText.trim() && (e.scrollHeight > e.clientHeight + 3 || e.scrollWidth > e.clientWidth + 3);
  }).slice(0, 3).map(naam);
  return [...uit, ...af];
}"""
#: Words of at most fourteen letters, dates and amounts that stand on two lines: a longer one may be split, at a
#: syllable. Where characters allow a break, such as a hyphen, another word begins.
GEBROKEN_WOORDEN = """grens => {
  const gebroken = [];
  const tekst = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let knoop = tekst.nextNode(); knoop; knoop = tekst.nextNode()) {
    const om = knoop.parentElement;
    if (!om.checkVisibility() || om.closest('thead')?.clientWidth <= 1) continue;
    for (const woord of knoop.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      if (woord[0].length > grens) continue;
      const stuk = document.createRange();
      stuk.setStart(knoop, woord.index);
      stuk.setEnd(knoop, woord.index + woord[0].length);
      const vakken = [...stuk.getClientRects()].filter(vak => vak.width > 0);
      if (new Set(vakken.map(vak => Math.round(vak.top))).size > 1) gebroken.push(woord[0]);
    }
  }
  return gebroken;
}"""
HEEL = 14
#: Criterion 1.4.12.
SPATIE = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-block-end: 2em !important }"
)
MANIEREN = {
    "320 px": (320, ""),
    "letters twice as large": (1280, "html { font-size: 200% !important }"),
    # As wide as the narrowest window that must do, in letters.
    "letters twice as large in half a window": (640, "html { font-size: 200% !important }"),
    "own spacing": (390, SPATIE),
}
HOOG = 844
#: Give the page this style sheet of the reader, and no other.
LEG_OP = (
    "stijl => { const blad = new CSSStyleSheet(); blad.replaceSync(stijl); document.adoptedStyleSheets = [blad]; }"
)


def look_as_usual(tab):
    """Take away every wish of a reader; at rest, so that no colour is on its way when the next looks."""
    usual = {"media": "null", "forced_colors": "null", "color_scheme": "null"}
    tab.emulate_media(**usual, reduced_motion="reduce")
    # Asking makes the browser do it now, and not together with what follows.
    tab.evaluate("document.getAnimations().length")
    tab.emulate_media(**usual, reduced_motion="null")


def find_cut_off(tab, manier):
    """Return what sticks out of the window or is cut off when an open page is read in one of MANIEREN."""
    breedte, stijl = MANIEREN[manier]
    tab.set_viewport_size({"width": breedte, "height": HOOG})
    # Not a style tag: the site's own rules for the browser would refuse that, and they are to hold here too.
    tab.evaluate(LEG_OP, stijl)
    gevonden = tab.evaluate(BUITEN)
    tab.evaluate(LEG_OP, "")
    return gevonden
