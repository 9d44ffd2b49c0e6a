"""Counting changes within one transaction, which the triggers themselves do once."""

from django.db import connection

from regioprogramma.inhoudversie.stand import look_up


def begin_again():
    """Let the next change count, as in a transaction of its own."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SELECT set_config('regioprogramma.geteld', '', true)")


def look():
    """Return the Inhoudstand as this transaction sees it; what comes next counts again."""
    with connection.cursor() as cursor:
        stand = look_up(cursor)
    begin_again()
    return stand


def is_change(doe):
    """Return whether something is a change that a visitor could see."""
    begin_again()
    voor = look().versie
    doe()
    return look().versie != voor
