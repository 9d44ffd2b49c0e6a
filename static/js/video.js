// Plays a video in its place, after the visitor asked for it. Without this script the link beside it still works.
const BELEID = "strict-origin-when-cross-origin";

function stop(video, doek, knop, stopknop) {
  video.querySelector(".video-doek").replaceChildren(...doek);
  stopknop.hidden = true;
  knop.hidden = false;
  knop.focus();
}

function speel(video) {
  const speler = document.createElement("iframe");
  speler.src = video.dataset.speler;
  speler.title = video.dataset.titel;
  speler.allow = "autoplay; fullscreen; picture-in-picture";
  speler.allowFullscreen = true;
  speler.referrerPolicy = BELEID;
  video.querySelector(".video-doek").replaceChildren(speler);
  speler.focus();
}

for (const video of document.querySelectorAll(".video[data-speler]")) {
  if (!video.dataset.speler) continue;
  const knop = video.querySelector("[data-speel]");
  const stopknop = video.querySelector("[data-stop]");
  const doek = [...video.querySelector(".video-doek").childNodes];
  knop.hidden = false;
  knop.addEventListener("click", () => {
    speel(video);
    knop.hidden = true;
    stopknop.hidden = false;
  });
  stopknop.addEventListener("click", () => stop(video, doek, knop, stopknop));
  video.addEventListener("keydown", (toets) => {
    if (toets.key === "Escape" && !stopknop.hidden) stop(video, doek, knop, stopknop);
  });
}
