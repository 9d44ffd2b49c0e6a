"""The status and the address that stood among the settings of the region come to live in the statement; who may say it.

Its page is the one that the migrations made at /toegankelijkheid/, where it is still there.
"""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

GROEPEN = ["Hoofdredacteur", "Beheerder"]
RECHT = ("toegankelijkheid.toegankelijkheidsverklaring", "change")


def neem_over(apps, schema_editor):
    Verklaring = apps.get_model("toegankelijkheid", "Toegankelijkheidsverklaring")
    TekstPagina = apps.get_model("core", "TekstPagina")
    for regio in apps.get_model("core", "Regio").objects.select_related("site__root_page"):
        adres = f"{regio.site.root_page.url_path}toegankelijkheid/"
        velden = {
            "status": regio.toegankelijkheidsstatus,
            "register": regio.toegankelijkheidsverklaring,
            "pagina": TekstPagina.objects.filter(url_path=adres).first(),
        }
        # Without signals: what listens reads tables that other migrations have yet to make.
        if not Verklaring.objects.filter(site=regio.site).update(**velden):
            Verklaring.objects.bulk_create([Verklaring(site=regio.site, **velden)])
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(find_permission(apps, *RECHT))


def geef_terug(apps, schema_editor):
    Regio = apps.get_model("core", "Regio")
    for verklaring in apps.get_model("toegankelijkheid", "Toegankelijkheidsverklaring").objects.all():
        Regio.objects.filter(site=verklaring.site_id).update(
            toegankelijkheidsstatus=verklaring.status, toegankelijkheidsverklaring=verklaring.register
        )
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="toegankelijkheid"))


class Migration(migrations.Migration):
    dependencies = [
        ("toegankelijkheid", "0001_verklaring"),
        ("core", "0014_nog_beschrijven"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(neem_over, geef_terug)]
