# Everything a person or a machine does with a clone. Each target sets itself up: the first run makes .venv (Python 3.11
# or later; choose another one with `make PYTHON=/path/to/python`), later runs begin at once.
.DELETE_ON_ERROR:
.PHONY: help demo test check lint types format quality train wheel lowest startup clean

PY := .venv/bin/python
KEY := $(shell { cat pyproject.toml; pwd; } | cksum | cut -d' ' -f1)
INSTALLED := .venv/.installed-$(KEY)
DEVELOPING := .venv/.developing-$(KEY)
TRAINING := .venv/.training-$(KEY)
PIP := $(PY) -m pip --disable-pip-version-check install --quiet
SUITABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c '$(SUITABLE)' >/dev/null 2>&1 && echo "$$name" && break; done)
LOWEST := import re, tomllib; \
	wanted = tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]; \
	print("\n".join(re.sub(">=", "==", name) for name in wanted))

help: ## say what can be made
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(INSTALLED) ## read the sample pile; write a ledger and a report under out/demo/
	@$(PY) -m testimonia demo -o out/demo

test: $(DEVELOPING) ## run the tests
	$(PY) -m pytest

check: lint types test ## format, lint, types and tests: what the project's server runs

lint: $(DEVELOPING)
	$(PY) -m ruff format --check
	$(PY) -m ruff check

types: $(DEVELOPING)
	$(PY) -m mypy

format: $(DEVELOPING) ## put the code in its usual form
	$(PY) -m ruff format
	$(PY) -m ruff check --fix

quality: $(DEVELOPING) ## measure, and fail under a floor (TESTIMONIA_DATA names the folder of the annotated corpora)
	$(PY) -m quality.gate

train: $(TRAINING) ## train the reader's model and put it into the package, with its card (needs TESTIMONIA_DATA)
	$(PY) -m training.train $(if $(wildcard build/reader.checkpoint),--resume)
	$(PY) -m training.export
	$(PY) -m training.calibration
	$(PY) -m training.card

wheel: $(DEVELOPING) ## build the wheel into dist/
	rm -rf dist
	$(PY) -m pip --disable-pip-version-check wheel --quiet --no-deps --wheel-dir dist .
	@ls -l dist

lowest: $(DEVELOPING) ## run the tests with the oldest releases of the dependencies that pyproject.toml allows
	rm -rf .venv-lowest
	$(PY) -m venv .venv-lowest
	$(PY) -c '$(LOWEST)' > .venv-lowest/constraints.txt
	.venv-lowest/bin/python -m pip --disable-pip-version-check install --quiet \
		--constraint .venv-lowest/constraints.txt --editable '.[dev]'
	.venv-lowest/bin/python -m pytest

startup: $(INSTALLED) ## measure how long the command line takes to start
	$(PY) benchmarks/startup.py

clean: ## remove what was made here, .venv included
	rm -rf .venv .venv-lowest build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis

# A .venv that does not run any more (its Python was removed) or has no pip is made anew.
define make_environment
	@$(PY) -m pip --version >/dev/null 2>&1 || { \
		test -n "$(PYTHON)" || { echo "No Python 3.11 or later with the venv module was found: install one," \
			"or name it: make PYTHON=/path/to/python" >&2; exit 1; }; \
		echo "Setting up .venv with $$("$(PYTHON)" --version) …" >&2; \
		"$(PYTHON)" -m venv --clear .venv; }
endef

$(INSTALLED): pyproject.toml
	$(make_environment)
	$(PIP) --editable .
	@touch $@

$(DEVELOPING): pyproject.toml
	$(make_environment)
	$(PIP) --editable '.[dev]'
	@touch $@ $(INSTALLED)

$(TRAINING): pyproject.toml
	$(make_environment)
	$(PIP) --editable '.[dev,training]'
	@touch $@ $(DEVELOPING) $(INSTALLED)
