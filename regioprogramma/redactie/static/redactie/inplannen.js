// The publish button says what it will do while the day is typed; the server says the same once it is saved.
const DAGEN = ["zo", "ma", "di", "wo", "do", "vr", "za"];
const MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

function moment(tekst) {
  const delen = /^(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d{2})$/.exec(tekst.trim());
  if (!delen) return null;
  const [dag, maand, jaar, uur, minuut] = delen.slice(1).map(Number);
  const datum = new Date(jaar, maand - 1, dag, uur, minuut);
  return datum.getDate() === dag && datum > new Date() ? datum : null;
}

function kort(datum) {
  const tijd = [datum.getHours(), datum.getMinutes()].map((getal) => String(getal).padStart(2, "0")).join(":");
  return `${DAGEN[datum.getDay()]} ${datum.getDate()} ${MAANDEN[datum.getMonth()]} ${tijd}`;
}

const veld = document.querySelector("form [name=go_live_at]");
const etiket = document.querySelector("button[name=action-publish] em");
if (veld && etiket) {
  const gewoon = etiket.dataset.gewoon;
  const toon = () => {
    const datum = moment(veld.value);
    etiket.textContent = datum ? etiket.dataset.inplannen.replace("{moment}", kort(datum)) : gewoon;
  };
  // The calendar writes in the field without an event that bubbles; leaving the field always has one.
  for (const soort of ["input", "change", "blur"]) veld.addEventListener(soort, toon);
}
