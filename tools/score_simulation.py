#!/usr/bin/env python3
"""Score `stemma reuse` on a simulated pile. What each score means: docs/formats/simulator.md.

usage: score_simulation.py OUT_DIR REUSE.jsonl [--json FILE] [--wrong N] [--fit FILE]

OUT_DIR holds articles.jsonl and truth.jsonl as simulate.py wrote them. --wrong shows N wrong reports of each sort. Python 3.9.
"""
import argparse
import bisect
import collections
import hashlib
import json
import pathlib

LEAST_WORDS = 12  # shorter passages are not asked for
GROUP = 60  # texts on more articles are scored by article, not by pair
GAP = 2  # other sentences inside one passage
SAMPLE = 60  # directions counted of one story and relation
COPY = ("verbatim", "edited")


class Article:
    """Words and segments of one text."""

    def __init__(self, truth, text):
        self.id, self.story, self.type, self.seen, self.owner = (truth[k] for k in ("id", "story", "type", "seen", "owner"))
        self.segments = truth["segments"]
        self.text = text
        self.starts = [s["start"] for s in self.segments]
        self.by_unit = {}
        for i, s in enumerate(self.segments):
            if s["unit"]:
                self.by_unit.setdefault(s["unit"], i)
            s["text"] = text[s["start"]:s["end"]]
            s["words"] = len(s["text"].split())

    def overlapped(self, start, end):
        """(index, share of the segment's characters) of the segments in a range."""
        i = max(0, bisect.bisect_right(self.starts, start) - 1)
        while i < len(self.segments) and self.segments[i]["start"] < end:
            s = self.segments[i]
            shared = min(end, s["end"]) - max(start, s["start"])
            if shared > 0:
                yield i, shared / max(1, s["end"] - s["start"])
            i += 1


