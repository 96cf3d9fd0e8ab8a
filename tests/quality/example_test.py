#!/usr/bin/env python3
"""The example story is as its generator writes it, and the program finds at least so many of its facts.

usage: example_test.py STEMMA [--print]     (--print: show the missing facts and the count)
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"


def run(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout[-8000:] + done.stderr[-4000:])
        sys.exit(f"exit status {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


def main():
    stemma, show = sys.argv[1], "--print" in sys.argv
    floor = json.loads((ROOT / "tests/quality/floors.json").read_text(encoding="utf8"))["example_facts"]
    if not floor and not show:
        return
    run(sys.executable, EXAMPLES / "make_story.py", "--check")
    run(sys.executable, EXAMPLES / "validate_story.py")
    with tempfile.TemporaryDirectory() as folder:
        dossier, texts = pathlib.Path(folder) / "dossier.json", pathlib.Path(folder) / "articles.jsonl"
        dossier.write_text(run(stemma, "trace", EXAMPLES / "story", "--json"), encoding="utf8")
        texts.write_text(run(stemma, "extract", EXAMPLES / "story"), encoding="utf8")
        found = run(sys.executable, EXAMPLES / "check_facts.py", EXAMPLES / "facts.json", dossier, "--texts", texts,
                    "--floor", 0 if show else floor)
    print(found if show else f"at least {floor}: {found.splitlines()[-1]}")


if __name__ == "__main__":
    main()
