// Puts the cursor in the field that the address names: "#id_status" or "#:w:contentpath=roltoewijzingen.3".
// Wagtail opens the tab and scrolls; a keyboard or a screen reader still begins at the top without this.
const VELD = 'input:not([type=hidden]):not([disabled]), select, textarea, [contenteditable=true], button, a[href]';
const POGINGEN = 20;

function zoekDoel() {
  const anker = decodeURIComponent(window.location.hash.slice(1));
  const pad = anker.match(/:w:contentpath=(.+)$/);
  if (!pad) return anker.startsWith('id_') ? document.getElementById(anker) : null;
  let doel = null;
  // A row that is gone leaves us at what is above it.
  for (const deel of pad[1].split('.')) {
    const gevonden = (doel || document).querySelector(`[data-contentpath="${CSS.escape(deel)}"]`);
    if (!gevonden) break;
    doel = gevonden;
  }
  return doel;
}

function open(doel) {
  for (let deel = doel; deel; deel = deel.parentElement) {
    const knop = deel.id && document.querySelector(`[data-panel-toggle][aria-controls="${CSS.escape(deel.id)}"]`);
    if (knop && knop.getAttribute('aria-expanded') === 'false') knop.click();
  }
}

function ganaar(resterend) {
  const doel = zoekDoel();
  const velden = doel ? [doel, ...doel.querySelectorAll(VELD)].filter((el) => el.matches(VELD)) : [];
  if (doel) open(doel);
  const veld = velden.find((el) => el.checkVisibility && el.checkVisibility());
  if (veld) {
    veld.focus({ preventScroll: true });
    doel.scrollIntoView({ block: 'center' });
  } else if (resterend) {
    // Blocks and tabs are made by other scripts, which may come later.
    setTimeout(() => ganaar(resterend - 1), 150);
  }
}

if (window.location.hash.length > 1) {
  window.addEventListener('load', () => setTimeout(() => ganaar(POGINGEN), 200));
}
window.addEventListener('hashchange', () => ganaar(0));
