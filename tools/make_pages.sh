#!/usr/bin/env bash
# Makes the manual page and the completions anew from the option table. usage: tools/make_pages.sh PATH/TO/stemma
set -eu
bin=$(realpath "${1:?usage: tools/make_pages.sh PATH/TO/stemma}")
cd "$(dirname "$0")/.."
mkdir -p docs/man completions
"$bin" generate man >docs/man/stemma.1
"$bin" generate bash >completions/stemma.bash
"$bin" generate zsh >completions/_stemma
"$bin" generate fish >completions/stemma.fish
