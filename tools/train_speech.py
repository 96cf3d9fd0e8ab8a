"""The model that tells who speaks for a story's lead claim and who denies it: what lineage_models.py fits first.

Four logistic regressions with a ridge, fitted by Newton's steps: states, claims, denies, doubts. Names and places are paired with
the readers' as score_lineage.py pairs them. Needs numpy.
"""
import numpy as np

import logistic

RIDGE = 100.0


def read(path, story, score):
    """Features and labels of one story's attributions from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    rows, features = [], []
    for line in lines[1:]:
        cells = line.split("\t")
        spans = [tuple(map(int, s.split("-"))) for s in cells[3].split(",") if s]
        rows.append((cells[0], cells[1], cells[2], spans))
        features.append([float(x) for x in cells[4:]])
    y, states, doubts = label(story, rows, score)
    return dict(names=lines[0].split("\t")[4:], x=np.array(features), y=y, states=states, doubts=doubts)


def label(story, rows, score):
    """1 speaks for the claim or a detail, 2 denies, 0 neither; whether it speaks for the claim itself; and whether it doubts."""
    marks = {}
    for article, a in story.gold["articles"].items():
        for key, kinds in ((0, ("claim",)), (1, ("claim", "detail")), (2, ("denial",)), (3, ("doubt",))):
            marks[article, key] = score.marked(story.texts[article], a["sources"], kinds)
    out, states, doubted = [], [], []
    for article, name, stance, spans in rows:
        claims, tells, denies, doubts = (any(score.near((name, spans), m) for m in marks.get((article, k), [])) for k in range(4))
        out.append(2 if denies and (not tells or stance == "1") else int(tells))
        states.append(claims and out[-1] == 1)
        doubted.append(doubts)
    return np.array(out), np.array(states), np.array(doubted)


def fit(stories):
    """The table of weights, in the features' own units: columns states, claims, denies, doubts."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    states, doubts = (np.concatenate([s[k] for s in stories]) for k in ("states", "doubts"))
    w = logistic.fit_all(x, (states, y == 1, y == 2, doubts), RIDGE, free=True)
    return logistic.table(stories[0]["names"], w)
