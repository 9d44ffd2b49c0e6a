"""Who may take one thing off the site for another."""

from django.core.exceptions import PermissionDenied
from wagtail.permission_policies.pages import PagePermissionPolicy

from regioprogramma.core.models import Pagina


def may_publish(gebruiker):
    """Whether somebody may publish any page: such a person answers for what the site says."""
    return PagePermissionPolicy(Pagina).user_has_permission(gebruiker, "publish")


class MayChangeThis:
    """A form for who may change this very thing; Wagtail asks only whether somebody may change any."""

    def get_object(self, queryset=None):
        """Return what is changed; raises PermissionDenied."""
        ding = super().get_object(queryset)
        if not self.user_has_permission_for_instance("change", ding):
            raise PermissionDenied
        return ding
