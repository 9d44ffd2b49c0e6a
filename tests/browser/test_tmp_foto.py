from tests.browser.test_cms import log_in  # noqa


def test_foto(page, log_in, demo):
    log_in("hoofdredacteur")
    for b in (1280, 768):
        page.set_viewport_size({"width": b, "height": 1000})
        page.goto("/beheer/")
        page.wait_for_timeout(400)
        page.screenshot(path=f"/tmp/dash{b}.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})
    for regel in (
        "controleren",
        "niet-ingepland",
        "gaat-online",
        "documenten",
        "rapportage",
        "rollen",
        "vertrokken",
        "perscontact",
        "links-buiten",
        "links-binnen",
        "afgelopen",
        "trefwoorden",
        "zoeken",
    ):
        page.goto(f"/beheer/vandaag/{regel}/")
        l = page.locator(".vandaag-rijen a")
        n = l.count()
        if not n:
            print("GEEN", regel)
            continue
        h = l.first.get_attribute("href")
        l.first.click()
        page.wait_for_timeout(3500)
        print(
            regel,
            n,
            h,
            page.evaluate(
                """() => { const a=document.activeElement; const r=a.getBoundingClientRect(); return [a.tagName, a.name||a.id||a.className, Math.round(r.top), window.innerHeight] }"""
            ),
        )
        page.screenshot(path=f"/tmp/veld-{regel}.png")
    page.goto("/beheer/vandaag/documenten/")
    page.screenshot(path="/tmp/lijst.png")
    page.goto("/beheer/vandaag/weekbericht/")
    page.screenshot(path="/tmp/week.png")
