// Shows how far a file is, and lets its download begin when it is there. Without this script the link does both.
const WACHT = 2000;
const deel = document.querySelector("[data-uitvoer]");
const koppeling = deel.querySelector("a[data-klaar]");
const status = deel.querySelector("[role=status]");

// Only what is new is said: a reader of the screen need not hear every tick.
function meld(tekst) {
  if (status.textContent !== tekst) status.textContent = tekst;
}

function toon(tekst) {
  const nieuw = new DOMParser().parseFromString(tekst, "text/html").querySelector("[data-stand]");
  if (nieuw) deel.querySelector("[data-stand]").replaceChildren(...nieuw.childNodes);
  meld("");
}

function haal() {
  const kop = document.querySelector("h1");
  document.title = document.title.replace(kop.textContent, kop.dataset.klaar);
  kop.textContent = kop.dataset.klaar;
  koppeling.textContent = koppeling.dataset.klaar;
  for (const klaar of deel.querySelectorAll("[data-stand], [data-vanzelf]")) klaar.remove();
  meld(deel.dataset.klaar);
  location.assign(koppeling.href);
}

// Returns whether there is more to wait for.
async function kijk() {
  const antwoord = await fetch(koppeling.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (antwoord.status === 202) {
    toon(await antwoord.text());
    return true;
  }
  await antwoord.body?.cancel();
  if (!antwoord.ok) throw new Error(antwoord.status);
  haal();
  return false;
}

async function wacht() {
  const meer = await kijk().catch(() => {
    meld(deel.dataset.fout);
    return true;
  });
  if (meer) setTimeout(wacht, WACHT);
}

deel.querySelector("[data-vanzelf]").hidden = false;
setTimeout(wacht, WACHT);
