// The rows of a form are folded: what stands in one is sent along unseen, and its fields come when somebody opens it.
const UITGELOGD = "U bent uitgelogd. Log in een ander tabblad in en open de regel dan nog eens. Er is niets verloren.";
const STUK = "Dit lukt nu niet. Er is niets verloren. Vouw de regel dicht en open hem nog eens.";
const panelen = new Map();

class Uitgelogd extends Error {}

async function haal(adres, velden, nogEens = true) {
  const form = new FormData();
  for (const [naam, waarde] of velden) form.append(naam, waarde);
  const antwoord = await fetch(adres, {
    method: "POST",
    body: form,
    headers: { "X-CSRFToken": window.wagtailConfig.CSRF_TOKEN, "X-Requested-With": "XMLHttpRequest" },
  });
  if (antwoord.status === 403 && nogEens) {
    // A log-in elsewhere gave every form another token, which comes with this answer.
    if ((await window.regiobewaren.watHoudtTegen()) === "uitgelogd") throw new Uitgelogd();
    return haal(adres, velden, false);
  }
  if (!antwoord.ok || antwoord.redirected) throw new Error(`${antwoord.status}`);
  return antwoord.text();
}

// What an editor changed in a row, the line above it says when the row is folded again.
function vatSamen(vak) {
  const delen = [...vak.querySelectorAll("select, input[type=text], textarea, [data-chooser-title], .public-DraftEditor-content")]
    .filter((deel) => !deel.closest(".chooser.blank, [hidden] [hidden]"))
    .map((deel) => (deel.matches("select") ? (deel.value && deel.selectedOptions[0]?.text) : (deel.value ?? deel.textContent)) || "")
    .map((tekst) => tekst.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  zetZin(vak.parentElement, delen.slice(0, 4).map((deel) => deel.slice(0, 60)).join(" · "));
}

function zetZin(rij, tekst) {
  const kop = rij.querySelector("[data-panel-heading-text]");
  kop.querySelector(".rij-samenvatting")?.remove();
  if (!tekst) return;
  const zin = document.createElement("span");
  zin.className = "rij-samenvatting";
  zin.textContent = `: ${tekst}`;
  kop.append(zin);
}

function meld(vak, tekst) {
  vak.querySelector(":scope > .error-message")?.remove();
  if (!tekst) return;
  const zin = document.createElement("p");
  zin.className = "error-message";
  zin.setAttribute("role", "alert");
  zin.textContent = tekst;
  vak.append(zin);
}

// All folded rows look alike: one stands in the page, and is copied.
function vouw(rij, naam, geordend) {
  const begin = rij.dataset.rij;
  const nieuw = document.createElement("template");
  nieuw.innerHTML = document.getElementById("rij-gevouwen").innerHTML.trim().replaceAll("__rij__", begin);
  const element = nieuw.content.firstElementChild;
  element.querySelector("[data-panel-heading-text]").prepend(naam);
  zetZin(element, rij.dataset.rijZin);
  if (!geordend) for (const knop of element.querySelectorAll("[data-inline-panel-child-move-up], [data-inline-panel-child-move-down], [data-inline-panel-child-drag]")) knop.remove();
  const vak = element.querySelector(".w-panel__content");
  vak.dataset.rij = begin;
  for (const veld of rij.querySelectorAll("input")) (veld.id ? element : vak).append(veld);
  rij.replaceWith(element);
}

async function open(vak) {
  const begin = vak.dataset.rij;
  if (vak.ariaBusy === "true") return;
  vak.ariaBusy = "true";
  try {
    const velden = [...vak.querySelectorAll("input")].map((veld) => [veld.name, veld.value]);
    const lijst = vak.closest("[data-rijen]");
    const html = await haal(lijst.dataset.rijenAdres, [...velden, ["plek", begin.split("-").pop()]]);
    delete vak.dataset.rij;
    vak.innerHTML = html;
  } catch (fout) {
    meld(vak, fout instanceof Uitgelogd ? UITGELOGD : STUK);
  } finally {
    vak.ariaBusy = "false";
  }
}

document.addEventListener("wagtail:panel-toggle", (gebeurtenis) => {
  const vak = gebeurtenis.target.closest("[data-rijen] > [data-inline-panel-child]")?.querySelector(".w-panel__content");
  if (!vak) return;
  if (!gebeurtenis.detail.expanded) vak.dataset.rij ?? vatSamen(vak);
  else if (vak.dataset.rij) open(vak);
});

async function bereid(knop, lijst) {
  const vak = knop.parentElement;
  try {
    panelen.get(lijst).emptyFormTemplate = await haal(lijst.dataset.rijenAdres, []);
    delete knop.dataset.rijenErbij;
    meld(vak, "");
    knop.click();
  } catch (fout) {
    meld(vak, fout instanceof Uitgelogd ? UITGELOGD : "Dit lukt nu niet. Er is niets verloren. Klik nog eens op de knop.");
  }
}

// Wagtail adds a row from a template, which comes when the first is asked for.
document.addEventListener(
  "click",
  (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("[data-rijen-erbij]");
    if (!knop) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    if (knop.ariaBusy === "true") return;
    knop.ariaBusy = "true";
    const lijst = document.getElementById(knop.id.replace(/-(ADD|OPEN_MODAL)$/, "-FORMS"));
    bereid(knop, lijst).finally(() => (knop.ariaBusy = "false"));
  },
  true,
);

// What is changed most often opens as it comes near: who is responsible for a page takes no click more than before.
const KORT = 5;
const kijker = new IntersectionObserver(
  (gezien) => {
    for (const { isIntersecting, target } of gezien) {
      if (!isIntersecting) continue;
      kijker.unobserve(target);
      target.querySelector('[data-panel-toggle][aria-expanded="false"]')?.click();
    }
  },
  { rootMargin: "50%" },
);

window.addEventListener("load", () => {
  for (const lijst of document.querySelectorAll("[data-rijen-vlot]")) {
    const rijen = lijst.querySelectorAll(":scope > [data-inline-panel-child]");
    if (rijen.length <= KORT) for (const rij of rijen) kijker.observe(rij);
  }
});

for (const lijst of document.querySelectorAll("[data-rijen]")) {
  const opties = JSON.parse(lijst.dataset.rijen);
  for (const rij of lijst.querySelectorAll(":scope > [data-rij]")) vouw(rij, lijst.dataset.rijenNaam, opties.canOrder);
  panelen.set(lijst, new window[opties.type](opties));
}
