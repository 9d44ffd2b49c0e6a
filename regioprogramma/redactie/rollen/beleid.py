"""Who may change a document, a picture, a person or an organisation.

No right follows from what somebody wrote without approval.

Whoever may publish may change them all, in the collections that are theirs. Others may change what stands on a page of
theirs that was published: by then somebody else has seen it there. And what no visitor sees yet.
"""

from collections.abc import Collection

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import ReferenceIndex, Revision, TaskState
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy, CollectionPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from contacten.models import Contactpersoon, Organisatie
from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Afbeelding, Document, Gebruiker, Pagina, stands_on
from regioprogramma.core.pagina import schilden
from regioprogramma.core.wijzigingen import as_page
from regioprogramma.vervangen.rechten import may_publish

#: What an editor of a page may do with a document of that page.
OP_EIGEN_PAGINA = {"change", "choose"}
#: What changes a file for everybody who sees it.
CHANGES = {"change", "delete"}


def bewerkbaar(gebruiker: Gebruiker) -> QuerySet:
    """Return the pages that somebody may change or publish."""
    return PagePermissionPolicy(Pagina).instances_user_has_any_permission_for(gebruiker, {"change", "publish"})


def may_add(gebruiker: Gebruiker, paginatype: type[Pagina]) -> bool:
    """Whether there is a page below which somebody may make one of this type."""
    boven = ContentType.objects.get_for_models(*paginatype.allowed_parent_page_models()).values()
    mag = PagePermissionPolicy(Pagina).instances_user_has_permission_for(gebruiker, "add")
    return mag.filter(content_type__in=boven).exists()


def op_eigen_pagina(model: type[Model], gebruiker: Gebruiker) -> Q:
    """Return the condition for what stands on a published page that somebody may change.

    Standing on a draft gives no right: anybody may put anything on a draft of their own.
    """
    return stands_on(model, bewerkbaar(gebruiker).filter(live=True))


def _searchable(model: type[Model], voorwaarde: Q) -> QuerySet:
    """Return what meets a condition as Wagtail's search can read it, which knows no subqueries except of keys."""
    return model.objects.filter(pk__in=model.objects.filter(voorwaarde).order_by().values("pk"))


def _in_approval(gebruiker: Gebruiker, model: type[Model]) -> set[int]:
    """Return the ids of what stands in versions of pages that were approved for a moment to come, or are being judged.

    Whoever approves a page approves what is on it: that is not changed behind their back.
    """

    def read() -> set[int]:
        soort = ContentType.objects.get_for_model(model).pk
        wacht = Q(approved_go_live_at__isnull=False) | Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
        versies = Revision.page_revisions.filter(wacht).distinct().select_related("content_type")
        return {
            int(pk)
            for versie in versies
            # What Wagtail knows of a page that was saved, of a version that was not.
            for waarheen, pk, *_plek in ReferenceIndex._extract_references_from_object(as_page(versie))
            if waarheen == soort
        }

    # Once per request, as Wagtail keeps the rights of somebody.
    return gebruiker.remember(("in_goedkeuring", model), read)


class Paginabeleid(PagePermissionPolicy):
    """Wagtail's rules for pages; but whoever may add a page somewhere does not see what others are writing there."""

    def __init__(self) -> None:
        super().__init__(Pagina)

    def instances_user_has_any_permission_for(self, user: Gebruiker, actions: Collection[str]) -> QuerySet:
        """Return the pages with which somebody may do any of these; not what is under embargo for others."""
        alle = super().instances_user_has_any_permission_for(user, actions)
        if not user.is_active or user.is_superuser:
            return alle
        afgeschermd = Nieuwsbericht.objects.shielded(user).order_by().values("pk")
        publiceerbaar = super().instances_user_has_any_permission_for(user, {"publish"}).order_by().values("pk")
        return alle.exclude(Q(pk__in=afgeschermd) & ~Q(pk__in=publiceerbaar))

    def explorable_instances(self, user: Gebruiker) -> QuerySet:
        """Return the pages whose title somebody may see: published ones, their own, and what leads there.

        Wagtail asks this for the tree, search, its API and the history of the site.
        """
        alle = super().explorable_instances(user)
        if user.is_superuser:
            return alle
        eigen = self.instances_user_has_any_permission_for(
            user, {"change", "publish", "lock", "unlock", "bulk_delete"}
        )
        te_zien = Q(live=True) | Q(pk__in=eigen.order_by().values("pk"))
        for recht in self.get_cached_permissions_for_user(user):
            te_zien |= Q(pk__in=self.model._default_manager.ancestor_of(recht.page).values("pk"))
        return alle.filter(te_zien)


def is_shielded(pagina: Pagina, gebruiker: Gebruiker) -> bool:
    """Whether a page is a message under embargo that somebody may neither see nor publish."""
    if pagina.live or pagina.specific_class is not Nieuwsbericht:
        return False
    if PagePermissionPolicy(Pagina).user_has_permission_for_instance(gebruiker, "publish", pagina):
        return False
    # Once per request, as Wagtail keeps the rights of somebody: a list asks this of every row.
    if not hasattr(gebruiker, "_afgeschermd"):
        gebruiker._afgeschermd = set(Nieuwsbericht.objects.shielded(gebruiker).values_list("pk", flat=True))
    return pagina.pk in gebruiker._afgeschermd


schilden.append(is_shielded)


