"""Addresses: what stands below the home page, where old addresses lead, and what is said when nothing is there."""

from .afzender import client_address
from .botsing import earlier_here
from .doorverwijzen import expire_adres, lead_on, take_adres
from .fouten import read_statisch
from .geheim import GEHEIME_KOPPEN, hash_token, keep_secret
from .hier import as_of_page, is_answered, screen_of
from .onder_home import overzicht_url, zichtbare_paginas
from .onthouden import Onthouden, OudAdresregel, remember_adressen
from .oud_adres import CONTROLE
from .oude_adressen import leads_back
from .parameters import asks_file, lead_to_known, takes
from .problemen import (
    API,
    APIVERSIE,
    LATER,
    PROBLEEM,
    describe_problem,
    headers_for_programs,
    is_for_programs,
    tell_problem,
)
from .sleutels import VOLGERS, can_keep, key_of, keys_asked, smaller_keys
from .weggehaald import Weggehaald, read_weggehaald

__all__ = [
    "OudAdresregel",
    "API",
    "APIVERSIE",
    "CONTROLE",
    "PROBLEEM",
    "describe_problem",
    "is_for_programs",
    "tell_problem",
    "GEHEIME_KOPPEN",
    "LATER",
    "Onthouden",
    "VOLGERS",
    "Weggehaald",
    "as_of_page",
    "asks_file",
    "can_keep",
    "client_address",
    "earlier_here",
    "expire_adres",
    "hash_token",
    "headers_for_programs",
    "is_answered",
    "keep_secret",
    "key_of",
    "keys_asked",
    "lead_on",
    "lead_to_known",
    "leads_back",
    "overzicht_url",
    "read_weggehaald",
    "read_statisch",
    "remember_adressen",
    "screen_of",
    "smaller_keys",
    "take_adres",
    "takes",
    "zichtbare_paginas",
]
