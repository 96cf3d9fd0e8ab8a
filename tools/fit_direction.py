#!/usr/bin/env python3
"""Fit the weights by which directions are judged: src/reuse/direction_weights.h.

usage: fit_direction.py BUILD_DIR OUT.h FOLDER...

Each FOLDER holds a simulated pile; those in use: tools/simulate.py SCENARIO FOLDER --seed N of tools/simulator/scenarios/:
fit.json 401 and 402, blind/tabloid-laundering.json 7 (600 articles) and 9 (800), blind/slow-agency.json 7 (600), blind/shared-legal-notices.json
7 (700), blind/stemma-of-errors.json 9 (800), blind/press-conference.json 9 (700), blind/undated-pile.json 9 (700). BUILD_DIR/tests/direction_evidence prints each pair's evidence; the
truth gives the right answer; a conditional logit over "a from b", "b from a", "both from a third" is fitted by gradient
ascent. Weights of what the simulation does not make (canonical pages, links, corrections, datelines that are no credit) are set by hand. Fitted twice:
without rivals, then with the rivals that the first weights give. Python 3.9, no packages; then clang-format-19 -i OUT.h.
"""
import collections
import json
import math
import operator
import pathlib
import subprocess
import sys

import score_simulation

FIXED = {"kCanonical": 4.0, "kLinkToPage": 2.0, "kLinkToSite": 1.0, "kTitleCredit": 1.5, "kUncorrected": 0.5}
FIXED_THIRD = {"kDateline": 4.0, "kNamedAgency": 0.5, "kQuotation": 4.0}
POSITIVE = {"kCreditLine", "kInsertedAttribution", "kLaterDay", "kLaterMinute", "kContained", "kTruncated"}
SPEAKS = {"kCanonical": 4.0, "kCreditLine": 2.3, "kLinkToPage": 2.0, "kLinkToSite": 1.0, "kTitleCredit": 1.5,
          "kInsertedAttribution": 2.0, "kLaterDay": 0.5, "kLaterMinute": 0.3, "kUncorrected": 0.5, "kOwnDateline": 2.5,
          "kThirdCredited": -1.0, "kInsertions": 0.1, "kShareLess": 0.3}
SPEAKS_AGAINST = {"kCanonical": -2.0, "kCreditLine": -1.0, "kLinkToPage": -1.0, "kLinkToSite": -0.5, "kTitleCredit": -1.0,
                  "kInsertedAttribution": -1.0, "kLaterDay": -1.5, "kLaterMinute": -1.0, "kOwnDateline": -1.0}
SECOND_LOOK = ("kRival", "kDescent", "kNearTaker", "kNearGiver")
LEAST_L2 = 0.002
ROUNDS = 400
RATE = 0.05
PER_STORY = 60  # pairs of one story and relation


def read(build, folder):
    truth = score_simulation.Truth(score_simulation.load(folder))
    done = subprocess.run([str(build / "tests/direction_evidence"), str(folder / "articles.jsonl")], capture_output=True,
                          text=True, check=True)
    rows, seen = [], collections.Counter()
    names = None
    for line in done.stdout.splitlines():
        row = json.loads(line)
        if "sided" in row:
            names = row
            continue
        x, y = row["a"], row["b"]
        votes = collections.Counter()
        for unit in truth.articles[x].by_unit.keys() & truth.articles[y].by_unit.keys():
            s = truth.articles[x].segments[truth.articles[x].by_unit[unit]]
            if s["role"] != "furniture":
                votes[truth.relation(x, y, unit)] += s["words"]
        if not votes:
            continue
        direction, relation = max(sorted(votes, key=str), key=lambda k: votes[k])
        if not direction:
            continue
        seen[truth.articles[x].story, relation] += 1
        if seen[truth.articles[x].story, relation] > PER_STORY:
            continue
        rows.append((row["a_from_b"], row["b_from_a"], row["third"], ("a_from_b", "b_from_a", "common_source").index(direction)))
    return names, rows


