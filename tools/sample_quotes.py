#!/usr/bin/env python3
"""Prints direct quotations of a pile with their surroundings and the speaker that `stemma attributions` gives, to be read by eye.

usage: sample_quotes.py STEMMA PILE.jsonl [--count 200] [--seed WORD]

A quotation is what stands between double quotation marks within one paragraph and has at least five words. The sample
is by hash of article and place: the same for every build, so that two builds can be read side by side. One line each:
number, article and offset, the speaker (entity, words, kind; "-" for none), then the text before, [the quotation], the
text behind. Python 3.9, no packages.
"""
import collections
import hashlib
import json
import re
import subprocess
import sys

QUOTE = re.compile(r"[\u201c\"]([^\u201c\u201d\"\n]{20,}?)[\u201d\"]")
AROUND = 170  # characters shown on each side


def quotations(text):
    """(start, end) of each; straight marks are paired within their paragraph."""
    at = 0
    for paragraph in text.split("\n"):
        for m in QUOTE.finditer(paragraph):
            before = paragraph[:m.start()]
            opening = m.group(0)[0] == "\u201c" or before.count('"') % 2 == 0
            if opening and len(m.group(1).split()) >= 5:
                yield at + m.start(), at + m.end()
        at += len(paragraph) + 1


def speakers(stemma, pile):
    out = subprocess.run([stemma, "attributions", "--quiet", pile], capture_output=True, check=False).stdout.decode("utf8")
    found = collections.defaultdict(list)
    for line in out.splitlines()[1:]:
        a = json.loads(line)
        found[a["article"]].append(a)
    return found


def speaker_of(rows, start, end):
    """The source of the attribution that holds most of the quotation, the narrowest of equals."""
    best = None
    for a in rows:
        pieces = [c for c in a["content"] if c.get("field", "text") == "text"]
        shared = sum(max(0, min(end, c["end"]) - max(start, c["start"])) for c in pieces)
        size = sum(c["end"] - c["start"] for c in pieces)
        if 2 * shared >= end - start and a["source"] and (best is None or (shared, -size) > best[0]):
            best = ((shared, -size), a)
    return best[1]["source"] if best else None


def main(argv):
    if len(argv) < 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    option = {argv[i][2:]: argv[i + 1] for i in range(2, len(argv) - 1) if argv[i].startswith("--")}
    seed, count = option.get("seed", "quotes"), int(option.get("count", "200"))
    texts = {r["id"]: r["text"] for r in map(json.loads, open(argv[1], encoding="utf8"))}
    everything = [(hashlib.sha1(f"{seed} {name} {start}".encode()).hexdigest(), name, start, end)
                  for name, text in texts.items() for start, end in quotations(text)]
    found = speakers(argv[0], argv[1])
    for number, (_, name, start, end) in enumerate(sorted(everything)[:count], 1):
        text, source = texts[name], speaker_of(found[name], start, end)
        said = f"{source['entity']} | {source['text']} | {source['kind']}" if source else "-"
        print(f"{number} {name}:{start} <{said}> {text[max(0, start - AROUND):start]!r} [{text[start:end][:140]}] {text[end:end + AROUND]!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
