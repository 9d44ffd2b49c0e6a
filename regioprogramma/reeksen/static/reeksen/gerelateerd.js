// The related lists in the form of a page follow the keywords that are not saved yet, and take a click at once.
// Nothing in here belongs to the form: a click sends a request of its own, so what was typed stays where it is.

const WACHT = 350; // milliseconds without a change before the lists are fetched

function keuzes(form) {
  const velden = form.querySelectorAll('[name^="trefwoord_koppelingen-"][name$="-trefwoord"]');
  return [...velden]
    .filter((veld) => {
      const weg = form.elements[veld.name.replace(/trefwoord$/, "DELETE")];
      return veld.value && !(weg && (weg.type === "checkbox" ? weg.checked : weg.value));
    })
    .map((veld) => veld.value);
}

function volg(paneel) {
  const form = paneel.closest("form");
  const inhoud = paneel.querySelector("[data-inhoud]");
  const status = paneel.querySelector("[data-status]");
  let zoek = "";
  let gehaald = null;
  let lopend = null;
  let wachtend = null;
  let stuurt = false;

  function opScherm() {
    const gegevens = new URLSearchParams({ scherm: "1", datum: form.elements.publicatiedatum?.value ?? "", zoek });
    keuzes(form).forEach((keuze) => gegevens.append("trefwoord", keuze));
    return gegevens;
  }

  function plaats(html, stuk) {
    const nieuw = new DOMParser().parseFromString(html, "text/html").body;
    const melding = nieuw.querySelector("[data-melding]");
    const lijsten = nieuw.querySelector("[data-lijsten]");
    if (lijsten) {
      const hadFocus = inhoud.contains(document.activeElement);
      const knop = document.activeElement?.value;
      const typte = document.activeElement?.id === "ger-zoek";
      inhoud.replaceChildren(lijsten);
      if (hadFocus) herstelFocus(stuk, knop, typte);
    }
    return melding?.textContent ?? "";
  }

  // The button that was pressed is replaced: go on at the same one, else in the same line, else at the top.
  function herstelFocus(stuk, knop, typte) {
    const rij = stuk && inhoud.querySelector(`[data-stuk="${CSS.escape(stuk)}"]`);
    const doel =
      (typte && inhoud.querySelector("#ger-zoek")) ||
      (knop && inhoud.querySelector(`button[value="${CSS.escape(knop)}"]`)) ||
      rij?.querySelector("button") ||
      inhoud;
    doel.focus({ preventScroll: doel !== inhoud });
  }

  async function vraag(gegevens, klaar, stuk = null, post = false) {
    lopend?.abort();
    const deze = (lopend = new AbortController());
    try {
      const opties = { signal: deze.signal, headers: { "X-Requested-With": "XMLHttpRequest" } };
      if (post) {
        opties.method = "POST";
        opties.body = gegevens;
        opties.headers["X-CSRFToken"] = form.elements.csrfmiddlewaretoken.value;
      }
      const antwoord = await fetch(post ? paneel.dataset.url : `${paneel.dataset.url}?${gegevens}`, opties);
      if (!antwoord.headers.has("X-Paneel")) throw new Error(antwoord.statusText);
      const html = await antwoord.text();
      if (lopend === deze) status.textContent = plaats(html, stuk) || klaar;
    } catch (fout) {
      if (fout.name === "AbortError") return;
      status.textContent = paneel.dataset.mislukt;
      gehaald = null;
    }
  }

  function ververs(klaar = paneel.dataset.klaar) {
    const gegevens = opScherm();
    if (`${gegevens}` === gehaald) return;
    gehaald = `${gegevens}`;
    vraag(gegevens, klaar);
  }

  function straks() {
    clearTimeout(wachtend);
    // What a button does is finished first: its answer must not be lost.
    wachtend = setTimeout(() => (stuurt ? straks() : ververs()), WACHT);
  }

  paneel.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("button");
    if (!knop) return;
    gebeurtenis.preventDefault();
    if (stuurt) return;
    if ("zoek" in knop.dataset) {
      zoek = paneel.querySelector("#ger-zoek").value;
      ververs();
      return;
    }
    const gegevens = opScherm();
    gehaald = `${gegevens}`;
    gegevens.set("doe", knop.value);
    inhoud.querySelectorAll("input[type=date]").forEach((datum) => gegevens.set(datum.name, datum.value));
    stuurt = true;
    vraag(gegevens, "", knop.closest("[data-stuk]")?.dataset.stuk, true).finally(() => (stuurt = false));
  });

  paneel.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key !== "Enter" || !gebeurtenis.target.matches("input")) return;
    gebeurtenis.preventDefault();
    gebeurtenis.target.parentElement.querySelector("button").click();
  });

  // Choosers write in hidden fields and mark a deleted line there too: both change attributes, not always an event.
  new MutationObserver(straks).observe(form.querySelector("#id_trefwoord_koppelingen-FORMS"), {
    attributeFilter: ["value"],
    childList: true,
    subtree: true,
  });
  form.addEventListener("change", straks);
  ververs("");
}

document.querySelectorAll("[data-gerelateerd]").forEach(volg);
