// What is pasted from Word, Excel, Outlook or Google Docs keeps its structure, and the editor is told what it lost.
// The field for text knows headings of two levels, lists, bold, italic and links; what it does not know it would glue
// together or drop without a word.
const KOPPEN = { H1: "h3", H2: "h3", H5: "h4", H6: "h4" };
const HOOG = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const WEG = "del, style, script, meta, link, title, xml, template, [style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]";
// What stands on a line of its own without being a paragraph to the field, which would glue it to what is beside it.
const APART =
  "div, section, article, aside, main, header, footer, nav, address, center, dl, dt, dd, details, summary, figure, " +
  "figcaption, form, fieldset, legend, option";
const BLOK = `p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, pre, ${APART}`;
const ONZICHTBAAR = "\u200b";
const vanOns = new WeakSet();

const noem = (element, naam) => {
  const ander = element.ownerDocument.createElement(naam);
  ander.append(...element.childNodes);
  element.replaceWith(ander);
  return ander;
};

const tekstVan = (element) => element.textContent.replace(/[\s\u00a0]+/g, " ").trim();

// Of paragraphs and lines within one cell the words stay apart.
function celTekst(cel) {
  for (const element of cel.querySelectorAll(`${BLOK}, td, th`)) {
    element.before(" ");
    element.append(" ");
  }
  for (const element of cel.querySelectorAll("br")) element.replaceWith(" ");
  return tekstVan(cel);
}

// Word has no lists in what it copies: paragraphs with a class, a level and the list marker.
function maakLijsten(body) {
  let stapel = [];
  for (const alinea of body.querySelectorAll("p[class*='MsoListParagraph'], p[style*='mso-list']")) {
    const niveau = Number(/level(\d)/.exec(alinea.getAttribute("style") ?? "")?.[1] ?? 1);
    const teken = alinea.querySelector("[style*='mso-list:Ignore' i]")?.textContent.trim() ?? "";
    const soort = /^[0-9a-z]{1,3}[.)]/i.test(teken) ? "ol" : "ul";
    if (alinea.previousElementSibling !== stapel[0]) stapel = [];
    stapel.length = Math.min(stapel.length, niveau);
    while (stapel.length < niveau) {
      const lijst = body.ownerDocument.createElement(soort);
      const onder = stapel.at(-1);
      if (onder) (onder.lastElementChild ?? onder.appendChild(body.ownerDocument.createElement("li"))).append(lijst);
      else alinea.before(lijst);
      stapel.push(lijst);
    }
    stapel.at(-1).append(noem(alinea, "li"));
  }
}

function maakRegels(body) {
  const tabellen = [...body.querySelectorAll("table")].filter((tabel) => !tabel.parentElement.closest("table"));
  for (const tabel of tabellen) {
    const rijen = [...tabel.rows].map((rij) => [...rij.cells].map(celTekst).filter(Boolean).join(" | "));
    const regels = [tabel.caption ? celTekst(tabel.caption) : "", ...rijen].filter(Boolean);
    tabel.replaceWith(
      ...regels.map((regel) => Object.assign(body.ownerDocument.createElement("p"), { textContent: regel })),
    );
  }
  return tabellen.length;
}

// Words that stand loose between blocks get a paragraph.
function zetInAlineas(ouder) {
  if (!ouder.querySelector(BLOK)) return;
  let alinea = null;
  for (const kind of [...ouder.childNodes]) {
    if (kind.nodeType === Node.ELEMENT_NODE && (kind.matches(BLOK) || kind.querySelector(BLOK))) alinea = null;
    else if (alinea || kind.textContent.trim()) {
      if (!alinea) kind.before((alinea = ouder.ownerDocument.createElement("p")));
      alinea.append(kind);
    }
  }
}

function maakAlineas(body) {
  for (const element of [...body.querySelectorAll(APART)].reverse()) {
    if (element.closest("li, p")) {
      element.before(" ");
      element.after(" ");
      element.replaceWith(...element.childNodes);
    } else if (element.querySelector(BLOK)) {
      zetInAlineas(element);
      element.replaceWith(...element.childNodes);
    } else noem(element, "p");
  }
  zetInAlineas(body);
}

function neemBeelden(body) {
  const beelden = [...body.querySelectorAll("img, svg, object")];
  const namen = beelden.map((beeld) => beeld.getAttribute("alt")?.trim() || "zonder naam");
  for (const beeld of beelden) beeld.remove();
  return namen;
}

