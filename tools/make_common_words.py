#!/usr/bin/env python3
"""Writes data/entities/common_words.txt: everyday words, by which a capital is told from a name.

usage: make_common_words.py SHARED_DATA_DIR > data/entities/common_words.txt

A word of three letters and more that stands in small letters at least twice, and inside sentences at most twice as often
with a capital, in texts that may be counted so: GUM news and interviews, MEANTIME, ECB+, every eighth report of
FA-KES (all CC BY), and our own articles. One word a line, sorted. Same input, same bytes.
"""
import collections
import json
import pathlib
import re
import sys

OWN = pathlib.Path(__file__).resolve().parent.parent / "data" / "attribution-corpus"
SHARE_OF_WAR_REPORTS = 8  # as in make_background.py
LEAST = 2
MOST_CAPITALS = 2  # to each small one: "palace" counts, "bush" beside "Bush" does not
# A word behind another word or a comma: not the first of a sentence or of a quotation.
INSIDE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]{2,})(?![\w'’-])")


def texts(data):
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
    for path in sorted(OWN.glob("*/*.txt")):
        yield path.read_text(encoding="utf8")


def main():
    small, capital = collections.Counter(), collections.Counter()
    for text in texts(pathlib.Path(sys.argv[1])):
        for word in INSIDE.findall(text):
            (small if word.islower() else capital)[word.lower()] += 1
    for word in sorted(small):
        if small[word] >= LEAST and capital[word] <= MOST_CAPITALS * small[word]:
            print(word)


if __name__ == "__main__":
    main()
