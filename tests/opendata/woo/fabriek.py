"""A site that says which organisation it is, and reading what it offers as a harvester does."""

from defusedxml import ElementTree
from wagtail.models import Site

from regioprogramma.core.models import Informatiecategorie, Regio

TOOI = "https://identifier.overheid.nl/tooi/id/so/so1073"
CONVENANT, JAARSTUK = Informatiecategorie.C011.value, Informatiecategorie.C012.value
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "d": "https://standaarden.overheid.nl/diwoo/metadata/"}
INDEX = "/sitemapindex-diwoo.xml"
VAN_CONVENANTEN = "/sitemapindex-diwoo-infocat011.xml"


def name_region(tooi=TOOI, **velden):
    """Let the site, which is reached by https, say which organisation it is; return its settings."""
    Site.objects.update(hostname="testserver", port=443)
    Site.clear_site_root_paths_cache()
    regio = Regio.for_site(Site.objects.get(is_default_site=True))
    for naam, waarde in {"tooi": tooi, **velden}.items():
        setattr(regio, naam, waarde)
    regio.save()
    return regio


def read_xml(client, adres):
    """Return the tree of an address of the site, which must be well-formed."""
    antwoord = client.get(adres.removeprefix("https://testserver"), secure=True)
    assert antwoord.status_code == 200, adres
    assert antwoord["Content-Type"].startswith("application/xml")
    return ElementTree.fromstring(antwoord.content)


def harvest(client, index=INDEX):
    """Return the lines of all site maps of an index."""
    return [regel for blad in named_in(client, index) for regel in read_xml(client, blad).findall("s:url", NS)]


def named_in(client, index=INDEX):
    """Return the addresses of the site maps that an index names."""
    return [regel.text for regel in read_xml(client, index).findall("s:sitemap/s:loc", NS)]


def titles(client, index=INDEX):
    """Return the titles of the documents of an index."""
    return [regel.findtext(".//d:officieleTitel", namespaces=NS) for regel in harvest(client, index)]
