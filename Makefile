# Short names for the usual commands. The work is done by CMake (CMakePresets.json) and tools/.
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
PREFIX ?= /usr/local
OUT ?= stemma-out
SOURCES = $(shell git ls-files '*.h' '*.cc')
STEMMA = build/release/stemma

.DEFAULT_GOAL := help
.PHONY: help demo release test check format bless bench install clean deps

help:
	@echo 'make demo             install what is missing, build, run the example story, say where the report is'
	@echo 'make test             build with checks on and run every test'
	@echo 'make release          build $(STEMMA)'
	@echo 'make check            everything that the continuous checks run (.ci/run; long)'
	@echo 'make bench            build and run the benchmarks'
	@echo 'make format           clang-format over our sources'
	@echo 'make bless            write the goldens anew; read the diff before you commit it'
	@echo 'make install          install under PREFIX (default /usr/local)'
	@echo 'make clean            remove build/'
	@echo 'Variables: JOBS=$(JOBS) PREFIX=$(PREFIX) OUT=$(OUT)'

deps:
	@tools/install_deps.sh

release: deps
	@mkdir -p build
	@cmake --preset release >build/configure.log || { cat build/configure.log; exit 1; }
	cmake --build --preset release --target stemma_cli -j $(JOBS)

demo: release
	$(STEMMA) trace examples/story -o $(OUT) --replace
	@echo
	@echo "The report: file://$(abspath $(OUT))/report.html"

test: deps
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS)
	@tools/run_tests.py build/dev -j $(JOBS)

check:
	.ci/run

bench: deps
	tools/install_deps.sh --dev
	cmake --preset bench
	cmake --build --preset bench -j $(JOBS)
	for program in build/bench/bench/*_bench; do $$program || exit 1; done
	cmake --build --preset bench --target bench_commands

format:
	clang-format-19 -i $(SOURCES)

bless: deps
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS)
	STEMMA_BLESS=1 ctest --preset dev -j $(JOBS)
	git --no-pager diff --stat -- tests

install: release
	cmake --install build/release --prefix $(PREFIX)

clean:
	rm -rf build
