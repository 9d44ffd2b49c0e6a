"""What nobody may do to the pages that every site has, the home page and the overviews below it; and whose titles
somebody knows.
"""

from collections.abc import Callable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q
from wagtail.models import AbstractPage
from wagtail.models.pages import PagePermissionTester
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

#: Functions (page, user) -> whether the page is shielded from somebody, whatever rights that person has around it.
schilden: list[Callable[[AbstractPage, AbstractBaseUser], bool]] = []


def known_to(gebruiker: AbstractBaseUser, paginas: PageQuerySet) -> PageQuerySet:
    """Return those of these pages whose title somebody may see in the CMS."""
    bekend = policy_registry.get_by_type(paginas.model).explorable_instances(gebruiker)
    return paginas.filter(Q(live=True) | Q(pk__in=bekend.order_by().values("pk")))


class Paginarechten(PagePermissionTester):
    """Wagtail's rights on one page, which every screen, bulk action and API asks for; ours can only take away."""

    def __init__(self, user: AbstractBaseUser, page: AbstractPage) -> None:
        super().__init__(user, page)
        if user.is_active and not user.is_superuser and any(schild(page, user) for schild in schilden):
            self.permissions: set[str] = set()

    def staat_vast(self) -> bool:
        """Whether this page has to stay for this user.

        The home page does for all: it takes the site and its settings along. An overview, such as all news, is taken
        away only by whoever may do so to what lies above it.
        """
        if self.is_thuis():
            return True
        soort = self.page.specific_class
        return bool(soort and soort.max_count_per_parent == 1) and not self._may_publish_above()

    def is_thuis(self) -> bool:
        """Whether a site starts at this page or below it."""
        # Of the page, not of Site: that asks the cache, which is a query, for every page of a list.
        return any(wortel.root_path.startswith(self.page.url_path) for wortel in self.page._get_site_root_paths())

    def _may_publish_above(self) -> bool:
        if self.user.is_superuser:
            return True
        return any(
            recht.permission.codename.startswith("publish_")
            and self.page.path.startswith(recht.page.path)
            and self.page.path != recht.page.path
            for recht in self.permission_policy.get_cached_permissions_for_user(self.user)
        )

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return super().can_delete(ignore_bulk) and not self.staat_vast()

    def can_unpublish(self) -> bool:
        return super().can_unpublish() and not self.staat_vast()

    def can_set_view_restrictions(self) -> bool:
        # A whole site behind a log-in is a choice, before it opens for instance.
        return super().can_set_view_restrictions() and (self.is_thuis() or not self.staat_vast())
