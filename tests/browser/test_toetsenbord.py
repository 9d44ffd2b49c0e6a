"""Without a mouse the way to a person is short."""

from tests.browser.toetsen import follow, press_to, skip_to_the_content


def test_from_home_past_a_filter_to_the_person_of_a_project_takes_few_keys(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    keys = press_to(page, "Projecten") + 1
    follow(page)
    keys += skip_to_the_content(page) + press_to(page, "opgave") + 2
    page.keyboard.press("Space")
    follow(page)
    # A filter leads to its results, past itself; the first project is then a few stops away.
    assert page.evaluate("location.hash") == "#resultaten"
    keys += press_to(page, page.locator(".kaart a").first.inner_text()) + 1
    follow(page)
    keys += skip_to_the_content(page) + press_to(page, "Contact") + 1
    follow(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href").startswith("tel:")
    assert keys <= 25
