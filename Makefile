# make verify: checks the five articles in seeds/, on any machine with python3 (3.11 or later) and pip.
# make test: everything a change must pass.
# make accuracy GOLD=DIR: every benchmark over the corpora in DIR, and docs/accuracy.md from their figures.

PYTHON ?= python3
BIN := .venv/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: verify test format clean accuracy

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
	@$(MAKE) --no-print-directory verify

format: .venv/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# A benchmark that ends with a status of its own has missed a floor and written its figures all the same. Peers are
# measured where they are installed beside claimcheck.
FIGURES := build/accuracy
, := ,
BENCHMARK = $(BIN)/python benchmarks/$(1).py --gold $(GOLD) --json $(FIGURES)/$(2).json $(3) > $(FIGURES)/$(2).log 2>&1
accuracy: .venv/installed-dev
	@test -d "$(GOLD)" || { echo "make accuracy: name the folder of the corpora: GOLD=DIR" >&2; exit 2; }
	rm -rf $(FIGURES) && mkdir -p $(FIGURES)
	-$(call BENCHMARK,dates,dates)
	-$(call BENCHMARK,quotes,quotes)
	-$(call BENCHMARK,places,places)
	-$(call BENCHMARK,amounts,amounts,--conflicts)
	-$(call BENCHMARK,timeline,timeline)
	-$(call BENCHMARK,lexicon,lexicon)
	-$(call BENCHMARK,clusters,clusters)
	-$(call BENCHMARK,coverage,coverage)
	-$(call BENCHMARK,coverage,coverage_fresh,--seed 41 --count 80)
	-$(call BENCHMARK,planted,planted)
	-$(call BENCHMARK,planted,planted_fresh,--seed 41 --count 120)
	-$(call BENCHMARK,discrepancies,discrepancies)
	-$(call BENCHMARK,minimal_pairs,minimal_pairs)
	-$(call BENCHMARK,subjects,subjects,--articles 250)
	-$(call BENCHMARK,false_alarms,false_alarms,--only meantime_en$(,)gum_wikinews$(,)polnear$(,)ecbplus$(,)t17)
	-$(call BENCHMARK,false_alarms,false_alarms_gvc,--only gvc)
	-$(call BENCHMARK,false_alarms,fever,--only fever_symmetric)
	-$(call BENCHMARK,speed,speed)
	$(BIN)/python tools/accuracy_page.py --figures $(FIGURES)

clean:
	rm -rf .venv dist build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Where the system keeps ensurepip in a package of its own, its pip fills the environment from outside.
$(BIN)/python:
	$(PYTHON) -m venv .venv || \
	{ $(PYTHON) -m venv --clear --without-pip .venv && $(PYTHON) -m pip --python $(BIN)/python install -q pip; }

# The modules of a checkout are compiled at once: the first run, or every one where PYTHONDONTWRITEBYTECODE is set, would
# else spend a third of a second on it.
.venv/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q -e .
	$(BIN)/python -m compileall -q claimcheck
	touch $@

.venv/installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q -e ".[dev]"
	$(BIN)/python -m compileall -q claimcheck
	touch $@ .venv/installed
