"""Words of government that many readers do not know, each with a plainer one; put together by ourselves."""

#: One line each: the word, and what to write instead. A verb also counts in its other forms.
_LIJST = """
aanbesteding: opdracht waarop bedrijven kunnen bieden
aangaande: over
aanvang: begin
aanvangen: beginnen
abusievelijk: per ongeluk
accorderen: goedkeuren
actualiseren: bijwerken
adequaat: goed, passend
additioneel: extra
alsmede: en
alsook: en ook
alternatief: andere keuze
alvorens: voordat
ambiëren: willen
ambtshalve: zonder dat u iets vraagt
analyseren: onderzoeken
anticiperen: rekening houden met
bekrachtigen: goedkeuren
beleidskader: afspraken over het beleid
belanghebbende: wie ermee te maken heeft
benadrukken: zeggen dat iets belangrijk is
beogen: willen
bescheiden: papieren
bestuurlijk: van de bestuurders
betreffende: over
bewerkstelligen: zorgen voor
borgen: zorgen dat iets zo blijft
bovengenoemd: dat u net las
casus: geval, voorbeeld
circulair: zonder afval
coalitie: groep die samenwerkt
cofinanciering: geld van anderen erbij
committeren: beloven mee te doen
compenseren: vergoeden, goedmaken
complementair: aanvullend
component: onderdeel
concretiseren: duidelijk maken
conform: volgens
consensus: overeenstemming
consistent: steeds hetzelfde
consolideren: vasthouden
consulteren: vragen, overleggen met
continueren: doorgaan met
continuïteit: dat iets doorgaat
convenant: afspraak
coördineren: regelen
criteria: eisen
cruciaal: heel belangrijk
daadwerkelijk: echt
decentraal: dicht bij de inwoners
derhalve: daarom
desalniettemin: toch
desbetreffend: deze, dit
destijds: toen
dienaangaande: daarover
dienen te: moeten
discrepantie: verschil
disproportioneel: te veel, te zwaar
doelgroep: mensen voor wie het is
doelmatig: zuinig en slim
draagvlak: steun
duiden: uitleggen
duurzaamheidsambitie: plan voor een schone toekomst
echter: maar
effectief: goed werkend
effectueren: uitvoeren
elimineren: weghalen
essentieel: heel belangrijk
evaluatie: terugblik
evalueren: bekijken hoe het ging
evenals: net als
evident: duidelijk
excessief: te veel
expertise: kennis
expliciet: duidelijk gezegd
exploitatie: gebruik en beheer
faciliteit: voorziening
faciliteren: helpen, mogelijk maken
fluctueren: op en neer gaan
focussen: letten op
formuleren: opschrijven
frequent: vaak
fungeren: werken als
generiek: voor alles hetzelfde
genereren: maken, opleveren
gremium: overleggroep
hanteren: gebruiken
heden: nu
hiaat: gat
hieromtrent: hierover
honoreren: goedkeuren
identificeren: vinden, herkennen
imago: beeld dat mensen hebben
impact: gevolg
implementatie: invoering
implementeren: invoeren
impliceren: betekenen
impuls: duwtje
in acht nemen: letten op
in het kader van: voor, bij
indicatie: schatting
indien: als
inherent: hoort erbij
initiatief: plan
initiëren: beginnen
innovatie: vernieuwing
innovatief: nieuw
inspanningsverplichting: plicht om uw best te doen
instrumentarium: middelen
integraal: alles samen
intensiveren: meer doen
interveniëren: ingrijpen
interventie: ingreep
inzake: over
inzichtelijk maken: laten zien
jegens: tegenover
jurisprudentie: uitspraken van rechters
kaders: regels
katalysator: versneller
klankbordgroep: groep die meedenkt
knelpunt: probleem
legitiem: volgens de regels
mandaat: toestemming om te beslissen
marginaal: heel klein
met betrekking tot: over
met ingang van: vanaf
middels: met, door
mitigeren: kleiner maken
mits: als, maar alleen als
mobiliteit: reizen en vervoer
modaliteit: manier van vervoer
monitoren: volgen
multidisciplinair: met mensen uit meer vakken
naar aanleiding van: door
nader te bepalen: dat weten we nog niet
nihil: niets
nochtans: toch
noodzakelijkerwijs: altijd
omtrent: over
onderhavig: dit
ondervangen: oplossen
onverwijld: meteen
operationaliseren: uitwerken
optimaal: zo goed mogelijk
optimaliseren: verbeteren
opschaling: groter maken
opteren: kiezen
participatie: meedoen
participeren: meedoen
periodiek: steeds na een vaste tijd
pilot: proef
potentieel: mogelijk
prioriteren: kiezen wat eerst komt
prioriteit: wat eerst komt
prognose: verwachting
realiseren: maken, uitvoeren
reeds: al
relevant: belangrijk hiervoor
representatief: goed voorbeeld van de hele groep
resulteren: leiden tot
resumerend: kortom
significant: duidelijk, groot
stagneren: stilvallen
stakeholder: wie ermee te maken heeft
stimuleren: helpen, aanmoedigen
substantieel: flink
synergie: samen meer bereiken
te allen tijde: altijd
te zijner tijd: later
ten aanzien van: over
ten behoeve van: voor
teneinde: om
tenzij: behalve als
terzake: hierover
tevens: ook
thans: nu
traject: stappen
transformeren: veranderen
transitie: overgang
transparant: open, duidelijk
uitrol: invoering
uniform: overal gelijk
vergen: vragen, nodig hebben
verstrekken: geven
vigerend: dat nu geldt
vooralsnog: voorlopig
voornemens: van plan
voornoemd: dat u net las
wenselijk: goed, fijn
zorgdragen: zorgen
"""

#: {word: what to write instead}.
WOORDEN = dict(regel.split(": ", 1) for regel in _LIJST.strip().splitlines())
