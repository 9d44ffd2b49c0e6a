// A cell is kept as soon as somebody leaves it. Nothing that was typed is lost: what cannot be kept now stays in its
// cell, is said, and is tried again; what somebody else changed meanwhile is shown beside it, with a choice.
const vorm = document.querySelector("[data-rooster]");
const melding = vorm.querySelector("[data-melding]");
const csrf = vorm.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const WACHT = 5000;
const staten = new Map();
let klok = null;

function zeg(zin) {
  melding.textContent = zin;
}

function onbewaard() {
  return [...staten.values()].filter((staat) => staat.veld.value.trim() !== staat.bewaard.trim()).length;
}

function zegStand(zin) {
  const over = onbewaard();
  zeg(over ? `${zin} ${over === 1 ? "Nog 1 cel niet opgeslagen." : `Nog ${over} cellen niet opgeslagen.`}` : zin);
}

// What the row says of itself: how far it is, and by whom.
function toonRij(rij, stand) {
  if (!stand) return;
  const etiket = rij.querySelector("[data-staat]");
  if (etiket) Object.assign(etiket, { textContent: stand.staatnaam }).dataset.staat = stand.staat;
  for (const [naam, wat] of [["stand", stand.stand], ["wie", stand.wie]]) {
    const plek = rij.querySelector(`[data-${naam}]`);
    if (plek) plek.textContent = wat;
  }
  // What can be said of a row follows from how far it is.
  for (const keus of rij.querySelectorAll("[data-bij]")) keus.hidden = !keus.dataset.bij.split(" ").includes(stand.staat);
}

function toonFout(staat, zin) {
  staat.zin.textContent = zin;
  staat.cel.classList.toggle("rapport-cel--fout", Boolean(zin));
  staat.veld.toggleAttribute("aria-invalid", Boolean(zin));
  if (zin) staat.veld.setAttribute("aria-invalid", "true");
}

function knop(tekst, doe) {
  const nieuw = document.createElement("button");
  Object.assign(nieuw, { type: "button", className: "button button-small knop", textContent: tekst });
  nieuw.addEventListener("click", doe);
  return nieuw;
}

function haalKeuzeWeg(staat) {
  staat.cel.querySelector("[data-keuze]")?.remove();
  staat.kiest = false;
}

function vraagKeuze(staat, antwoord) {
  haalKeuzeWeg(staat);
  staat.kiest = true;
  toonFout(staat, antwoord.zin);
  const keuze = Object.assign(document.createElement("p"), { className: "rapport-keuze" });
  keuze.dataset.keuze = "";
  const ander = antwoord.waarde ? `Laat ‘${antwoord.waarde}’ staan` : "Laat het leeg";
  const eigen = antwoord.getypt ? `Neem ‘${antwoord.getypt}’` : "Maak het leeg";
  keuze.append(
    knop(ander, () => {
      haalKeuzeWeg(staat);
      staat.veld.value = antwoord.waarde;
      toonFout(staat, antwoord.fout);
      staat.veld.focus();
      zeg("Blijft zoals het was.");
    }),
    knop(eigen, () => {
      haalKeuzeWeg(staat);
      staat.veld.value = antwoord.getypt;
      staat.veld.focus();
      bewaar(staat);
    }),
  );
  staat.cel.append(keuze);
}

function verwerk(staat, antwoord, gestuurd) {
  toonRij(staat.rij, antwoord.rij);
  if (antwoord.soort === "geweigerd") {
    toonFout(staat, antwoord.zin);
    staat.geweigerd = gestuurd;
    zegStand(antwoord.zin);
    return;
  }
  staat.versie = antwoord.versie;
  staat.bewaard = antwoord.waarde;
  if (antwoord.soort === "anders") {
    vraagKeuze(staat, antwoord);
    zegStand(antwoord.zin);
    return;
  }
  if (staat.veld.value === gestuurd) {
    staat.veld.value = antwoord.waarde;
    toonFout(staat, antwoord.fout);
  }
  zegStand(antwoord.zin);
}

