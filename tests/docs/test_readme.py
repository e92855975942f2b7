"""Is what the pages for newcomers say so?"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from testimonia.cli.exits import ExitCode
from testimonia.version import VERSION

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(HOUSE).as_posix() for path in (*HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md")))


def test_the_python_example_of_the_readme_runs(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (HOUSE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "example.py").write_text(example)
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run([sys.executable, "example.py"], cwd=tmp_path, env=env, capture_output=True, check=True)
    assert b"Meridian Wire" in ran.stdout


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (HOUSE / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (HOUSE / page).parent.joinpath(link).exists()] == []


def test_the_readme_names_every_target_and_exit_code_that_there_is() -> None:
    readme, makefile = (HOUSE / "README.md").read_text(), (HOUSE / "Makefile").read_text()
    assert all(f"\n{target}:" in makefile for target in re.findall(r"^make (\w+)", readme, re.MULTILINE))
    told = {int(code) for row in re.findall(r"^\| ([\d, ]+) \|", readme, re.MULTILINE) for code in row.split(", ")}
    assert told == {code.value for code in ExitCode}


def test_the_release_is_the_same_wherever_it_is_written() -> None:
    assert f"version: {VERSION}\n" in (HOUSE / "CITATION.cff").read_text()
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text())
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/testimonia/version.py"
