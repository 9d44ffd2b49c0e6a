"""An editor's hands: every click is counted; with the keyboard every click becomes a walk with Tab and a key."""

from playwright.sync_api import expect

from tests.wachten import until

#: More stops than any of our screens has between two things that belong together.
VERSTE = 1500
#: The key that brings somebody nearer, "" when they are there, nothing when it is gone. Tab leaves a row of tabs; the
#: arrows go along it.
VOLGENDE_TOETS = """doel => !doel.isConnected ? null : doel === document.activeElement ? '' :
    doel.role === 'tab' && document.activeElement.role === 'tab'
    && doel.closest('[role=tablist]') === document.activeElement.closest('[role=tablist]') ? 'ArrowRight' : 'Tab'"""
#: A window that has opened takes the focus once, a moment after its content is there: whoever types before that loses
#: it.
ONTHOUD_OPEN = """document.addEventListener('focusin', gebeurtenis => {
    if (gebeurtenis.target.matches('.modal')) gebeurtenis.target.dataset.open = '';
})"""
#: Once there, further Tabs do nothing until it is let go: looking after every single one would take as long again.
HOUD_VAST = """doel => {
    const houd = gebeurtenis => {
        if (gebeurtenis.key !== 'Tab' || document.activeElement !== doel) return;
        gebeurtenis.preventDefault();
        gebeurtenis.stopImmediatePropagation();
    };
    window.laatLos?.();
    window.laatLos = () => window.removeEventListener('keydown', houd, true);
    window.addEventListener('keydown', houd, true);
}"""
LAAT_LOS = "() => window.laatLos?.()"
#: How many times Tab is pressed between two looks at where the focus is.
REEKS = 10
IS_OPEN = "element => !element.closest('.modal') || 'open' in element.closest('.modal').dataset"


class Handen:
    """Does what an editor does on a page, and counts it. Typing is not counted, as it is the work itself.

    Make it before the page is opened: with the keyboard it has to see windows open.
    """

    def __init__(self, page, *, toetsen=False):
        self.page, self.toetsen, self.aantal = page, toetsen, 0
        if toetsen:
            page.add_init_script(ONTHOUD_OPEN)
        else:
            # It comes along a moment after a date was typed, over what is below, until the mouse goes down beside it.
            kalender = page.locator(".xdsoft_datetimepicker:visible").first
            page.add_locator_handler(kalender, lambda: page.locator("body").dispatch_event("mousedown"))

    def klik(self, doel, toets="Enter"):
        """Click something; with the keyboard walk to it and press `toets`."""
        self.aantal += 1
        if self.toetsen:
            self.loop(doel)
            self.page.keyboard.press(toets)
        else:
            doel.click()

    def vink(self, doel):
        """Tick a box."""
        self.klik(doel, "Space")

    def kies(self, doel, tekst):
        """Choose from a list that opens where it stands: with the keyboard its letters are typed."""
        self.aantal += 1
        if self.toetsen:
            self.loop(doel)
            self.page.keyboard.type(tekst)
        else:
            doel.select_option(label=tekst)

    def typ(self, doel, tekst):
        """Type in a field, after what is in it was selected."""
        if self.toetsen:
            self.loop(doel)
            self.page.keyboard.press("ControlOrMeta+A")
            self.page.keyboard.type(tekst)
            expect(doel).to_have_value(tekst)
        else:
            doel.fill(tekst)

    def bestand(self, doel, bestand):
        """Choose a file: the button of the field, and the window of the system, which no script sees."""
        self.aantal += 1
        if self.toetsen:
            self.loop(doel)
        doel.set_input_files(bestand)

    def loop(self, doel):
        """Press Tab until something has the focus, and an arrow between tabs; fails when it cannot be reached."""
        expect(doel).to_be_visible()
        # To find it by its name again at every step takes longer than the step.
        element = doel.element_handle()
        until(lambda: element.evaluate(IS_OPEN))
        element.evaluate(HOUD_VAST)
        for _stap in range(VERSTE // REEKS):
            toets = element.evaluate(VOLGENDE_TOETS)
            if toets is None:
                element = doel.element_handle()
                element.evaluate(HOUD_VAST)
            elif toets == "ArrowRight":
                self.page.keyboard.press(toets)
                # The tab opens a moment later; whoever presses on before that is sent back.
                expect(self.page.locator("[role=tab][aria-selected=true]:focus")).to_be_visible()
            elif toets:
                self._tab(element)
            else:
                self.page.evaluate(LAAT_LOS)
                return
        raise AssertionError(f"not to be reached with the keyboard: {doel}")

    def _tab(self, element):
        """Press Tab some times; once where an arrow may be next."""
        for _keer in range(1 if element.get_attribute("role") == "tab" else REEKS):
            self.page.keyboard.press("Tab")
