"""Replaces a reference in the fields of a page or version, as Wagtail keeps them: one way for both.

The fields of a page are a dict: a relation is an id, a child relation a list of such dicts, a text in blocks is JSON.
"""

import json
import re
from functools import partial
from typing import Any

from django.db.models import Field, Model, UniqueConstraint
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.blocks import ChooserBlock, RichTextBlock
from wagtail.fields import RichTextField, StreamField

from regioprogramma.core.inhoud import Blokplek, rewrite_leaves
from regioprogramma.core.models import Afbeelding, Document, Pagina

#: A tag in a rich text that points at something by its id.
TAG = re.compile(r"<(?:a|embed)\b[^>]*>")
#: What a rich text may point at, with the word that the tag has for it.
IN_TEKST = {Pagina: "page", Document: "document", Afbeelding: "image"}


class Wissel:
    """Replace references to one thing by references to another; remembers where it found them.

    Without another it finds them only.
    """

    def __init__(self, oud: Model, nieuw: Model | None = None) -> None:
        self.model = type(oud)
        self.oud = oud.pk
        self.nieuw = oud.pk if nieuw is None else nieuw.pk
        self.plaatsen: list[str] = []

    def concerns(self, model: object) -> bool:
        """Whether a relation to this model can point at the thing that is replaced."""
        return isinstance(model, type) and issubclass(self.model, model)

    def in_velden(self, model: type[Model], waarden: dict[str, Any]) -> list[str]:
        """Replace in the fields of a `model`, in place; return where it was found."""
        self.plaatsen = []
        self._in_velden(model, waarden, "")
        return list(dict.fromkeys(self.plaatsen))

    def _in_velden(self, model: type[Model], waarden: dict[str, Any], binnen: str) -> None:
        for veld in model._meta.get_fields():
            if veld.auto_created or veld.name not in waarden or isinstance(veld, ParentalKey):
                continue
            waarden[veld.name] = self._in_veld(veld, waarden[veld.name], binnen)
        for relatie in get_all_child_relations(model):
            naam = relatie.get_accessor_name()
            if waarden.get(naam):
                waarden[naam] = self._in_rijen(relatie, waarden[naam])

    def _in_veld(self, veld: Field, waarde: Any, binnen: str) -> Any:
        plaats = binnen or capfirst(str(veld.verbose_name))
        if isinstance(veld, StreamField):
            return self._in_stroom(veld, waarde, plaats)
        if isinstance(veld, RichTextField):
            return self._in_tekst(waarde, plaats)
        if not (veld.is_relation and self.concerns(veld.related_model)):
            return waarde
        if veld.many_to_many:
            if self.oud not in (waarde or []):
                return waarde
            self.plaatsen.append(plaats)
            return list(dict.fromkeys(self.nieuw if pk == self.oud else pk for pk in waarde))
        return self._in_keuze(waarde, plaats)

    def _in_keuze(self, waarde: Any, plaats: str) -> Any:
        if waarde != self.oud:
            return waarde
        self.plaatsen.append(plaats)
        return self.nieuw

    def _in_rijen(self, relatie: Any, rijen: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Replace in the rows of a child relation; a row that the page has already by then goes."""
        model = relatie.related_model
        uniek = [
            [naam for naam in regel.fields if naam != relatie.field.name]
            for regel in model._meta.constraints
            if isinstance(regel, UniqueConstraint) and relatie.field.name in regel.fields
        ]
        uit: list[dict[str, Any]] = []
        veranderd: list[dict[str, Any]] = []
        for rij in rijen:
            eerder = len(self.plaatsen)
            self._in_velden(model, rij, capfirst(str(model._meta.verbose_name)))
            (veranderd if len(self.plaatsen) > eerder else uit).append(rij)
        for rij in veranderd:
            if not any(all(rij.get(n) == ander.get(n) for n in namen) for namen in uniek for ander in uit):
                uit.append(rij)
        return sorted(uit, key=rijen.index)

    def _in_stroom(self, veld: StreamField, waarde: Any, plaats: str) -> Any:
        blokken = json.loads(waarde) if isinstance(waarde, str) and waarde else waarde
        if not isinstance(blokken, list):
            return waarde
        eerder = len(self.plaatsen)
        blokken = rewrite_leaves(veld.stream_block, blokken, partial(self._in_blad, plaats))
        return json.dumps(blokken) if len(self.plaatsen) > eerder else waarde

    def _in_blad(self, plaats: str, plek: Blokplek, waarde: Any) -> Any:
        waar = ": ".join(filter(None, (plaats, *(str(deel.label) for deel in plek.delen))))
        if isinstance(plek.blok, RichTextBlock):
            return self._in_tekst(waarde, waar)
        if isinstance(plek.blok, ChooserBlock) and self.concerns(plek.blok.model_class):
            return self._in_keuze(waarde, waar)
        return waarde

    def _in_tekst(self, waarde: Any, plaats: str) -> Any:
        kenmerk = next((naam for model, naam in IN_TEKST.items() if issubclass(self.model, model)), None)
        if not (isinstance(waarde, str) and kenmerk):
            return waarde

        def replace(tag: re.Match[str]) -> str:
            tekst = tag[0]
            if f'type="{kenmerk}"' not in tekst or f' id="{self.oud}"' not in tekst:
                return tekst
            self.plaatsen.append(plaats)
            return tekst.replace(f' id="{self.oud}"', f' id="{self.nieuw}"')

        return TAG.sub(replace, waarde)
