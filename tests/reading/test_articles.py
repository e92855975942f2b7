from testimonia.reading.articles import read_input
from testimonia.reading.inputs import Input, InputFormat

TEXT = b"Ferry sinks off Quay Town\n\nThe harbour master said on Monday that the ferry had been overloaded for weeks."
LINE = b'{"text": "The harbour master said the ferry was overloaded.", "url": "https://quaypost.example/a"}'


def id_of(place: str, raw: bytes, format_: InputFormat = InputFormat.TEXT) -> str:
    return read_input(Input(place, format_, raw)).id


def test_a_text_file_is_stored_as_it_was_read() -> None:
    assert read_input(Input("a/ferry.txt", InputFormat.TEXT, TEXT)).text.encode() == TEXT


def test_an_article_keeps_its_id_when_its_folder_moves() -> None:
    assert id_of("a/ferry.txt", TEXT) == id_of("b/c/ferry.txt", TEXT)


def test_another_name_or_another_text_is_another_article() -> None:
    assert len({id_of("a.txt", TEXT), id_of("b.txt", TEXT), id_of("a.txt", TEXT + b"!")}) == 3


def test_a_line_with_an_address_keeps_its_id_when_the_lines_move() -> None:
    first = id_of("a.jsonl:1", LINE, InputFormat.JSON_LINE)
    assert first == id_of("b.jsonl:7", LINE, InputFormat.JSON_LINE)


def test_a_line_without_an_address_is_known_by_its_place() -> None:
    line = LINE.replace(b"url", b"note")
    assert id_of("a.jsonl:1", line, InputFormat.JSON_LINE) != id_of("a.jsonl:2", line, InputFormat.JSON_LINE)
