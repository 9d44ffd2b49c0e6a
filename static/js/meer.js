// Loads the rows behind a "more" link in place. Without this script the link leads to them.
function rijenVan(blad, pagina) {
  const hier = new Set([location.href.split("#")[0], ...[...pagina.querySelectorAll("main .rij-kop a")].map((a) => a.href)]);
  return [...blad.querySelectorAll("main .rij")].filter((rij) => !hier.has(rij.querySelector(".rij-kop a").href));
}

async function haal(adres) {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(antwoord.status);
  const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const volgende = blad.querySelector("main a[rel=next]");
  return { rijen: rijenVan(blad, document), volgende: volgende && new URL(volgende.getAttribute("href"), adres).href };
}

async function toon(regel, koppeling, lijst) {
  let { rijen, volgende } = await haal(koppeling.href);
  while (!rijen.length && volgende) ({ rijen, volgende } = await haal(volgende));
  lijst.append(...rijen);
  regel.querySelector("[role=status]").textContent = regel.dataset.melding.replace("{aantal}", rijen.length);
  rijen[0]?.querySelector("a").focus();
  if (volgende) koppeling.href = volgende;
  else koppeling.remove();
}

for (const regel of document.querySelectorAll("[data-melding]")) {
  const koppeling = regel.querySelector("a");
  const lijst = regel.closest("details, .sectie").querySelector(".rijen");
  let bezig = false;
  koppeling.addEventListener("click", async (klik) => {
    if (klik.ctrlKey || klik.metaKey || klik.shiftKey) return;
    klik.preventDefault();
    if (bezig) return;
    bezig = true;
    // What cannot be loaded here can be read there.
    await toon(regel, koppeling, lijst).catch(() => location.assign(koppeling.href));
    bezig = false;
  });
}
