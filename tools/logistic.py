"""Logistic regressions with a ridge, fitted by Newton's steps: what the models of lineage_models.py share. Needs numpy."""
import numpy as np

STEPS = 40
FREE = 1e-6  # keeps the steps solvable where all examples are alike
SETTLED = 1e-10  # a step this small changes no digit that is written


def fit(x, y, ridge, weight=1.0, free=False):
    """Weights of the columns of x; an example counts `weight` times (a number, or one for each row). free: the constant of column 0
    is free of the ridge, so that the chances are as high as what they stand for is frequent."""
    w = np.zeros(x.shape[1])
    ridges = np.full(len(w), float(ridge))
    ridges[0] = FREE if free else ridge
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridges)
        step = np.linalg.solve(hessian, x.T @ (weight * (p - y)) + ridges * w)
        w -= step
        if np.abs(step).max() < SETTLED:
            break
    return w


def fit_all(x, targets, ridge, weight=1.0, free=False):
    """One row of weights a target, in the features' own units. Column 0 of x is the constant."""
    mean, spread = x.mean(0), x.std(0)
    spread[spread < 1e-9] = 1.0
    mean[0] = 0.0
    z = (x - mean) / spread
    out = []
    for target in targets:
        w = fit(z, target.astype(float), ridge, weight, free) / spread
        w[0] -= mean @ w
        out.append(w)
    return np.array(out)


def table(names, weights):
    """A line a feature: its name and its weight for each target."""
    return "".join(f"{n}\t" + "\t".join(f"{x[i]:.4f}" for x in weights) + "\n" for i, n in enumerate(names))
