// Wagtail begins choosers, date fields and rows with a script in the page. Here the page only says what must begin, and
// with what; so the browser may refuse every script that stands in a page.
const TE_BEGINNEN = "template[data-begin]";

function begin(plek) {
  const wat = plek.dataset.begin;
  const met = JSON.parse(plek.dataset.met);
  plek.removeAttribute("data-begin");
  const maker = window[wat];
  if (/^[A-Z]/.test(wat)) new maker(...met);
  else maker(...met);
}

function beginIn(deel) {
  if (deel.nodeType !== Node.ELEMENT_NODE) return;
  if (deel.matches(TE_BEGINNEN)) begin(deel);
  else for (const plek of deel.querySelectorAll(TE_BEGINNEN)) begin(plek);
}

// What is added later: a row, a screen in a window.
new MutationObserver((veranderingen) => {
  for (const { addedNodes } of veranderingen) addedNodes.forEach(beginIn);
}).observe(document.documentElement, { childList: true, subtree: true });

beginIn(document.documentElement);