class Documentbeleid(CollectionOwnershipPermissionPolicy):
    """Wagtail's rules by collection and owner, and those by page: an opgave's documents belong to its editors.

    Whoever brought a document in may change it until it is public, or will be without being looked at again.
    """

    def __init__(self) -> None:
        super().__init__(Document, auth_model="wagtaildocs.Document", owner_field_name="uploaded_by_user")
        self.per_collectie = CollectionPermissionPolicy(Document, auth_model="wagtaildocs.Document")

    def user_has_any_permission_for_instance(self, user: Gebruiker, actions: Collection[str], instance: Model) -> bool:
        """Whether somebody may do any of these with one document."""
        if not instance.pk:
            return super().user_has_any_permission_for_instance(user, actions, instance)
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Gebruiker, actions: Collection[str]) -> QuerySet:
        """Return the documents with which somebody may do any of these."""
        # To Wagtail, whoever may change may delete.
        acties = {"change" if actie == "delete" else actie for actie in actions}
        los = self.per_collectie.instances_user_has_any_permission_for(user, acties)
        eigen = super().instances_user_has_any_permission_for(user, actions)
        eigen = eigen.filter(was_openbaar=False, openbaar_vanaf=None)
        if CHANGES & set(actions) and not may_publish(user):
            eigen = eigen.exclude(pk__in=_in_approval(user, Document))
        mag = Q(pk__in=los.order_by().values("pk")) | Q(pk__in=eigen.order_by().values("pk"))
        if OP_EIGEN_PAGINA & set(actions) and self.user_has_permission(user, "add"):
            mag |= op_eigen_pagina(Document, user)
        return _searchable(Document, mag)


class Afbeeldingbeleid(CollectionOwnershipPermissionPolicy):
    """By collection and owner, like Wagtail; but a picture that visitors see is not changed by whoever brought it in.

    Nor one that waits for its moment or for an answer. Whoever may publish may, and so may whoever may change the
    collection.
    """

    def __init__(self) -> None:
        super().__init__(Afbeelding, auth_model="wagtailimages.Image", owner_field_name="uploaded_by_user")
        self.per_collectie = CollectionPermissionPolicy(Afbeelding, auth_model="wagtailimages.Image")

    def user_has_any_permission_for_instance(self, user: Gebruiker, actions: Collection[str], instance: Model) -> bool:
        """Whether somebody may do any of these with one picture."""
        if not instance.pk:
            return super().user_has_any_permission_for_instance(user, actions, instance)
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Gebruiker, actions: Collection[str]) -> QuerySet:
        """Return the pictures with which somebody may do any of these."""
        alle = super().instances_user_has_any_permission_for(user, actions)
        if not CHANGES & set(actions) or may_publish(user):
            return alle
        # To Wagtail, whoever may change may delete.
        acties = {"change" if actie == "delete" else actie for actie in actions}
        los = self.per_collectie.instances_user_has_any_permission_for(user, acties)
        vrij = ~_is_shown() & ~Q(pk__in=_in_approval(user, Afbeelding))
        mag = Q(pk__in=los.order_by().values("pk")) | vrij
        return _searchable(Afbeelding, Q(pk__in=alle.order_by().values("pk")) & mag)


def _is_shown() -> Exists:
    """Return the condition for a picture that stands on a published page, or at anything that is not a page."""
    verwijzingen = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Afbeelding), to_object_id=Cast(OuterRef("pk"), CharField())
    )
    live = Pagina.objects.filter(live=True).annotate(tekst=Cast("pk", CharField())).order_by().values("tekst")
    concept = Q(base_content_type=ContentType.objects.get_for_model(Pagina)) & ~Q(object_id__in=live)
    return Exists(verwijzingen.exclude(concept))


class Gegevensbeleid(ModelPermissionPolicy):
    """Django's rights per model, and by page: a public phone number or name is not changed by just anybody."""

    def user_has_any_permission_for_instance(self, user: Gebruiker, actions: Collection[str], instance: Model) -> bool:
        """Whether somebody may do any of these with one of them."""
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()

    def user_has_permission_for_instance(self, user: Gebruiker, action: str, instance: Model) -> bool:
        """Whether somebody may do this with one of them."""
        return self.user_has_any_permission_for_instance(user, {action}, instance)

    def instances_user_has_any_permission_for(self, user: Gebruiker, actions: Collection[str]) -> QuerySet:
        """Return those with which somebody may do any of these."""
        alle = super().instances_user_has_any_permission_for(user, actions)
        if "view" in actions or may_publish(user):
            return alle
        mag = ~self._is_seen() | op_eigen_pagina(self.model, user)
        return _searchable(self.model, Q(pk__in=alle.order_by().values("pk")) & mag)

    def _is_seen(self) -> Q:
        """Return the condition for those that visitors see: on a page, or behind a name that stands there."""
        te_zien = stands_on(self.model, Pagina.objects.visible())
        if self.model is Organisatie:
            mensen = Contactpersoon.objects.filter(stands_on(Contactpersoon, Pagina.objects.visible()))
            te_zien |= Exists(mensen.filter(organisatie=OuterRef("pk")))
        return te_zien


def register_rules() -> None:
    """Let Wagtail ask these rules; once all models are there."""
    # Exactly this class, so that it goes before what Wagtail registers for it later.
    register_permission_policy(Document, Documentbeleid(), exact_class=True)
    register_permission_policy(Afbeelding, Afbeeldingbeleid(), exact_class=True)
    register_permission_policy(Pagina, Paginabeleid())
    for model in (Contactpersoon, Organisatie):
        register_permission_policy(model, Gegevensbeleid(model), exact_class=True)
