#!/usr/bin/env python3
"""What each room makes of the example story, as text that a person can read and whose diff is the review of a change.

`tests/golden/<room>/example.txt`; STEMMA_BLESS=1 (make bless) writes them anew.
"""
import difflib
import os

import harness

GOLDEN = harness.ROOT / "tests" / "golden"


def compare(room, lines):
    path, text = GOLDEN / room / "example.txt", "\n".join(lines) + "\n"
    if os.environ.get("STEMMA_BLESS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf8")
        return
    wanted = path.read_text(encoding="utf8")
    diff = list(difflib.unified_diff(wanted.split("\n"), text.split("\n"), "blessed", "now", lineterm="", n=1))
    assert not diff, "\n".join(diff[:60]) + "\nif this is meant: make bless, and read the diff"


def words(text, start, end, most=100):
    cut = " ".join(text[start:end].split())
    return cut if len(cut) <= most else cut[:most // 2] + " ... " + cut[-most // 2:]


def texts(stemma):
    return {a["id"]: a for a in stemma.lines("extract", harness.STORY)}


def field_text(article, place):
    if place.get("field", "text") == "text":
        return article["text"]
    if place["field"] == "title":
        return article["title"] or ""
    item = article[place["field"]][place["index"]]
    return item["text"]


def test_extract(stemma):
    lines = []
    for article in texts(stemma).values():
        lines += [f"== {article['id']}", f"title {article['title']}", f"authors {article['authors']}",
                  f"publisher {article['publisher']['name']} {article['publisher']['domain']}",
                  f"published {article['published']} modified {article['modified']}"]
        lines += [f"credit {c['kind']} | {c['name']} | {c['text'][:90]}" for c in article["credits"]]
        lines += [f"note {n['kind']} | {n['text'][:90]}" for n in article["notes"]]
        lines += [f"label {x['kind']} | {x['text']}" for x in article["labels"]]
        lines += [f"caption {c['text'][:60]} | {c['credit']}" for c in article["captions"]]
        lines += [f"comment {c['author']} | {c['text'][:60]}" for c in article["comments"]]
        lines += [f"{b['kind']} | {words(article['text'], b['start'], b['end'])}" for b in article["blocks"]]
    compare("extract", lines)


def test_reuse(stemma):
    articles = texts(stemma)
    lines = []
    for r in stemma.lines("reuse", harness.STORY):
        a, b = r["a"], r["b"]
        lines.append(f"{a['article']} {b['article']} {r['kind']} {r['identity']:.2f} {r['direction']} {r['confidence']:.2f} {','.join(r['evidence'])}")
        lines.append("    " + words(articles[a["article"]]["text"], a["start"], a["end"]))
        for change in r["changes"]:
            lines.append(f"    {change['kind']}: {words(articles[a['article']]['text'], *change['a'], 40)!r} -> "
                         f"{words(articles[b['article']]['text'], *change['b'], 40)!r}")
    compare("reuse", lines)


def test_attribution(stemma):
    articles = texts(stemma)
    lines = []
    for a in stemma.lines("attributions", harness.STORY):
        article, source = articles[a["article"]], a["source"] or {}
        cut = lambda places: " / ".join(words(field_text(article, p), p["start"], p["end"]) for p in places)
        lines.append(f"{a['article']} {a['id']} {a['kind']} {a['stance']} parent {a['parent']} | {source.get('text')} = {source.get('entity')} "
                     f"({source.get('kind')}) | {cut(a['cue'])} | {cut(a['content'])}")
    compare("attribution", lines)


def test_entities(stemma):
    lines = []
    for m in stemma.lines("mentions", harness.STORY):
        value = ""
        if m.get("time"):
            value = f"{m['time']['value']} {m['time']['rule']}"
        if m.get("quantity"):
            q = m["quantity"]
            value = f"{q['low']}..{q['high']} {q['hedge']} {q['unit']}"
        lines.append(f"{m['article']} {m['start']} {m['kind']} | {m['text']} | {m['entity']} | {value}")
    compare("entities", lines)


def test_claims_and_provenance(stemma):
    dossier = stemma.dossier(harness.STORY)
    claims, origins = [], []
    for story in dossier["stories"]:
        claims += [f"== {story['title']}: {' '.join(story['articles'])}"]
        for claim in story["claims"]:
            lead = " LEAD" if claim["id"] == story["lead_claim"] else ""
            claims.append(f"-- {claim['summary'][:120]}{lead}")
            claims += [f"   {s['article']} {s['stance']}" for s in claim["stances"]]
            claims += [f"   {slot}: {v['value']} ({len(v['articles'])})" for slot, values in claim["slots"].items() for v in values]
            claims += [f"   conflict {c['slot']}: {' / '.join(v['value'] for v in c['values'])}: {c['reason']}" for c in claim["conflicts"]]
            origins.append(f"-- {claim['summary'][:120]}{lead}: {claim['independent_origins']} in {claim['independent_range']}")
            origins += [f"   origin {o['name']} ({o['kind']}) via {' > '.join(o['chain'])}: {len(o['articles'])} articles" for o in claim["origins"]]
            origins += [f"   relay {r}" for r in claim["relays"]] + [f"   circle {' > '.join(c)}" for c in claim["circular"]]
            origins += [f"   denied by {d['name']} in {' '.join(d['articles'])}" for d in claim["denied_by"]]
    origins += [f"{e['from']} {e['kind']} {e['to']}" for e in dossier["lineage"]["edges"] if not e["claim"]]
    compare("claims", claims)
    compare("provenance", origins)


harness.main(globals())
