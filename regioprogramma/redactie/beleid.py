"""Who may change a document: who may change its collection, who brought it in, and who may change a page it is on."""

from django.db.models import Q
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from projecten.models import Voortgangsrapportage
from regioprogramma.core.models import Document, Pagina, PaginaDocument

#: What an editor of a page may do with a document of that page.
OP_EIGEN_PAGINA = {"change", "choose"}


def bewerkbaar(gebruiker):
    """Return the pages that somebody may change or publish."""
    return PagePermissionPolicy(Pagina).instances_user_has_any_permission_for(gebruiker, {"change", "publish"})


def van_eigen_paginas(gebruiker):
    """Return the condition for documents that stand on a page that somebody may change."""
    paginas = bewerkbaar(gebruiker).order_by().values("pk")
    los = PaginaDocument.objects.filter(pagina__in=paginas).values("document")
    rapportages = Voortgangsrapportage.objects.filter(deal__in=paginas, document__isnull=False).values("document")
    return Q(pk__in=los) | Q(pk__in=rapportages)


class Documentbeleid(CollectionOwnershipPermissionPolicy):
    """Wagtail's rules by collection and owner, and those by page: an opgave's documents belong to its editors."""

    def __init__(self):
        super().__init__(Document, auth_model="wagtaildocs.Document", owner_field_name="uploaded_by_user")

    def user_has_any_permission_for_instance(self, user, actions, instance):
        """Whether somebody may do any of these with one document."""
        if super().user_has_any_permission_for_instance(user, actions, instance):
            return True
        if not (OP_EIGEN_PAGINA & set(actions) and self.user_has_permission(user, "add")):
            return False
        return Document.objects.filter(van_eigen_paginas(user), pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        """Return the documents with which somebody may do any of these."""
        eigen = super().instances_user_has_any_permission_for(user, actions)
        if not (OP_EIGEN_PAGINA & set(actions) and self.user_has_permission(user, "add")):
            return eigen
        return Document.objects.filter(Q(pk__in=eigen.order_by().values("pk")) | van_eigen_paginas(user))
