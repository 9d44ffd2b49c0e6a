// Brings large files over in pieces, and goes on where it was after a broken connection. Without this the form sends all.
const KEREN = 6;
const formulier = document.querySelector("form[data-bestanden]");

const wacht = (keer) => new Promise((klaar) => setTimeout(klaar, 1000 * 2 ** keer));

async function vraag(velden) {
  const gegevens = new FormData();
  gegevens.append("csrfmiddlewaretoken", formulier.querySelector("[name=csrfmiddlewaretoken]").value);
  for (const [naam, waarde] of Object.entries(velden)) gegevens.append(naam, waarde);
  for (let keer = 0; ; keer += 1) {
    try {
      const antwoord = await fetch(formulier.dataset.bestanden, { method: "POST", body: gegevens });
      if (antwoord.ok) return await antwoord.json();
      if (antwoord.status < 500) {
        const uitleg = await antwoord.json().catch(() => ({}));
        throw new RangeError(uitleg.fout || formulier.dataset.mislukt);
      }
      throw new Error(String(antwoord.status));
    } catch (fout) {
      // What the server refuses it refuses again; a connection may come back.
      if (fout instanceof RangeError || keer >= KEREN) throw fout;
      await wacht(keer);
    }
  }
}

async function breng(bestand, rol, meld) {
  let stand = await vraag({ rol, naam: bestand.name, grootte: bestand.size });
  while (stand.ontvangen < bestand.size) {
    meld(`${bestand.name}: ${Math.floor((100 * stand.ontvangen) / bestand.size)}%`);
    const stuk = bestand.slice(stand.ontvangen, stand.ontvangen + Number(formulier.dataset.stuk));
    stand = await vraag({ bestand: stand.bestand, vanaf: stand.ontvangen, stuk });
  }
  meld(`${bestand.name}: ${formulier.dataset.klaar}`);
}

formulier.addEventListener("submit", async (gebeurtenis) => {
  const velden = [...formulier.querySelectorAll("input[type=file]")].filter((veld) => veld.files.length);
  if (!velden.length) return;
  gebeurtenis.preventDefault();
  const knop = formulier.querySelector("button[type=submit]");
  const regel = formulier.querySelector("[data-stand]");
  knop.disabled = true;
  try {
    for (const veld of velden) {
      for (const bestand of veld.files) {
        await breng(bestand, veld.dataset.rol, (zin) => {
          regel.textContent = zin;
        });
      }
    }
    // Not a reload: of a screen with an error that would send the form again.
    window.location.assign(window.location.pathname);
  } catch (fout) {
    regel.textContent = fout instanceof RangeError ? fout.message : formulier.dataset.mislukt;
    knop.disabled = false;
  }
});
