"""What editors said before that a message is about: what they pinned under "Gaat over", and a gemeente as keyword."""

from django.db import migrations
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone


def vastgezet(apps, schema_editor):
    """A project or deal that was pinned at a message becomes its subject; the pin goes, for the list is another now."""
    Sturing = apps.get_model("gerelateerd", "Sturing")
    berichten = set(apps.get_model("nieuws", "Nieuwsbericht").objects.values_list("pk", flat=True))
    stukken = {
        pk
        for naam in ("Project", "RegioDeal")
        for pk in apps.get_model("projecten", naam).objects.values_list("pk", flat=True)
    }
    geldt = Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())
    pins = Sturing.objects.filter(geldt, actie="vast", pagina__in=berichten, naar__in=stukken)
    apps.get_model("nieuws", "Berichtonderwerp").objects.bulk_create(
        apps.get_model("nieuws", "Berichtonderwerp")(bericht_id=pin.pagina_id, pagina_id=pin.naar, sort_order=plek)
        for plek, pin in enumerate(pins.order_by("pagina", "volgorde", "pk"))
    )
    pins.delete()


def als_trefwoord(apps, schema_editor):
    """A message with the name of a gemeente as its keyword is about that gemeente."""
    Nieuwsbericht = apps.get_model("nieuws", "Nieuwsbericht")
    gemeenten = dict(apps.get_model("contacten", "Gemeente").objects.values_list(Lower("naam"), "pk"))
    koppelingen = apps.get_model("core", "PaginaTrefwoord").objects.annotate(klein=Lower("trefwoord__naam"))
    paren = koppelingen.filter(klein__in=gemeenten, pagina__in=Nieuwsbericht.objects.values("pk"))
    through = Nieuwsbericht.gemeenten.through
    through.objects.bulk_create(
        through(nieuwsbericht_id=pagina, gemeente_id=gemeenten[naam])
        for pagina, naam in paren.order_by("pagina", "klein").values_list("pagina_id", "klein").distinct()
    )


class Migration(migrations.Migration):
    dependencies = [
        ("nieuws", "0004_onderwerpen"),
        ("projecten", "0002_getallen"),
        ("gerelateerd", "0001_motor"),
    ]

    operations = [
        migrations.RunPython(vastgezet, migrations.RunPython.noop),
        migrations.RunPython(als_trefwoord, migrations.RunPython.noop),
    ]
