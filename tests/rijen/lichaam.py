"""The body of a page as a browser sends it: Wagtail builds its blocks with JavaScript, from the page's own data."""

from django import forms
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock


def send_bodies(page):
    """Return {name: value} of the fields of every body of this page."""
    velden = {}
    for veld in page._meta.fields:
        if isinstance(veld, StreamField):
            _send(veld.stream_block, getattr(page, veld.name), veld.name, velden)
    return velden


def _send(block, waarde, naam, velden):
    if isinstance(block, blocks.BaseStreamBlock):
        _send_rows(naam, velden, [(stuk.block, stuk.value, stuk.id, stuk.block_type) for stuk in waarde])
    elif isinstance(block, blocks.ListBlock):
        _send_rows(naam, velden, [(block.child_block, stuk.value, stuk.id, None) for stuk in waarde.bound_blocks])
    elif isinstance(block, BaseTypedTableBlock):
        _send_table(waarde, naam, velden)
    elif isinstance(block, ImageBlock):
        velden |= {f"{naam}-image": waarde.pk, f"{naam}-alt_text": waarde.contextual_alt_text or ""}
        velden |= {f"{naam}-decorative": "on"} if waarde.decorative else {}
    elif isinstance(block, blocks.BaseStructBlock):
        for deel, kind in block.child_blocks.items():
            _send(kind, waarde.get(deel), f"{naam}-{deel}", velden)
    else:
        _send_field(block, waarde, naam, velden)


def _send_rows(naam, velden, rijen):
    velden[f"{naam}-count"] = len(rijen)
    for plek, (block, waarde, sleutel, soort) in enumerate(rijen):
        begin = f"{naam}-{plek}"
        velden |= {f"{begin}-deleted": "", f"{begin}-order": plek, f"{begin}-id": sleutel or ""}
        if soort:
            velden[f"{begin}-type"] = soort
        _send(block, waarde, f"{begin}-value", velden)


def _send_table(waarde, naam, velden):
    velden |= {f"{naam}-column-count": len(waarde.columns), f"{naam}-row-count": len(waarde.row_data)}
    velden[f"{naam}-caption"] = waarde.caption or ""
    for kolom, uitleg in enumerate(waarde.columns):
        begin = f"{naam}-column-{kolom}"
        velden |= {f"{begin}-type": uitleg["block"].name, f"{begin}-order": kolom, f"{begin}-deleted": ""}
        velden[f"{begin}-heading"] = uitleg["heading"]
    for rij, cellen in enumerate(waarde.row_data):
        velden |= {f"{naam}-row-{rij}-order": rij, f"{naam}-row-{rij}-deleted": ""}
        for kolom, cel in enumerate(cellen["values"]):
            _send(waarde.columns[kolom]["block"], cel, f"{naam}-cell-{rij}-{kolom}", velden)


def _send_field(block, waarde, naam, velden):
    widget, vorm = block.field.widget, block.value_for_form(waarde)
    if isinstance(widget, forms.CheckboxInput):
        velden |= {naam: "on"} if vorm else {}
    elif hasattr(widget, "get_value_data"):
        gekozen = widget.get_value_data(vorm)
        velden[naam] = gekozen["id"] if gekozen else ""
    else:
        getoond = widget.format_value(vorm)
        velden[naam] = "" if getoond is None else getoond[0] if isinstance(getoond, list) else getoond
