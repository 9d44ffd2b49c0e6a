"""Where a higher app hooks in: what happens, runs every minute, asks for attention, shows a page."""

from .aanblikken import aanblik, list_aanblikken, show_aanblik
from .aandacht import Blok, Regel, Rij, changeable, list_regels, paginarij, register_regel, veldadres
from .deuren import take_posts_below, takes_posts
from .gebeurtenissen import (
    aanbod_veranderd,
    kopie_teruggezet,
    pagina_bewaard,
    rechten_verloren,
    trefwoorden_geschreven,
)
from .nummers import numbers_of, register_nummers
from .periodiek import every_minute, run_all
from .plekken import fill_plek, invulling_of
from .sloten import Slot, lock, lock_of, try_hold, try_lock, try_share
from .vindbaar import Vindbaar, list_vindbaar, named_vindbaar, register_vindbaar
from .wagtailschermen import stand_before_wagtail
from .woorden import register_woordzoeker, with_name, with_words

__all__ = [
    "stand_before_wagtail",
    "Slot",
    "lock",
    "lock_of",
    "named_vindbaar",
    "numbers_of",
    "try_hold",
    "try_lock",
    "try_share",
    "Blok",
    "Regel",
    "Rij",
    "aanblik",
    "aanbod_veranderd",
    "changeable",
    "Vindbaar",
    "every_minute",
    "kopie_teruggezet",
    "fill_plek",
    "invulling_of",
    "list_aanblikken",
    "list_vindbaar",
    "list_regels",
    "pagina_bewaard",
    "paginarij",
    "rechten_verloren",
    "register_vindbaar",
    "register_nummers",
    "register_regel",
    "register_woordzoeker",
    "run_all",
    "show_aanblik",
    "take_posts_below",
    "takes_posts",
    "trefwoorden_geschreven",
    "veldadres",
    "with_name",
    "with_words",
]
