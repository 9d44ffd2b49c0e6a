"""Which addresses were withdrawn: what is not shown again, also when the database is away and nobody can be asked."""

from dataclasses import dataclass
from itertools import accumulate

from django.urls import reverse
from wagtail.models import PageViewRestriction, Site

from regioprogramma.core.models import Document, Pagina, VervallenAdres
from regioprogramma.core.pagina import op_site


@dataclass(frozen=True)
class Weggehaald:
    """Paths that were withdrawn; and those from which on all below is, with the moment (in seconds since 1970)."""

    precies: frozenset[str]
    eronder: dict[str, float]

    def covers(self, pad: str, nu: float) -> bool:
        """Whether nothing that stood at a path may be shown any more."""
        if pad in self.precies:
            return True
        boven = accumulate((f"{deel}/" for deel in pad.strip("/").split("/")), initial="/")
        return any(self.eronder.get(deel, nu + 1) <= nu for deel in boven)


def read_weggehaald() -> Weggehaald:
    """Return what is withdrawn now, or will be by itself when its time has come; of all sites together."""
    precies = set(VervallenAdres.objects.values_list("pad", flat=True))
    eronder: dict[str, float] = {}
    for site in Site.objects.select_related("root_page"):
        begin = len(site.root_page.url_path) - 1
        van_site = Pagina.objects.filter(path__startswith=site.root_page.path)
        weg = van_site.filter(live=False, first_published_at__isnull=False)
        precies |= {pad[begin:] for pad in weg.values_list("url_path", flat=True)}
        einden = van_site.filter(live=True, expire_at__isnull=False).values_list("url_path", "expire_at")
        eronder |= {pad[begin:]: einde.timestamp() for pad, einde in einden}
        achter_login = PageViewRestriction.objects.filter(page__path__startswith=site.root_page.path)
        eronder |= dict.fromkeys((pad[begin:] for pad in achter_login.values_list("page__url_path", flat=True)), 0.0)
        with op_site(site):
            documenten = Document.objects.filter(was_openbaar=True).exclude(pk__in=Document.objects.visible())
            eronder |= {reverse("document_kort", args=[pk]): 0.0 for pk in documenten.values_list("pk", flat=True)}
    return Weggehaald(frozenset(precies), eronder)
