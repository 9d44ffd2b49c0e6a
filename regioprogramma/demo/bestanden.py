"""Makes the images and documents of the demo and puts them in its own collection."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from types import ModuleType

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from wagtail.models import Collection

from regioprogramma.core.documenten import read_file
from regioprogramma.core.models import Afbeelding, Document

from . import vormen
from .keuring import COLLECTIE
from .tekst import read_secties, split_cells
from .uitzonderingen import DemoFout
from .voorraad import Voorraad, read_demodatum, read_precise_date, save_checked

BRON = "Tekening: Voorbeeldregio Rijn en Waal"


class Bibliotheek:
    """The image and document library of the demo."""

    def __init__(self, voorraad: Voorraad) -> None:
        self.voorraad = voorraad
        self.collectie = Collection.get_first_root_node().add_child(name=COLLECTIE)
        #: What was written to the storage: a transaction that fails does not take files away.
        self.bestanden: list[FieldFile] = []

    def add_afbeelding(self, gegevens: vormen.Afbeelding) -> None:
        """Draw a picture and store it."""
        beeld = import_maker("beelden").make_beeld(gegevens.sleutel, gegevens.accent, motief=gegevens.motief)
        afbeelding = Afbeelding(
            title=gegevens.titel,
            description=gegevens.omschrijving,
            decoratief=not gegevens.omschrijving,
            bron=BRON,
            licentie=gegevens.licentie,
        )
        self.store_afbeelding(afbeelding, beeld, f"{gegevens.sleutel}.jpg")
        self.voorraad.keep("afbeelding", gegevens.sleutel, afbeelding)

    def add_portret(self, naam: str, slug: str, accent: str) -> Afbeelding:
        """Draw a portrait; return the image."""
        beeld = import_maker("portretten").make_portret(slug, accent)
        afbeelding = Afbeelding(title=f"Portret van {naam}", description=f"Getekend portret van {naam}.", bron=BRON)
        return self.store_afbeelding(afbeelding, beeld, f"portret-{slug}.jpg")

    def store_afbeelding(self, afbeelding: Afbeelding, beeld: bytes, naam: str) -> Afbeelding:
        """Put bytes in an image and save it; return the image."""
        afbeelding.collection = self.collectie
        afbeelding.file = ContentFile(beeld, name=naam)
        afbeelding._set_image_file_metadata()
        save_checked(afbeelding)
        self.bestanden.append(afbeelding.file)
        return afbeelding

    def add_document(self, gegevens: vormen.Document) -> None:
        """Write a document and store it; its text is read at once, so nothing is left for the background."""
        datum, precisie = read_precise_date(gegevens.datum)
        document = Document(
            title=gegevens.titel,
            collection=self.collectie,
            omschrijving=gegevens.omschrijving,
            soort=gegevens.soort,
            periode=gegevens.periode,
            datum=datum,
            datum_precisie=precisie,
            toegankelijk=gegevens.toegankelijk,
            woo_categorieen=gegevens.woo.categorieen.split(),
            vastgesteld_op=read_demodatum(gegevens.woo.vastgesteld),
            ontvangen_op=read_demodatum(gegevens.woo.ontvangen),
            ondertekend_op=read_demodatum(gegevens.woo.ondertekend),
        )
        document.file = ContentFile(self.write(gegevens, datum), name=gegevens.bestand)
        document._set_document_file_metadata()
        document.gelezen_hash = document.file_hash
        if gegevens.bestand.endswith(".pdf"):
            with document.open_file() as bestand:
                document.paginas, document.tekst, document.is_scan, _probleem = read_file(bestand, "pdf")
        save_checked(document)
        self.bestanden.append(document.file)
        self.voorraad.keep("document", gegevens.sleutel, document)

    def write(self, gegevens: vormen.Document, datum: date | None) -> bytes:
        """Return the bytes of a document, of the kind that its name says."""
        if datum is None:
            raise DemoFout(f"Het document “{gegevens.titel}” heeft geen datum.")
        papieren = import_maker("papieren")
        moment = datetime.combine(datum, time(9), UTC)
        if gegevens.bestand.endswith(".xlsx"):
            koppen, *rijen = [split_cells(regel) for regel in gegevens.tabel.strip().splitlines()]
            return papieren.make_xlsx(gegevens.titel, koppen, [read_demogetallen(rij) for rij in rijen], datum=moment)
        secties = read_secties(gegevens.tekst)
        if gegevens.bestand.endswith(".odt"):
            return papieren.make_odt(gegevens.titel, secties, datum=moment)
        ondertitel = gegevens.periode or "Voorbeeldregio Rijn en Waal"
        return papieren.make_pdf(gegevens.titel, ondertitel, secties, accent=gegevens.accent, datum=moment)

    def remove_files(self) -> None:
        """Take away what was written, after a mistake."""
        for bestand in self.bestanden:
            bestand.storage.delete(bestand.name)


def read_demogetallen(rij: Iterable[str]) -> list[int | str]:
    """Return the cells of a row, whole numbers as numbers."""
    return [int(cel) if cel.isdigit() else cel for cel in rij]


def import_maker(naam: str) -> ModuleType:
    """Return one of the modules that make files: they need packages that a production server does not have."""
    try:
        from . import beelden, papieren, portretten
    except ImportError as error:
        raise DemoFout(f"Het pakket {error.name} ontbreekt. Installeer wat in requirements/local.txt staat.") from None
    return {"beelden": beelden, "papieren": papieren, "portretten": portretten}[naam]
