# make verify: checks the five articles in seeds/, on any machine with python3 (3.11 or later) and pip.
# make test: everything a change must pass.

PYTHON ?= python3
BIN := .venv/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: verify test format clean

# The seeds are known to disagree: status 1 is the right end, and 0 (nothing found) as wrong as 2 and 3.
verify: .venv/installed
	@$(BIN)/claimcheck verify seeds/; status=$$?; \
	if [ $$status -ne 1 ]; then echo "make verify: claimcheck ended with status $$status, not 1" >&2; exit 1; fi

test: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered
	$(BIN)/claimcheck rules test
	@$(MAKE) --no-print-directory verify

format: .venv/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf .venv dist build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Where the system keeps ensurepip in a package of its own, its pip fills the environment from outside.
$(BIN)/python:
	$(PYTHON) -m venv .venv || \
	{ $(PYTHON) -m venv --clear --without-pip .venv && $(PYTHON) -m pip --python $(BIN)/python install -q pip; }

.venv/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q -e .
	touch $@

.venv/installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q -e ".[dev]"
	touch $@ .venv/installed
