import time, io, pytest, datetime
from tests.overzetten.bestanden import *
from tests.overzetten.stappen import *
from projecten.models import Project
from tests import factories
from regioprogramma.overzetten.models import *
pytestmark = pytest.mark.django_db
def test_2000(als):
    c = als("Hoofdredacteur")
    factories.OpgaveFactory(title="Opgave A")
    def maak(bedrag):
        return boek(("Projecten", [["Nr","Projectnaam","Samenvatting","Opgave","Status","Start","Einde","Rijk","Provincie","Gemeenten","Totaal"],
          *[[f"P{i}",f"Project {i}","Een samenvatting.","Opgave A","lopend",datetime.date(2024,3,1),"Q3 2026",bedrag+i,f"€ {i}.000","n.t.b.","ca. 2 mln"] for i in range(1,2001)]]))
    for keer, bedrag in enumerate((1000, 2000)):
        f = maak(bedrag)
        t=time.time()
        a = kies(c, f); assert a.status_code==302; o=Overzetting.objects.latest("pk")
        print("lezen", time.time()-t); t=time.time()
        zeg_kolommen(c, o)
        print("proef", time.time()-t, o.regels.count(), o.count_regels()); t=time.time()
        o.refresh_from_db()
        doe(c, o)
        print("doen", time.time()-t, o.count_regels(), Project.objects.count(), o.status)
