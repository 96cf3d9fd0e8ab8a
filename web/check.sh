#!/usr/bin/env bash
# The page's checks: types, pure functions, that web/dist is what its source makes, and the browser tests.
# usage: web/check.sh            CHROMIUM=path to another Chromium; STEMMA=path/to/stemma also tests against the real server
# Says plainly what it skips where Node or Chromium is missing. Exit status 0: what could be checked is in order.
set -euo pipefail
cd "$(dirname "$0")"

skip() { echo "web: skipped: $1"; exit 0; }

command -v node >/dev/null || skip "everything, no Node.js here (20.19 or later is needed)"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  skip "everything, Node.js $(node --version) is too old (20.19 or later is needed)"

npm ci --no-audit --no-fund --loglevel=error
npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings
npx vitest run

# The page that is committed is the one that its source makes: byte for byte, twice.
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
npx vite build --outDir "$built/dist" --emptyOutDir --logLevel warn
diff -r dist "$built/dist" >/dev/null || { echo "web: dist is not what its source makes: run 'npm run build' in web/ and commit dist"; exit 1; }
weight=$(cat dist/* | gzip -9 -n | wc -c)
echo "web: the page weighs $weight bytes gzipped"
[[ $weight -le 150000 ]] || { echo "web: the page may weigh at most 150000 bytes"; exit 1; }

[[ -x ${CHROMIUM:-/usr/bin/chromium} ]] || skip "the browser tests, no Chromium at ${CHROMIUM:-/usr/bin/chromium}"
# The screenshots were taken with these fonts; with others every line breaks elsewhere.
snapshots=()
if [[ "$(fc-match -f '%{family}' serif 2>/dev/null)/$(fc-match -f '%{family}' 'Times New Roman' 2>/dev/null)" != "DejaVu Serif/Liberation Serif" ]]; then
  echo "web: skipped: comparing screenshots, other fonts here than DejaVu and Liberation"
  snapshots=(--ignore-snapshots)
fi
npx playwright test "${snapshots[@]}"
