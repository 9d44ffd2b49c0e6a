"""The screen of what is in the sources of a move, and what is wrong with them."""

from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from regioprogramma.overzetten.wordpress.indeling import NOOIT

from .basis import Gelezenscherm
from .woorden import BOUWERNAMEN, say_code, say_soort, say_status, say_taal

#: How many missing files, codes and the like are named; of the others only how many there are.
_MEESTE = 200


class Inhoudscherm(Gelezenscherm, TemplateView):
    """What is in the files: by kind, state, year, what made it, and what is odd."""

    template_name = "overzetten/verhuizing_inhoud.html"
    page_title = gettext_lazy("Wat zit erin")
    stap = "verhuisinhoud"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inspectie = self.inspectie
        soorten = inspectie.get("soorten", [])
        openbaar = inspectie.get("openbaar", {})
        return super().get_context_data(
            inspectie=inspectie,
            te_lezen=_say_readable(openbaar),
            weg=inspectie.get("bestanden", 0) - inspectie.get("gevonden", 0),
            soorten=[
                {"naam": say_soort(soort), "keer": keer, "openbaar": openbaar.get(soort, 0), "mag": _may(soort)}
                for soort, keer in soorten
            ],
            tabellen=self._tables(),
            codes=_table_of(
                _("Code van een plug-in"), [(say_code(code), keer) for code, keer in inspectie.get("codes", [])]
            ),
            lijsten={naam: inspectie.get(naam, [])[:_MEESTE] for naam in ("ontbreken", "dubbel", "problemen")},
            **kwargs,
        )

    def _tables(self) -> list[dict[str, Any]]:
        """Return what was counted in other ways, as tables of (what, how many)."""
        gegevens = self.inspectie
        tabellen = [
            (_("Stand"), [(say_status(status), keer) for status, keer in gegevens.get("statussen", [])]),
            (
                _("Jaar"),
                [(_("zonder") if jaar == "–" else jaar, keer) for jaar, keer in reversed(gegevens.get("jaren", []))],
            ),
            (_("Gemaakt met"), [(BOUWERNAMEN.get(b, b), keer) for b, keer in gegevens.get("bouwers", [])]),
            (_("Taal"), [(say_taal(taal), keer) for taal, keer in gegevens.get("talen", [])]),
        ]
        return [tabel for naam, rijen in tabellen if (tabel := _table_of(naam, rijen))]


def _table_of(naam: str, rijen: list[tuple[str, int]]) -> dict[str, Any]:
    """Return a table as it is shown; {} without rows."""
    if not rijen:
        return {}
    return {"naam": naam, "rijen": rijen[:_MEESTE], "aantal": len(rijen), "meer": max(0, len(rijen) - _MEESTE)}


def _say_readable(openbaar: dict[str, int]) -> str:
    """Return what visitors could read, as "6 pagina’s, 2 berichten en 1 andere tekst"; "" for nothing."""
    paginas, berichten = openbaar.get("page", 0), openbaar.get("post", 0)
    anders = sum(keer for soort, keer in openbaar.items() if soort not in {"page", "post", "attachment"})
    delen = [
        (paginas, ngettext("%(n)s pagina", "%(n)s pagina’s", paginas)),
        (berichten, ngettext("%(n)s bericht", "%(n)s berichten", berichten)),
        (anders, ngettext("%(n)s andere tekst", "%(n)s andere teksten", anders)),
    ]
    return get_text_list([zin % {"n": n} for n, zin in delen if n], _("en"))


def _may(soort: str) -> bool:
    return not NOOIT.fullmatch(soort)
