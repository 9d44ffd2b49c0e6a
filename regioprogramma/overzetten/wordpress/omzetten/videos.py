"""Knows the addresses of videos on YouTube and Vimeo, in every form in which people pasted them."""

import re

_YOUTUBE = re.compile(
    r"(?:https?:)?//(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#\s]*&)?v=|embed/|shorts/|live/|v/)"
    r"|youtu\.be/)([\w-]{11})(?![\w-])"
)
_VIMEO = re.compile(
    r"(?:https?:)?//(?:www\.|player\.)?vimeo\.com/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/)?(\d+)"
)
#: What the services themselves call the player.
_GEEN_TITEL = re.compile(r"(?:youtube|vimeo)(?: video)?(?: player)?|video player|video|embedded? .*", re.IGNORECASE)


def read_video(adres: str) -> str:
    """Return the address of a video as our block wants it; "" for any other address."""
    adres = adres.strip()
    if gevonden := _YOUTUBE.match(adres):
        return f"https://www.youtube.com/watch?v={gevonden[1]}"
    if gevonden := _VIMEO.match(adres):
        return f"https://vimeo.com/{gevonden[1]}"
    return ""


def is_titel(tekst: str) -> bool:
    """Whether a title says something about the video, and not only that it is one."""
    return bool(tekst.strip()) and not _GEEN_TITEL.fullmatch(tekst.strip())
