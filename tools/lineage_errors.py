#!/usr/bin/env python3
"""Count what is wrong with sources and origins of stories read by hand, by kind.

usage: lineage_errors.py EVAL_DIR GOLD_DIR RUMOURS.jsonl WORK [--list KIND]

WORK is the folder that `lineage_models.py crosscheck --work WORK` left: its dossiers are those of models that have not seen the story.
Kinds are assigned by the scorer's own pairing (score_lineage.py). --list prints every case of the kinds that start with KIND:
story, article, name, and what stands there instead. Python 3.9, no packages.
"""
import argparse
import collections
import json
import pathlib
import sys
import tempfile

import lineage_models

AGAINST = ("denies", "doubts", "declines")


def name_of(attribution):
    source = attribution.get("source") or {}
    return source.get("entity") or source.get("text")


def spans_of(attribution):
    return [(x["start"], x["end"]) for x in [attribution.get("source") or {}, *(attribution.get("cue") or [])] if "start" in x]


class Article:
    """One article's marks and attributions."""

    def __init__(self, story, dossier, claim, article, score):
        self.score = score
        gold = story.gold["articles"].get(article, {"sources": []})
        self.text = story.texts[article]
        def mark(*kinds):
            return score.marked(self.text, gold["sources"], kinds)
        self.all, self.must, self.against = mark("claim", "detail"), mark("claim"), mark("denial", "doubt")
        self.via = [v for s in gold["sources"] for v in s.get("via", [])]
        self.attributions = [a for a in dossier.get("attributions", []) if a["article"] == article and name_of(a)]
        self.by_id = {a["id"]: a for a in self.attributions}
        self.found = sorted(score.article_sources(dossier, claim).get(article, {}).items())
        self.mentions = {m.get("attribution") for m in claim.get("mentions", []) if m["article"] == article}
        self.parents = {a.get("parent") for a in self.attributions}

    def right(self, gold):
        """The found names that pair off with a gold name, greedily in their order."""
        used, out = set(), set()
        for name, spans in self.found:
            for i, g in enumerate(gold):
                if i not in used and self.score.near((name, spans), g):
                    used.add(i)
                    out.add(name)
                    break
        return used, out

    def stands_near(self, attribution, gold):
        return any(a[0] - 200 <= q[1] and q[0] - 200 <= a[1] for a in spans_of(attribution) for q in gold[1])

    def missed(self):
        used, _ = self.right(self.must)
        for i, g in enumerate(self.must):
            if i in used:
                continue
            named = [a for a in self.attributions if self.score.same(name_of(a), g[0])]
            near = [a for a in self.attributions if self.stands_near(a, g)]
            both = [a for a in near if a in named]
            shown = [a for a in near if any(name_of(a) == n for n, _ in self.found)]
            if both and all(a["stance"] in AGAINST for a in both):
                kind = "stance against"
            elif both:
                kind = "judged not about the claim"
            elif shown:
                kind = "named otherwise, and shown so"
            elif near:
                kind = "named otherwise, and not shown"
            elif named:
                kind = "attributed elsewhere only"
            else:
                kind = "not attributed"
            yield kind, g[0], [name_of(a) for a in (shown or near or named)]

    def role(self, name):
        """How a found name comes to be one: hearer, hop, or speaker."""
        own = [a for a in self.attributions if name_of(a) == name]
        if any(a["id"] in self.mentions for a in own):
            return "speaker"
        inner = [a for a in self.attributions if self.by_id.get(a.get("parent")) in own]
        told = any("told" in self.text[c["start"]:c["end"]].lower() or "tell" in self.text[c["start"]:c["end"]].lower()
                   for a in inner for c in a.get("cue") or [])
        return "hearer" if told and not any(a.get("cue") for a in own) else "hop"

    def false(self, story_names):
        _, right = self.right(self.all)
        for name, spans in self.found:
            if name in right:
                continue
            def fits(gold, name=name, spans=spans):
                return any(self.score.near((name, spans), g) for g in gold)
            role = self.role(name)
            if role == "hearer":
                kind = "hearer"
            elif fits(self.against):
                kind = "denies or doubts"
            elif fits(self.all):
                kind = "a second name of a right source"
            elif any(self.score.same(name, g[0]) for g in self.all):
                kind = "right name at another place"
            elif any(self.score.same(name, v) for v in self.via):
                kind = "only passed it on (via)"
            elif any(any(a[0] - 200 <= q[1] and q[0] - 200 <= a[1] for a in spans for q in g[1]) for g in self.all):
                kind = "stands by a marked source of another name"
            elif any(self.score.same(name, n) for n in story_names):
                kind = "a source of other articles"
            else:
                kind = "no source for readers"
            yield kind + ("" if role != "hop" else " (hop)"), name, [g[0] for g in self.all]


