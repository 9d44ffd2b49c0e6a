// Suggests keywords below their chooser, from what stands in the form now. Without this the chooser works as before.
const RELATIE = "trefwoord_koppelingen";
const WACHT = 800;

const blok = document.querySelector("[data-trefwoorden-voorstellen]");
const formulier = document.querySelector("[data-edit-form]");
let wachter;
let laatste = "";
let beurt = 0;

// Text fields and rich text alike leave what was typed in the fields that the form sends.
function lees() {
  const delen = { titel: [], samenvatting: [], tekst: [] };
  for (const [naam, waarde] of new FormData(formulier)) {
    if (typeof waarde !== "string" || naam === "csrfmiddlewaretoken" || naam.startsWith(RELATIE)) continue;
    if (naam === "title") delen.titel.push(waarde);
    else if (naam === "samenvatting") delen.samenvatting.push(waarde);
    else if (/-(value|tekst)(-|$)|^(ambitie|horizon|inhoud)/.test(naam)) delen.tekst.push(platteTekst(waarde));
  }
  return Object.fromEntries(Object.entries(delen).map(([deel, stukken]) => [deel, stukken.join(" \n ")]));
}

function platteTekst(waarde) {
  if (!waarde.startsWith('{"')) return waarde;
  try {
    return (JSON.parse(waarde).blocks || []).map((stuk) => stuk.text).join(" \n ");
  } catch {
    return "";
  }
}

function gekozen() {
  const rijen = formulier.querySelectorAll(`input[name^="${RELATIE}-"][name$="-trefwoord"]`);
  return [...rijen]
    .filter((invoer) => invoer.value && !invoer.closest(".deleted") && !invoer.name.includes("__prefix__"))
    .map((invoer) => invoer.value);
}

async function vraag() {
  const vraagstuk = new URLSearchParams({ ...lees(), pagina: blok.dataset.pagina });
  gekozen().forEach((id) => vraagstuk.append("trefwoord", id));
  if (vraagstuk.toString() === laatste) return;
  laatste = vraagstuk.toString();
  beurt += 1;
  const dezeBeurt = beurt;
  const token = formulier.querySelector('[name="csrfmiddlewaretoken"]').value;
  const antwoord = await fetch(blok.dataset.url, {
    method: "POST",
    body: vraagstuk,
    headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
  });
  if (antwoord.ok && dezeBeurt === beurt) toon((await antwoord.json()).voorstellen);
}

function toon(voorstellen) {
  const lijst = blok.querySelector("ul");
  lijst.replaceChildren(
    ...voorstellen.map((voorstel) => {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "button button-small button-secondary";
      knop.textContent = `${voorstel.title} (${voorstel.reden})`;
      knop.addEventListener("click", () => voegToe(voorstel));
      const punt = document.createElement("li");
      punt.append(knop);
      return punt;
    }),
  );
  blok.hidden = voorstellen.length === 0;
}

// Exactly what the panel does when somebody chooses in its window.
function voegToe({ id, title, edit_url }) {
  const paneel = window.wagtail.editHandler.getPanelByName(RELATIE);
  paneel.addForm();
  const veld = `${paneel.opts.formsetPrefix}-${paneel.formCount - 1}-trefwoord`;
  paneel.chooserWidgetFactory.getById(veld).setStateFromModalData({ id, title, edit_url });
  blok.querySelector("[role=status]").textContent = `${blok.dataset.toegevoegd}: ${title}`;
  vraag();
}

function straks() {
  clearTimeout(wachter);
  wachter = setTimeout(() => vraag().catch(() => {}), WACHT);
}

if (blok && formulier) {
  for (const gebeurtenis of ["input", "change", "w-formset:added", "w-formset:removed"]) {
    formulier.addEventListener(gebeurtenis, straks);
  }
  // Rich text tells of no typing; looking now and then costs nothing when nothing changed.
  setInterval(straks, 5000);
  straks();
}
