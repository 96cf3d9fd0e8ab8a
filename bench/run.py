#!/usr/bin/env python3
"""Measures the program on data it makes itself: seconds, MB/s, items/s and peak memory of each command.

usage: run.py PATH/TO/stemma [--scales 1,10,100] [--commands extract,reuse,...] [--kinds html,jsonl,warc] [--threads N]

One scale step is 100 articles. The data is the same on every machine: invented words, drawn with a fixed seed. Articles
come in stories of five: one original, two copies of some of its paragraphs, two of their own. MB are 10^6 bytes of
input. Peak memory is the resident set that the kernel counted for the child (Linux: ru_maxrss).
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

SEED = 1
ARTICLES_PER_STEP = 100
STORY = 5
COMMON_SHARE, TOPIC_SHARE = 0.55, 0.25  # of the words of a sentence; the rest are drawn from all words
COMMON = ("the of and to in a for that on with was as by at from it is an were which has had be their after been this but "
          "his her they who not or more when its two also will than into would about over could years other first last "
          "between before during there some against through most only three many under made where such while year since "
          "people government city country public report week day work group local part state".split())
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo cha dre fla gri sto tru".split()
COMMANDS = ["extract", "reuse", "mentions", "attributions", "trace", "add", "report", "check"]
PLACES = ["Paris", "Tripoli", "Lagos", "Warsaw", "Lima", "Aleppo", "Manila", "Oslo"]


class Maker:
    """Draws words, sentences and articles."""

    def __init__(self):
        self.chance = random.Random(SEED)
        self.words = ["".join(self.chance.choices(SYLLABLES, k=self.chance.randint(1, 4))) for _ in range(20000)]

        self.begin_story()

    def begin_story(self):
        """What a story is about: words, people and a place of its own, so that stories can be told apart."""
        self.topic = self.chance.sample(self.words, 60)
        self.people = [f"{self.chance.choice(self.words).title()} {self.chance.choice(self.words).title()}" for _ in range(4)]
        self.place = self.chance.choice(PLACES)
        self.day = self.chance.randint(1, 28)

    def phrase(self, count):
        pools = self.chance.choices((COMMON, self.topic, self.words),
                                    (COMMON_SHARE, TOPIC_SHARE, 1 - COMMON_SHARE - TOPIC_SHARE), k=count)
        return " ".join(self.chance.choice(pool) for pool in pools)

    def sentence(self):
        kind = self.chance.random()
        name = self.chance.choice(self.people)
        body = self.phrase(self.chance.randint(8, 25))
        if kind < 0.25:
            return f"{name} said that {body} in {self.place}."
        if kind < 0.4:
            return f"\u201c{body.capitalize()},\u201d {name} told reporters on {self.chance.choice(['Monday', 'Friday'])}."
        if kind < 0.5:
            return f"At least {self.chance.randint(2, 900)} people {body} on {self.day} March 2024."
        return f"{body.capitalize()} the {self.phrase(3)}."

    def paragraphs(self):
        return [" ".join(self.sentence() for _ in range(self.chance.randint(2, 5))) for _ in range(self.chance.randint(6, 14))]

    def story(self):
        """Five lists of paragraphs; the second and third copy from the first."""
        self.begin_story()
        texts = [self.paragraphs() for _ in range(STORY)]
        for copy in (1, 2):
            taken = texts[0][:self.chance.randint(2, 5)]
            texts[copy][1:1 + len(taken)] = taken
        return texts


def html_page(number, outlet, paragraphs):
    menu = "".join(f'<li><a href="/section/{i}">Section {i} of {outlet}</a></li>' for i in range(60))
    related = "".join(f'<li><a href="/story/{number + i}">Related story {number + i}</a></li>' for i in range(20))
    body = "".join(f'<p class="body-text">{p}</p>\n' for p in paragraphs)
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Story {number} | {outlet}</title>'
            f'<meta property="og:site_name" content="{outlet}"><link rel="canonical" href="https://{outlet}/story/{number}">'
            f'<meta property="article:published_time" content="2024-03-{number % 28 + 1:02}T08:00:00Z">'
            f"<style>{'.c{color:red} ' * 200}</style><script>var data = [{','.join(map(str, range(800)))}];</script></head>"
            f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>Story {number}</h1>"
            f'<p class="byline">By Ansa Merrow</p>{body}</article><aside><ul>{related}</ul></aside></main>'
            f"<footer><p>Copyright {outlet}. All rights reserved. Reproduction is forbidden.</p></footer></body></html>")


def articles(scale):
    """(number, outlet, paragraphs) for a scale."""
    maker = Maker()
    number = 0
    while number < scale * ARTICLES_PER_STEP:
        for paragraphs in maker.story():
            yield number, f"outlet{number % 37}.example", paragraphs
            number += 1


def warc_record(uri, html):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode("utf8")
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-03-01T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(uri):012}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body + b"\r\n\r\n"


def make_html(folder, scale):
    target = folder / "html"
    target.mkdir()
    for number, outlet, paragraphs in articles(scale):
        (target / f"{number:06}.html").write_text(html_page(number, outlet, paragraphs), encoding="utf8")
    return target


def make_jsonl(folder, scale):
    target = folder / "all.jsonl"
    with target.open("w", encoding="utf8") as file:
        for number, outlet, paragraphs in articles(scale):
            file.write(json.dumps({"id": f"a{number}", "url": f"https://{outlet}/story/{number}", "publisher": outlet,
                                   "published": f"2024-03-{number % 28 + 1:02}", "text": "\n\n".join(paragraphs)}) + "\n")
    return target


def make_warc(folder, scale):
    target = folder / "all.warc"
    with target.open("wb") as file:
        for number, outlet, paragraphs in articles(scale):
            file.write(warc_record(f"https://{outlet}/story/{number}", html_page(number, outlet, paragraphs)))
    return target


MAKERS = {"html": make_html, "jsonl": make_jsonl, "warc": make_warc}


def size_of(path):
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files)


def measure(command):
    """(seconds, peak bytes, exit code) of one run."""
    began = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen([str(word) for word in command], stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - began, usage.ru_maxrss * 1024, process.returncode


def command_line(stemma, command, inputs, folder, threads):
    store = folder / "bench.stemma"
    common = ["--threads", threads] if threads else []
    if command == "trace":
        return [stemma, "trace", "--json", *common, inputs]
    if command == "add":
        for name in folder.glob("bench.stemma*"):
            name.unlink()
        return [stemma, "add", store, *common, inputs]
    if command in ("report", "check"):
        return [stemma, command, store, *(["--json"] if command == "report" else []), *common]
    return [stemma, command, *common, inputs]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stemma", type=pathlib.Path)
    parser.add_argument("--scales", default="1,10")
    parser.add_argument("--commands", default=",".join(COMMANDS))
    parser.add_argument("--kinds", default="html,jsonl,warc")
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    stemma, commands = options.stemma.resolve(), options.commands.split(",")
    print(f"{'input':<6} {'items':>7} {'MB':>8} {'command':<13} {'seconds':>8} {'MB/s':>8} {'items/s':>9} {'peak MiB':>9}")
    failed = False
    for kind in options.kinds.split(","):
        for scale in map(int, options.scales.split(",")):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                inputs = MAKERS[kind](folder, scale)
                megabytes, items = size_of(inputs) / 1e6, scale * ARTICLES_PER_STEP
                if {"report", "check"} & set(commands) and "add" not in commands:
                    measure(command_line(stemma, "add", inputs, folder, options.threads))
                for command in sorted(commands, key=COMMANDS.index):
                    seconds, peak, code = measure(command_line(stemma, command, inputs, folder, options.threads))
                    failed |= code not in (0, 1)
                    print(f"{kind:<6} {items:>7} {megabytes:>8.1f} {command:<13} {seconds:>8.2f} {megabytes / seconds:>8.1f} "
                          f"{items / seconds:>9.0f} {peak / 2**20:>9.0f}{'' if code in (0, 1) else f'  exit code {code}'}",
                          flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
