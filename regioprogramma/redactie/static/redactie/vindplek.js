// Wagtail's checks name the place of what they found as code does ("p", ".tekst > h3"). An editor looks for its words.
const LANGSTE = 60;
const PLEK = "[data-content-checker-selector-text]:not([data-genoemd])";

function zoek(selector) {
  try {
    return document.querySelector("#w-preview-iframe")?.contentDocument?.querySelector(selector);
  } catch {
    return null;
  }
}

function woorden(element) {
  const tekst = [element?.innerText, element?.getAttribute("alt"), element?.getAttribute("title")]
    .map((stuk) => (stuk ?? "").replace(/\s+/g, " ").trim())
    .find(Boolean);
  if (!tekst) return "Bekijk de plek";
  if (tekst.length <= LANGSTE) return `‘${tekst}’`;
  return `‘${tekst.slice(0, LANGSTE).replace(/\s+\S*$/, "")} …’`;
}

function noem(paneel) {
  for (const plek of paneel.querySelectorAll(PLEK)) {
    if (!plek.textContent) continue;
    plek.dataset.genoemd = "";
    plek.textContent = woorden(zoek(plek.textContent));
  }
}

const paneel = document.querySelector("[data-checks-panel]");
if (paneel) {
  new MutationObserver(() => noem(paneel)).observe(paneel, { childList: true, subtree: true });
  // What the checks found is advice on a text. Wagtail writes it to the console as an error of the site.
  const { debug, error } = console;
  console.error = (...gezegd) => (gezegd[0] === "axe.run results" ? debug : error)(...gezegd);
}
