"""Tables: a head, a caption, cells over several rows; what only placed things becomes text."""

from .bron import blokken, gemeld, te_doen, zet_om


def tabel(inhoud):
    """Return the caption, heads and rows of the table that a text becomes."""
    [(soort, waarde)] = [blok for blok in blokken(inhoud) if blok[0] == "tabel"]
    kolommen = [kolom["heading"] for kolom in waarde["tabel"]["columns"]]
    return waarde["bijschrift"], kolommen, [rij["values"] for rij in waarde["tabel"]["rows"]]


def test_the_head_is_that_of_the_table_or_a_first_row_in_bold():
    rijen = "<tr><td>Aaldorp</td><td>1.250</td></tr>"
    met_kop = f"<table><caption>Banen</caption><tr><th>Gemeente</th><th>Aantal</th></tr>{rijen}</table>"
    vet = f"<table><tr><td><b>Gemeente</b></td><td><strong>Aantal</strong></td></tr>{rijen}</table>"
    assert tabel(met_kop) == ("Banen", ["Gemeente", "Aantal"], [["Aaldorp", "1.250"]])
    assert tabel(vet)[1] == ["Gemeente", "Aantal"]


def test_a_table_without_a_head_is_work_for_an_editor():
    inhoud = "<table><caption>Geld</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    uitkomst = zet_om(inhoud)
    assert te_doen(uitkomst) == [("tabel-kop", 0)]
    assert uitkomst.blokken[0]["value"]["tabel"]["columns"] == [{"type": "tekst", "heading": ""}] * 2


def test_the_caption_is_its_own_else_the_heading_above_it_else_the_title():
    cellen = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
    assert tabel(f"<figure>{cellen}<figcaption>Geld per jaar</figcaption></figure>")[0] == "Geld per jaar"
    assert tabel(f"<h2>Onder de kop</h2>{cellen}")[0] == "Onder de kop"
    assert tabel(cellen)[0] == "Een pagina"


def test_a_caption_that_we_made_is_work_for_an_editor():
    uitkomst = zet_om("<h2>Geld</h2><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>")
    assert [(str(werk.soort), werk.wat) for werk in uitkomst.werk] == [("bijschrift", "Geld")]


def test_a_cell_over_several_rows_or_columns_stands_in_each_of_them():
    inhoud = (
        "<table><tr><th>Gemeente</th><th colspan=2>Banen</th></tr>"
        "<tr><td rowspan=2>Beekstad</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
        "<tr><td colspan=3>Alles samen</td></tr></table>"
    )
    assert tabel(inhoud)[1:] == (
        ["Gemeente", "Banen", "Banen"],
        [["Beekstad", "1", "2"], ["Beekstad", "3", "4"], ["Alles samen", "", ""]],
    )


def test_links_and_pictures_in_a_table_follow_it():
    inhoud = (
        '<table><tr><th>a</th><th>b</th></tr><tr><td><a href="/over-ons/">wij</a></td>'
        '<td>x <img src="foto.jpg" alt="B"></td></tr></table>'
    )
    (_, _), (soort, lijst), (laatste, _) = blokken(inhoud)
    assert (soort, lijst) == ("tekst", '<ul><li><a id="3" linktype="page">wij</a></li></ul>')
    assert laatste == "afbeelding"


def test_a_table_that_places_things_is_text_in_reading_order():
    inhoud = "<table><tr><td><h3>Links</h3><p>een</p></td><td><p>twee</p></td></tr></table>"
    assert blokken(inhoud) == [("kop", "Links"), ("tekst", "<p>een</p><p>twee</p>")]


def test_a_table_that_is_too_wide_or_holds_another_is_rows_of_text_and_reported():
    breed = zet_om(f"<table><tr>{''.join(f'<th>k{n}</th>' for n in range(13))}</tr></table>")
    assert gemeld(breed) == [("anders", "tabel als tekst")]
    assert breed.blokken[0]["value"].startswith("<p>k0 – k1 – k2")
    genest = zet_om(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c<table><tr><th>d</th><th>e</th></tr></table></td><td>f</td></tr></table>"
    )
    assert genest.kwijt == {}


def test_a_span_without_end_is_no_wider_than_the_table():
    assert zet_om("<table><tr><td colspan=99999999 rowspan=99999999>a</td></tr></table>").kwijt == {}
