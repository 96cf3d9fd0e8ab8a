#!/usr/bin/env python3
"""Writes data/html/entities.tsv: the named character references of the HTML standard, from Python's own table.

Usage: python3 tools/make_entities.py > data/html/entities.tsv
Each line: the name without "&" (a ";" belongs to it where the standard has one), a tab, its characters as hexadecimal
code points divided by spaces. Sorted by the bytes of the name, which is how src/html/char_reference.cc searches.
"""
import html.entities
import sys


def main():
    rows = sorted((name.encode("ascii"), text) for name, text in html.entities.html5.items())
    for name, text in rows:
        points = " ".join(f"{ord(character):X}" for character in text)
        sys.stdout.write(f"{name.decode('ascii')}\t{points}\n")


if __name__ == "__main__":
    main()
