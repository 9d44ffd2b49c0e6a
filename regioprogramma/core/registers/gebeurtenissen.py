"""What happens that Django sends no signal about; the apps above listen."""

from django.dispatch import Signal

#: Keywords of many pages were written at once: `paginas` and `trefwoorden` are their ids.
trefwoorden_geschreven = Signal()
#: A page was stored with all that belongs to it: `pagina`.
pagina_bewaard = Signal()
#: Other documents may be public now: `documenten` are their ids.
aanbod_veranderd = Signal()
#: A backup was put back: everything may be as it was earlier.
kopie_teruggezet = Signal()
#: An account may do less than before, or nothing any more: `account`.
rechten_verloren = Signal()
