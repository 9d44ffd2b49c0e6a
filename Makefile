# `make` or `make help` lists what can be done. Everything is installed in .venv, nothing system-wide.
PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
COMPILE := $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
	--python-version 3.11 --universal --no-header
INSTALL := $(BIN)/uv pip install --quiet --require-hashes --python $(BIN)/python
# Production settings refuse to load without these; the checks of `make lint` open no connection.
PRODUCTION := DJANGO_SETTINGS_MODULE=regioprogramma.settings.production ALLOWED_HOSTS=www.regio.example \
	SECRET_KEY=only-for-make-lint-0123456789-abcdefghijklmnopqrstuvwxyz BASE_URL=https://www.regio.example \
	DATABASE_URL=postgresql://nobody@127.0.0.1:1/nothing SECURITY_CONTACT=mailto:security@regio.example

# Of the site and of every app.
TEMPLATES = $(shell find . -path ./.venv -prune -o -path ./var -prune -o -path ./tests -prune -o -path '*/templates/*.html' -print)

# A process per core, and a database per process. What stands in one file runs in one process, in its order.
PYTEST := $(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder --durations 10

# Each of the many processes would compile all of Django and Wagtail anew: three seconds a process.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo demo-reset test test-snel storing vorige browsers image bases sbom audit lint format bench handleiding requirements
.DEFAULT_GOAL := help

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

demo: .venv/local ## The whole site with demo content on http://127.0.0.1:8000 (PORT=...)
	@exec $(BIN)/python -m regioprogramma.demo.draai --port "$(PORT)"

demo-reset: .venv/local ## Throw the demo's database, files and logins away
	@$(BIN)/python -m regioprogramma.demo.wis

test: .venv/test ## Every test; ARGS="-k naam" goes to pytest
	@$(PYTEST) $(ARGS)

test-snel: .venv/test ## A first answer: every test that needs no browser and starts no demo
	@$(PYTEST) -m "not browser and not demo" $(ARGS)

storing: .venv/test ## The faults of tests/storing at their full length: storms of a minute
	@LANG_STORING=1 $(BIN)/python -m pytest tests/storing $(ARGS)

vorige: .venv/test ## An earlier version on the tables of this one; VAN=commit, else before the newest migration
	@VAN="$(VAN)" $(BIN)/python -m pytest tests/vorige $(ARGS)

# Every tool runs, even when one before it found something; the names of those that did are said at the end.
lint: .venv/test ## Style, types, import directions, templates, production checks, missing migrations
	@wrong=''; \
	run() { tool="$$1"; echo "$$tool"; shift; "$$@" || wrong="$$wrong [$$tool]"; }; \
	run 'ruff check' $(BIN)/ruff check; \
	run 'ruff format' $(BIN)/ruff format --check; \
	run 'mypy' $(BIN)/mypy; \
	run 'lint-imports' env PYTHONPATH=. $(BIN)/lint-imports --no-logo; \
	run 'djade' $(BIN)/djade --target-version 5.2 --check $(TEMPLATES); \
	run 'manage.py check --deploy' env $(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING; \
	run 'manage.py makemigrations --check' $(BIN)/python manage.py makemigrations --check --dry-run; \
	if test -n "$$wrong"; then echo "Not in order:$$wrong"; exit 1; fi

format: .venv/test ## Put code and templates in shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/djade --target-version 5.2 $(TEMPLATES)

browsers: .venv/test ## The site and the CMS in Firefox and WebKit, as Debian has them
	@$(BIN)/python -m pytest tests/andere_browsers $(ARGS)

image: .venv/test ## The image, built and started; ENGINE=docker, podman or debian (as root) for one of these
	@ENGINE="$(ENGINE)" $(BIN)/python -m pytest --numprocesses 0 tests/image $(ARGS)

bench: .venv/test ## The benchmarks; ONLY=naam for one, DATA=map for real input
	@$(BIN)/python -m tests.bench $(if $(ONLY),--only $(ONLY)) $(if $(DATA),--data $(DATA))

handleiding: .venv/test ## Take the pictures of docs/handleiding again, in a demo of its own
	@$(BIN)/python -m tests.handleiding

requirements: .venv/uv ## Pin the newest allowed versions of everything again
	$(COMPILE) --upgrade --group uv -o requirements/uv.txt
	$(COMPILE) --upgrade pyproject.toml --group test -o requirements/test.txt
	$(COMPILE) pyproject.toml --group local -c requirements/test.txt -o requirements/local.txt
	$(COMPILE) pyproject.toml -c requirements/test.txt -o requirements/production.txt

sbom: .venv/test ## What the site is made of (CycloneDX, in var/) and docs/licenties.md; after `make requirements`
	@$(BIN)/python -m tests.toelevering.sbom

audit: .venv/test ## Whether a leak is known in a package; ends with 2 when that cannot be known here
	@$(BIN)/python -m tests.toelevering.audit

bases: .venv/test ## Pin the images that ours is made of to what the registry has today
	@$(BIN)/python -m tests.image.bases

.venv/uv: requirements/uv.txt
	@test -n "$(PYTHON)" || { echo 'Python 3.11 of nieuwer ontbreekt; installeer het en start opnieuw.'; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo 'Python kan geen venv maken; op Debian: apt install python3-venv.'; exit 1; }
	@echo 'Installeren ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/local .venv/test: .venv/%: requirements/%.txt .venv/uv
	@$(INSTALL) -r $<
	@touch $@
