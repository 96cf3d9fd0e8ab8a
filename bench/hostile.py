#!/usr/bin/env python3
"""Counts the instructions that hostile inputs cost, once and at twice the size: no input may be quadratic.

usage: hostile.py PATH/TO/stemma [--bytes N] [--shapes NAME,...] [--limit 2.3] [--command extract]

Prints instructions a byte at N and at 2 N bytes and the growth, which includes what the program costs by itself only as a
difference: the instructions for an empty page are taken off. Exit 1 when a shape grows more than the limit. Needs valgrind
(cachegrind counts instructions, so the figures are the same under any load).
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import hostile_dumps

SENTENCE = "The mill at Orrin burned for three hours while neighbours watered the yard, the fire service said. "
HEAD = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Mill burns</title></head><body><article><h1>Mill burns</h1>"


def repeat(piece, size, first=HEAD, last=""):
    """`piece` again and again, its number for each {n}."""
    out, length, number = [first], len(first), 0
    while length < size:
        text = piece.replace("{n}", str(number))
        out.append(text)
        length += len(text)
        number += 1
    return "".join(out) + last


def nested(size, left, right, inner, first=HEAD, last=""):
    count = max(1, (size - len(first)) // (len(left) + len(right)))
    return first + left * count + inner + right * count + last


def feed(size):
    return repeat(f"<item><title>Item {{n}}</title><guid>{{n}}</guid><description>{SENTENCE}</description></item>", size,
                  "<rss><channel><title>Bote</title>", "</channel></rss>")


def linked_data(size):
    return (HEAD + '<script type="application/ld+json">' +
            nested(size, '{"@type":"NewsArticle","isPartOf":', "}", '{"headline":"x"}', "") + "</script><p>" + SENTENCE)


def pile(size, page):
    """JSON Lines of articles, page(n) being the text of the n-th, until there are so many bytes."""
    out, length = [], 0
    while length < size:
        out.append(json.dumps({"id": f"p{len(out)}", "url": f"https://h{len(out) % 50}.example/{len(out)}", "text": page(len(out))}))
        length += len(out[-1]) + 1
    return "\n".join(out) + "\n"


def sentence(number):
    """One of any number of sentences, no two of which share a run of eight words."""
    return " ".join(f"w{(number * 7919 + k * 104729) % 1000003}" for k in range(14)).capitalize() + ". "


def chain(number):
    """Takes all but the first sentence of the page before, and adds one: a tradition without end, one group of articles."""
    return "".join(sentence(number + k) for k in range(6))


def half(size, text):
    return "".join(json.dumps({"id": i, "text": text * max(1, size // (2 * len(text)))}) + "\n" for i in "ab")


SHAPES = {
    "paragraphs": lambda n: repeat(f"<p>{SENTENCE}{{n}}</p>", n),
    "nesting": lambda n: repeat("<div>" * 400 + SENTENCE + "</div>" * 400, n),
    "unclosed paragraphs": lambda n: repeat(f"<p>{SENTENCE}", n),
    "short paragraphs": lambda n: repeat("<p>a", n),
    "attributes": lambda n: repeat("<p " + " ".join(f"a{i}={i}" for i in range(200)) + f">{SENTENCE}", n),
    "a huge attribute": lambda n: HEAD + f"<p title='{'x ' * (n // 2)}'>{SENTENCE}</p>",
    "class names": lambda n: repeat(f"<p class='{'related share ' * 30}x{{n}}'>{SENTENCE}</p>", n),
    "entities": lambda n: repeat("&amp;&notit;&#x41;&am", n),
    "unclosed comments": lambda n: repeat("<!-- <p>", n),
    "comments": lambda n: repeat("<!-- x -->a", n),
    "adoption agency": lambda n: repeat(f"<b><i><p>{SENTENCE}</b></i>", n),
    "anchors": lambda n: repeat("<a href=/{n}>Mill<div>", n),
    "links in one line": lambda n: repeat("<a href=/{n}>Mill {n}</a> burned, ", n, HEAD + "<p>"),
    "links in a list": lambda n: repeat("<li><a href=/{n}>Mill burned at Orrin {n}</a>", n, HEAD + "<ul>"),
    "tables": lambda n: repeat(f"<table><tr><td>{SENTENCE}", n),
    "text in tables": lambda n: repeat(f"<tr>{SENTENCE}", n, HEAD + "<table>"),
    "nested quotes": lambda n: repeat("\u201cHe said \u2018she said \"", n, HEAD + "<p>"),
    "quote elements": lambda n: repeat(f"<blockquote><p>\u201c{SENTENCE}\u201d</p></blockquote>", n),
    "nested JSON-LD": linked_data,
    "flat JSON-LD": lambda n: HEAD + '<script type="application/ld+json">[' + ",".join(
        ['{"@type":"NewsArticle","headline":"Mill %d","author":{"name":"A M"}}' % i for i in range(n // 70)]) + f"]</script><p>{SENTENCE}",
    "broken JSON-LD": lambda n: repeat('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>', n),
    "many JSON-LD": lambda n: repeat('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Mill {n}"}</script>', n),
    "a long line without spaces": lambda n: HEAD + "<p>" + "mill" * (n // 4),
    "a long line with spaces": lambda n: HEAD + "<p>" + "mill " * (n // 5),
    "a long sentence": lambda n: HEAD + "<p>" + "the mill, which burned, said that " * (n // 34),
    "line breaks": lambda n: repeat(f"{SENTENCE}<br><br>", n),
    "headings": lambda n: repeat("<h2>Mill burns {n}</h2>", n),
    "figures": lambda n: repeat("<figure><img src=/{n}><figcaption>The mill {n}. Photo: Ansa Merrow</figcaption></figure>", n),
    "comment threads": lambda n: repeat(f"<div class=comment><span class=author>A {{n}}</span><p>{SENTENCE}</div>", n),
    "meta": lambda n: repeat('<meta name="author" content="A Merrow {n}"><meta property="article:tag" content="{n}">', n, "<head>"),
    "times": lambda n: repeat("<time datetime=2024-03-01T10:00:00Z>March 1, 2024</time> ", n),
    "bylines": lambda n: repeat("<p class=byline>By Ansa Merrow {n} and Piet Ordway</p>", n),
    "credits": lambda n: repeat("<p>Originally published at Velm Herald {n}.</p>", n),
    "legacy charset": lambda n: repeat("\u041c\u0438\u0440 ", n // 2, "<meta charset=utf-8><p>").encode("cp1251"),
    "spaces": lambda n: HEAD + "<p>a" + " \n" * (n // 2) + "b",
    "less-than signs": lambda n: HEAD + "<" * n,
    "text: paragraphs": lambda n: repeat(f"{SENTENCE}{{n}}\n\n", n, ""),
    "text: one line": lambda n: "mill " * (n // 5),
    "text: short lines": lambda n: repeat("Mill {n}\n", n, ""),
    "text: replies": lambda n: repeat(f"Ansa {{n}} says:\nMarch 1, 2024 at 10:00 am\n{SENTENCE}\nReply\n", n, ""),
    "text: links": lambda n: repeat("[Mill {n}](http://orrin.example/{n}) * ", n, ""),
    "text: brackets": lambda n: "[" * n,
    "reuse: copies of one page": lambda n: pile(n, lambda i: SENTENCE),
    "reuse: a chain of copies": lambda n: pile(n, chain),
    "reuse: versions of one page": lambda n: pile(n, lambda i: SENTENCE + f"So said {i} of them. " + sentence(i // 8)),
    "reuse: one sentence again and again": lambda n: half(n, SENTENCE),
    "reuse: two equal texts": lambda n: "".join(
        json.dumps({"id": i, "text": "".join(sentence(k) for k in range(n // 200))}) + "\n" for i in "ab"),
    "reuse: a word without end": lambda n: half(n, "mill" * (n // 8)),
    **hostile_dumps.DUMPS,
    "feed": feed,
    "feed: nesting": lambda n: nested(n, "<b>", "</b>", "x", "<rss><channel><item><title>a</title><description>",
                                      "</description></item></channel></rss>"),
}


def instructions(stemma, command, folder, content, name):
    """Instructions that the command executes on the content."""
    path = pathlib.Path(folder) / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf8"))
    done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--branch-sim=no", "--cachegrind-out-file=/dev/null",
                           stemma, command, "--threads", "1", str(path)], capture_output=True, check=False)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr.decode("utf8", "replace"))
    assert found, done.stderr.decode("utf8", "replace")[-2000:]
    path.unlink()
    return int(found.group(1).replace(",", ""))


def command_of(shape, options):
    return "reuse" if shape.startswith("reuse:") else options.command


def ending(shape):
    return ".jsonl" if shape.startswith("reuse:") else ".txt" if shape.startswith("text:") else ".xml" if shape.startswith("feed") else ".html"


def measure(shape, options, folder):
    counts = [instructions(options.stemma, command_of(shape, options), folder, SHAPES[shape](size), f"{abs(hash(shape))}{size}{ending(shape)}")
              for size in (options.bytes, 2 * options.bytes)]
    return shape, counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stemma")
    parser.add_argument("--bytes", type=int, default=100_000)
    parser.add_argument("--shapes", default="")
    parser.add_argument("--limit", type=float, default=2.3)
    parser.add_argument("--command", default="extract")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("hostile: valgrind is not there; nothing counted")
        return 77
    wanted = [s.strip() for s in options.shapes.split(",") if s.strip()] or list(SHAPES)
    over = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        bases = {command: instructions(options.stemma, command, folder, "<p>a</p>", "base.html")
                 for command in sorted({command_of(shape, options) for shape in wanted})}
        print(f"{'shape':28} {'at ' + str(options.bytes):>12} {'at ' + str(2 * options.bytes):>12}  growth   (instructions a byte)")
        for shape, (once, twice) in pool.map(lambda s: measure(s, options, folder), wanted):
            base = bases[command_of(shape, options)]
            once, twice = max(once - base, 1), max(twice - base, 1)
            growth = twice / once
            print(f"{shape:28} {once / options.bytes:12.0f} {twice / (2 * options.bytes):12.0f} {growth:7.2f}{'  <-' if growth > options.limit else ''}",
                  flush=True)
            if growth > options.limit:
                over.append(shape)
    print(f"{len(wanted) - len(over)} of {len(wanted)} shapes grow at most {options.limit} times")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
