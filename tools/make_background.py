#!/usr/bin/env python3
"""Writes data/claims/background.tsv: in how many documents of a general news background each word stands.

usage: make_background.py SHARED_DATA_DIR > data/claims/background.tsv

Why: in a pile about one story the story's own words are everywhere, so frequencies inside the pile call them common.
Sources, all CC BY: GUM news and interviews, MEANTIME, ECB+, and every eighth report of FA-KES. First line: the number of
documents. Then word, tab, documents; words in fewer than three are left out. Deterministic.
"""
import collections
import json
import pathlib
import re
import sys

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
SHARE_OF_WAR_REPORTS = 8  # FA-KES is one topic: all of it would make words of war look common everywhere


def documents(data):
    """The texts, one after another; a sentence of GUM a line."""
    for path in sorted((data / "gum" / "dep").glob("*.conllu")):
        lines = path.read_text(encoding="utf8").splitlines()
        yield "\n".join(line[9:] for line in lines if line.startswith("# text = "))
    for path in sorted((data / "meantime").glob("**/*.xml")):
        yield " ".join(re.findall(r"<token[^>]*>([^<]*)</token>", path.read_text(encoding="utf8")))
    for line in open(data / "texts" / "ecbplus.jsonl", encoding="utf8"):
        yield json.loads(line)["text"]
    for number, line in enumerate(open(data / "syria" / "reports.jsonl", encoding="utf8")):
        if number % SHARE_OF_WAR_REPORTS == 0:
            yield json.loads(line)["text"]


def main():
    count, total = collections.Counter(), 0
    for text in documents(pathlib.Path(sys.argv[1])):
        count.update({w.lower() for w in WORD.findall(text.replace("’", "'"))})
        total += 1
    print(total)
    for word in sorted(count):
        if count[word] >= 3:
            print(f"{word}\t{count[word]}")


if __name__ == "__main__":
    main()