def load(folder):
    texts = {}
    with open(folder / "articles.jsonl", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            texts[row["id"]] = row["text"]
    articles = {}
    with open(folder / "truth.jsonl", encoding="utf8") as lines:
        next(lines)
        for line in lines:
            row = json.loads(line)
            articles[row["id"]] = Article(row, texts.get(row["id"], ""))
    return articles


class Truth:
    """What any two articles share, and how."""

    def __init__(self, articles):
        self.articles = articles
        self.groups = collections.defaultdict(list)  # unit -> seen articles that carry it
        for a in articles.values():
            if a.seen:
                for unit in a.by_unit:
                    self.groups[unit].append(a.id)
        self.lineage = {}

    def ancestors(self, article, unit):
        """The article and those from which its sentence came, nearest first."""
        key = article, unit
        if key not in self.lineage:
            out = []
            at = article
            while at and at not in out:
                out.append(at)
                a = self.articles[at]
                i = a.by_unit.get(unit)
                at = a.segments[i]["parent"] if i is not None else None
            self.lineage[key] = out
        return self.lineage[key]

    def relation(self, x, y, unit):
        """(direction for (x, y), relation) of one shared sentence; direction None when neither copied."""
        up_x, up_y = self.ancestors(x, unit), self.ancestors(y, unit)
        if y in up_x:
            return "a_from_b", "parent" if up_x[1] == y else "ancestor"
        if x in up_y:
            return "b_from_a", "parent" if up_y[1] == x else "ancestor"
        common = [p for p in up_x if p in up_y]
        if common:
            return "common_source", "siblings" if self.articles[common[0]].seen else "unseen siblings"
        return None, "independent"

    def shared(self, x, y):
        """Passages of a pair: lists of (segment in x, segment in y) in order."""
        a, b = self.articles[x], self.articles[y]
        pairs = sorted((i, b.by_unit[u]) for u, i in a.by_unit.items() if u in b.by_unit)
        out = []
        for i, j in pairs:
            if out and i - out[-1][-1][0] <= GAP + 1 and 0 < j - out[-1][-1][1] <= GAP + 1 and \
                    (a.segments[i]["role"] == "furniture") == (a.segments[out[-1][-1][0]]["role"] == "furniture"):
                out[-1].append((i, j))
            else:
                out.append([(i, j)])
        return out

    def pairs(self):
        """Pairs that share a sentence on few enough articles."""
        out = set()
        for members in self.groups.values():
            if 1 < len(members) <= GROUP:
                members = sorted(members)
                out.update((x, y) for k, x in enumerate(members) for y in members[k + 1:])
        return out

    def kinds(self, x, y, matched):
        """The right kinds of a report that covers these shared segments."""
        a, b = self.articles[x], self.articles[y]
        votes = collections.Counter()
        for i, j in matched:
            s = a.segments[i]
            if s["role"] == "furniture":
                kind = "boilerplate"
            elif self.relation(x, y, s["unit"])[0]:
                kind = "copy"
            else:
                kind = {"quote": "quotation", "background": "background"}.get(s["role"], "background")
            votes[kind] += s["words"]
        kind = max(sorted(votes), key=lambda k: votes[k])
        return self.copy_kinds(a, b, matched) if kind == "copy" else {kind}

    def copy_kinds(self, a, b, matched):
        details, equal, columns = False, 0, 0
        for i, j in matched:
            s, t = a.segments[i], b.segments[j]
            same, most = likeness(s["text"], t["text"])
            equal, columns = equal + same, columns + most
            if same != most and {"number", "name"} & (set(s["edits"]) ^ set(t["edits"]) or set(s["edits"]) & set(t["edits"])):
                details = True
        for article, side in ((a, 0), (b, 1)):
            inside = [m[side] for m in matched]
            columns += sum(article.segments[k]["words"] for k in range(min(inside), max(inside)) if k not in inside) / 2
        identity = equal / max(1, columns)
        if details:
            return {"edited"}
        return {"verbatim"} if identity > 0.97 else {"edited"} if identity < 0.93 else {"verbatim", "edited"}


MEMORY = {}


def likeness(x, y):
    """(equal words, columns) of two forms of a sentence."""
    if x == y:
        n = len(x.split())
        return n, n
    key = (x, y) if x < y else (y, x)
    if key not in MEMORY:
        p, q = ([w.strip(".,\u201c\u201d").lower() for w in k.split()] for k in key)
        row = [0] * (len(q) + 1)
        for w in p:
            before = 0
            for j, v in enumerate(q):
                before, row[j + 1] = row[j + 1], before + 1 if w == v else max(row[j + 1], row[j])
        MEMORY[key] = row[-1], max(len(p), len(q), len(p) + len(q) - row[-1] if len(p) != len(q) else 0)
    return MEMORY[key]


def match(truth, report):
    """(shared segments that a report covers, share of its words in them): the lesser of both sides."""
    a, b = (truth.articles[report[s]["article"]] for s in "ab")
    in_a = dict(a.overlapped(report["a"]["start"], report["a"]["end"]))
    in_b = dict(b.overlapped(report["b"]["start"], report["b"]["end"]))
    matched = sorted((i, b.by_unit[a.segments[i]["unit"]]) for i in in_a
                     if a.segments[i]["unit"] and b.by_unit.get(a.segments[i]["unit"]) in in_b)
    shares = []
    for article, inside, side in ((a, in_a, 0), (b, in_b, 1)):
        words = sum(article.segments[i]["words"] * share for i, share in inside.items())
        good = sum(article.segments[m[side]]["words"] * inside[m[side]] for m in matched)
        shares.append(good / max(words, 1e-9))
    return matched, min(shares)


def covered(reports, segment, side):
    """Share of a segment's characters under a pair's reports."""
    spans = sorted((max(r[side]["start"], segment["start"]), min(r[side]["end"], segment["end"])) for r in reports)
    total, reach = 0, segment["start"]
    for begin, end in spans:
        total += max(0, end - max(begin, reach))
        reach = max(reach, end)
    return total / max(1, segment["end"] - segment["start"])


def words_of(article, place):
    return len(article.text[place["start"]:place["end"]].split())


class Scores:
    def __init__(self):
        self.counts = collections.Counter()
        self.table = collections.Counter()
        self.directions = []  # (relation, type, story, right, answered, confidence, key)
        self.wrong = collections.defaultdict(list)

    def share(self, good, of):
        return self.counts[good] / self.counts[of] if self.counts[of] else float("nan")


def score_reports(truth, by_pair, scores):
    for (x, y), reports in by_pair.items():
        for r in reports:
            matched, share = match(truth, r)
            right = share >= 0.5 and matched
            said = r["kind"]
            if said == "boilerplate":
                scores.counts["furniture said"] += 1
            if not right:
                if said != "boilerplate":
                    scores.counts["reports"] += 1
                    scores.wrong["precision"].append(r)
                else:
                    scores.counts["furniture said"] -= 1  # a chance meeting, called by the room for such
                continue
            scores.counts["reports"] += 1
            scores.counts["right"] += 1
            kinds = truth.kinds(x, y, matched)
            long_enough = words_of(truth.articles[x], r["a"]) >= LEAST_WORDS
            if sum(truth.articles[x].segments[i]["words"] for i, _ in matched) >= LEAST_WORDS:
                scores.counts["kinds"] += 1
                scores.counts["kind right"] += said in kinds
                scores.table["/".join(sorted(kinds)), said] += 1
                if said not in kinds:
                    scores.wrong["kind " + "/".join(sorted(kinds)) + " as " + said].append(r)
            if "boilerplate" in kinds:
                scores.counts["furniture"] += 1
                scores.counts["furniture found"] += said == "boilerplate"
            if said == "boilerplate":
                scores.counts["furniture said right"] += "boilerplate" in kinds
                viral = long_enough and any(len(truth.groups[truth.articles[x].segments[i]["unit"]]) > GROUP and
                            truth.articles[x].segments[i]["role"] != "furniture" for i, _ in matched)
                scores.counts["viral called furniture"] += viral
            score_direction(truth, x, y, r, matched, scores)
            score_details(truth, x, y, r, matched, scores)


def score_direction(truth, x, y, report, matched, scores):
    votes = collections.Counter()
    for i, _ in matched:
        s = truth.articles[x].segments[i]
        if s["role"] != "furniture":
            votes[truth.relation(x, y, s["unit"])] += s["words"]
    if not votes:
        return
    (direction, relation) = max(sorted(votes, key=str), key=lambda k: votes[k])
    if not direction or report["kind"] not in COPY:
        return
    said = report["direction"]
    key = hashlib.md5((x + y + str(report["a"]["start"])).encode()).hexdigest()
    scores.directions.append((relation, truth.articles[x].type, truth.articles[x].story, said == direction, said != "unknown",
                              report["confidence"], key, report, direction))


def score_details(truth, x, y, report, matched, scores):
    a, b = truth.articles[x], truth.articles[y]
    for i, j in matched:
        s, t = a.segments[i], b.segments[j]
        if s["text"] == t["text"]:
            continue
        for kind in ("number", "name"):
            if (kind in s["edits"]) != (kind in t["edits"]):
                scores.counts["changed " + kind] += 1
                scores.counts["marked " + kind] += any(
                    c["kind"] == kind and c["a"][0] < s["end"] and s["start"] < c["a"][1] for c in report["changes"])


def score_recall(truth, by_pair, scores):
    for x, y in sorted(truth.pairs()):
        reports = by_pair.get((x, y), [])
        a, b = truth.articles[x], truth.articles[y]
        for passage in truth.shared(x, y):
            words = sum(min(a.segments[i]["words"], b.segments[j]["words"]) for i, j in passage)
            if words < LEAST_WORDS:
                continue
            scores.counts["passages"] += 1
            found = 0
            for i, j in passage:
                both = min(covered(reports, a.segments[i], "a"), covered(reports, b.segments[j], "b")) if reports else 0
                found += both * a.segments[i]["words"]
            hit = found >= 0.5 * sum(a.segments[i]["words"] for i, _ in passage)
            scores.counts["passages found"] += hit
            if not hit:
                scores.wrong["recall"].append((x, y, passage, words))


def score_large_groups(truth, by_pair, scores):
    linked = collections.defaultdict(list)
    for (x, y), reports in by_pair.items():
        linked[x].append((y, reports, "a"))
        linked[y].append((x, reports, "b"))
    for unit, members in sorted(truth.groups.items()):
        if len(members) <= GROUP:
            continue
        inside = set(members)
        for x in members:
            s = truth.articles[x].segments[truth.articles[x].by_unit[unit]]
            if s["words"] < LEAST_WORDS:
                continue
            scores.counts["passages"] += 1
            hit = any(y in inside and covered(reports, s, side) >= 0.5 for y, reports, side in linked[x])
            scores.counts["passages found"] += hit


def sampled(directions):
    """At most SAMPLE of a story and relation, so that one text on 500 hosts is not the whole score."""
    kept, seen = [], collections.Counter()
    for d in sorted(directions, key=lambda d: d[6]):
        group = d[0], d[2]
        seen[group] += 1
        if seen[group] <= SAMPLE:
            kept.append(d)
    return kept


def calibration(directions):
    """(error, rows of bin, count, mean confidence, share right)."""
    answered = [d for d in directions if d[4]]
    rows, error = [], 0
    for low in range(10):
        inside = [d for d in answered if min(int(d[5] * 10), 9) == low]
        if inside:
            mean, right = sum(d[5] for d in inside) / len(inside), sum(d[3] for d in inside) / len(inside)
            rows.append((low / 10, len(inside), mean, right))
            error += abs(mean - right) * len(inside) / len(answered)
    return error, rows


def show_directions(directions, out):
    def line(name, some):
        answered = [d for d in some if d[4]]
        right = sum(d[3] for d in answered)
        print(f"  {name:24} {len(some):7}  answered {len(answered) / max(1, len(some)):.3f}  right {right / max(1, len(answered)):.3f}")
        return len(answered) / max(1, len(some)), right / max(1, len(answered))
    print("direction")
    out["direction_answered"], out["direction_right"] = line("all", directions)
    for relation in sorted({d[0] for d in directions}):
        line(relation, [d for d in directions if d[0] == relation])
    for kind in sorted({d[1] for d in directions}):
        line("type " + kind, [d for d in directions if d[1] == kind])
    out["calibration_error"], rows = calibration(directions)
    print(f"calibration error {out['calibration_error']:.4f}")
    for low, count, mean, right in rows:
        print(f"  {low:.1f}-{low + 0.1:.1f} {count:7}  confidence {mean:.3f}  right {right:.3f}")


def show(scores):
    c, out = scores.counts, {}
    out["recall"] = scores.share("passages found", "passages")
    out["precision"] = scores.share("right", "reports")
    out["kinds"] = scores.share("kind right", "kinds")
    out["furniture_recall"] = scores.share("furniture found", "furniture")
    out["furniture_precision"] = scores.share("furniture said right", "furniture said")
    out["viral_as_furniture"] = c["viral called furniture"]
    print(f"recall {out['recall']:.4f} of {c['passages']}   precision {out['precision']:.4f} of {c['reports']}")
    print(f"furniture precision {out['furniture_precision']:.4f} recall {out['furniture_recall']:.4f} of {c['furniture']}   "
          f"viral called furniture {c['viral called furniture']}")
    print(f"kinds {out['kinds']:.4f} of {c['kinds']}")
    for (want, said), count in sorted(scores.table.items()):
        print(f"  {want:18} as {said:12} {count:8}{'' if said in want.split('/') else '  wrong'}")
    for kind in ("number", "name"):
        print(f"changed {kind}s marked {scores.share('marked ' + kind, 'changed ' + kind):.4f} of {c['changed ' + kind]}")
    show_directions(sampled(scores.directions), out)
    return out


def show_wrong(truth, scores, count):
    for sort, cases in sorted(scores.wrong.items()):
        print(f"\n== wrong: {sort}: {len(cases)}")
        for case in cases[:count]:
            if isinstance(case, tuple):
                x, y, passage, words = case
                print(x, y, words, [(truth.articles[x].segments[i]["role"], truth.articles[x].segments[i]["text"][:100],
                                     truth.articles[y].segments[j]["text"][:100]) for i, j in passage][:3])
            else:
                texts = [truth.articles[case[s]["article"]].text[case[s]["start"]:case[s]["end"]] for s in "ab"]
                print(case["a"]["article"], case["b"]["article"], case["identity"], [t[:260] for t in texts])
    bad = [d for d in sampled(scores.directions) if d[4] and not d[3]]
    print(f"\n== wrong directions: {len(bad)}")
    for d in bad[:count]:
        r = d[7]
        print(d[0], d[1], "true", d[8], "said", r["direction"], r["confidence"], r["evidence"], r["a"]["article"], r["b"]["article"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("reuse", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--wrong", type=int, default=0)
    args = parser.parse_args()
    truth, by_pair = Truth(load(args.folder)), collections.defaultdict(list)
    with open(args.reuse, encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            if "a" in row:
                by_pair[row["a"]["article"], row["b"]["article"]].append(row)
    scores = Scores()
    score_reports(truth, by_pair, scores)
    score_recall(truth, by_pair, scores)
    score_large_groups(truth, by_pair, scores)
    figures = show(scores)
    if args.wrong:
        show_wrong(truth, scores, args.wrong)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
