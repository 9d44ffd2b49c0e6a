// Puts the cursor in the field that the address names: "#id_status" or "#:w:contentpath=roltoewijzingen.3".
// Wagtail opens the tab and scrolls; a keyboard or a screen reader still begins at the top without this, and Wagtail
// finds no rows of people, documents or keywords, nor a field in a window.
const VELD = 'input:not([type=hidden]):not([disabled]), select, textarea, [contenteditable=true], button, a[href]';
const MEUBELS = '.w-panel__anchor, [data-panel-toggle], .w-panel__controls button';
const POGINGEN = 20;

/** The row with this number among those of a relation; without a number, or when it is gone, all of them. */
function zoekRij(relatie, nummer) {
  const nummers = document.querySelectorAll(`input[name^="${CSS.escape(relatie)}-"][name$="-id"]`);
  const veld = [...nummers].find((invoer) => invoer.value === nummer);
  const alle = document.getElementById(`id_${relatie}-FORMS`);
  return veld?.closest('[data-inline-panel-child]') || alle?.closest('[data-panel]') || null;
}

function zoekPad(pad) {
  const [eerste, ...rest] = pad.split('.');
  const binnen = (waar, deel) => waar.querySelector(`[data-contentpath="${CSS.escape(deel)}"]`);
  let doel = binnen(document, eerste) || zoekRij(eerste, rest[0]);
  for (const deel of rest) {
    // What is gone leaves us at what it stood in.
    doel = (doel && binnen(doel, deel)) || doel;
  }
  return doel;
}

function zoekDoel() {
  const anker = decodeURIComponent(window.location.hash.slice(1));
  const pad = anker.match(/:w:contentpath=(.+)$/);
  if (pad) return zoekPad(pad[1]);
  return anker.startsWith('id_') ? document.getElementById(anker) : null;
}

function open(doel) {
  // Of a row that is folded the fields are not there yet.
  doel.querySelector(':scope > section > .w-panel__header > [data-panel-toggle][aria-expanded="false"]')?.click();
  for (let deel = doel; deel; deel = deel.parentElement) {
    const naam = CSS.escape(deel.id);
    if (deel.matches('.w-dialog[aria-hidden="true"]')) {
      document.querySelector(`[data-a11y-dialog-show="${naam}"]`)?.click();
    }
    if (deel.id) document.querySelector(`[data-panel-toggle][aria-controls="${naam}"][aria-expanded="false"]`)?.click();
  }
}

function ganaar(resterend) {
  const doel = zoekDoel();
  if (doel) open(doel);
  const velden = doel ? [doel, ...doel.querySelectorAll(VELD)].filter((el) => el.matches(VELD)) : [];
  const veld = velden.find((el) => !el.matches(MEUBELS) && el.checkVisibility({ visibilityProperty: true }));
  if (veld) {
    veld.focus({ preventScroll: true });
    veld.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  // Blocks, tabs and windows are made by other scripts, which may come later and push the field away.
  if (resterend && !zelfBezig) setTimeout(() => ganaar(resterend - 1), 150);
}

let zelfBezig = false;
for (const soort of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
  window.addEventListener(soort, (gebeurtenis) => { zelfBezig ||= gebeurtenis.isTrusted; }, { passive: true });
}

if (window.location.hash.length > 1) {
  window.addEventListener('load', () => setTimeout(() => ganaar(POGINGEN), 300));
}
window.addEventListener('hashchange', () => ganaar(5));
