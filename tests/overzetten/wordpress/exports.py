"""Makes small exports of a WordPress site that does not exist."""

from html import escape

HOST = "https://www.oude-regio.example"
KOP = f"""<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Oude regio</title><link>{HOST}</link><language>nl-NL</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>{HOST}</wp:base_site_url>
<wp:base_blog_url>{HOST}</wp:base_blog_url>
<wp:author><wp:author_login>schrijver</wp:author_login><wp:author_email>geheim@oude-regio.example</wp:author_email></wp:author>
<wp:category><wp:category_nicename>energie</wp:category_nicename><wp:category_parent></wp:category_parent>
<wp:cat_name><![CDATA[Energie]]></wp:cat_name></wp:category>
"""
SLOT = "</channel></rss>\n"


def item(nummer, titel="", inhoud="", *, soort="page", status="publish", adres=None, meta=(), termen=(), **velden):
    """Return an item as WordPress writes it; `termen` are (list, slug, name), `velden` other elements by name."""
    slug = velden.pop("post_name", titel.lower().replace(" ", "-"))
    adres = f"{HOST}/{slug}/" if adres is None else adres
    elementen = {
        "post_date": "2024-03-12 09:30:00",
        "post_date_gmt": "2024-03-12 08:30:00",
        "post_parent": 0,
        **velden,
    }
    delen = [
        f"<title><![CDATA[{titel}]]></title><link>{escape(adres)}</link>",
        f"<content:encoded><![CDATA[{inhoud}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>",
        f"<wp:post_id>{nummer}</wp:post_id><wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status>",
        f"<wp:post_type>{soort}</wp:post_type>",
        *(f"<wp:{naam}><![CDATA[{waarde}]]></wp:{naam}>" for naam, waarde in elementen.items()),
        *(
            f"<wp:postmeta><wp:meta_key>{sleutel}</wp:meta_key><wp:meta_value><![CDATA[{waarde}]]></wp:meta_value></wp:postmeta>"
            for sleutel, waarde in meta
        ),
        *(f'<category domain="{lijst}" nicename="{s}"><![CDATA[{naam}]]></category>' for lijst, s, naam in termen),
    ]
    return f"<item>{''.join(delen)}</item>\n"


def bijlage(nummer, pad, titel="", alt="", **velden):
    """Return the item of an uploaded file; `pad` is where it stands below the folder of uploads."""
    meta = [("_wp_attached_file", pad), *([("_wp_attachment_image_alt", alt)] if alt else [])]
    adres = f"{HOST}/?attachment_id={nummer}"
    url = f"{HOST}/wp-content/uploads/{pad}"
    return item(
        nummer, titel, soort="attachment", status="inherit", adres=adres, meta=meta, attachment_url=url,
        post_name=titel or "bestand", **velden,
    )  # fmt: skip


def write_export(pad, *items, kop=KOP):
    """Write an export with these items; return its path."""
    pad.write_text(kop + "".join(items) + SLOT, encoding="utf-8")
    return pad
