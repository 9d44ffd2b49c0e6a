"""Log in as an editor of a demo does."""

from playwright.sync_api import expect


def log_in(page, demo, naam):
    """Log in with the password that the demo gave this login, and wait for the first screen of the CMS."""
    page.goto("/beheer/inloggen/")
    page.get_by_label("Gebruikersnaam").fill(naam)
    page.get_by_label("Wachtwoord").fill(demo.logins()[naam])
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vandaag")
