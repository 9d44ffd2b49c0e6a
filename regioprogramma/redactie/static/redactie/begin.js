// Wagtail begins choosers, date fields and rows with a script in the page. Here the page only says what must begin, and
// with what; so the browser may refuse every script that stands in a page. Comes before Wagtail's own scripts: a menu
// takes its buttons out of the page, and what is done with these must have begun by then.
const TE_BEGINNEN = "template[data-begin]";
// Nothing else is begun, and so none of what a browser itself can do: what stands in a page does nothing of itself.
const BEGINT = /(Chooser|Panel)$/;

function begin(plek) {
  const wat = plek.dataset.begin;
  const maker = BEGINT.test(wat) && window[wat];
  // What makes it may still be on its way, with the window that it is in.
  if (!maker) return;
  plek.removeAttribute("data-begin");
  const met = JSON.parse(plek.dataset.met);
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

// Whoever adds a row goes on with it at once.
function beginWithRow({ prototype }) {
  const { addForm } = prototype;
  prototype.addForm = function (...wat) {
    const uitkomst = addForm.apply(this, wat);
    beginIn(document.documentElement);
    return uitkomst;
  };
}

// jQuery fetches a script that comes with a window, and puts its text in the page. It is loaded as a file instead, once.
function loadAsFile(jQuery) {
  const geladen = new Set([...document.scripts].map((script) => script.src));
  jQuery._evalUrl = (adres) => {
    const script = document.createElement("script");
    script.src = adres;
    if (geladen.has(script.src)) return;
    geladen.add(script.src);
    script.addEventListener("load", () => beginIn(document.documentElement));
    document.head.append(script);
  };
}

document.addEventListener("DOMContentLoaded", () => {
  if (window.InlinePanel) beginWithRow(window.InlinePanel);
  if (window.jQuery) loadAsFile(window.jQuery);
  beginIn(document.documentElement);
});
