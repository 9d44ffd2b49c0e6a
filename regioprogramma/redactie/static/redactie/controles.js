/* Reads the editor's own texts of a page once and marks what to look at again: data-controle="zin linktekst".
 * The rules of the checks (redactie/controles/regels.py) select these marks. It changes nothing that is seen.
 */
(() => {
  const MERK = "data-controle";
  const LANGSTE = 25;
  const TEKSTEN = ":is(p, li, td, h2, h3, h4, summary, figcaption)";
  /* What an editor typed for this page: not the titles and summaries of other pages, not what the site makes. */
  const EIGEN = `main .lead, main .tekst ${TEKSTEN}, main .verhaal > h2, main .citaat p, main .beeld figcaption`;
  const VAAG = /^(klik|klik hier|hier|lees( hier)?( meer| verder)?|meer( info(rmatie)?| lezen)?|verder|deze (link|pagina|website)|link|download( hier)?|bekijk( hier)?|ga naar)( »|›|…|\.+)*$/i;
  const KAAL = /^(https?:\/\/|www\.)\S+$/i;
  const PLAATS = /(?<![\p{L}-])(hieronder|hierboven|hiernaast|onderstaande?|bovenstaande?|nevenstaande?|links op de pagina|rechts op de pagina)(?![\p{L}-])/iu;
  const BEDRAG = /€\s?\d|\d\s?(euro|miljoen euro|miljard euro)(?!\p{L})/iu;
  const DATUM = /(?<!\d)(19|20)\d\d(?!\d)|peildatum|per jaar|per maand|per dag|per week|per uur|per stuk|per rit|per persoon|per inwoner/i;

  const naamVan = (woord) => `woord-${woord.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(" ", "-")}`;
  const woorden = (tekst) => tekst.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const netjes = (tekst) => tekst.replace(/\s+/g, " ").trim();

  function zinnen(tekst) {
    /* A full stop after an abbreviation or a number is not an end. */
    const stukken = netjes(tekst).split(/(?<=[.!?…][’”")]?)\s+(?=[\p{Lu}‘“"€\d])/u);
    return stukken.reduce((alle, stuk) => {
      const vorige = alle.at(-1);
      const kort = vorige && /(?<!\p{L})(\p{L}|bijv|bv|ca|dhr|mevr|nr|art|m|o\.a|d\.w\.z|t\/m)\.$/iu.test(vorige);
      return kort ? [...alle.slice(0, -1), `${vorige} ${stuk}`] : [...alle, stuk];
    }, []);
  }

  function vormen(woord) {
    if (!woord.endsWith("en") || woord.includes(" ")) return [woord, `${woord}e`, `${woord}en`, `${woord}s`];
    const stam = woord.slice(0, -2);
    if (!/[eë]ren$/.test(woord)) return [woord, `${stam}t`, `ge${stam}d`, `${stam}de`];
    const kort = stam.replace(/er$/, "eer").replace(/ër$/, "eer").replace(/ieer$/, "ieer");
    const trema = stam.endsWith("ër") ? stam.replace(/ër$/, "eer") : kort;
    return [woord, ...[kort, trema].flatMap((s) => [s, `${s}t`, `${s}de`, `${s}den`, `ge${s}d`])];
  }

  function zoeker(lijst) {
    const los = new Map();
    const samen = [];
    for (const woord of lijst) {
      const naam = naamVan(woord);
      if (woord.includes(" ")) samen.push([new RegExp(`(?<!\\p{L})${woord}(?!\\p{L})`, "iu"), naam]);
      else for (const vorm of vormen(woord)) los.set(vorm, naam);
    }
    return (tekst) => [
      /* A capital within a sentence makes a name of it: "Circulaire regio". */
      ...zinnen(tekst).flatMap((zin) => woorden(zin).filter((woord, plek) => plek === 0 || !/^\p{Lu}/u.test(woord)))
        .map((woord) => los.get(woord.toLowerCase())).filter(Boolean),
      ...samen.filter(([vorm]) => vorm.test(tekst)).map(([, naam]) => naam),
    ];
  }

  /* The text of an element without the lists in it, which are looked at themselves. */
  function eigenTekst(element) {
    const kopie = element.cloneNode(true);
    for (const weg of kopie.querySelectorAll("ul, ol, .bestand, .alleen-smal")) weg.remove();
    return netjes(kopie.textContent);
  }

  function merk(element, naam) {
    const al = (element.getAttribute(MERK) ?? "").split(" ").filter(Boolean);
    if (!al.includes(naam)) element.setAttribute(MERK, [...al, naam].join(" "));
  }

  function bekijkTekst(element, moeilijk, gedateerd) {
    const tekst = eigenTekst(element);
    if (PLAATS.test(tekst)) merk(element, "plaats");
    if (zinnen(tekst).some((zin) => woorden(zin).length > LANGSTE)) merk(element, "zin");
    if (BEDRAG.test(tekst) && !DATUM.test(tekst) && !gedateerd) merk(element, "bedrag");
    for (const naam of moeilijk(tekst)) merk(element, naam);
  }

  function bekijkLink(link) {
    const tekst = netjes(link.textContent);
    if (VAAG.test(tekst) || KAAL.test(tekst)) merk(link, "linktekst");
    const om = link.closest("p, li");
    const pdf = /\.pdf($|[?#])/i.test(link.getAttribute("href") ?? "");
    if (pdf && om && woorden(eigenTekst(om)).length - woorden(tekst).length < 8) merk(link, "pdf");
  }

  function bekijkDocument(document) {
    const isPdf = /pdf/i.test(document.querySelector(".bestand")?.textContent ?? "");
    const verteld = document.querySelector("p:not(.document-kop, .meta, .reden)");
    if (isPdf && !verteld) merk(document.querySelector("a") ?? document, "pdf");
  }

  function bekijkVideo(video) {
    const ondertiteld = /(^|[\s,])met ondertiteling/.test(video.querySelector(".meta")?.textContent ?? "");
    if (!ondertiteld && !video.querySelector("details")) merk(video, "video");
  }

  /* Marks everything in a page; `lijst` holds the hard words. */
  function controleer(pagina, lijst) {
    /* Wagtail leaves these keys out where it names a place, so that nothing but "p" would be left. */
    for (const tekst of pagina.querySelectorAll("[data-block-key]")) tekst.removeAttribute("data-block-key");
    for (const oud of pagina.querySelectorAll(`[${MERK}]`)) oud.removeAttribute(MERK);
    const moeilijk = zoeker(lijst);
    /* A message shows its own date. */
    const gedateerd = pagina.querySelector("main .band time") !== null;
    for (const element of pagina.querySelectorAll(EIGEN)) {
      if (!element.querySelector(":scope > p")) bekijkTekst(element, moeilijk, gedateerd);
    }
    for (const link of pagina.querySelectorAll("main .tekst a[href], main .lead a[href]")) bekijkLink(link);
    for (const document of pagina.querySelectorAll("main #documenten .document, main .verhaal .document")) bekijkDocument(document);
    for (const video of pagina.querySelectorAll("main .video")) bekijkVideo(video);
  }

  /* Makes a rule of every hard word, before Wagtail reads the settings; returns the words. */
  function vulAan(element) {
    if (!element) return null;
    const alles = JSON.parse(element.textContent);
    const lijst = Object.entries(alles.woorden ?? {});
    const [titel, hulp] = alles.woordzinnen ?? [];
    for (const [woord, beter] of lijst) {
      const naam = naamVan(woord);
      alles.options.runOnly.push(naam);
      alles.messages[naam] = { error_name: titel.replace("%(woord)s", woord), help_text: hulp.replace("%(beter)s", beter) };
      alles.spec.rules.push({
        id: naam,
        impact: "minor",
        selector: `[${MERK}~="${naam}"]`,
        tags: ["best-practice"],
        any: ["regio-gevonden"],
        enabled: true,
        /* The text of a video that is folded away is text too. */
        excludeHidden: false,
      });
    }
    delete alles.woorden;
    element.textContent = JSON.stringify(alles);
    return lijst.map(([woord]) => woord);
  }

  window.regiocontroles = { controleer };
  const balk = document.querySelector("wagtail-userbar");
  const INSTELLINGEN = "#checker-axe-configuration";
  /* In the form of a page, which shows what was found in its preview. */
  vulAan(document.querySelector(INSTELLINGEN));
  const lijst = vulAan(balk?.shadowRoot?.querySelector(INSTELLINGEN));
  if (lijst) {
    /* What the checks found is advice on a text: Wagtail writes it to the console as an error of the site. */
    const { debug, error } = console;
    console.error = (...gezegd) => (gezegd[0] === "axe.run results" ? debug : error)(...gezegd);
    controleer(document, lijst);
    /* What was marked is wrong: the rules only select marks. */
    window.wagtail?.userbar?.registerCheck("regio-gevonden", () => false);
  }
})();
