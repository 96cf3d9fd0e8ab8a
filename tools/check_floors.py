#!/usr/bin/env python3
"""Runs the scorers of ../shared on a built program and holds their figures against tests/quality/floors.json.

usage: check_floors.py STEMMA SHARED [PART...]

A floor names a part of SHARED/eval/run.sh, the set within it where there are several, a pattern whose group is the
figure, and the least that it may be. Prints each figure with its floor. The exit status is 1 if one is missed or absent.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECTION = re.compile(r"^== (\S+)$|^-- (\S+)$", re.M)


def sections(output):
    """{(part, set): text}; set is '' where a part has one figure sheet only."""
    texts, part, start, key = {}, "", 0, None
    for match in SECTION.finditer(output):
        if key:
            texts[key] = output[start:match.start()]
        if match.group(1):
            part = match.group(1)
        key, start = (part, match.group(2) or ""), match.end()
    if key:
        texts[key] = output[start:]
    return texts


def main():
    if len(sys.argv) < 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    stemma, shared, chosen = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    floors = json.loads((ROOT / "tests" / "quality" / "floors.json").read_text(encoding="utf8"))["floors"]
    parts = [part for part in dict.fromkeys(f["part"] for f in floors) if not chosen or part in chosen]
    output = subprocess.run(["bash", str(shared / "eval" / "run.sh"), stemma, *parts], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, check=False).stdout
    texts, missed = sections(output), 0
    for floor in floors:
        if floor["part"] not in parts:
            continue
        found = re.search(floor["pattern"], texts.get((floor["part"], floor.get("set", "")), ""), re.M)
        figure = float(found.group(1)) if found else None
        low = figure is None or figure < floor["floor"]
        missed += low
        name = " ".join(filter(None, (floor["part"], floor.get("set"), floor["measure"])))
        print(f"{name:44} {'none' if figure is None else f'{figure:g}':>8}  floor {floor['floor']:g}{'  MISSED' if low else ''}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
