// A cell is kept as soon as somebody leaves it. Nothing that was typed is lost: what cannot be kept now stays in its
// cell, is said, and is tried again; what somebody else changed meanwhile is shown beside it, with a choice.
// What others filled in elsewhere appears by itself, never in a cell that somebody is at.
const vorm = document.querySelector("[data-rooster]");
const melding = vorm.querySelector("[data-melding]");
const csrf = vorm.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const WACHT = 5000;
// So often it is asked what others filled in, while somebody looks; and no sooner after it was told with a save.
const VRAAG = 45000;
const PAUZE = 3000;
// So many are on their way at once: who types fast must not push others away.
const TEGELIJK = 4;
const staten = new Map();
let klok = null;
let sinds = vorm.dataset.sinds;
let verteld = Date.now();
let onderweg = 0;
const wachtrij = [];

function zeg(zin) {
  melding.textContent = zin;
}

function isVuil(staat) {
  return staat.veld.value.trim() !== staat.bewaard.trim();
}

function onbewaard() {
  return [...staten.values()].filter(isVuil).length;
}

function zegStand(zin) {
  const over = onbewaard();
  zeg(over ? `${zin} ${over === 1 ? "Nog 1 cel niet opgeslagen." : `Nog ${over} cellen niet opgeslagen.`}` : zin);
}

// What the row says of itself: how far it is, and by whom.
function toonRij(rij, stand) {
  if (!stand) return;
  for (const [naam, wat] of [["stand", stand.stand], ["wie", stand.wie]]) {
    const plek = rij.querySelector(`[data-${naam}]`);
    if (plek) plek.textContent = wat;
  }
  toonStaat(rij, stand.staat, stand.staatnaam);
}

function toonStaat(rij, hoever, alsTekst) {
  // Of a project of which nothing is asked, an empty row is no row that is not ready.
  const [staat, naam] = hoever === "leeg" && rij.dataset.niets ? ["niets", rij.dataset.niets] : [hoever, alsTekst];
  const etiket = rij.querySelector("[data-staat]");
  if (etiket) Object.assign(etiket, { textContent: naam }).dataset.staat = staat;
  // What can be said of a row follows from how far it is.
  for (const keus of rij.querySelectorAll("[data-bij]")) keus.hidden = !keus.dataset.bij.split(" ").includes(staat);
  // What was typed and not kept stays in reach, also when the row was approved meanwhile.
  for (const eigen of staten.values()) if (eigen.rij === rij && !isVuil(eigen)) eigen.veld.readOnly = staat === "akkoord";
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
  staat.noemEigen = null;
}

function vraagKeuze(staat, antwoord) {
  haalKeuzeWeg(staat);
  staat.kiest = true;
  toonFout(staat, antwoord.zin);
  const keuze = Object.assign(document.createElement("p"), { className: "rapport-keuze" });
  keuze.dataset.keuze = "";
  const ander = antwoord.waarde ? `Laat ‘${antwoord.waarde}’ staan` : "Laat het leeg";
  const eigen = knop("", () => {
    haalKeuzeWeg(staat);
    staat.veld.focus();
    bewaar(staat);
  });
  // What is in the cell is what is kept: somebody may have gone on typing.
  staat.noemEigen = () => {
    const getypt = staat.veld.value.trim();
    eigen.textContent = getypt ? `Neem ‘${getypt}’` : "Maak het leeg";
  };
  staat.noemEigen();
  keuze.append(
    knop(ander, () => {
      haalKeuzeWeg(staat);
      staat.veld.value = antwoord.waarde;
      toonFout(staat, antwoord.fout);
      staat.veld.focus();
      zeg("Blijft zoals het was.");
    }),
    eigen,
  );
  staat.cel.append(keuze);
}

// A cell with what somebody else filled in.
function zet(staat, cel) {
  Object.assign(staat, { versie: cel.versie, bewaard: cel.waarde, later: null, geweigerd: null });
  staat.veld.value = cel.waarde;
  toonFout(staat, cel.fout);
}

