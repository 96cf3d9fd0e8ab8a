#!/usr/bin/env bash
# Installs the Debian packages that Stemma is built with and that are missing. Does nothing when all are there.
# usage: install_deps.sh [--dev] [--list]
#   --dev   also what the checks need (clang 19, clang-tidy, clang-format, the sanitizers' runtime)
#   --list  print the packages, install nothing
# For Debian 12 and 13 and Ubuntu 24.04. Uses sudo when it is there and we are not root.
set -euo pipefail

build=(g++ cmake ninja-build make pkg-config ccache python3
       libgumbo-dev libicu-dev libuchardet-dev libzstd-dev zlib1g-dev liblz4-dev libbrotli-dev libpugixml-dev libsimdjson-dev nlohmann-json3-dev
       libfmt-dev libsqlite3-dev libxxhash-dev libcld2-dev libstemmer-dev libssl-dev libboost-dev libcli11-dev libgtest-dev libgmock-dev)
dev=(clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev libbenchmark-dev python3-networkx python3-rdflib
     python3-jsonschema)

wanted=("${build[@]}")
list_only=
for argument in "$@"; do
  case $argument in
    --dev) wanted+=("${dev[@]}") ;;
    --list) list_only=1 ;;
    *) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
  esac
done
if [[ $list_only ]]; then printf '%s\n' "${wanted[@]}"; exit 0; fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "install_deps: this is not Debian or Ubuntu; install the equivalents of: ${wanted[*]}" >&2
  exit 0
fi

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
# Both names are in use: pkgconf stands in for pkg-config on newer systems.
is_there() { is_installed "$1" || { [[ $1 == pkg-config ]] && is_installed pkgconf; }; }

missing=()
for package in "${wanted[@]}"; do is_there "$package" || missing+=("$package"); done
[[ ${#missing[@]} -gt 0 ]] || exit 0

run=()
if [[ $(id -u) -ne 0 ]]; then
  command -v sudo >/dev/null || { echo "install_deps: as root, run: apt-get install ${missing[*]}" >&2; exit 1; }
  run=(sudo)
fi
echo "install_deps: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
install=("${run[@]}" apt-get install -y --no-install-recommends -qq "${missing[@]}")
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"${run[@]}" apt-get update -qq >"$log" 2>&1 || { cat "$log" >&2; echo "install_deps: apt-get update failed; trying to install all the same" >&2; }
"${install[@]}" >"$log" 2>&1 || { cat "$log" >&2; echo "install_deps: apt-get install failed; see above" >&2; exit 1; }
