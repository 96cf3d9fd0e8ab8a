#!/usr/bin/env python3
"""Score people and organisations across documents on MEANTIME (English section).

usage: score_entities.py PATH/TO/stemma MEANTIME/intra_cross-doc_annotation [--wrong]

Makes a text of each document's tokens, runs `stemma mentions` on all of them, and compares the entity names given there
with the corpus's cross-document instances. Scored: named mentions (NAM, PRE.NAM) of people and organisations. A gold
mention is found when a person or organisation of ours lies in it (see `covering`).
  B3 of found mentions     precision, recall and F1 over the gold mentions that were found
  B3 of all gold mentions  a mention that was not found is a cluster of its own
Both for all documents and for two halves (sha1 of the document's name, odd and even). --wrong lists the merges that gold
does not have. Python 3.9, no packages.
"""
import collections
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

NO_SPACE_BEFORE = {",", ".", ":", ";", "!", "?", ")", "'s", "%", "''", "n't", "'"}
NO_SPACE_BEHIND = {"(", "$", "``"}


def read(path):
    """The text of a document, its day, and its named mentions as (start, end, instance, type)."""
    root = ET.parse(path).getroot()
    text, at, sentence, last = "", {}, None, ""
    for t in root.iter("token"):
        word = t.text or ""
        if sentence is not None and t.get("sentence") != sentence:
            text += "\n\n" if int(t.get("sentence")) <= 2 else " "
        elif text and word not in NO_SPACE_BEFORE and last not in NO_SPACE_BEHIND:
            text += " "
        at[t.get("t_id")] = (len(text), len(text) + len(word))
        text += word
        sentence, last = t.get("sentence"), word
    markables = root.find("Markables")
    entities = {e.get("m_id"): e for e in markables if e.tag == "ENTITY" and e.get("ent_type") in ("PER", "ORG")}
    spans = {}
    for m in markables:
        if m.tag == "ENTITY_MENTION" and m.get("syntactic_type") in ("NAM", "PRE.NAM"):
            places = [at[a.get("t_id")] for a in m.iter("token_anchor")]
            if places:
                spans[m.get("m_id")] = (min(p[0] for p in places), max(p[1] for p in places))
    gold = []
    for relation in root.find("Relations"):
        if relation.tag != "REFERS_TO":
            continue
        target = entities.get(relation.find("target").get("m_id"))
        if target is None:
            continue
        name = target.get("instance_id") or pathlib.Path(path).name + target.get("m_id")
        for source in relation.findall("source"):
            if source.get("m_id") in spans:
                gold.append((*spans[source.get("m_id")], name, target.get("ent_type")))
    day = next((t.get("value") for t in markables if t.get("functionInDocument") == "CREATION_TIME"), "")
    return text, day, sorted(set(gold))


def mentions(stemma, docs):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as out:
        for name, (text, day, _) in docs.items():
            out.write(json.dumps({"id": name, "text": text, "published": day}) + "\n")
        out.flush()
        lines = subprocess.run([stemma, "mentions", out.name], capture_output=True, check=False).stdout.decode("utf8")
    found = collections.defaultdict(list)
    for line in lines.splitlines()[1:]:
        m = json.loads(line)
        if m["kind"] in ("person", "organisation"):
            found[m["article"]].append(m)
    return found


def covering(found, text, start, end):
    """The mention of ours that is the gold mention's name. A gold mention may hold a description too ("the chairman of
    Orr, Ansa Merrow"; "Ansa Merrow, chairman of Orr"): its name is the last of ours in its first part that has one."""
    inside = [m for m in found if 2 * (min(end, m["end"]) - max(start, m["start"])) > m["end"] - m["start"]]
    at = start
    for part in text[start:end].split(","):
        here = [m for m in inside if at <= m["start"] + 1 and m["start"] < at + len(part)]
        if here:
            return max(here, key=lambda m: m["start"])
        at += len(part) + 1
    return None


def b_cubed(pairs):
    gold, ours = collections.defaultdict(set), collections.defaultdict(set)
    for i, (g, o) in enumerate(pairs):
        gold[g].add(i)
        ours[o].add(i)
    p = sum(len(gold[g] & ours[o]) / len(ours[o]) for g, o in pairs) / max(1, len(pairs))
    r = sum(len(gold[g] & ours[o]) / len(gold[g]) for g, o in pairs) / max(1, len(pairs))
    return p, r, 2 * p * r / (p + r) if p + r else 0


def show(label, rows):
    hit = [(g, o) for g, o, _ in rows if o is not None]
    every = [(g, o if o is not None else ("not found", i)) for i, (g, o, _) in enumerate(rows)]
    print(f"{label:6} found {len(hit)}/{len(rows)} = {len(hit) / max(1, len(rows)):.3f}"
          + "".join(f"   {what} P {p:.3f} R {r:.3f} F1 {f:.3f}"
                    for what, (p, r, f) in (("of found", b_cubed(hit)), ("of all", b_cubed(every)))))


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__.strip())
    stemma, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    docs = {p.stem: read(p) for p in sorted(folder.glob("*/*.xml"))}
    found = mentions(stemma, docs)
    rows, halves, texts = [], ([], []), collections.defaultdict(set)
    for name, (text, _, gold) in docs.items():
        half = int(hashlib.sha1(name.encode()).hexdigest(), 16) % 2
        for start, end, instance, _ in gold:
            m = covering(found[name], text, start, end)
            ours = None if m is None else (m["entity"] or (name, m["text"]))
            row = (instance, ours, text[start:end])
            rows.append(row)
            halves[half].append(row)
            if ours is not None:
                texts[ours].add((instance, text[start:end]))
    show("all", rows)
    show("even", halves[0])
    show("odd", halves[1])
    if "--wrong" in sys.argv:
        for ours, members in sorted(texts.items(), key=str):
            if len({g for g, _ in members}) > 1:
                print("merged:", ours, sorted(members))
        split = collections.defaultdict(set)
        for g, o, t in rows:
            split[g].add((str(o), t))
        for text, n in collections.Counter(t for _, o, t in rows if o is None).most_common(40):
            print("not found:", n, text)
        for g, members in sorted(split.items()):
            if len({o for o, _ in members}) > 1:
                print("split:", g, sorted(members))


if __name__ == "__main__":
    main()
