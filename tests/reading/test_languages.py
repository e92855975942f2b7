from testimonia.reading.languages import language


def test_english_and_french_are_told_apart() -> None:
    assert language("The harbour master said on Monday that the ferry had been overloaded for several weeks.") == "en"
    assert language("Le maire du port a déclaré lundi que le bac avait été surchargé pendant des semaines.") == "fr"


def test_numbers_and_names_alone_are_in_no_language() -> None:
    assert language("2,500 $\n21\n0") is None
