"""Who may take one thing off the site for another."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from regioprogramma.core.models import Gebruiker, Pagina


def may_publish(gebruiker: Gebruiker) -> bool:
    """Whether somebody may publish any page: such a person answers for what the site says."""
    return PagePermissionPolicy(Pagina).user_has_permission(gebruiker, "publish")


#: What the mixin is mixed into: a screen of one thing.
_Scherm: Any = object


class MayChangeThis(_Scherm):
    """A form for whoever may change this very thing; Wagtail asks only whether somebody may change any."""

    def get_object(self, queryset: QuerySet | None = None) -> Any:
        """Return what is changed; raises PermissionDenied."""
        ding = super().get_object(queryset)
        if not self.user_has_permission_for_instance("change", ding):
            raise PermissionDenied
        return ding
