"""Addresses: what stands below the home page, where old addresses lead, and what is said when nothing is there."""

from .afzender import client_address
from .doorverwijzen import expire_adres, lead_on, take_adres
from .fouten import read_statisch
from .geheim import GEHEIME_KOPPEN, hash_token, keep_secret
from .onder_home import overzicht_url, zichtbare_paginas
from .oude_adressen import VOLGERS, as_of_page, is_answered, leads_back
from .parameters import asks_file, lead_to_known, takes
from .weggehaald import Weggehaald, read_weggehaald

__all__ = [
    "GEHEIME_KOPPEN",
    "VOLGERS",
    "Weggehaald",
    "as_of_page",
    "asks_file",
    "client_address",
    "expire_adres",
    "hash_token",
    "is_answered",
    "keep_secret",
    "lead_on",
    "lead_to_known",
    "leads_back",
    "overzicht_url",
    "read_weggehaald",
    "read_statisch",
    "take_adres",
    "takes",
    "zichtbare_paginas",
]
