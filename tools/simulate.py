#!/usr/bin/env python3
"""Make a pile of invented articles whose true lineage is known. Format: docs/formats/simulator.md.

usage: simulate.py SCENARIO.json OUT_DIR [--articles N] [--seed N]

Writes OUT_DIR/articles.jsonl and OUT_DIR/truth.jsonl. The same scenario, count and seed give the same bytes. Python 3.9.
"""
import argparse
import json
import pathlib

from simulator import pile


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("scenario", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--seed", type=int)
    args = parser.parse_args()
    scenario = json.loads(args.scenario.read_text(encoding="utf8"))
    for name in ("articles", "seed"):
        if getattr(args, name) is not None:
            scenario[name] = getattr(args, name)
    made = pile.Pile(scenario)
    texts = made.make()
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.out / "articles.jsonl", "w", encoding="utf8") as articles, \
         open(args.out / "truth.jsonl", "w", encoding="utf8") as truths:
        head = {"schema": "stemma/simulation/1", "scenario": args.scenario.name, "seed": made.scenario["seed"]}
        truths.write(json.dumps(head) + "\n")
        for article, truth in pile.rows(made.scenario, texts):
            if article:
                articles.write(json.dumps(article, ensure_ascii=False) + "\n")
            truths.write(json.dumps(truth, ensure_ascii=False) + "\n")
    print(f"{sum(t.seen for t in texts)} articles, {made.stories} stories, {args.out}")


if __name__ == "__main__":
    main()
