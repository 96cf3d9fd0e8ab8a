#!/usr/bin/env python3
"""Templates are learned from several pages of a host: bodies come whole, and what repeats stays out of them.

The pile is that of tools/make_hosts.py: twelve invented hosts. usage: hosts_test.py STEMMA [--print]
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def extract(stemma, paths):
    done = subprocess.run([stemma, "extract", "--quiet", *map(str, paths)], capture_output=True, check=False, timeout=120)
    records = [json.loads(line) for line in done.stdout.decode("utf8").split("\n") if line]
    return {a["id"]: a for a in records if "text" in a}


def faults(gold, articles):
    """Host by host: paragraphs that are lost, lines of furniture that are prose, wrong titles and authors."""
    out = collections.defaultdict(list)
    for g in gold:
        a = articles.get(g["file"])
        if a is None:
            out[g["host"]].append(("no article", g["file"]))
            continue
        out[g["host"]] += [("lost", p[:60]) for p in g["paragraphs"] if p not in a["text"]]
        out[g["host"]] += [("leaked", f[:60]) for f in g["furniture"] if f in a["text"]]
        if a["title"] != g["title"]:
            out[g["host"]].append(("title", a["title"]))
        if a["authors"] and a["authors"] != g["authors"]:
            out[g["host"]].append(("authors", a["authors"]))
    return {host: found for host, found in out.items() if found}


def main():
    stemma = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(ROOT / "tools" / "make_hosts.py"), folder, "--pages", "4"], check=True)
        gold = [json.loads(line) for line in open(pathlib.Path(folder) / "gold.jsonl", encoding="utf8")]
        pages = [pathlib.Path(folder) / g["file"] for g in gold]
        whole = faults(gold, extract(stemma, pages))
        alone = faults([g for g in gold if g["file"].endswith("-00.html")], extract(stemma, [p for p in pages if p.name.endswith("-00.html")]))
    print(f"with four pages a host {sum(map(len, whole.values()))} faults, with one {sum(map(len, alone.values()))}")
    for host, found in whole.items():
        print(f"FAILED {host}: {found[:4]}")
    if "--print" in sys.argv:
        for host, found in alone.items():
            print(f"one page of {host}: {found[:4]}")
    print(f"{12 - len(whole)} passed, {len(whole)} failed")
    sys.exit(1 if whole else 0)


if __name__ == "__main__":
    main()