def fit(names, rows, with_rivals):
    sided, third = names["sided"], names["third"]
    w = [FIXED.get(n, 0.0) for n in sided]
    v = [FIXED_THIRD.get(n, 0.0) for n in third]
    free_w = [n not in FIXED and (with_rivals or n not in SECOND_LOOK) for n in sided]
    free_v = [n not in FIXED_THIRD and (with_rivals or n not in SECOND_LOOK) for n in third]
    all_ = w + v
    free = free_w + free_v
    names_ = sided + third
    n, m1, m2 = len(w), [0.0] * len(all_), [0.0] * len(all_)
    for t in range(1, ROUNDS + 1):
        grad = [0.0] * len(all_)
        for a, b, c, right in rows:
            scores = [sum(map(operator.mul, all_, a)), sum(map(operator.mul, all_, b)), sum(map(operator.mul, all_[n:], c))]
            most = max(scores)
            e = [math.exp(s - most) for s in scores]
            total = sum(e)
            d0, d1, d2 = ((1 if right == k else 0) - e[k] / total for k in range(3))
            for i in range(n):
                grad[i] += d0 * a[i] + d1 * b[i]
            for i, x in enumerate(c):
                grad[n + i] += d2 * x
        for i in range(len(all_)):  # Adam
            if free[i]:
                g = grad[i] / len(rows) - LEAST_L2 * all_[i]
                m1[i], m2[i] = 0.9 * m1[i] + 0.1 * g, 0.999 * m2[i] + 0.001 * g * g
                all_[i] += RATE * (m1[i] / (1 - 0.9 ** t)) / (math.sqrt(m2[i] / (1 - 0.999 ** t)) + 1e-9)
                if i < n and names_[i] in POSITIVE:
                    all_[i] = max(0.0, all_[i])
    w, v = all_[:n], all_[n:]
    likelihood = 0.0
    for a, b, c, right in rows:
        scores = [sum(map(operator.mul, w, a)), sum(map(operator.mul, w, b)), sum(map(operator.mul, v, c))]
        likelihood += scores[right] - max(scores) - math.log(sum(math.exp(s - max(scores)) for s in scores))
    print(f"  mean log likelihood {likelihood / len(rows):.4f}", file=sys.stderr)
    return w, v


def table(name, count, values, names):
    lines = "\n".join(f"    {value:.3f},  // {n}" for value, n in zip(values, names))
    return f"inline constexpr std::array<double, {count}> {name} = {{\n{lines}\n}};\n"


def write(path, names, first, second, command):
    path.write_text(f"""// Direction weights: what each piece of evidence adds to the log-odds. Made, not written:
//   {command}
// In:  evidence.h.  Out: the tables that direction.cc weighs with. Tested by reuse/direction_test.cc. Source: conditional
// logit on simulated news, tools/fit_direction.py; docs/algorithms/reuse.md, step 6.
#pragma once

#include <array>

#include "reuse/evidence.h"

namespace stemma::reuse {{

// What speaks for a giver in a forest (descent.h), set by hand: what the taker shows, and what the giver shows.
{table("kSpeaks", "kSidedCount", [SPEAKS.get(n, 0.0) for n in names["sided"]], names["sided"])}
{table("kSpeaksAgainst", "kSidedCount", [SPEAKS_AGAINST.get(n, 0.0) for n in names["sided"]], names["sided"])}
// First look, without rivals and descent.
{table("kFirstSided", "kSidedCount", first[0], names["sided"])}
// Second look, beside rivals.
{table("kSecondSided", "kSidedCount", second[0], names["sided"])}
{table("kSecondThird", "kThirdCount", second[1], names["third"])}
}}  // namespace stemma::reuse
""", encoding="utf8")


def main():
    build, out, folders = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), [pathlib.Path(f) for f in sys.argv[3:]]
    command = "tools/fit_direction.py BUILD src/reuse/direction_weights.h " + " ".join(f.name for f in folders)
    names, rows = None, []
    for folder in folders:
        names, more = read(build, folder)
        rows += more
    print(f"{len(rows)} pairs", file=sys.stderr)
    first = fit(names, rows, with_rivals=False)
    write(out, names, first, first, command)
    if "--first" in sys.argv:
        return
    subprocess.run(["cmake", "--build", str(build), "--target", "direction_evidence", "-j", "2"], check=True, stdout=subprocess.DEVNULL)
    rows = [row for folder in folders for row in read(build, folder)[1]]
    second = fit(names, rows, with_rivals=True)
    write(out, names, first, second, command)


if __name__ == "__main__":
    main()
