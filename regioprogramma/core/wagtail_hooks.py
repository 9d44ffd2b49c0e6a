"""What Wagtail asks of every app: how a link in a text becomes an address, and who may read a file."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from regioprogramma.core.adressen import lead_to_known
from regioprogramma.core.documenten import require_readable

from .models import Document, Pagina


class Paginalink(PageLinkHandler):
    """A link to a page of the site; to one that visitors cannot see, only its words, without a link."""

    @classmethod
    def get_many(cls, attrs_list: Sequence[Mapping[str, str]]) -> list[Pagina | None]:
        """Return the pages in the order of the links, None for what is not visible; only what every page has."""
        zichtbaar = Pagina.objects.visible_by_id(int(attrs["id"]) for attrs in attrs_list)
        return [zichtbaar.get(int(attrs["id"])) for attrs in attrs_list]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the opening tag of every link."""
        return [f'<a href="{escape(pagina.url)}">' if pagina else "<a>" for pagina in cls.get_many(attrs_list)]


@hooks.register("register_rich_text_features", order=10)
def link_to_visible_pages(features: FeatureRegistry) -> None:
    """Use ours instead of Wagtail's, which is registered before and fetches the whole page for its address."""
    features.register_link_type(Paginalink)


@hooks.register("before_serve_document", order=-10)
def serve_released_documents(document: Document, request: HttpRequest) -> None:
    """Ask before a file is sent, whatever address it was asked at, whether it may be read."""
    require_readable(document, request.user)


@hooks.register("before_serve_page")
def lead_to_clean_address(page: Pagina, request: HttpRequest, *_rest: object) -> HttpResponse | None:
    """Lead to the one address of a page when something stands behind it that the page does not know."""
    return lead_to_known(request, page.parameters)
