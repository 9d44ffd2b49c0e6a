"""What is done with many pages at once, without telling the titles of pages that an editor may not see.

Wagtail names whatever number is in the address, to say that nothing was done with it.
"""

from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from regioprogramma.core.models import Pagina

from .beleid import known_to


class MetBekendePaginas:
    """An action on many pages that is silent about those whose title is not this editor's business."""

    def get_actionable_objects(self):
        """Return the pages it is done with, and those that are named because it is not."""
        paginas, context = super().get_actionable_objects()
        geweigerd = context["items_with_no_access"]
        gevraagd = Pagina.objects.filter(pk__in=[pagina.pk for pagina in geweigerd])
        bekend = set(known_to(self.request.user, gevraagd).values_list("pk", flat=True))
        return paginas, {**context, "items_with_no_access": [pagina for pagina in geweigerd if pagina.pk in bekend]}


for actie in (DeleteBulkAction, MoveBulkAction, PublishBulkAction, UnpublishBulkAction):
    # After Wagtail's own, whose place it takes.
    hooks.register("register_bulk_action", type(actie.__name__, (MetBekendePaginas, actie), {}), order=1)
