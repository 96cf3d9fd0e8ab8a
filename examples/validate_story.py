#!/usr/bin/env python3
"""Check that the example story is sound: the files in examples/story and the facts in facts.json.

usage: validate_story.py

It looks at: markup and JSON-LD (one page has none, one is broken on purpose), the archive's members, lengths
and digests, weekday names against the calendar, host names (invented ones only), and that each text quoted
in facts.json stands in its page. Prints what is wrong; the exit status is 1 then. Needs Python 3.9.
"""
import base64
import datetime
import gzip
import hashlib
import io
import json
import re
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
NO_JSON_LD = {"lowland-post-blast.html"}
BROKEN_JSON_LD = {"free-horizon-dead.html"}
VOCABULARIES = {"schema.org", "www.w3.org", "ogp.me", "opengraphprotocol.org", "api.w.org", "iipc.github.io"}
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HIDDEN = {"script", "style", "template", "noscript", "title"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
MAY_STAY_OPEN = {"p", "li", "html", "head", "body", "td", "tr"}
INLINE = {"a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "time", "u"}

wrong = []


def complain(where, what):
    wrong.append(f"{where}: {what}")


class Page(HTMLParser):
    """Visible text, JSON-LD scripts and unbalanced tags of a page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.out, self.json_ld, self.stack, self.problems = [], [], [], []
        self.feed(text)
        self.close()
        self.problems += [f"<{t}> is never closed" for t in self.stack if t not in MAY_STAY_OPEN]

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.out.append("\n")
        if tag == "script":
            self.is_json_ld = ("type", "application/ld+json") in attrs
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag not in INLINE:
            self.out.append("\n")

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.out.append("\n")
        if tag not in self.stack:
            self.problems.append(f"</{tag}> closes nothing")
            return
        while self.stack:
            top = self.stack.pop()
            if top == tag:
                return
            if top not in MAY_STAY_OPEN:
                self.problems.append(f"</{tag}> while <{top}> is open")

    def handle_data(self, data):
        if "script" in self.stack and self.is_json_ld:
            self.json_ld.append(data)
        if not HIDDEN & set(self.stack):
            self.out.append(data)

    @property
    def visible(self):
        return "".join(self.out)


def folded(s):
    for a, b in (("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"')):
        s = s.replace(a, b)
    return re.sub(r"[ \t\r\f\v]+", " ", s)


def check_page(name, text):
    page = Page(text)
    for p in page.problems:
        complain(name, p)
    good = 0
    for block in page.json_ld:
        try:
            json.loads(block)
            good += 1
        except ValueError:
            if name not in BROKEN_JSON_LD:
                complain(name, "its JSON-LD is no JSON")
    if name in NO_JSON_LD and page.json_ld:
        complain(name, "has JSON-LD")
    if name in BROKEN_JSON_LD and (good or not page.json_ld):
        complain(name, "its JSON-LD is not broken")
    if name not in NO_JSON_LD | BROKEN_JSON_LD and not good:
        complain(name, "has no JSON-LD")
    if len(page.visible) < 1500:
        complain(name, "has hardly any text")
    return page.visible


def members(data):
    while data:
        d = zlib.decompressobj(31)
        yield d.decompress(data) + d.flush()
        data = d.unused_data


def sha1(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def check_warc(name, data):
    """The pages in the archive, URI -> (markup, visible text)."""
    pages, kinds = {}, []
    for i, record in enumerate(members(data)):
        where = f"{name}, record {i}"
        head, _, rest = record.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines[1:])
        block = rest[:-4]
        if lines[0] != "WARC/1.1":
            complain(where, f"begins with {lines[0]!r}")
        if rest[-4:] != b"\r\n\r\n" or len(block) != int(fields["Content-Length"]):
            complain(where, "Content-Length is not the block's length")
        if fields["WARC-Block-Digest"] != sha1(block):
            complain(where, "wrong block digest")
        kinds.append(fields["WARC-Type"])
        if fields["WARC-Type"] == "response":
            http, _, payload = block.partition(b"\r\n\r\n")
            http = http.decode()
            if int(re.search(r"Content-Length: (\d+)", http).group(1)) != len(payload):
                complain(where, "HTTP Content-Length is not the payload's length")
            if fields["WARC-Payload-Digest"] != sha1(payload):
                complain(where, "wrong payload digest")
            if "Content-Encoding: gzip" in http:
                payload = gzip.decompress(payload)
            uri = fields["WARC-Target-URI"]
            check_days(where, http)
            pages[uri] = (payload.decode(), check_page(uri, payload.decode()))
    if kinds != ["warcinfo", "response", "response", "response"]:
        complain(name, f"records are {kinds}")
    return pages


def check_days(where, text):
    """A weekday's name next to a date must be that date's."""
    month = "(" + "|".join(m[:3] + f"(?:{m[3:]})?" for m in MONTHS) + ")"
    day = "(" + "|".join(d[:3] + f"(?:{d[3:]})?" for d in DAYS) + ")"
    found = [(m[1], m[2], m[3], m[4]) for m in re.finditer(day + r",? (\d{1,2}) " + month + r"\b,?(?: (\d{4}))?", text)]
    found += [(m[1], m[3], m[2], m[4]) for m in re.finditer(day + r",? " + month + r" (\d{1,2})\b,?(?: (\d{4}))?", text)]
    found += [(m[1], m[2], MONTHS[int(m[3]) - 1], m[4]) for m in re.finditer(day + r", (\d\d)/(\d\d)/(\d{4})", text)]
    for name, d, mon, year in found:
        number = [m[:3] for m in MONTHS].index(mon[:3]) + 1
        real = DAYS[datetime.date(int(year or 2026), number, int(d)).weekday()]
        if not real.startswith(name):
            complain(where, f"{d} {mon} {year or 2026} was a {real}, not a {name}")
    return len(found)


def check_hosts(where, text):
    for host in set(re.findall(r"https?://([A-Za-z0-9.-]+)", text)) | set(re.findall(r"@([a-z0-9-]+(?:\.[a-z0-9-]+)+)", text)):
        if not host.endswith((".example", "example.com")) and host not in VOCABULARIES:
            complain(where, f"real host name {host}")


def main():
    texts = {}
    for path in sorted((HERE / "story").iterdir()):
        name, data = path.name, path.read_bytes()
        if name.endswith(".warc.gz"):
            for uri, (markup, visible) in check_warc(name, data).items():
                check_hosts(uri, markup)
                texts[uri] = visible
            continue
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        text = data.decode("cp1252" if b"charset=windows-1252" in data else "utf-8")
        check_hosts(name, text)
        if ".html" in name:
            if not 7000 <= len(data) <= 40000:
                complain(name, f"has {len(data)} bytes")
            texts[name] = check_page(name, text)
        elif name.endswith(".jsonl"):
            for line in io.StringIO(text):
                article = json.loads(line)
                texts[article["id"]] = article["text"]
        else:
            texts[name] = text
    dates = sum(check_days(name, text) for name, text in texts.items())

    facts = json.loads((HERE / "facts.json").read_text(encoding="utf-8"))
    keys = facts["articles"]
    for missing in set(keys.values()) ^ set(texts):
        complain("facts.json", f"{missing} is not both in its list and in the story")
    checks, seen, quoted = facts["checks"] + facts["more_checks"], set(), 0
    for c in checks:
        if c["id"] in seen:
            complain("facts.json", f"two checks are called {c['id']}")
        seen.add(c["id"])
        words = []
        for side in ("article", "a", "b", "from"):
            if side in c:
                words += [(c[side], c[f]) for f in ("text", "content", "surface") if f in c]
        words += c.get("mentions", []) + ([c["mention"]] if "mention" in c else [])
        for key, words_there in words:
            quoted += 1
            if folded(words_there) not in folded(texts[keys[key]]):
                complain("facts.json", f"{c['id']}: {key} has no {words_there!r}")
        for name in c.get("names", []):
            if not any(name in t for t in texts.values()):
                complain("facts.json", f"{c['id']}: no page has the name {name!r}")
        for pattern in ("source", "matches", "has", "lacks"):
            re.compile(c.get(pattern, ""))
    for w in wrong:
        print(w)
    print(f"{len(texts)} articles, {dates} dates with a weekday, {len(checks)} checks, {quoted} quoted texts: {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
