// Plays a video in its place, after the visitor asked for it. Without this script the link beside it still works.
const BELEID = "strict-origin-when-cross-origin";

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
  const knop = video.querySelector("button");
  if (!video.dataset.speler) continue;
  knop.hidden = false;
  knop.addEventListener("click", () => {
    speel(video);
    knop.hidden = true;
  });
}
