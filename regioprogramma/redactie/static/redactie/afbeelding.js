// The window in which a picture is brought in: what is missing is asked for before anything is sent, a file that was
// chosen stays chosen, and the number that a camera gave it is not a title.
const VENSTER = "form[data-chooser-modal-creation-form]";
const VAN_EEN_TOESTEL = /^(img|dsc[nf]?|pxl|mvi|gopr|p|dji|image|foto|photo|scan|screenshot|schermafbeelding|whatsapp image)?[\s_-]*\d[\d\s_.-]*/i;

let gekozen = null;

const veld = (form, naam) => form.querySelector(`[name$="-${naam}"]`);

function mist(form) {
  const omschrijving = veld(form, "description");
  if (omschrijving) omschrijving.required = !veld(form, "decoratief")?.checked;
  for (const invoer of form.querySelectorAll("[required]")) {
    const naam = form.querySelector(`label[for="${invoer.id}"]`)?.textContent.replace("*", "").trim();
    invoer.setCustomValidity(invoer.value.trim() ? "" : `Vul ‘${naam}’ in.`);
    invoer.addEventListener("input", () => invoer.setCustomValidity(""), { once: true });
  }
  return !form.reportValidity();
}

function meld(form, bestand) {
  const regel = document.createElement("p");
  regel.setAttribute("role", "status");
  form.querySelector("[type=submit]").after(regel);
  const grootte = (bestand.size / 1_000_000).toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  regel.textContent = `‘${bestand.name}’ (${grootte} MB) wordt verstuurd. Dat kan even duren.`;
}

// Before Wagtail's own listeners: the button would lock itself, and what is there would be sent. Enter clicks it too.
document.addEventListener(
  "click",
  (gebeurtenis) => {
    const form = gebeurtenis.target.closest?.("[type=submit]")?.form;
    if (!form?.matches(VENSTER) || !form.querySelector("input[type=file]") || !mist(form)) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
  },
  true,
);

document.addEventListener(
  "submit",
  ({ target: form }) => {
    const bestand = form.matches?.(VENSTER) && form.querySelector("input[type=file]");
    if (!bestand) return;
    gekozen = { naam: bestand.name, bestanden: bestand.files };
    if (bestand.files[0]) meld(form, bestand.files[0]);
  },
  true,
);

// What the site refuses comes back as a new form, without the file; unless it is the file that was refused.
new MutationObserver(() => {
  const bestand = gekozen && document.querySelector(`${VENSTER} input[type=file][name="${gekozen.naam}"]`);
  if (!bestand || bestand.files.length) return;
  const { bestanden } = gekozen;
  gekozen = null;
  if (bestand.closest(".w-field, li").querySelector(".error-message, .w-field__errors .error")) return;
  bestand.files = bestanden;
  bestand.closest("form").querySelector(".error-message, .w-field--error")?.scrollIntoView({ block: "center" });
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("wagtail:images-upload", ({ detail }) => {
  const titel = detail.data.title.trim();
  detail.data.title = titel.replace(VAN_EEN_TOESTEL, "").length < 3 ? "" : titel.replace(/[_-]+/g, " ").trim();
});
