#!/usr/bin/env python3
"""Check a dossier against the list of facts that a careful reader finds in the same pages.

usage: check_facts.py FACTS.json DOSSIER.json --texts ARTICLES.jsonl [--floor N]

ARTICLES.jsonl is what `stemma extract` writes for the same inputs; the dossier's spans point into its
texts. Prints a line for each fact that is missing, then 'N passed, N failed'. The exit status is 0 if
nothing failed or, with --floor, if at least N passed. Needs Python 3.9 and nothing else.

FACTS.json names the articles by short keys (`articles`) and lists the facts: `checks`, and in
`more_checks` the kinds that speak of the family tree. README.md next to this file explains the kinds.

A dossier cannot pass by saying everything: see the limits below.
"""
import argparse
import json
import re
import sys
from collections import Counter

LONGEST_NAME = 300      # characters of a name, or of a line in a field; longer ones do not count
MOST_VALUES = 12        # values of one field that are looked at
MOST_ATTRIBUTIONS = 8   # attributions that may hold the same words
MOST_CLAIMS = 6         # claims that may hold the same words
MOST_ORIGINS = 6        # origins that a claim may have
LARGEST_PART = 0.5      # share of an article that a content or a mention may cover
SHORTEST_TEXT = 500     # characters a text must have before the absence of something in it counts

QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})

KINDS = {}


def kind(name):
    """Registers the function that decides checks of this kind. It returns None, or what is wrong."""
    def keep(function):
        KINDS[name] = function
        return function
    return keep


def plain(value):
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def folded(text):
    """White space and quotation marks made alike."""
    return " ".join(text.translate(QUOTES).split())


def overlap(span, pieces):
    """The share of `span` that lies in `pieces`."""
    start, end = span
    shared = sum(max(0, min(end, p["end"]) - max(start, p["start"])) for p in pieces)
    return shared / (end - start) if end > start else 0.0


def in_text(pieces):
    return [p for p in pieces or [] if p.get("field", "text") == "text"]


class Reading:
    """The dossier and the texts it was made from, seen through the short keys of the facts."""

    def __init__(self, keys, dossier, articles):
        self.keys = keys
        self.dossier = dossier
        self.articles = articles
        self.entries = {a["id"]: a for a in dossier.get("articles") or []}
        self.attributions = dossier.get("attributions") or []
        self.by_id = {a["id"]: a for a in self.attributions}
        self.mentions = dossier.get("mentions") or []
        self.reuse = dossier.get("reuse") or []
        self.claims = [c for story in dossier.get("stories") or [] for c in story.get("claims") or []]

    def text(self, key):
        return self.articles[self.keys[key]]["text"]

    def find(self, key, quoted):
        """Where the quoted words stand in the article's text; None if they do not."""
        words = (re.escape(w) for w in folded(quoted).split(" "))
        hit = re.search(r"\s+".join(words), self.text(key).translate(QUOTES))
        return hit.span() if hit else None

    def is_part(self, key, pieces):
        return sum(p["end"] - p["start"] for p in pieces) <= LARGEST_PART * len(self.text(key))

    @staticmethod
    def source_of(attribution):
        source = attribution.get("source") or {}
        names = [source.get("text"), source.get("entity")]
        return " / ".join(n for n in names if n and len(n) <= LONGEST_NAME)

    def attributed(self, key, quoted):
        """The attributions whose content holds most of the quoted words."""
        span = self.find(key, quoted)
        if span is None:
            return []
        hits = []
        for a in self.attributions:
            if a["article"] == self.keys[key]:
                pieces = in_text(a.get("content"))
                if overlap(span, pieces) >= 0.6 and self.is_part(key, pieces):
                    hits.append(a)
        return hits if len(hits) <= MOST_ATTRIBUTIONS else []

    def claims_with(self, key, quoted):
        """(claim, its mentions there) for each claim that has a mention at the quoted words."""
        span = self.find(key, quoted)
        if span is None:
            return []
        hits = []
        for claim in self.claims:
            there = [m for m in in_text(claim.get("mentions")) if m["article"] == self.keys[key]
                     and overlap(span, [m]) >= 0.5 and self.is_part(key, [m])]
            if there and len(claim.get("origins") or []) <= MOST_ORIGINS:
                hits.append((claim, there))
        return hits if len(hits) <= MOST_CLAIMS else []

    def passages(self, one, other):
        """The passages that two articles share: (the passage, side of `one`, side of `other`)."""
        a, b = self.keys[one], self.keys[other]
        for r in self.reuse:
            if (r["a"]["article"], r["b"]["article"]) == (a, b):
                yield r, r["a"], r["b"]
            elif (r["a"]["article"], r["b"]["article"]) == (b, a):
                yield r, r["b"], r["a"]

    def passage_at(self, one, other, quoted):
        """The passages, furniture aside, that cover the quoted words on both sides; and what is wrong if none does."""
        here, there = self.find(one, quoted), self.find(other, quoted)
        if here is None or there is None:
            return [], "the words are not in both texts"
        shared = list(self.passages(one, other))
        hits = [(r, x, y) for r, x, y in shared if r["kind"] != "boilerplate" and overlap(here, [x]) >= 0.9 and overlap(there, [y]) >= 0.9]
        return hits, f"{len(shared)} shared passages, none covers the words"

    def entities(self, name):
        """What the surface forms of a name were resolved to."""
        forms = [(m.get("text"), m.get("entity")) for m in self.mentions]
        forms += [(s.get("text"), s.get("entity")) for s in (a.get("source") or {} for a in self.attributions)]
        whole = re.compile(r"(?<!\w)" + re.escape(name.lower()) + r"(?!\w)")
        return {e for text, e in forms if text and e and len(folded(text)) <= len(name) + 6 and whole.search(folded(text).lower())}


