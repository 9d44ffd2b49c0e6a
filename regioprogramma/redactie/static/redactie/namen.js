// A block that is one field has a heading and no label: Wagtail leaves that field without a name for whoever cannot see it.
const VELDEN = ".public-DraftEditor-content, input[type=text], textarea, select";

function noem() {
  for (const vak of document.querySelectorAll("[data-edit-form] section.w-panel[aria-labelledby]")) {
    for (const veld of vak.querySelectorAll(VELDEN)) {
      if (veld.closest("section.w-panel") !== vak || veld.matches("[aria-label], [aria-labelledby]")) continue;
      if (veld.labels?.length) continue;
      const label = veld.closest(".w-field__wrapper")?.querySelector("label");
      if (label) veld.setAttribute("aria-label", label.textContent.trim());
      else veld.setAttribute("aria-labelledby", vak.getAttribute("aria-labelledby"));
    }
  }
}

const form = document.querySelector("[data-edit-form]");
if (form) {
  let straks = 0;
  const later = () => {
    cancelAnimationFrame(straks);
    straks = requestAnimationFrame(noem);
  };
  new MutationObserver(later).observe(form, { childList: true, subtree: true });
  later();
}
