#!/usr/bin/env python3
"""Train the model that tells how an article stands to its story's lead claim.

usage: train_stance.py SPEECH_FEATURES GOLD_DIR... [--out data/claims/stance_model.tsv] [--folds]

SPEECH_FEATURES is the built tool of that name; each GOLD_DIR holds <story>.jsonl and <story>.gold.json. --folds prints
the macro F1 over all articles when every story is judged by a model that has not seen it.
One logistic regression a stance with a ridge; an example weighs more the rarer its stance is. The same input gives the
same bytes. Needs numpy. Train the speech model first: its chances are features here.
"""
import argparse
import json
import pathlib
import subprocess

import numpy as np

import logistic

STANCES = ("asserts", "reports", "doubts", "denies")
RIDGE = 100.0
RARITY = 0.3  # 0: all examples weigh the same; 1: all stances do


def read_story(tool, gold_path):
    gold = json.loads(gold_path.read_text(encoding="utf8"))
    pile = gold_path.with_name(gold_path.name.replace(".gold.json", ".jsonl"))
    lines = subprocess.run([tool, "--articles", pile], capture_output=True, text=True, check=True).stdout.splitlines()
    x, y = [], []
    for line in lines[1:]:
        cells = line.split("\t")
        article = gold["articles"].get(cells[0])
        if article and article.get("about_claim", True):
            x.append([float(c) for c in cells[1:]])
            y.append(STANCES.index(article["stance"]))
    return dict(names=lines[0].split("\t")[1:], x=np.array(x), y=np.array(y))


def train(stories):
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    counts = np.bincount(y, minlength=len(STANCES))
    weight = (len(y) / (len(STANCES) * np.maximum(1, counts[y]))) ** RARITY
    return logistic.fit_all(x, [y == k for k in range(len(STANCES))], RIDGE, weight)


def macro_f1(pairs):
    scores = []
    for k in range(len(STANCES)):
        right = sum(a == b == k for a, b in pairs)
        scores.append(2 * right / max(1, sum(a == k for a, _ in pairs) + sum(b == k for _, b in pairs)))
    return sum(scores) / len(scores), scores


def folds(stories):
    groups = {"one left out": [([s for s in stories if s is not t], [t]) for t in stories],
              "odd half": [(stories[::2], stories[1::2])], "even half": [(stories[1::2], stories[::2])]}
    for name, splits in groups.items():
        pairs = []
        for seen, unseen in splits:
            w = train(seen)
            pairs += [p for s in unseen for p in zip(s["y"], (s["x"] @ w.T).argmax(1))]
        macro, each = macro_f1(pairs)
        print(f"{name}: macro F1 {macro:.3f} (" + " ".join(f"{n} {f:.2f}" for n, f in zip(STANCES, each)) + ")")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--folds", action="store_true")
    o = parser.parse_args()
    stories = [read_story(o.tool, g) for d in o.gold for g in sorted(pathlib.Path(d).glob("*.gold.json"))]
    if o.folds:
        folds(stories)
    w = train(stories)
    lines = "".join(f"{n}\t" + "\t".join(f"{x[i]:.4f}" for x in w) + "\n" for i, n in enumerate(stories[0]["names"]))
    if o.out:
        pathlib.Path(o.out).write_text(lines, encoding="utf8")
    else:
        print(lines)


if __name__ == "__main__":
    main()
