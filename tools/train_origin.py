"""The model that tells which voices of a claim it came from: what lineage_models.py fits after the speaker model.

One logistic regression with a ridge. A voice is an origin where its name is one of the readers' origins that no heavier voice
has been paired with. A second name of an origin is no example at all: it is neither right nor wrong. What readers call a relay
counts twice: to call it an origin is the worst answer. Needs numpy.
"""
import numpy as np

import logistic

RIDGE = 12.0
RELAY = 2.0


def read(path, story, score):
    """Features and labels of one story's voices, heaviest first, from what story_lab printed."""
    lines = path.read_text(encoding="utf8").splitlines()
    gold = [[o["name"], *o.get("aliases", [])] for o in story.gold["origins"]]
    relays = [r for r in story.gold.get("relays", []) if not any(score.any_same(r, variants) for variants in gold)]
    names, x, y, weight = [], [], [], []
    for line in lines[1:]:
        name, *features = line.split("\t")
        paired = score.paired(names + [name], gold)
        y.append(paired > score.paired(names, gold))
        names += [name] if y[-1] else []
        again = not y[-1] and any(score.any_same(name, variants) for variants in gold)
        weight.append(0.0 if again else RELAY if score.any_same(name, relays) else 1.0)
        x.append([float(v) for v in features])
    head = lines[0].split("\t")[1:]
    return dict(names=head, voices=names, x=np.array(x).reshape(-1, len(head)), y=np.array(y, dtype=bool), weight=np.array(weight))


def fit(stories):
    """The table of weights: one column."""
    x = np.vstack([s["x"] for s in stories])
    y = np.concatenate([s["y"] for s in stories])
    weight = np.concatenate([s["weight"] for s in stories])
    return logistic.table(stories[0]["names"], logistic.fit_all(x, [y], RIDGE, weight, free=True))
