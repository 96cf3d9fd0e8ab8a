"""The model that tells how an article stands to its story's lead claim: what lineage_models.py fits after the speech model.

One logistic regression a stance with a ridge; an example weighs more the rarer its stance is. Needs numpy.
"""
import numpy as np

import logistic

STANCES = ("asserts", "reports", "doubts", "denies")
RIDGE = 150.0
RARITY = 0.5  # 0: all examples weigh the same; 1: all stances do


def read(path, story, score):
    """Features and stances of one story's articles from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    x, y = [], []
    for line in lines[1:]:
        cells = line.split("\t")
        article = story.gold["articles"].get(cells[0])
        if article and article.get("about_claim", True):
            x.append([float(c) for c in cells[1:]])
            y.append(STANCES.index(article["stance"]))
    names = lines[0].split("\t")[1:]
    return dict(names=names, x=np.array(x).reshape(-1, len(names)), y=np.array(y, dtype=int))


def fit(stories):
    """The table of weights: a column a stance."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    counts = np.bincount(y, minlength=len(STANCES))
    weight = (len(y) / (len(STANCES) * np.maximum(1, counts[y]))) ** RARITY
    return logistic.table(stories[0]["names"], logistic.fit_all(x, [y == k for k in range(len(STANCES))], RIDGE, weight))
