// Suggests what an editor may choose, from what stands in the form now. Without this the form works as before.
// A block says where it asks (data-url) and what it is about: choosers as "relation:field", and groups of tick boxes.
const WACHT = 800;

const formulier = document.querySelector("[data-edit-form]");

// Text fields and rich text alike leave what was typed in the fields that the form sends.
function lees(zonder) {
  const delen = { titel: [], samenvatting: [], tekst: [] };
  const links = [];
  for (const [naam, waarde] of new FormData(formulier)) {
    if (typeof waarde !== "string" || naam === "csrfmiddlewaretoken") continue;
    if (zonder.some((relatie) => naam.startsWith(relatie))) continue;
    if (naam === "title") delen.titel.push(waarde);
    else if (naam === "samenvatting") delen.samenvatting.push(waarde);
    else if (/-(value|tekst)(-|$)|^(ambitie|horizon|inhoud)/.test(naam)) {
      const opmaak = lees_opmaak(waarde);
      delen.tekst.push(opmaak ? opmaak.blocks.map((stuk) => stuk.text).join(" \n ") : waarde);
      if (opmaak) links.push(...linkdoelen(opmaak));
    }
  }
  return { delen: Object.entries(delen).map(([deel, stukken]) => [deel, stukken.join(" \n ")]), links };
}

function lees_opmaak(waarde) {
  if (!waarde.startsWith('{"')) return null;
  try {
    const opmaak = JSON.parse(waarde);
    return { blocks: opmaak.blocks || [], entityMap: opmaak.entityMap || {} };
  } catch {
    return null;
  }
}

// The pages of the site that a rich text links to.
function linkdoelen(opmaak) {
  return Object.values(opmaak.entityMap)
    .filter((deel) => deel.type === "LINK" && deel.data.id)
    .map((deel) => String(deel.data.id));
}

class Voorstellen {
  constructor(blok) {
    this.blok = blok;
    this.relaties = new Map((blok.dataset.relaties || "").split(" ").filter(Boolean).map((deel) => deel.split(":")));
    this.vakjes = (blok.dataset.vakjes || "").split(" ").filter(Boolean);
    this.laatste = "";
    this.beurt = 0;
  }

  gekozen() {
    const uit = [];
    for (const [relatie, veld] of this.relaties) {
      for (const invoer of formulier.querySelectorAll(`input[name^="${relatie}-"][name$="-${veld}"]`)) {
        if (invoer.value && !invoer.closest(".deleted") && !invoer.name.includes("__prefix__")) {
          uit.push([relatie, invoer.value]);
        }
      }
    }
    for (const veld of this.vakjes) {
      formulier.querySelectorAll(`input[name="${veld}"]:checked`).forEach((vak) => uit.push([veld, vak.value]));
    }
    return uit;
  }

  async vraag() {
    const { delen, links } = lees([...this.relaties.keys()]);
    const alles = [...delen, ...this.gekozen(), ...links.map((id) => ["link", id]), ["pagina", this.blok.dataset.pagina]];
    const vraagstuk = new URLSearchParams(alles);
    if (vraagstuk.toString() === this.laatste) return;
    this.laatste = vraagstuk.toString();
    this.beurt += 1;
    const dezeBeurt = this.beurt;
    const token = formulier.querySelector('[name="csrfmiddlewaretoken"]').value;
    const antwoord = await fetch(this.blok.dataset.url, {
      method: "POST",
      body: vraagstuk,
      headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
    });
    if (antwoord.ok && dezeBeurt === this.beurt) this.toon((await antwoord.json()).voorstellen);
  }

  toon(voorstellen) {
    this.blok.querySelector("ul").replaceChildren(
      ...voorstellen.map((voorstel) => {
        const knop = document.createElement("button");
        knop.type = "button";
        knop.className = "button button-small button-secondary";
        knop.textContent = `${voorstel.title} (${voorstel.reden})`;
        knop.addEventListener("click", () => this.voegToe(voorstel));
        const punt = document.createElement("li");
        punt.append(knop);
        return punt;
      }),
    );
    this.blok.hidden = voorstellen.length === 0;
  }

  voegToe(voorstel) {
    if (this.relaties.has(voorstel.veld)) this.kies(voorstel);
    else formulier.querySelector(`input[name="${voorstel.veld}"][value="${voorstel.id}"]`)?.click();
    this.blok.querySelector("[role=status]").textContent = `${this.blok.dataset.toegevoegd}: ${voorstel.title}`;
    this.vraag().catch(() => {});
  }

  // Exactly what the panel does when somebody chooses in its window.
  kies({ veld, id, title, edit_url }) {
    const paneel = window.wagtail.editHandler.getPanelByName(veld);
    paneel.addForm();
    const invoer = `${paneel.opts.formsetPrefix}-${paneel.formCount - 1}-${this.relaties.get(veld)}`;
    paneel.chooserWidgetFactory.getById(invoer).setStateFromModalData({ id, title, edit_url });
  }
}

function volg(voorstellen) {
  let wachter;
  const straks = () => {
    clearTimeout(wachter);
    wachter = setTimeout(() => voorstellen.vraag().catch(() => {}), WACHT);
  };
  for (const gebeurtenis of ["input", "change", "w-formset:added", "w-formset:removed"]) {
    formulier.addEventListener(gebeurtenis, straks);
  }
  // Rich text tells of no typing; looking now and then costs nothing when nothing changed.
  setInterval(straks, 5000);
  straks();
}

if (formulier) {
  document.querySelectorAll("[data-voorstellen]").forEach((blok) => volg(new Voorstellen(blok)));
}