export function bewerk(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  maakLijsten(body);
  for (const element of body.querySelectorAll(WEG)) element.remove();
  // Google Docs puts everything in one <b> that is not bold.
  for (const element of body.querySelectorAll("b[style*='normal'], strong[style*='normal']")) {
    element.replaceWith(...element.childNodes);
  }
  for (const hoog of body.querySelectorAll("sup")) {
    const tekst = tekstVan(hoog);
    hoog.replaceWith(/^\d+$/.test(tekst) ? [...tekst].map((cijfer) => HOOG[cijfer]).join("") : tekst);
  }
  const tabellen = maakRegels(body);
  const beelden = neemBeelden(body);
  const bestanden = body.querySelectorAll("a[href^='file:' i]").length;
  maakAlineas(body);
  for (const kop of body.querySelectorAll(Object.keys(KOPPEN).join(","))) noem(kop, KOPPEN[kop.tagName]);
  for (const leeg of [...body.querySelectorAll("p, div, li, h3, h4")].reverse()) if (!tekstVan(leeg)) leeg.remove();
  return { html: body.innerHTML, tabellen, beelden, bestanden };
}

// What is written in the same block before and after where it is pasted. Whoever selected all chose no place in a
// block.
function wordsAround(selectie) {
  const bereik = selectie.getRangeAt(0);
  const blokVan = (plek) => (plek.nodeType === Node.ELEMENT_NODE ? plek : plek.parentElement).closest("[data-block]");
  const [eerste, laatste] = [blokVan(bereik.startContainer), blokVan(bereik.endContainer)];
  const deel = bereik.cloneRange();
  let [voor, na] = ["", ""];
  if (eerste) {
    deel.selectNodeContents(eerste);
    deel.setEnd(bereik.startContainer, bereik.startOffset);
    voor = deel.toString();
  }
  if (laatste) {
    deel.selectNodeContents(laatste);
    deel.setStart(bereik.endContainer, bereik.endOffset);
    na = deel.toString();
  }
  return { voor, na };
}

// The field glues the first and the last of what is pasted to the words around it: so a heading becomes no heading, and
// of two words one. What is more than a part of a sentence begins and ends on a line of its own.
function stelApart(vlak, html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const selectie = window.getSelection();
  const isDeel = body.children.length === 1 && body.firstElementChild.matches("p");
  if (isDeel || !body.querySelector(BLOK) || !selectie.rangeCount || !vlak.contains(selectie.anchorNode)) return html;
  const { voor, na } = wordsAround(selectie);
  if (voor) {
    const enter = { key: "Enter", code: "Enter", keyCode: 13, which: 13, bubbles: true, cancelable: true };
    vlak.dispatchEvent(new KeyboardEvent("keydown", enter));
  }
  // A heading alone would be words alone. A paragraph without a character would be dropped; the character of this one
  // is not seen, and is cleaned away when the page is saved.
  const isEen = body.querySelectorAll("p, h3, h4, li").length === 1;
  return na || isEen ? `${html}<p>${ONZICHTBAAR}</p>` : html;
}

function meld({ tabellen, beelden, bestanden }) {
  const zinnen = [];
  if (tabellen) zinnen.push("Van de tabel is elke rij een regel geworden. Beter is het blok ‘Tabel’.");
  if (beelden.length) {
    zinnen.push(`Niet meegekomen: afbeelding ${beelden.join(", ")}. Voeg die toe met het blok ‘Afbeelding’.`);
  }
  if (bestanden) zinnen.push("Van een koppeling naar een bestand op een computer is alleen de tekst meegekomen.");
  if (!zinnen.length) return;
  const detail = { text: zinnen.join(" "), type: "warning", clear: true };
  document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
}

document.addEventListener(
  "paste",
  (gebeurtenis) => {
    const vlak = gebeurtenis.target.closest?.(".public-DraftEditor-content");
    const html = gebeurtenis.clipboardData?.getData("text/html");
    if (!vlak || !html || vanOns.has(gebeurtenis)) return;
    // What was copied in a field of our own is as it must be.
    if (html.includes("data-editor=")) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    const bewerkt = bewerk(html);
    const gegevens = new DataTransfer();
    gegevens.setData("text/html", stelApart(vlak, bewerkt.html));
    gegevens.setData("text/plain", gebeurtenis.clipboardData.getData("text/plain"));
    const nieuw = new ClipboardEvent("paste", { clipboardData: gegevens, bubbles: true, cancelable: true });
    vanOns.add(nieuw);
    gebeurtenis.target.dispatchEvent(nieuw);
    meld(bewerkt);
  },
  true,
);
