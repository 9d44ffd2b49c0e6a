"""What waits for the editors of the demo."""

#: A message with a moment that nobody confirmed, and one that is planned: title and summary.
CONCEPT = ("Nieuwe ronde voor de proefvelden", "Boeren kunnen zich weer aanmelden voor een proefveld.")
GEPLAND = ("Avond over wonen bij het spoor", "U kunt meepraten over de plannen voor het stationsgebied.")
#: A message under embargo, which only who may publish sees in the CMS.
EMBARGO = ("Een nieuwe directeur voor het regiobureau", "De directeur begint in het voorjaar.")
#: Pages that somebody would have looked at by now.
CONTROLEREN = ("over-ons", "productief")
#: The page whose website does not work any more.
KAPOT = "werkplaats-slim-maken"
#: What visitors looked for in vain, and how often.
VRAGEN = (("afvalkalender", 14), ("paspoort", 9), ("vuurwerk", 4))
