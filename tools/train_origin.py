"""The model that tells which voices of a claim it came from: what lineage_models.py fits after the speaker model.

One logistic regression with a ridge. A voice is an origin where its name is one of the readers' origins that no heavier voice
has been paired with. Needs numpy.
"""
import numpy as np

import logistic

RIDGE = 60.0


def read(path, story, score):
    """Features and labels of one story's voices, heaviest first, from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    gold = [[o["name"], *o.get("aliases", [])] for o in story.gold["origins"]]
    names, x, y = [], [], []
    for line in lines[1:]:
        name, *features = line.split("\t")
        paired = score.paired(names + [name], gold)
        y.append(paired > score.paired(names, gold))
        names += [name] if y[-1] else []
        x.append([float(v) for v in features])
    head = lines[0].split("\t")[1:]
    return dict(names=head, voices=names, x=np.array(x).reshape(-1, len(head)), y=np.array(y, dtype=bool))


def fit(stories):
    """The table of weights: one column."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    return logistic.table(stories[0]["names"], logistic.fit_all(x, [y], RIDGE))