# ---- an article's fields and text


@kind("meta")
def check_meta(r, c):
    value = r.entries.get(r.keys[c["article"]], {}).get(c["field"])
    values = value if isinstance(value, list) else [value.get("name") if isinstance(value, dict) else value]
    lines = [plain(v) for v in values[:MOST_VALUES]]
    if any(len(x) <= 2 * LONGEST_NAME and re.search(c["matches"], x) for x in lines):
        return None
    return f"{c['field']} is {plain(value)[:90]!r}"


@kind("body_has")
def check_body_has(r, c):
    return None if r.find(c["article"], c["text"]) else "not in the article's text"


@kind("body_lacks")
def check_body_lacks(r, c):
    if len(r.text(c["article"])) < SHORTEST_TEXT:
        return "the article has no text to speak of"
    return "page furniture in the article's text" if r.find(c["article"], c["text"]) else None


@kind("comments")
def check_comments(r, c):
    comments = folded(plain(r.articles[r.keys[c["article"]]].get("comments")).replace('\\"', '"'))
    if len(comments) >= len(r.text(c["article"])):
        return "more comments than text"
    return None if folded(c["text"]) in comments else "not among the comments"


# ---- who says what


@kind("attribution")
def check_attribution(r, c):
    got = r.attributed(c["article"], c["content"])
    for a in got:
        if (re.search(c["source"], r.source_of(a)) and re.fullmatch(c.get("stance", ".*"), a.get("stance") or "")
                and re.fullmatch(c.get("attribution_kind", ".*"), a.get("kind") or "")):
            return None
    return "attributed to " + str([(r.source_of(a), a.get("kind"), a.get("stance")) for a in got[:4]])


@kind("chain")
def check_chain(r, c):
    for inner in r.attributed(c["article"], c["content"]):
        outward, a = [], inner
        while a and a not in outward:
            outward.append(a)
            a = r.by_id.get(a.get("parent"))
        hops = iter(c["hops"])
        wanted = next(hops)
        for a in reversed(outward):
            if wanted is not None and re.search(wanted, r.source_of(a)):
                wanted = next(hops, None)
        if wanted is None:
            return None
    return "no attribution there has these parents"


# ---- names and times


@kind("same_entity")
def check_same_entity(r, c):
    sets = [r.entities(n) for n in c["names"]]
    return None if set.intersection(*sets) else f"resolved to {[sorted(s) for s in sets]}"


@kind("different_entity")
def check_different_entity(r, c):
    sets = [r.entities(n) for n in c["names"]]
    return None if all(sets) and not set.intersection(*sets) else f"resolved to {[sorted(s) for s in sets]}"


@kind("time")
def check_time(r, c):
    places = [m.span() for m in re.finditer(re.escape(c["surface"]), r.text(c["article"]))]
    values = set()
    for m in in_text(r.mentions):
        if m["article"] == r.keys[c["article"]] and m["kind"] == "time":
            if any(m["start"] < end and m["end"] > start for start, end in places):
                values.add((m.get("time") or {}).get("value") or "")
    if len(values) <= len(places) + 1 and any(v.startswith(c["value"]) for v in values):
        return None
    return f"read as {sorted(values)}"


# ---- text reuse


@kind("reuse")
def check_reuse(r, c):
    hits, why = r.passage_at(c["a"], c["b"], c["text"])
    return None if hits else why


@kind("no_reuse")
def check_no_reuse(r, c):
    if not r.reuse:
        return "the dossier has no reuse at all"
    real = [x for x, _, _ in r.passages(c["a"], c["b"]) if x["kind"] != "boilerplate"]
    return f"{len(real)} passages that are called more than furniture" if real else None


# ---- claims


def claim_sets(r, c):
    return [{claim["id"] for claim, _ in r.claims_with(key, quoted)} for key, quoted in c["mentions"]]


@kind("same_claim")
def check_same_claim(r, c):
    sets = claim_sets(r, c)
    return None if set.intersection(*sets) else f"claims {[sorted(s) for s in sets]}"


@kind("different_claim")
def check_different_claim(r, c):
    sets = claim_sets(r, c)
    return None if all(sets) and not set.intersection(*sets) else f"claims {[sorted(s) for s in sets]}"


@kind("unsourced")
def check_unsourced(r, c):
    marked = any(m.get("unsourced") for _, there in r.claims_with(c["article"], c["text"]) for m in there)
    return None if marked else "not marked as unsourced"


