# `make demo` and `make test` each work first, on a bare Debian machine with Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SYMBOL ?= 23-QĐ/TW

.PHONY: demo test tools docs clean

demo: $(VENV)/.demo  ## install, build the sample graph, ask it, write graph.ttl and graph.html
	$(BIN)/danvan-graph build
	@echo
	@echo "Who carries out Quyết định $(SYMBOL)?"
	$(BIN)/danvan-graph query implementers symbol=$(SYMBOL) --format list
	@echo
	$(BIN)/danvan-graph export turtle --out graph.ttl
	$(BIN)/danvan-graph view --out graph.html
	@echo "Written: graph.ttl and graph.html (open it in a browser)."

# two processes: half the time on two cores, and a file's tests stay together (tests/conftest.py)
PROCESSES ?= 2

test: $(VENV)/.test tools  ## install and run all tests
	$(BIN)/python -m pytest -n $(PROCESSES) --dist loadgroup --no-loadscope-reorder $(ARGS)

tools:  ## programs that some tests compare with; tests that miss one say so and skip
	@sh scripts/test-tools.sh

docs: $(VENV)/.test  ## write the generated parts of docs/
	$(BIN)/python scripts/write_reference.py
	$(BIN)/python scripts/questions.py > docs/questions.md

$(VENV)/bin/python:
	@PYTHON="$(PYTHON)" sh scripts/make-venv.sh $(VENV)

$(VENV)/.demo: $(VENV)/bin/python setup.cfg
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.test: $(VENV)/bin/python setup.cfg
	$(BIN)/python -m pip install -q --disable-pip-version-check -e ".[test,neo4j,rdf,pdf,doc,parquet,dask,notebooks]"
	@# where Neo4j's own server cannot run, tests/neo4j take ArcadeDB's
	@{ command -v java && command -v mvn; } >/dev/null || $(BIN)/python -m pip install -q --disable-pip-version-check -e ".[bolt]" \
		|| echo "make: no Java and Maven, no arcadedb-embedded: tests/neo4j skip" >&2
	@touch $@ $(VENV)/.demo

clean:
	rm -rf $(VENV) graph graph.ttl graph.html build dist *.egg-info test-output
