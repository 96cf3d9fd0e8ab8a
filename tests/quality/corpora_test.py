#!/usr/bin/env python3
"""The labelled sets that the project ships are sound: every article of the attribution corpus, every story, every label."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
passed = failed = 0


def claim(name, holds, why=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f"FAIL {name}: {why}")


done = subprocess.run([sys.executable, ROOT / "tools" / "attribution_corpus.py", "check"], capture_output=True, text=True, check=False)
claim("attribution corpus", done.returncode == 0, done.stdout[-2000:])

done = subprocess.run([sys.executable, ROOT / "tools" / "attribution_corpus.py", "phenomena"], capture_output=True, text=True, check=False)
claim("every phenomenon ten times", done.returncode == 0 and "fewer than ten" not in done.stdout, done.stdout)

STANCES = {"asserts", "reports", "doubts", "denies"}
for path in sorted((ROOT / "data" / "lineage-stories").rglob("*.json")):
    story = json.loads(path.read_text(encoding="utf-8"))
    articles = story["articles"]
    sound = (set(story["order"]) == set(articles) and all(a["stance"] in STANCES for a in articles.values())
             and all(s["span"][0] < s["span"][1] for a in articles.values() for s in a["sources"])
             and all(set(o["articles"]) <= set(articles) for o in story["origins"]))
    claim(f"story {path.stem}", sound, "ids, stances or spans are off")

for number, line in enumerate((ROOT / "data" / "extract-cues" / "labels.tsv").read_text(encoding="utf-8").splitlines(), 1):
    if line.startswith("#"):
        continue
    fields = line.split("\t")
    sound = len(fields) == 8 and fields[1] in ("true", "false") and int(fields[5]) < int(fields[6])
    if not sound:
        claim(f"labels.tsv line {number}", False, line)
claim("labels.tsv", True)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
