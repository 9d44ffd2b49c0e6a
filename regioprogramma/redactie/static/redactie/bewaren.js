// Nothing that was typed is lost: a form is only sent to a site that answers and knows who sends it. Until then it
// stays as it is, we say why, and what saves itself is saved as soon as it can be.
const sjablonen = new Map([...document.querySelectorAll("template[data-bewaren]")].map((s) => [s.dataset.bewaren, s]));
const vraag = sjablonen.get("uitgelogd").dataset.vraag;
const WACHT = 3000;
let reden = "";
let melding = null;
let klok = null;
let herkans = true;

// Logging in gives every form another token, even those that were open already.
function neemOver(csrf) {
  window.wagtailConfig.CSRF_TOKEN = csrf;
  for (const veld of document.querySelectorAll("[name=csrfmiddlewaretoken]")) veld.value = csrf;
}

async function watHoudtTegen() {
  try {
    const antwoord = await fetch(vraag, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (antwoord.status === 403) return "uitgelogd";
    if (!antwoord.ok) return "onbereikbaar";
    neemOver((await antwoord.json()).csrf);
    return "";
  } catch {
    return "onbereikbaar";
  }
}

// The rows of a form ask the same before they give up (rijen.js).
window.regiobewaren = { watHoudtTegen };

function toon(nieuw) {
  if (nieuw === reden) return;
  reden = nieuw;
  melding?.remove();
  melding = reden ? sjablonen.get(reden).content.firstElementChild.cloneNode(true) : null;
  if (melding) document.body.append(melding);
}

function bewaarVanzelf() {
  // Once: what the server refuses for another reason, it will refuse again.
  const form = document.querySelector("form[data-controller~=w-autosave]");
  if (!form || !herkans) return;
  herkans = false;
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }));
}

async function volg() {
  clearTimeout(klok);
  toon(await watHoudtTegen());
  if (reden) klok = setTimeout(volg, WACHT);
  else bewaarVanzelf();
}

const wachtend = new WeakSet();
const mag = new WeakSet();
const TIEN_SECONDEN = 10_000;
let verzonden = -TIEN_SECONDEN;
let autosave = null;

// Wagtail sends what saves itself some seconds after it took it from the form. Beside the form itself it would be a
// second version, which the form does not know of: what still waits is dropped, what is on its way is waited for.
document.addEventListener("w-autosave:save", (gebeurtenis) => {
  if (wachtend.has(gebeurtenis.target) || performance.now() - verzonden < TIEN_SECONDEN) gebeurtenis.preventDefault();
  else autosave = { gebeurtenis, moment: performance.now(), klaar: () => {} };
});

function klaarMetAutosave() {
  autosave?.klaar();
  autosave = null;
}

async function wachtOpAutosave(form) {
  if (!autosave) return;
  if (performance.now() - autosave.moment < Number(form.dataset.wAutosaveIntervalValue)) {
    autosave.gebeurtenis.preventDefault();
    autosave = null;
    return;
  }
  await new Promise((klaar) => {
    autosave.klaar = klaar;
    setTimeout(klaar, TIEN_SECONDEN);
  });
}

async function stuur(form, knop) {
  await wachtOpAutosave(form);
  toon(await watHoudtTegen());
  wachtend.delete(form);
  if (reden) {
    herkans = true;
    if (knop) knop.dataset.wProgressLoadingValue = "false";
    volg();
    return;
  }
  mag.add(form);
  // What the button says (save, publish) is not sent while Wagtail holds it down.
  if (knop) knop.disabled = false;
  form.requestSubmit(knop);
}

function houdTegen(gebeurtenis) {
  const form = gebeurtenis.target;
  if (form.method !== "post" || !form.matches("body:not(.login) #main form") || mag.delete(form)) return;
  gebeurtenis.preventDefault();
  gebeurtenis.stopImmediatePropagation();
  if (wachtend.has(form)) return;
  wachtend.add(form);
  stuur(form, gebeurtenis.submitter);
}

function onthoud(form, naam, waarde) {
  const veld = form.querySelector(`input[name="${naam}"]`) ?? document.createElement("input");
  Object.assign(veld, { type: "hidden", name: naam, value: waarde });
  if (!veld.isConnected) form.append(veld);
}

window.addEventListener("submit", houdTegen, true);
window.addEventListener("submit", ({ defaultPrevented, target }) => {
  if (!defaultPrevented && target.matches("form[data-edit-form]")) verzonden = performance.now();
});

document.addEventListener("w-autosave:error", ({ detail }) => {
  klaarMetAutosave();
  if (["network_error", "server_error"].includes(detail.type)) volg();
});

document.addEventListener("w-autosave:success", ({ target, detail }) => {
  herkans = true;
  if (detail.data.revision_id) {
    // The version that this form now knows; Wagtail tells it only to what saves itself.
    onthoud(target, "loaded_revision_id", detail.data.revision_id);
    onthoud(target, "loaded_revision_created_at", detail.data.revision_created_at);
  }
  klaarMetAutosave();
});

document.addEventListener("w-dialog:confirmed", ({ target }) => {
  const botsing = document.querySelector('[data-w-session-intercept-value="conflict"]');
  const form = target.closest("form[data-edit-form]");
  if (botsing && form) onthoud(form, "toch-bewaren", "ja");
}, true);

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && reden) volg();
});

// Who else is here: Wagtail shows a round picture, and a name only to whoever points at it.
const samen = document.createElement("p");
Object.assign(samen, { className: "bewaren-samen", role: "status" });
const zinnen = sjablonen.get("samen").dataset;

document.addEventListener("w-swap:json", ({ target, detail }) => {
  if (!target.matches(".w-editing-sessions")) return;
  const anderen = detail.data.other_sessions.filter((ander) => ander.session_id);
  const tekst = anderen.map(({ user, is_editing: wijzigt }) =>
    (wijzigt ? zinnen.wijzigt : zinnen.open).replace("{naam}", user)).join(" ");
  if (!samen.isConnected) document.querySelector(".messages").after(samen);
  if (samen.textContent !== tekst) samen.textContent = tekst;
});

// The picture is a button that had no name for whoever cannot see it.
function noemAnderen() {
  for (const knop of document.querySelectorAll(".w-editing-sessions__session:not([aria-label])")) {
    const naam = knop.querySelector(".w-editing-sessions__name")?.textContent.trim();
    if (naam) knop.setAttribute("aria-label", naam);
  }
}
document.addEventListener("w-swap:success", noemAnderen);
noemAnderen();

// Wagtail looks at what a form holds two seconds after it came, and at a page's twice, as that connects twice; what
// was typed by then was no change to it. Only told when it looks: a form that is forced while it connects is never
// looked at again, and saves nothing of what comes later.
const TE_VROEG = 5000;
const vroegGetypt = new WeakSet();
let gekomen = performance.now();

document.addEventListener("w-unsaved:ready", () => {
  gekomen = performance.now();
});

document.addEventListener("input", ({ target }) => {
  const form = target.closest?.("form[data-controller~=w-unsaved]");
  if (form && performance.now() - gekomen < TE_VROEG) vroegGetypt.add(form);
});

// It looks once more after it has saved, and takes the mark away by itself then.
document.addEventListener("w-unsaved:watch-edits", ({ target }) => {
  if (vroegGetypt.has(target)) target.dataset.wUnsavedForceValue = "true";
});
