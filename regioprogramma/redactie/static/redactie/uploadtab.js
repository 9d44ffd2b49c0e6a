// Whoever adds documents to a page usually has a new file: the window to choose several opens at the upload tab.
const geopend = new WeakSet();

// Only when the first tab is open can another be chosen.
document.addEventListener("w-tabs:selected", ({ target }) => {
  const tabs = target.closest(".w-tabs");
  const upload = tabs?.querySelector("#tab-label-upload");
  if (!upload || geopend.has(tabs) || !tabs.querySelector("[data-multiple-choice-form]")) return;
  geopend.add(tabs);
  setTimeout(() => upload.click());
});