async function stuur(staat, waarde) {
  const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
  if (csrf) headers["X-CSRFToken"] = vorm.querySelector("[name=csrfmiddlewaretoken]").value;
  const body = new URLSearchParams({ sleutel: staat.cel.dataset.cel, waarde, versie: staat.versie });
  const antwoord = await fetch(staat.rij.dataset.adres, { method: "POST", headers, body, keepalive: true });
  if (antwoord.headers.get("Content-Type") !== "application/json") throw new Error("no answer of ours");
  return antwoord.json();
}

// One at a time per cell: what was typed while another value was on its way comes after it.
async function bewaar(staat) {
  const waarde = staat.veld.value;
  if (staat.kiest || staat.bezig || waarde.trim() === staat.bewaard.trim() || waarde === staat.geweigerd) return;
  staat.bezig = true;
  zeg("Opslaan …");
  try {
    verwerk(staat, await stuur(staat, waarde), waarde);
  } catch {
    zegStand("Opslaan lukt nu niet: er is geen verbinding, of u bent uitgelogd. Wat u typte, blijft staan.");
    clearTimeout(klok);
    klok = setTimeout(probeerOpnieuw, WACHT);
    return;
  } finally {
    staat.bezig = false;
  }
  if (staat.veld.value.trim() !== waarde.trim()) bewaar(staat);
}

function probeerOpnieuw() {
  for (const staat of staten.values()) if (staat.veld !== document.activeElement) bewaar(staat);
}

// The cells of a column, of the table or of a form: what is above or below in the same place.
function buur(veld, stap) {
  const vak = veld.closest("td");
  if (!vak) {
    const alle = [...staten.keys()];
    return alle[alle.indexOf(veld) + stap];
  }
  const plek = [...vak.parentElement.children].indexOf(vak);
  let rij = vak.parentElement;
  while ((rij = stap > 0 ? rij.nextElementSibling : rij.previousElementSibling)) {
    const doel = rij.children[plek]?.querySelector("input[type=text], textarea");
    if (doel && !doel.readOnly) return doel;
  }
  return null;
}

// In a text of more lines an arrow moves within it first.
function aanRand(veld, stap) {
  if (veld.tagName !== "TEXTAREA") return true;
  const { value, selectionStart } = veld;
  return stap > 0 ? !value.slice(selectionStart).includes("\n") : !value.slice(0, selectionStart).includes("\n");
}

function toets(gebeurtenis) {
  const staat = staten.get(gebeurtenis.target);
  if (!staat || gebeurtenis.isComposing || gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey) return;
  const { key, shiftKey } = gebeurtenis;
  // A text has lines, and nobody types it again because of one key.
  const isTekst = staat.veld.tagName === "TEXTAREA";
  if (isTekst && (key === "Escape" || key === "Enter")) return;
  if (key === "Escape") {
    haalKeuzeWeg(staat);
    staat.veld.value = staat.bewaard;
    staat.geweigerd = null;
    toonFout(staat, "");
    zeg("Teruggezet.");
    return;
  }
  const stap = { Enter: shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (!stap) return;
  if (key !== "Enter" && !aanRand(staat.veld, stap)) return;
  gebeurtenis.preventDefault();
  const doel = buur(staat.veld, stap);
  if (doel) {
    doel.focus();
    doel.select();
  } else {
    bewaar(staat);
  }
}

for (const cel of vorm.querySelectorAll("[data-cel]")) {
  const veld = cel.querySelector("input[type=text], textarea");
  if (veld.readOnly) continue;
  const staat = { cel, veld, rij: cel.closest("[data-rij]"), zin: cel.querySelector("[data-zin]") };
  Object.assign(staat, { versie: Number(cel.dataset.versie), bewaard: veld.defaultValue, geweigerd: null });
  staten.set(veld, staat);
  veld.addEventListener("change", () => bewaar(staat));
  veld.addEventListener("blur", () => bewaar(staat));
}
vorm.addEventListener("keydown", toets);
// What is kept already need not be sent with a button of the form.
vorm.addEventListener("formdata", ({ formData }) => {
  for (const { veld, bewaard } of staten.values()) if (veld.value.trim() === bewaard.trim()) formData.delete(veld.name);
});
let verstuurd = false;
vorm.addEventListener("submit", () => {
  verstuurd = true;
});
window.addEventListener("online", probeerOpnieuw);
window.addEventListener("beforeunload", (gebeurtenis) => {
  if (!verstuurd && onbewaard()) gebeurtenis.preventDefault();
});
