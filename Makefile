# Tidings. `make` alone lists what there is.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# Refuses imports of targets that the manifest does not name.
CHECKS = --explicit-target-dependency-import-check error
# Each set of flags has its own folder: changing flags in one folder rebuilds everything.
INSTALL_BUILD = .build/install
DEMO = .build/demo
SOURCES = Package.swift Sources Tests
# The packages of Debian and Ubuntu with the headers of the system libraries.
HEADERS = libsqlite3-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev

.PHONY: help demo test bench fuzz sanitize scale lint format build release install uninstall clean swift-there ready

help: ## Show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' \
	    | while IFS="$$(printf '\t')" read -r name words; do printf '  make %-10s %s\n' "$$name" "$$words"; done

demo: build ## Read the sample week and show its digest
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@TIDINGS_CONFIG=/dev/null XDG_CONFIG_HOME=$(DEMO) .build/debug/tidings run Fixtures/listening \
	    --archive $(DEMO)/archive.sqlite --output $(DEMO)/digests
	@echo
	@TIDINGS_CONFIG=/dev/null XDG_CONFIG_HOME=$(DEMO) .build/debug/tidings digest --archive $(DEMO)/archive.sqlite
	@echo
	@echo "All digests: $(DEMO)/digests. The archive: $(DEMO)/archive.sqlite"

test: ready ## Build and run all tests
	@$(SWIFT) test $(CHECKS) --parallel

# The libraries of Python that we are compared with; without them only our own speed is told.
BENCH = .build/bench
PYTHON ?= python3
LIBRARIES = feedparser webvtt-py pysrt trafilatura lxml_html_clean nltk numpy
BENCHER = TIDINGS_BENCHMARKS=1 $(SWIFT) build --configuration release

bench: ready ## Time readers and splitting beside Python peers, and each stage of a run
	@$(BENCHER) --product benchmarks >&2
	@test -x $(BENCH)/python/bin/nltk || { $(PYTHON) -m venv $(BENCH)/python && \
	    $(BENCH)/python/bin/pip install -q $(LIBRARIES); } >&2 || \
	    echo "No $(LIBRARIES) to be had: their columns stay empty." >&2
	@mkdir -p $(BENCH) && .build/release/benchmarks Fixtures $(BENCH) $(BENCH)/python/bin/python

# What is found is kept in $(FUZZ)/found and makes the run fail.
FUZZ = .build/fuzz
SECONDS ?= 60
SUBJECTS ?= text captions transcripts pages feeds posts mail packed inflate
FUZZER = TIDINGS_FUZZING=1 $(SWIFT) build --configuration release --scratch-path $(FUZZ) \
    --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing

fuzz: ready ## Hand every reader broken files for SECONDS (60) each
	@$(FUZZER) --product readers >&2
	@sh Tests/Fuzzing/corpus.sh $(FUZZ)/corpus && mkdir -p $(FUZZ)/found
	@for subject in $(SUBJECTS); do \
	    echo "$$subject:" && SUBJECT=$$subject SWIFT_BACKTRACE=enable=no $(FUZZ)/release/readers \
	        $(FUZZ)/corpus/$$subject -max_total_time=$(SECONDS) -timeout=10 -keep_seed=1 \
	        -len_control=0 -max_len=30000 -verbosity=0 -artifact_prefix=$(FUZZ)/found/$$subject- \
	        || exit 1; \
	done

STORIES ?= 50000

scale: ready ## Measure a week of STORIES (50000) stories: seconds and megabytes
	@$(SWIFT) build $(CHECKS) --configuration release --product tidings >&2
	@sh Tests/Scale/scale.sh .build/release/tidings Fixtures .build/scale $(STORIES)

# Each sanitizer has a folder of its own. What others leak stands in a file; that it was met is
# not told, so that the programs which tests start print nothing of it.
SANITIZERS ?= address thread
SANITIZED ?= Tests
LEAKS = suppressions=$(CURDIR)/Tests/Fuzzing/leaks.txt:print_suppressions=0

sanitize: ready ## Run the tests (SANITIZED) under AddressSanitizer and ThreadSanitizer
	@for name in $(SANITIZERS); do \
	    LSAN_OPTIONS=$(LEAKS) $(SWIFT) test --sanitize=$$name \
	        --scratch-path .build/$$name --filter "$(SANITIZED)" || exit 1; \
	done

# What the formatter cannot see (rooms, words, comments, lengths) the house tests check.
lint: swift-there ## Check the form of the source; `make test` checks the rest of the house rules
	@$(SWIFT) format lint --strict --recursive $(SOURCES)

format: swift-there ## Bring the source into form
	@$(SWIFT) format --in-place --recursive $(SOURCES)

build: ready ## Build for development
	@$(SWIFT) build $(CHECKS) >&2

release: ready ## Build the one binary that `install` copies
	@$(SWIFT) build $(CHECKS) --configuration release --static-swift-stdlib \
	    --scratch-path $(INSTALL_BUILD) --product tidings

install: release ## Install to PREFIX (/usr/local), under DESTDIR when given
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -s -m 755 $(INSTALL_BUILD)/release/tidings "$(DESTDIR)$(PREFIX)/bin/tidings"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/tidings"

uninstall: ## Remove what `install` copied; archives and digests stay
	@rm -f "$(DESTDIR)$(PREFIX)/bin/tidings"

clean: ## Remove everything that was built
	@rm -rf .build

swift-there:
	@command -v $(SWIFT) >/dev/null || { \
	    echo "Swift is not installed: get 6.2 or later from https://www.swift.org/install" >&2; exit 1; }

# What a Swift toolchain does not bring: SQLite, for GRDB, libxml2, and cmark-gfm, linked statically.
ready: swift-there
	@test "$$(uname)" = Darwin || { \
	    { test -e /usr/include/sqlite3.h || pkg-config --exists sqlite3 2>/dev/null; } && \
	    { test -e /usr/include/libxml2/libxml/HTMLparser.h || \
	      pkg-config --exists libxml-2.0 2>/dev/null; } && \
	    test -e /usr/include/cmark-gfm-core-extensions.h; } || \
	if ! command -v apt-get >/dev/null; then \
	    echo "SQLite 3, libxml2 or cmark-gfm is missing: install your system's packages" >&2; \
	    exit 1; \
	elif [ "$$(id -u)" = 0 ]; then \
	    apt-get update -q && apt-get install -q -y $(HEADERS); \
	elif command -v sudo >/dev/null; then \
	    sudo apt-get update -q && sudo apt-get install -q -y $(HEADERS); \
	else \
	    echo "Headers are missing. As root: apt-get install -y $(HEADERS)" >&2; exit 1; \
	fi
