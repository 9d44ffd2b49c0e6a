"""Who works at some organisations and has a role in the programme."""

from django.db.models import QuerySet

from contacten.models import Roltoewijzing
from regioprogramma.core.models import Pagina


def toewijzingen_bij(organisaties: QuerySet) -> list[Roltoewijzing]:
    """Return the people of these organisations who have a role now on a page that visitors see, each once."""
    toewijzingen = (
        Roltoewijzing.objects.current()
        .filter(
            pagina__in=Pagina.objects.visible().order_by().values("pk"),
            persoon__organisatie__in=organisaties.order_by(),
        )
        .select_related("rol", "persoon__organisatie", "persoon__foto")
        .order_by("rol__volgorde", "pagina__path", "pk")
    )
    eerste: dict[int | None, Roltoewijzing] = {}
    for toewijzing in toewijzingen:
        eerste.setdefault(toewijzing.persoon_id, toewijzing)
    return list(eerste.values())
