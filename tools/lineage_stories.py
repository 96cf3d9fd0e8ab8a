#!/usr/bin/env python3
"""Stories read by hand, kept as ids and spans (data/lineage-stories/README.md), and the form in which they are scored.

usage: lineage_stories.py pack FOLDER                 FOLDER/<slug>.{jsonl,gold.json} -> data/lineage-stories/<slug>.json
       lineage_stories.py unpack RUMOURS.jsonl FOLDER  the other way: the texts come from RUMOURS.jsonl (../shared/data/rumours.jsonl); stories that
                                             nothing is fitted to lie in FOLDER/test
Then: for f in FOLDER/*.jsonl; do stemma trace $f --json >OUT/$(basename $f .jsonl).json; done; score_lineage.py FOLDER OUT
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "data" / "lineage-stories"


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def pack(folder):
    for path in sorted(folder.rglob("*.gold*.json")):
        slug = path.name.split(".")[0]
        texts = {a["id"]: a["text"] for a in read_lines(path.with_name(f"{slug}.jsonl") if "gold2" not in path.name else folder / f"{slug}.jsonl")}
        gold = json.loads(path.read_text(encoding="utf-8"))
        gold["order"] = list(texts)
        for name, article in gold["articles"].items():
            for source in article["sources"]:
                start = texts[name].index(source["quote"])
                source["span"] = [start, start + len(source.pop("quote"))]
        out = HERE / ("second-reader" if "gold2" in path.name else "") / f"{slug}.json"
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def unpack(rumours, folder):
    texts = {a["id"]: a["text"] for a in read_lines(rumours)}
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(HERE.rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for name, article in gold["articles"].items():
            for source in article["sources"]:
                start, end = source.pop("span")
                source["quote"] = texts[name][start:end]
        order, second = gold.pop("order"), path.parent.name == "second-reader"
        target = folder / ("second-reader" if second else "test" if gold.get("test") else "")
        target.mkdir(exist_ok=True)
        (target / f"{path.stem}.gold{'2' if second else ''}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
        if not second:
            lines = [json.dumps({"id": name, "text": texts[name]}, ensure_ascii=False) for name in order]
            (target / f"{path.stem}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def main(argv):
    if len(argv) == 2 and argv[0] == "pack":
        return pack(pathlib.Path(argv[1]))
    if len(argv) == 3 and argv[0] == "unpack":
        return unpack(pathlib.Path(argv[1]), pathlib.Path(argv[2]))
    print(__doc__.strip(), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
