// Shows how far an operation is without reloading the screen; without this the screen reloads itself.
const WACHT = 2000;

async function ververs() {
  const antwoord = await fetch(window.location.href, { headers: { Accept: "text/html" } });
  if (!antwoord.ok) return;
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("[data-voortgang]");
  const oud = document.querySelector("[data-voortgang]");
  if (nieuw && nieuw.innerHTML !== oud.innerHTML) oud.replaceChildren(...nieuw.childNodes);
  if (nieuw) oud.dataset.loopt = nieuw.dataset.loopt;
  // Of a screen that shows around it what came of it.
  // Not a reload: that would send the form again of a screen with an error.
  if (nieuw?.dataset.loopt === "nee" && "herlaad" in oud.dataset) {
    window.location.assign(window.location.pathname + window.location.search);
  }
}

const klok = setInterval(() => {
  if (document.querySelector('[data-voortgang][data-loopt="ja"]')) ververs().catch(() => {});
  else clearInterval(klok);
}, WACHT);
