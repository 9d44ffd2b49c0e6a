"""The documents of the demo: what was decided, and what came of it."""

from .documenten_plannen import PLANNEN
from .documenten_verantwoording import VERANTWOORDING

DOCUMENTEN = [*PLANNEN, *VERANTWOORDING]
