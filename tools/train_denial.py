"""The model that tells which sources deny a story's lead claim: what lineage_models.py fits beside the speech model.

A speech denies where the readers marked its source, near it, as one that denies the claim. Two judges, whose mean counts: a logistic
regression with a ridge, and boosted trees. Needs numpy.
"""
import numpy as np

import boosted
import logistic

RIDGE = 100.0


def read(path, story, score):
    """Features and labels of one story's attributions from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    marks = {article: score.marked(story.texts[article], a["sources"], ("denial",))
             for article, a in story.gold["articles"].items()}
    x, y = [], []
    for line in lines[1:]:
        article, name, _, spans, *features = line.split("\t")
        places = [tuple(map(int, s.split("-"))) for s in spans.split(",") if s]
        x.append([float(v) for v in features])
        y.append(any(score.near((name, places), m) for m in marks.get(article, [])))
    names = lines[0].split("\t")[4:]
    return dict(names=names, x=np.array(x).reshape(-1, len(names)), y=np.array(y, dtype=bool))


def together(stories):
    return np.vstack([s["x"] for s in stories]), np.concatenate([s["y"] for s in stories])


def fit(stories):
    """The table of weights: one column."""
    x, y = together(stories)
    return logistic.table(stories[0]["names"], logistic.fit_all(x, [y], RIDGE, free=True))


class Trees:
    """What fits the second judge; reads the same."""

    read = staticmethod(read)

    @staticmethod
    def fit(stories):
        return boosted.table(stories[0]["names"], boosted.fit(*together(stories)))
