#!/usr/bin/env python3
"""Labelled lines of news pages that say where a story came from, and look-alikes (data/extract-cues/README.md).

usage: cue_labels.py pack QUOTES.jsonl ARTICLES    labels with quotations -> labels.tsv on standard output (no page text in it)
       cue_labels.py score ARTICLES STEMMA [--half A|B] [--hard|--unseen|--dumps|--fresh] [--list]     named of the true ones, false of the look-alikes
--unseen: a third part of the pages, read when A and B had both been worked with. --dumps, --fresh: lines of texts without
markup, in rumours.jsonl beside ARTICLES. ARTICLES is the folder with the sets of pages (../shared/data/articles). A label's place is a range of code points in the page's text as
`page_text` makes it, so that the words themselves need not be kept here.
"""
import gzip
import hashlib
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

LABELS = pathlib.Path(__file__).resolve().parent.parent / "data" / "extract-cues" / "labels.tsv"
INLINE = r"(?is)</?(a|abbr|b|bdi|cite|em|font|i|mark|small|span|strong|sub|sup|time|u|svg|path|g|use)\b[^>]*>"
NOTE_KINDS = {"correction", "update", "editor"}


def decode(data):
    named = re.search(rb'charset=["\']?([\w-]+)', data[:4096])
    for encoding in ["utf-8"] + ([named.group(1).decode()] if named else []) + ["cp1252"]:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode("latin-1")


def page_text(data, declared):
    """The page as one line: its visible text (tags as spaces, then once more without inline tags), or all of it where the
    label is about something `declared` in the head."""
    raw = decode(data)
    if declared:
        text = html.unescape(raw).replace("\\/", "/")
    else:
        text = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>", " ", raw)
        text = re.sub(r"(?s)<!--.*?-->", "", text)
        text = re.sub(r"(?s)<[^>]*>", " ", text) + " " + re.sub(r"(?s)<[^>]*>", " ", re.sub(INLINE, "", text))
        text = html.unescape(text)
    return re.sub(r"\s+", " ", text)


def read_dumps(articles):
    """id -> text of the pile that has no markup."""
    with open(articles.parent / "rumours.jsonl", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def read_page(articles, page):
    group, name = page.split("/", 1)
    return gzip.open(articles / group / "pages" / name).read()


def half_of(page):
    """A or B by the file's name, so that copies in two sets lie in one half."""
    return "AB"[int(hashlib.sha256(page.split("/")[-1].encode()).hexdigest()[0], 16) % 2]


def pack(quotes, articles):
    print("# page\tlabel\tkind\tname\tplace\tstart\tend\tsure")
    for line in open(quotes, encoding="utf-8"):
        row = json.loads(line)
        declared = row["why"].startswith("[")
        at = page_text(read_page(articles, row["page"]), declared).index(row["quote"])
        print("\t".join([row["page"], "true" if row["label"] else "false", row["kind"], row["name"] or "", "head" if declared else "text",
                         str(at), str(at + len(row["quote"])), "no" if "doubtful" in row["why"] else "yes"]))
    return 0


def read_labels(half, path=LABELS):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        page, label, kind, name, place, start, end, sure = line.split("\t")
        if half in (None, half_of(page)) and sure == "yes":
            rows.append({"page": page, "true": label == "true", "kind": kind, "name": name, "head": place == "head",
                         "dump": place == "dump", "start": int(start), "end": int(end)})
    return rows


def fold(text):
    text = unicodedata.normalize("NFKC", text or "").replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\W+", " ", text).strip().casefold()


def extract(articles, pages, stemma):
    """id of the page -> what stemma extracts."""
    found = {}
    for group in sorted({p.split("/")[0] for p in pages}):
        with tempfile.TemporaryDirectory() as folder:
            for page in pages:
                if page.startswith(group + "/"):
                    name = page.split("/", 1)[1]
                    (pathlib.Path(folder) / name).write_bytes((articles / group / "pages" / name).read_bytes())
            out = subprocess.run([stemma, "extract", "--quiet", folder], capture_output=True, check=False).stdout
        for line in out.decode().split("\n")[1:-1]:
            article = json.loads(line)
            found[f"{group}/{article['id']}"] = article
    return found


def extract_dumps(articles, stemma):
    """id of the label's page -> what stemma extracts of the whole pile, for its texts are read together."""
    out = subprocess.run([stemma, "extract", "--quiet", articles.parent / "rumours.jsonl"], capture_output=True, check=False).stdout
    return {"rumours/" + article["id"]: article for article in map(json.loads, out.decode().split("\n")[1:-1])}


def said(article, row, quote):
    """The extracted credit or note that takes this line for provenance, or None. Photo credits say nothing of the text."""
    wanted = fold(quote)
    records = [(c["kind"], c.get("text"), c.get("name"), c.get("href")) for c in article.get("credits", []) if c["kind"] != "photo"]
    records += [(n["kind"], n.get("text"), "", "") for n in article.get("notes", [])]
    for kind, text, name, href in records:
        if row["kind"] == "canonical":
            if kind == "canonical" and (href == quote or fold(text) == wanted):
                return kind, text, name
            continue
        line = fold(text)
        if line and (line in wanted or wanted in line):
            return kind, text, name
    return None


def is_named(row, record, quote):
    """A note must be a note; a credit must name whom the line names. A name that the label gives in another form than the line is not asked for."""
    kind, text, name = record
    if row["kind"] in NOTE_KINDS:
        return kind in NOTE_KINDS or kind == "update"
    names = [fold(n) for n in re.split(r"[,;]", row["name"])] if row["name"] else []
    names = [n for n in names if n in fold(quote)]
    return not names or row["kind"] == "canonical" or any(n and (n in fold(text) or n in fold(name)) for n in names)


def score(articles, stemma, rows, listing):
    dumps = read_dumps(articles) if rows and rows[0]["dump"] else {}
    found = extract_dumps(articles, stemma) if dumps else extract(articles, sorted({r["page"] for r in rows}), stemma)
    counts = {}
    for row in rows:
        text = dumps[row["page"].split("/")[1]] if row["dump"] else page_text(read_page(articles, row["page"]), row["head"])
        quote = text[row["start"]:row["end"]]
        record = said(found.get(row["page"], {}), row, quote)
        hit = bool(record) and (not row["true"] or is_named(row, record, quote))
        for key in (row["kind"], "all"):
            cell = counts.setdefault(key, [0, 0, 0, 0])
            cell[0 if row["true"] else 2] += hit
            cell[1 if row["true"] else 3] += 1
        if listing and hit != row["true"]:
            print("missed" if row["true"] else "false ", row["page"], row["kind"], repr(row["name"]), repr(quote[:120]), record and record[0])
    for key, (named, true, false, alike) in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"{key:22} named {named:3d}/{true:3d}{'' if not true else f' = {100 * named / true:.1f} %'}"
              f"   false {false:3d}/{alike:3d}{'' if not alike else f' = {100 * false / alike:.1f} %'}")
    return 0


def main(argv):
    if len(argv) < 3 or argv[0] not in ("pack", "score"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if argv[0] == "pack":
        return pack(argv[1], pathlib.Path(argv[2]))
    half = argv[argv.index("--half") + 1] if "--half" in argv else None
    name = next((n for f, n in (("--hard", "hard.tsv"), ("--unseen", "labels-fresh.tsv"), ("--dumps", "dumps.tsv"), ("--fresh", "dumps-fresh.tsv")) if f in argv), LABELS.name)
    rows = read_labels(half, LABELS.with_name(name))
    return score(pathlib.Path(argv[1]), argv[2], rows, "--list" in argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
