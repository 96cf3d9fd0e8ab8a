#!/usr/bin/env python3
"""Train the model that tells who speaks for a story's lead claim and who denies it.

usage: train_speech.py SPEECH_FEATURES EVAL_DIR GOLD_DIR... [--out data/claims/speech_model.tsv] [--folds]

SPEECH_FEATURES is the built tool of that name; EVAL_DIR holds score_lineage.py (names and places are paired as there);
each GOLD_DIR holds <story>.jsonl and <story>.gold.json. --folds prints what each half of the stories (sorted by slug,
even and odd) gives when the model is trained on the other one, and what leaving out one story at a time gives.
Three logistic regressions with a ridge, fitted by Newton's steps; the same input gives the same bytes. Needs numpy.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

import numpy as np

import logistic

RIDGE = 10.0
SKIPPED = {"1", "2", "3"}  # SpeechStance of kDenies, kDoubts, kDeclines: the scorer leaves them out of the sources


def read_story(tool, gold_path):
    """Rows (article, name, stance, spans), features, labels of one story."""
    gold = json.loads(gold_path.read_text(encoding="utf8"))
    pile = gold_path.with_name(gold_path.name.replace(".gold.json", ".jsonl"))
    texts = {r["id"]: r["text"] for r in map(json.loads, pile.open(encoding="utf8"))}
    lines = subprocess.run([tool, pile], capture_output=True, text=True, check=True).stdout.splitlines()
    rows, features = [], []
    for line in lines[1:]:
        cells = line.split("\t")
        spans = [tuple(map(int, s.split("-"))) for s in cells[3].split(",") if s]
        rows.append((cells[0], cells[1], cells[2], spans))
        features.append([float(x) for x in cells[4:]])
    names = lines[0].split("\t")[4:]
    return dict(gold=gold, texts=texts, rows=rows, x=np.array(features), names=names)


def label(story, score):
    """1 speaks for the claim or a detail, 2 denies, 0 neither; and whether it speaks for the claim itself."""
    marks = {}
    for article, a in story["gold"]["articles"].items():
        for key, kinds in ((0, ("claim",)), (1, ("claim", "detail")), (2, ("denial",))):
            marks[article, key] = score.marked(story["texts"][article], a["sources"], kinds)
    out, states = [], []
    for article, name, stance, spans in story["rows"]:
        claims, tells, denies = (any(score.near((name, spans), m) for m in marks.get((article, k), [])) for k in range(3))
        out.append(2 if denies and (not tells or stance == "1") else int(tells))
        states.append(claims and out[-1] == 1)
    return np.array(out), np.array(states)


def train(stories):
    """Weights in the features' own units: rows states, claims, denies."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    return logistic.fit_all(x, (np.concatenate([s["states"] for s in stories]), y == 1, y == 2), RIDGE)


def count(story, keep, score):
    """Right and all found sources, right and all sought ones."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for (article, name, stance, spans), kept in zip(story["rows"], keep):
        if kept and stance not in SKIPPED:
            found[article][name] += spans
    r = np.zeros(4)
    for article, a in story["gold"]["articles"].items():
        pairs = sorted(found[article].items())
        may = score.marked(story["texts"][article], a["sources"], ("claim", "detail"))
        must = score.marked(story["texts"][article], a["sources"], ("claim",))
        r += [score.paired(pairs, may, score.near), len(pairs), score.paired(pairs, must, score.near), len(must)]
    return r


def f1(r):
    p, q = r[0] / max(1, r[1]), r[2] / max(1, r[3])
    return f"P {p:.3f} R {q:.3f} F1 {2 * p * q / max(1e-9, p + q):.3f}"


def folds(stories, score):
    def test(train_on, test_on, least):
        w = train(train_on)
        total = np.zeros(4)
        for s in test_on:
            chance = 1 / (1 + np.exp(-s["x"] @ w.T))
            total += count(s, (chance[:, 1] > least) & (chance[:, 1] > chance[:, 2]), score)
        return total

    a, b = stories[::2], stories[1::2]
    for least in (0.2, 0.25, 0.3):
        left_out = sum(test([s for s in stories if s is not t], [t], least) for t in stories)
        print(f"at {least}: one left out {f1(left_out)}; odd half {f1(test(a, b, least))}; even half "
              f"{f1(test(b, a, least))}; all seen {f1(test(stories, stories, least))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("eval_dir")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--folds", action="store_true")
    o = parser.parse_args()
    sys.path.insert(0, o.eval_dir)
    import score_lineage as score
    stories = [read_story(o.tool, g) for d in o.gold for g in sorted(pathlib.Path(d).glob("*.gold.json"))]
    for s in stories:
        s["y"], s["states"] = label(s, score)
    if o.folds:
        print("labels", dict(collections.Counter(np.concatenate([s["y"] for s in stories]).tolist())))
        folds(stories, score)
    w = train(stories)
    lines = "".join(f"{n}\t" + "\t".join(f"{x[i]:.4f}" for x in w) + "\n" for i, n in enumerate(stories[0]["names"]))
    if o.out:
        pathlib.Path(o.out).write_text(lines, encoding="utf8")
    else:
        print(lines)


if __name__ == "__main__":
    main()
