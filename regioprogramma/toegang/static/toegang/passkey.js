// Connects a button to the passkeys of the browser, with the script of django-allauth; what goes wrong is said in words.
const melding = document.querySelector("[data-passkey]");
const { passkey, knop, veld, zonder } = melding.dataset;
const knopje = document.getElementById(knop);

document.addEventListener("allauth.error", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  melding.hidden = false;
});

if (window.PublicKeyCredential) {
  const ids = { [passkey]: knop, credential: veld };
  if (passkey !== "login") ids.data = "js_data";
  if (zonder) ids.passwordless = zonder;
  window.allauth.webauthn.forms[`${passkey}Form`]({ ids });
  knopje.addEventListener("click", () => {
    melding.hidden = true;
  });
  knopje.hidden = false;
}
