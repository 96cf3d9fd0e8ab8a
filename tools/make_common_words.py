#!/usr/bin/env python3
"""Writes data/entities/common_words.txt: everyday words, by which a capital is told from a name.

usage: make_common_words.py SHARED_DATA_DIR > data/entities/common_words.txt

A word of three letters and more that stands in small letters at least twice, and inside sentences at most twice as often
with a capital, in the texts of make_background.py (all CC BY) and our own articles. One word a line, sorted. Same input, same bytes.
"""
import collections
import pathlib
import re
import sys

import make_background

OWN = pathlib.Path(__file__).resolve().parent.parent / "data" / "attribution-corpus"
LEAST = 2
MOST_CAPITALS = 2  # to each small one: "palace" counts, "bush" beside "Bush" does not
# A word behind another word or a comma: not the first of a sentence or of a quotation.
INSIDE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]{2,})(?![\w'’-])")


def texts(data):
    yield from make_background.documents(data)
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
