"""Boosted trees of two levels for two outcomes: what a sum of weights cannot say, "this, but only beside that". Needs numpy.

Each tree asks one question, then one of two further ones, and adds one of four small numbers to the log odds. A question is whether a feature is
above a threshold; a tree looks at a part of the features and examples, drawn by a fixed seed: the same input gives the same bytes.
"""
import numpy as np

TREES = 200
RATE = 0.05
COLUMNS = 0.3  # of the features that a tree may ask about
ROWS = 0.7     # of the examples that it is fitted to
LEAST = 20     # examples on either side of a question
RIDGE = 10.0
BINS = 24
ALL = 1e9      # a threshold that nothing is above


def thresholds(column):
    """At most BINS - 1 values between those of a column, spread evenly over its examples."""
    values, counts = np.unique(column, return_counts=True)
    middles = (values[:-1] + values[1:]) / 2
    if len(middles) < BINS:
        return middles
    wanted = np.searchsorted(np.cumsum(counts), len(column) * np.arange(1, BINS) / BINS)
    return middles[np.unique(np.minimum(wanted, len(middles) - 1))]


class Columns:
    """The features as numbers of bins, a bin of any feature having its own number."""

    def __init__(self, x):
        self.cuts = [thresholds(c) for c in x.T]
        self.first = np.concatenate([[0], np.cumsum([len(c) + 1 for c in self.cuts])])
        self.bins = np.stack([np.searchsorted(c, column, side="left") for c, column in zip(self.cuts, x.T)], axis=1) + self.first[:-1]
        self.feature = np.repeat(np.arange(len(self.cuts)), [len(c) + 1 for c in self.cuts])

    def sums(self, rows, columns, values):
        """Sums of values over the rows up to each bin, from the first bin of its feature on; and the sums of all."""
        flat = self.bins[np.ix_(rows, columns)].ravel()
        total = np.cumsum(np.bincount(flat, np.repeat(values[rows], len(columns)), self.first[-1]))
        before = np.concatenate([[0.0], total])[self.first[self.feature]]
        return total - before

    def split(self, rows, columns, slope, bend):
        """The best question for some rows: (gain, feature, threshold, rows below, rows above); None if there is none."""
        below_slope, below_bend = self.sums(rows, columns, slope), self.sums(rows, columns, bend)
        below = self.sums(rows, columns, np.ones(len(slope)))
        all_slope, all_bend = slope[rows].sum(), bend[rows].sum()
        gain = below_slope**2 / (below_bend + RIDGE) + (all_slope - below_slope)**2 / (all_bend - below_bend + RIDGE)
        gain[(below < LEAST - 0.5) | (len(rows) - below < LEAST - 0.5)] = -1
        best = int(np.argmax(np.round(gain, 9)))
        feature = self.feature[best]
        if gain[best] <= all_slope**2 / (all_bend + RIDGE) + 1e-9:
            return None
        low = self.bins[rows, feature] <= best
        return feature, self.cuts[feature][best - self.first[feature]], rows[low], rows[~low]


def fit(x, y):
    """A constant and the trees: each three features, three thresholds, four values; the first question's answer 'not above' leads to the
    second question and the first two values."""
    y = y.astype(float)
    columns = Columns(x)
    rng = np.random.Generator(np.random.PCG64(1))
    start = np.log(max(y.mean(), 1e-6) / max(1 - y.mean(), 1e-6))
    odds = np.full(len(y), start)
    trees = []
    for _ in range(TREES):
        p = 1 / (1 + np.exp(-odds))
        slope, bend = p - y, p * (1 - p)
        rows = np.flatnonzero(rng.random(len(y)) < ROWS)
        some = np.sort(rng.permutation(x.shape[1])[: max(1, int(COLUMNS * x.shape[1]))])
        root = columns.split(rows, some, slope, bend)
        if root is None:
            continue
        asked, cuts, values = [root[0]], [root[1]], []
        for part in root[2:]:
            next_ = columns.split(part, some, slope, bend)
            asked.append(next_[0] if next_ else root[0])
            cuts.append(next_[1] if next_ else ALL)
            for leaf in next_[2:] if next_ else (part, part[:0]):
                values.append(-RATE * slope[leaf].sum() / (bend[leaf].sum() + RIDGE))
        tree = (tuple(int(f) for f in asked), tuple(float(c) for c in cuts), tuple(values))
        trees.append(tree)
        odds += added(tree, x)
    return start, trees


def added(tree, x):
    (first, low, high), cuts, values = tree
    above = x[:, first] > cuts[0]
    second = np.where(above, x[:, high] > cuts[2], x[:, low] > cuts[1])
    return np.array(values)[2 * above + second]


def odds_of(model, x):
    return model[0] + sum((added(tree, x) for tree in model[1]), np.zeros(len(x)))


def table(names, model):
    """A line a tree: three times name and threshold, then four values; the first line is the constant."""
    lines = [f"constant\t{model[0]:.5f}"]
    for asked, cuts, values in model[1]:
        lines.append("\t".join([f"{names[f]}\t{c:.6g}" for f, c in zip(asked, cuts)] + [f"{v:.5f}" for v in values]))
    return "\n".join(lines) + "\n"