@kind("inherited_source")
def check_inherited_source(r, c):
    for _, there in r.claims_with(c["article"], c["text"]):
        if any(re.search(c["has"], plain(m.get("inherited_source"))) for m in there):
            return None
    return "no source was inherited from the fuller page"


@kind("origin")
def check_origin(r, c):
    seen = []
    for claim, _ in r.claims_with(*c["mention"]):
        origins = claim.get("origins") or []
        lines = [" ".join([o["name"], *o.get("chain", [])])[:LONGEST_NAME] for o in origins]
        seen.append((lines, claim.get("independent_origins")))
        if (any(re.search(c["has"], x) for x in lines)
                and not ("lacks" in c and any(re.search(c["lacks"], o["name"]) for o in origins))
                and c.get("independent", claim.get("independent_origins")) == claim.get("independent_origins")):
            return None
    return f"origins {seen}" if seen else "no claim at these words"


@kind("denied_by")
def check_denied_by(r, c):
    for claim, _ in r.claims_with(*c["mention"]):
        if any(re.search(c["has"], d["name"][:LONGEST_NAME]) for d in claim.get("denied_by") or []):
            return None
    return "no such denial"


@kind("conflict")
def check_conflict(r, c):
    for claim, _ in r.claims_with(*c["mention"]):
        if any(re.fullmatch(c["slot"], x["slot"]) for x in claim.get("conflicts") or []):
            return None
    return "no such conflict"


# ---- the family tree (more_checks)


@kind("copied_from")
def check_copied_from(r, c):
    hits, why = r.passage_at(c["article"], c["from"], c["text"])
    if not hits:
        return why
    directions = {x["direction"] if side is x["a"] else {"a_from_b": "b_from_a", "b_from_a": "a_from_b"}.get(x["direction"], x["direction"])
                  for x, side, _ in hits}
    return None if directions == {"a_from_b"} else f"direction {sorted(directions)}"


@kind("quotation")
def check_quotation(r, c):
    hits, why = r.passage_at(c["a"], c["b"], c["text"])
    if not hits:
        return why
    kinds = {x["kind"] for x, _, _ in hits}
    return None if kinds == {"quotation"} else f"called {sorted(kinds)}"


def lineage(r):
    tree = r.dossier.get("lineage") or {}
    return {n["id"]: n for n in tree.get("nodes") or []}, tree.get("edges") or []


@kind("unseen")
def check_unseen(r, c):
    nodes, edges = lineage(r)
    want = {r.keys[k] for k in c["articles"]}
    for n in nodes.values():
        if n["kind"] == "unseen" and want <= {e["from"] for e in edges if e["to"] == n["id"]}:
            return None
    return "no unseen source behind all of them"


@kind("cites")
def check_cites(r, c):
    nodes, edges = lineage(r)
    a = r.keys[c["article"]]
    for e in edges:
        target = nodes.get(e["to"], {"id": e["to"], "name": ""})
        if e["from"] == a and e["kind"] in ("cites", "credits", "links") and re.search(c["has"], target["id"] + " " + (target.get("name") or "")):
            return None
    return "no such edge"


@kind("circular")
def check_circular(r, c):
    for claim, _ in r.claims_with(*c["mention"]):
        for ring in claim.get("circular") or []:
            if len(ring) <= len(c["ring"]) + 1 and all(any(re.search(x, name) for name in ring) for x in c["ring"]):
                return None
    return "no such ring"


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("facts", metavar="FACTS.json")
    ap.add_argument("dossier", metavar="DOSSIER.json")
    ap.add_argument("--texts", required=True, metavar="ARTICLES.jsonl", help="what `stemma extract` wrote for the same inputs")
    ap.add_argument("--floor", type=int, metavar="N", help="succeed if at least N facts are there")
    o = ap.parse_args()
    with open(o.facts, encoding="utf-8") as f:
        facts = json.load(f)
    with open(o.dossier, encoding="utf-8") as f:
        dossier = json.load(f)
    with open(o.texts, encoding="utf-8") as f:
        articles = {a["id"]: a for a in map(json.loads, filter(str.strip, f)) if "text" in a}
    reading = Reading(facts["articles"], dossier, articles)

    passed, total = Counter(), Counter()
    for c in facts["checks"] + facts.get("more_checks", []):
        if c["kind"] not in KINDS:
            ap.error(f"{o.facts}: check {c['id']} has the unknown kind {c['kind']!r}")
        try:
            wrong = KINDS[c["kind"]](reading, c)
        except (AttributeError, KeyError, TypeError) as e:
            wrong = f"the dossier or the texts lack something: {type(e).__name__}: {e}"
        group = c["id"].split("-")[0]
        total[group] += 1
        passed[group] += wrong is None
        if wrong is not None:
            print(f"FAIL {c['id']}: {wrong}")
    good, bad = sum(passed.values()), sum(total.values()) - sum(passed.values())
    print("  ".join(f"{g} {passed[g]}/{total[g]}" for g in sorted(total)))
    print(f"{good} passed, {bad} failed")
    return 0 if bad == 0 or (o.floor is not None and good >= o.floor) else 1


if __name__ == "__main__":
    sys.exit(main())
