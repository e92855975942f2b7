"""Where do the page's templates, styles and scripts come from, and what makes their output safe?

Every value that a template prints is escaped, and first freed of the characters that HTML cannot hold.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from testimonia.report.glyphs import shown
from testimonia.report.wording import blocks_in_words, counted, date_words, evidence_words, joined

_FILTERS = (blocks_in_words, counted, date_words, evidence_words, joined)


def template(name: str) -> Template:
    """Return a template of the report by its file name."""
    return _environment().get_template(name)


@cache
def asset(name: str) -> str:
    """Return a style or a script of the report by its file name."""
    return files("testimonia.report").joinpath("assets", name).read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("testimonia.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    environment.filters |= {function.__name__: function for function in _FILTERS}
    return environment


def _printable(value: object) -> object:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value