def origin_errors(story, claim, dossier, rated, score):
    gold = [[x["name"], *x.get("aliases", [])] for x in story.gold["origins"]]
    shown = [x["name"] for x in sorted(claim.get("origins", []), key=lambda x: -x.get("score", 0))]
    kept = []
    for name in shown:
        if score.paired(kept + [name], gold) > score.paired(kept, gold):
            kept.append(name)
    chains = {n for names in score.article_sources(dossier, claim).values() for n in names}
    every = {name_of(a) for a in dossier.get("attributions", []) if name_of(a)}
    for variants in gold:
        if any(score.any_same(k, variants) for k in kept):
            continue
        def has(names, variants=variants):
            return [n for n in names if score.any_same(n, variants)]
        seen = len({a for a, x in story.gold["articles"].items() for s in x["sources"]
                    if s["of"] == "claim" and score.any_same(s["name"], variants)})
        if has(claim.get("relays", [])):
            kind = "called a relay"
        elif has(rated):
            kind = "a candidate, too unlikely"
        elif has(chains):
            kind = "a voice of the claim, no candidate (merged or a crowd)"
        elif has(every):
            kind = "attributed, judged not about the claim"
        else:
            kind = "never named so"
        yield "missed: " + kind, variants[0], [f"{seen} articles", *has(rated)[:1]]
    relays = story.gold.get("relays", [])
    deniers = [x["name"] for x in story.gold.get("denied_by", [])]
    named = collections.defaultdict(set)
    for x in story.gold["articles"].values():
        for s in x["sources"]:
            named[s["of"]].add(s["name"])
    for rank, name in enumerate(shown):
        if name in kept:
            continue
        if any(score.any_same(name, g) for g in gold):
            kind = "a second name of an origin"
        elif score.any_same(name, relays):
            kind = "a relay"
        elif score.any_same(name, deniers):
            kind = "a denier"
        elif score.any_same(name, named["claim"]):
            kind = "a source of the claim, no origin"
        elif score.any_same(name, named["detail"]):
            kind = "a source of a detail"
        else:
            kind = "nobody that readers name"
        yield "false: " + kind, name, [f"rank {rank + 1}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("eval_dir")
    parser.add_argument("gold")
    parser.add_argument("rumours")
    parser.add_argument("work")
    parser.add_argument("--list", dest="listed")
    o = parser.parse_args()
    sys.path.insert(0, o.eval_dir)
    import score_lineage as score
    count = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as temporary:
        stories = lineage_models.read_stories(o.gold, o.rumours, pathlib.Path(temporary))
        for s in stories:
            dossier = score.load(pathlib.Path(o.work) / "dossiers" / f"{s.slug}.json")
            claim = score.lead(dossier) or {}
            rated_path = pathlib.Path(o.work) / "rated" / s.slug
            if not rated_path.exists():
                rated_path = pathlib.Path(o.work) / "origins" / "None" / s.slug
            rated = [line.split("\t")[0] for line in rated_path.read_text(encoding="utf8").splitlines()[1:]]
            names = {g["name"] for a in s.gold["articles"].values() for g in a["sources"] if g["of"] in ("claim", "detail")}
            rows = [("origin", "", *e) for e in origin_errors(s, claim, dossier, rated, score)]
            for article in s.gold["articles"]:
                a = Article(s, dossier, claim, article, score)
                rows += [("source missed", article, *e) for e in a.missed()]
                rows += [("source false", article, *e) for e in a.false(names)]
            for table, article, kind, name, instead in rows:
                count[table, kind][s.set] += 1
                if o.listed and f"{table}: {kind}".startswith(o.listed):
                    print(f"{s.slug} {article} | {kind} | {name} | {'; '.join(instead)}")
    print(f"{'':62} {'12':>4} {'10':>4} {'34':>4}  all")
    for (table, kind), c in sorted(count.items(), key=lambda kv: (kv[0][0], -sum(kv[1].values()))):
        print(f"{table + ': ' + kind:62} " + " ".join(f"{c[s]:4}" for s in ("12", "10", "34")) + f" {sum(c.values()):4}")


if __name__ == "__main__":
    main()
