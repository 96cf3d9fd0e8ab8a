"""The model that tells whether a source speaks in an article for the story's lead claim, denies or doubts it: what
lineage_models.py fits after the speech model.

Four logistic regressions with a ridge: states, claims, denies, doubts. Needs numpy.
"""
import numpy as np

import logistic

RIDGE = 50.0
SKIPPED = {"1", "2", "3"}  # SpeechStance of kDenies, kDoubts, kDeclines: the scorer leaves them out of the sources
KINDS = (("claim",), ("claim", "detail"), ("denial",), ("doubt",))


def read(path, story, score):
    """Features and labels of one story's speakers from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    marks = {(article, kinds): score.marked(story.texts[article], a["sources"], kinds)
             for article, a in story.gold["articles"].items() for kinds in KINDS}
    x, y = [], []
    for line in lines[1:]:
        article, name, speeches, *features = line.split("\t")
        x.append([float(v) for v in features])
        y.append(label(article, name, speeches, marks, score))
    names = lines[0].split("\t")[3:]
    return dict(names=names, x=np.array(x).reshape(-1, len(names)), y=np.array(y, dtype=bool).reshape(-1, len(KINDS)))


def label(article, name, speeches, marks, score):
    spans, telling = [], []
    for speech in speeches.split(";"):
        stance, places = speech.split(":")
        places = [tuple(map(int, p.split("-"))) for p in places.split(",") if p]
        spans += places
        telling += [] if stance in SKIPPED else places
    return [any(score.near((name, telling if "claim" in kinds else spans), m) for m in marks.get((article, kinds), []))
            for kinds in KINDS]


def fit(stories):
    """The table of weights, in the features' own units: columns states, claims, denies, doubts."""
    x = np.vstack([s["x"] for s in stories])
    y = np.vstack([s["y"] for s in stories])
    return logistic.table(stories[0]["names"], logistic.fit_all(x, y.T, RIDGE, free=True))
