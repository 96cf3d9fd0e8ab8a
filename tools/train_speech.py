"""The model that tells who speaks for a story's lead claim and who denies it: what lineage_models.py fits first.

Three logistic regressions with a ridge, fitted by Newton's steps: states, claims, denies. Names and places are paired with
the readers' as score_lineage.py pairs them. Needs numpy.
"""
import numpy as np

import logistic

RIDGE = 10.0


def read(path, story, score):
    """Features and labels of one story's attributions from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    rows, features = [], []
    for line in lines[1:]:
        cells = line.split("\t")
        spans = [tuple(map(int, s.split("-"))) for s in cells[3].split(",") if s]
        rows.append((cells[0], cells[1], cells[2], spans))
        features.append([float(x) for x in cells[4:]])
    y, states = label(story, rows, score)
    return dict(names=lines[0].split("\t")[4:], x=np.array(features), y=y, states=states)


def label(story, rows, score):
    """1 speaks for the claim or a detail, 2 denies, 0 neither; and whether it speaks for the claim itself."""
    marks = {}
    for article, a in story.gold["articles"].items():
        for key, kinds in ((0, ("claim",)), (1, ("claim", "detail")), (2, ("denial",))):
            marks[article, key] = score.marked(story.texts[article], a["sources"], kinds)
    out, states = [], []
    for article, name, stance, spans in rows:
        claims, tells, denies = (any(score.near((name, spans), m) for m in marks.get((article, k), [])) for k in range(3))
        out.append(2 if denies and (not tells or stance == "1") else int(tells))
        states.append(claims and out[-1] == 1)
    return np.array(out), np.array(states)


def fit(stories):
    """The table of weights, in the features' own units: columns states, claims, denies."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    w = logistic.fit_all(x, (np.concatenate([s["states"] for s in stories]), y == 1, y == 2), RIDGE)
    return logistic.table(stories[0]["names"], w)