// What others filled in; returns a sentence about what is seen of that. The cell that somebody is at stays as it is:
// when they leave it, it is replaced if they typed nothing, and else they choose.
function neemOver(anderen) {
  if (!anderen) return "";
  [sinds, verteld] = [anderen.nu, Date.now()];
  const rijen = new Map([...vorm.querySelectorAll("[data-rij]")].map((rij) => [rij.dataset.rij, rij]));
  const nieuw = [];
  for (const cel of anderen.cellen) {
    const staat = [...staten.values()].find((s) => s.rij.dataset.rij === `${cel.regel}` && s.cel.dataset.cel === cel.sleutel);
    if (!staat || cel.versie <= staat.versie) continue;
    if (staat.veld === document.activeElement || isVuil(staat) || staat.kiest || staat.bezig) {
      staat.later = cel;
      if (!staat.kiest) staat.zin.textContent = `${cel.naam} vulde hier intussen ‘${cel.waarde}’ in.`;
    } else {
      zet(staat, cel);
    }
    nieuw.push(cel.naam);
  }
  for (const [nummer, [staat, naam]] of Object.entries(anderen.staten)) {
    if (rijen.has(nummer)) toonStaat(rijen.get(nummer), staat, naam);
  }
  for (const [nummer, stand] of Object.entries(anderen.rijen)) if (rijen.has(nummer)) toonRij(rijen.get(nummer), stand);
  if (!nieuw.length) return "";
  const wie = new Set(nieuw).size === 1 ? nieuw[0] : "Anderen";
  return `${wie} ${wie === "Anderen" ? "vulden" : "vulde"} ${nieuw.length === 1 ? "1 cel" : `${nieuw.length} cellen`} in.`;
}

async function vraagAnderen() {
  if (document.visibilityState !== "visible" || !vorm.dataset.anderen || Date.now() - verteld < PAUZE) return;
  const plek = `${vorm.dataset.anderen}?${new URLSearchParams({ sinds })}`;
  const antwoord = await fetch(plek, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
  if (antwoord.headers.get("Content-Type") !== "application/json") return;
  const anderen = await antwoord.json();
  if (!antwoord.ok) {
    // There is nothing to fill in any more.
    clearInterval(vragen);
    zegStand(anderen.zin);
    return;
  }
  const zin = neemOver(anderen);
  if (zin) zegStand(zin);
}

function verwerk(staat, antwoord, gestuurd) {
  toonRij(staat.rij, antwoord.rij);
  const anderen = neemOver(antwoord.anderen);
  const zin = [antwoord.zin, anderen].filter(Boolean).join(" ");
  if (antwoord.soort === "geweigerd") {
    toonFout(staat, antwoord.zin);
    staat.geweigerd = gestuurd;
    zegStand(zin);
    return;
  }
  Object.assign(staat, { versie: antwoord.versie, bewaard: antwoord.waarde, later: null });
  if (antwoord.soort === "anders") {
    vraagKeuze(staat, antwoord);
    zegStand(zin);
    return;
  }
  if (staat.veld.value === gestuurd) {
    staat.veld.value = antwoord.waarde;
    toonFout(staat, antwoord.fout);
  }
  zegStand(zin);
}

async function opBeurt(werk) {
  if (onderweg >= TEGELIJK) await new Promise((mag) => wachtrij.push(mag));
  onderweg += 1;
  try {
    return await werk();
  } finally {
    onderweg -= 1;
    wachtrij.shift()?.();
  }
}

async function stuur(staat, waarde) {
  const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
  if (csrf) headers["X-CSRFToken"] = vorm.querySelector("[name=csrfmiddlewaretoken]").value;
  const body = new URLSearchParams({ sleutel: staat.cel.dataset.cel, waarde, versie: staat.versie });
  if (sinds && Date.now() - verteld > PAUZE) body.set("sinds", sinds);
  const opties = { method: "POST", headers, body, keepalive: true };
  const antwoord = await opBeurt(() => fetch(staat.rij.dataset.adres, opties));
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
  const staat = { cel, veld, rij: cel.closest("[data-rij]"), zin: cel.querySelector("[data-zin]") };
  Object.assign(staat, { versie: Number(cel.dataset.versie), bewaard: veld.defaultValue, geweigerd: null });
  staten.set(veld, staat);
  veld.addEventListener("change", () => bewaar(staat));
  veld.addEventListener("blur", () => (staat.later && !isVuil(staat) ? zet(staat, staat.later) : bewaar(staat)));
  veld.addEventListener("input", () => staat.noemEigen?.());
}
vorm.addEventListener("keydown", toets);
// What is kept already need not be sent with a button of the form; of the rest, what was on the screen.
vorm.addEventListener("formdata", ({ formData }) => {
  for (const staat of staten.values()) {
    if (!isVuil(staat)) {
      formData.delete(staat.veld.name);
      continue;
    }
    const naam = `basis-${staat.rij.dataset.rij}`;
    const basis = JSON.parse(formData.get(naam) ?? "{}");
    basis[staat.cel.dataset.cel] = [staat.versie, staat.bewaard];
    formData.set(naam, JSON.stringify(basis));
  }
});
let verstuurd = false;
vorm.addEventListener("submit", () => {
  verstuurd = true;
});
window.addEventListener("online", probeerOpnieuw);
const vragen = setInterval(() => vraagAnderen().catch(() => {}), VRAAG);
document.addEventListener("visibilitychange", () => vraagAnderen().catch(() => {}));
window.addEventListener("beforeunload", (gebeurtenis) => {
  if (!verstuurd && onbewaard()) gebeurtenis.preventDefault();
});
