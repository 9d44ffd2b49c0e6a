"""Who may do what in the CMS: accounts, the groups of an opgave, and the rules for each kind of thing."""

from .beleid import bewerkbaar, may_add, register_rules

__all__ = [
    "bewerkbaar",
    "may_add",
    "register_rules",
]
