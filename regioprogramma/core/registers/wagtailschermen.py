"""Screens of ours at the addresses of Wagtail's own.

Wagtail 8.0 lets an app replace the screens of pages, accounts and groups by a viewset. It does not do so
for those of documents, pictures, settings and redirects (https://github.com/wagtail/wagtail/issues/6166, and 6045 for
documents), and it looks addresses up in the order of registration. When these have viewsets: register those, and drop
this.
"""

from django.urls import URLPattern
from wagtail import hooks


def stand_before_wagtail(*screens: URLPattern) -> None:
    """Put screens at addresses below that of the CMS, before those that Wagtail's apps register."""

    def addresses() -> list[URLPattern]:
        return list(screens)

    hooks.register("register_admin_urls", addresses, order=-1)
