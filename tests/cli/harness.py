"""Runs the real binary in an empty folder a test, and counts what held.

A test file ends with `harness.main(globals())`; every function `test_*(stemma)` is a claim, run in its own folder.
"""
import gzip
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STORY = ROOT / "examples" / "story"
# No test input here takes a second; a run of this long hangs.
SECONDS = 120


class Stemma:
    """The program under test. Calling it runs it in the current folder."""

    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def __call__(self, *arguments, code=None, stdin=b"", **options):
        done = subprocess.run([self.path, *map(str, arguments)], input=stdin, capture_output=True, timeout=SECONDS,
                              check=False, **options)
        done.out = done.stdout.decode("utf8")
        done.err = done.stderr.decode("utf8")
        if code is not None:
            codes = code if isinstance(code, tuple) else (code,)
            assert done.returncode in codes, \
                f"{' '.join(map(str, arguments))}: exit code {done.returncode}, not {code}\n{done.err}"
        return done

    def lines(self, *arguments, code=(0, 1, 3), **options):
        """The records of a JSON Lines stream, without its header."""
        header, *records = [json.loads(line) for line in self(*arguments, code=code, **options).out.splitlines()]
        assert header["schema"].startswith("stemma/"), header
        return records

    def dossier(self, *inputs, code=(0, 1, 3), **options):
        return json.loads(self("trace", "--json", *inputs, code=code, **options).out)


# Invented prose; long enough to be an article, different for each number.
PLACES = ["Orrin", "Velm", "Tasko", "Brint", "Hollow Ferry", "Marsk", "Ulden", "Quarrel Hill"]
PEOPLE = ["Ansa Merrow", "Piet Ordway", "Lina Tarsk", "Jory Vance", "Mira Oldfen"]
THINGS = ["mill", "tannery", "salt barn", "boat shed", "glass works", "sugar store", "rope walk", "brick kiln"]
LOADS = ["grain", "hides", "timber", "lamp oil", "wool", "copper wire", "paper", "barley"]
DEEDS = ["counted the beams that fell", "watered the yard until dawn", "moved the horses to the far meadow",
         "searched the cellar twice", "rang the chapel bell for help", "closed the bridge to carts",
         "carried ledgers out in baskets", "cut the ropes of the crane"]


def sentences(number):
    """Five sentences; those of two numbers share a few words at most."""
    chance = random.Random(number)
    place, other = chance.sample(PLACES, 2)
    person = chance.choice(PEOPLE)
    thing, load = chance.choice(THINGS), chance.choice(LOADS)
    deeds = chance.sample(DEEDS, 3)
    return [f"A {thing} at {place} burned for {number + 2} hours while neighbours {deeds[0]}, the fire service said.",
            f"{person} of the {place} council said that {number + 11} people {deeds[1]}.",
            f"From {other} came {number + 3} carts of {load}, and their drivers {deeds[2]}.",
            f"\u201cIn {place} nobody knew who owned the {load},\u201d {person} said on Tuesday.",
            f"The owners of {thing} number {number} denied that its {load} had been sold in {other} before."]


def page(number, title=None):
    body = "".join(f"<p>{s}</p>" for s in sentences(number))
    return (f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title or f'Fire {number}'}</title>"
            f'<meta property="article:published_time" content="2024-03-{number % 28 + 1:02}T08:00:00Z"></head>'
            f"<body><header><nav><a href=/>Home</a></nav></header><article><h1>{title or f'Fire {number}'}</h1>"
            f"{body}</article><footer><p>All rights reserved.</p></footer></body></html>")


def write(name, content):
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf8"))
    return path


def write_pages(folder, count):
    for number in range(count):
        write(f"{folder}/p{number:03}.html", page(number))


def json_line(number, **more):
    return json.dumps({"id": f"j{number}", "text": "\n\n".join(sentences(number)), **more}) + "\n"


def warc_record(uri, html, length=None, version="WARC/1.0"):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode("utf8")
    head = (f"{version}\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-03-01T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{abs(hash(uri)) % 10**12:012d}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body) if length is None else length}\r\n\r\n")
    return head.encode("ascii") + body + b"\r\n\r\n"


def gzipped(content):
    return gzip.compress(content if isinstance(content, bytes) else content.encode("utf8"), mtime=0)


def ids(records):
    return sorted(record["id"] for record in records)


def main(names):
    stemma = Stemma(sys.argv[1])
    wanted = sys.argv[2:]
    passed = failed = 0
    for name, test in list(names.items()):
        if not name.startswith("test_") or (wanted and name not in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                test(stemma)
                passed += 1
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"FAILED {name}: {test.__doc__ or ''}")
                traceback.print_exc(limit=-3, file=sys.stdout)
            os.chdir(ROOT)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)
