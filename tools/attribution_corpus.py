#!/usr/bin/env python3
"""Reads, checks, exports and compares the attribution corpus (docs/formats/attribution-corpus.md).

usage: attribution_corpus.py check [DIR]
       attribution_corpus.py phenomena [DIR]
       attribution_corpus.py export [DIR] [--split train|dev|test]   JSON Lines: id, split, text, head fields, attributions
       attribution_corpus.py plain FILE                              the text of one article without marks
       attribution_corpus.py agreement [DIR]                         first reading against DIR/second
DIR defaults to data/attribution-corpus beside this script's folder. Exit status: 0 sound, 1 faults found, 2 usage.
"""
import collections
import json
import pathlib
import re
import sys

REGISTERS = set("agency broadsheet tabloid broadcaster blog war-report business sports statement local magazine".split())
KINDS = {"direct", "indirect", "mixed"}
STANCES = {"asserts", "denies", "doubts", "confirms", "declines", "not_said", "asks"}
ANONYMITIES = {"named", "role", "group", "bare", "none"}
SOURCE_KINDS = set("person organisation outlet agency official document social_media anonymous group -".split())
PARTS = {"s": "source", "c": "cue", "t": "content"}
PHENOMENA = range(1, 42)
OPENING = re.compile(r"\[([a-z]\w*(?:,[a-z]\w*)*)\.([sct])\|")


class Fault(Exception):
    """What is wrong with an article, for the person who wrote it."""


def parse_marks(marked):
    """Marked text -> (text, spans); spans: list of (ids, part, start, end) in code points of text."""
    text, spans, stack = [], [], []
    at = length = 0
    while at < len(marked):
        char = marked[at]
        if char == "\\" and at + 1 < len(marked) and marked[at + 1] in "[]|\\":
            text.append(marked[at + 1]); at += 2; length += 1
            continue
        opening = OPENING.match(marked, at)
        if opening:
            stack.append((opening.group(1).split(","), opening.group(2), length))
            at = opening.end()
            continue
        if char == "[":
            raise Fault(f"a square bracket that opens no mark, write \\[: {marked[at:at + 40]!r}")
        if char == "]":
            if not stack:
                raise Fault(f"a square bracket that closes no mark, write \\]: {marked[max(0, at - 40):at + 1]!r}")
            ids, part, start = stack.pop()
            if start == length:
                raise Fault(f"an empty mark of {ids}")
            spans.append((ids, part, start, length))
            at += 1
            continue
        text.append(char); at += 1; length += 1
    if stack:
        raise Fault(f"marks never closed: {[s[0] for s in stack]}")
    return "".join(text), sorted(spans, key=lambda s: (s[2], -s[3]))


def parse_row(line):
    match = re.match(r"(\S+) (\S+) (\S+) (\S+) (\S+)((?: (?:entity|parent)=.*)?)$", line)
    if not match:
        raise Fault(f"not a row of the table: {line!r}")
    row = dict(zip(("id", "kind", "stance", "anonymity", "source_kind"), match.groups()[:5]))
    rest = match.group(6).strip()
    parent = re.search(r"(?:^| )parent=(\S+)$", rest)
    row["parent"] = parent.group(1) if parent else None
    rest = rest[:parent.start()].strip() if parent else rest
    row["entity"] = rest[len("entity="):].strip() if rest.startswith("entity=") else None
    for key, allowed in (("kind", KINDS), ("stance", STANCES), ("anonymity", ANONYMITIES), ("source_kind", SOURCE_KINDS)):
        if row[key] not in allowed:
            raise Fault(f"{row['id']}: {key} {row[key]!r} is none of {sorted(allowed)}")
    return row


def parse_article(path):
    """One file -> a dict as `export` writes it. Raises Fault."""
    parts = re.split(r"^---\s*$\n?", path.read_text(encoding="utf-8"), flags=re.M)
    if len(parts) != 3:
        raise Fault(f"{len(parts)} parts where head, text and table are asked")
    head = dict(line.split(":", 1) for line in parts[0].strip().splitlines() if ":" in line)
    head = {key.strip(): value.strip() for key, value in head.items()}
    text, spans = parse_marks(parts[1].strip("\n"))
    rows = [parse_row(line.strip()) for line in parts[2].strip().splitlines() if line.strip()]
    by_id = {}
    for row in rows:
        if row["id"] in by_id:
            raise Fault(f"{row['id']} stands twice in the table")
        row.update(source=None, cue=[], content=[])
        by_id[row["id"]] = row
    for ids, part, start, end in spans:
        for name in ids:
            if name not in by_id:
                raise Fault(f"{name} is marked but not in the table")
            row, span = by_id[name], {"start": start, "end": end}
            if part == "s":
                if row["source"]:
                    raise Fault(f"{name} has two sources")
                row["source"] = span
            else:
                row[PARTS[part]].append(span)
    return {"id": path.stem, "topic": path.parent.name, **head, "phenomena": [int(n) for n in head.get("phenomena", "").split()],
            "text": text, "attributions": rows}


def holder(row, rows):
    """The attributions whose content holds all of `row`."""
    spans = row["content"] + row["cue"] + ([row["source"]] if row["source"] else [])
    def inside(span, outer):
        return any(o["start"] <= span["start"] and span["end"] <= o["end"] for o in outer["content"])
    return [o for o in rows if o is not row and spans and all(inside(s, o) for s in spans) and o["cue"]]


def cut(text, span):
    return text[span["start"]:span["end"]]


def faults_of_row(row, article):
    text, rows = article["text"], article["attributions"]
    if not row["content"] and row["stance"] not in ("declines", "not_said", "denies", "confirms", "doubts", "asks"):
        yield "no content"
    if not row["cue"] and not row["source"]:
        yield "neither source nor cue"
    if (row["anonymity"] == "none") != (row["source"] is None):
        yield "anonymity none goes with no source mark, and only with that"
    if (row["source_kind"] == "-") != (row["source"] is None):
        yield "source kind - goes with no source mark, and only with that"
    spans = ([("source", row["source"])] if row["source"] else []) + [("cue", s) for s in row["cue"]] + [("content", s) for s in row["content"]]
    for name, span in spans:
        words = cut(text, span)
        if words != words.strip():
            yield f"{name} begins or ends with a space: {words[:40]!r}"
        if name != "content" and "\n" in words:
            yield f"{name} crosses a line"
    for i, (name, span) in enumerate(spans):
        for other, second in spans[i + 1:]:
            if span["start"] < second["end"] and second["start"] < span["end"]:
                yield f"{name} and {other} share characters"
    holders = {o["id"] for o in holder(row, rows)}
    if row["parent"] and row["parent"] not in {r["id"] for r in rows}:
        yield f"parent {row['parent']} is not in the table"
    elif row["parent"] and row["parent"] not in holders:
        yield f"parent {row['parent']} does not hold it"
    elif not row["parent"] and holders:
        yield f"lies in the content of {sorted(holders)} but names no parent"
    quoted = [re.search(r"[\"“”„«»‘’']", cut(text, s)) for s in row["content"]]
    if row["kind"] in ("direct", "mixed") and row["content"] and not any(quoted) and 6 not in article["phenomena"]:
        yield f"{row['kind']} without a quotation mark in its content"


def check_article(path):
    """Faults of one file, as sentences."""
    try:
        article = parse_article(path)
    except (Fault, ValueError) as fault:
        return [str(fault)], None
    faults = []
    if article.get("register") not in REGISTERS:
        faults.append(f"register {article.get('register')!r} is none of {sorted(REGISTERS)}")
    for key in ("outlet", "date"):
        if not article.get(key):
            faults.append(f"no {key}")
    if not re.fullmatch(r"none|\d{4}-\d\d-\d\d", article.get("date", "")):
        faults.append("date is not none or YYYY-MM-DD")
    faults += [f"phenomenon {n} does not exist" for n in article["phenomena"] if n not in PHENOMENA]
    for row in article["attributions"]:
        faults += [f"{row['id']}: {fault}" for fault in faults_of_row(row, article)]
    return faults, article


def article_paths(root):
    return sorted(p for p in root.glob("*/*.txt") if p.parent.name != "second")


def read_splits(root):
    path = root / "splits.tsv"
    if not path.exists():
        return {}
    return dict(line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")


def command_check(root):
    total = attributions = bad = 0
    for path in article_paths(root) + sorted((root / "second").glob("*.txt")):
        faults, article = check_article(path)
        total += 1
        bad += bool(faults)
        attributions += len(article["attributions"]) if article else 0
        for fault in faults:
            print(f"{path.relative_to(root)}: {fault}")
    splits = read_splits(root)
    for topic in sorted({p.parent.name for p in article_paths(root)} - set(splits)):
        print(f"splits.tsv: {topic} is in no split")
    print(f"{total} articles, {attributions} attributions, {bad} articles with faults")
    return 1 if bad else 0


def command_phenomena(root):
    counts, stances = collections.Counter(), collections.Counter()
    for path in article_paths(root):
        article = parse_article(path)
        counts.update(article["phenomena"])
        stances.update(row["stance"] for row in article["attributions"])
    for number in PHENOMENA:
        print(f"{number:2d} {counts[number]:4d}{'  fewer than ten' if counts[number] < 10 else ''}")
    print(dict(sorted(stances.items())))
    return 0


def command_export(root, split):
    splits = read_splits(root)
    for path in article_paths(root):
        article = parse_article(path)
        article["split"] = splits.get(article["topic"], "train")
        if split in (None, article["split"]):
            print(json.dumps(article, ensure_ascii=False))
    return 0


def overlap(one, two):
    return any(a["start"] < b["end"] and b["start"] < a["end"] for a in one for b in two)


def pieces(row, part):
    if part == "source":
        return [row["source"]] if row["source"] else []
    return row[part]


def same_triple(one, two):
    return all((not pieces(one, p) and not pieces(two, p)) or overlap(pieces(one, p), pieces(two, p)) for p in ("source", "cue", "content"))


def command_agreement(root):
    """Pairs attributions of two readings one to one by overlap of all three parts, and compares the labels of pairs."""
    first = {p.stem: p for p in article_paths(root)}
    counts = collections.Counter()
    for path in sorted((root / "second").glob("*.txt")):
        one, two = parse_article(first[path.stem]), parse_article(path)
        if one["text"] != two["text"]:
            print(f"{path.name}: the texts differ"); continue
        free = list(two["attributions"])
        counts["articles"] += 1
        counts["first"] += len(one["attributions"]); counts["second"] += len(free)
        for row in one["attributions"]:
            match = next((r for r in free if same_triple(row, r)), None)
            if match is None:
                continue
            free.remove(match)
            counts["pairs"] += 1
            for key in ("kind", "stance", "anonymity", "source_kind", "entity"):
                counts[key] += row[key] == match[key]
            counts["nested"] += bool(row["parent"]) == bool(match["parent"])
    if not counts["pairs"]:
        print("nothing to compare"); return 1
    precision, recall = counts["pairs"] / counts["second"], counts["pairs"] / counts["first"]
    print(f"articles {counts['articles']}, attributions {counts['first']} and {counts['second']}")
    print(f"triple overlap F1 {2 * precision * recall / (precision + recall):.3f}")
    for key in ("kind", "stance", "anonymity", "source_kind", "entity", "nested"):
        print(f"{key} equal {counts[key] / counts['pairs']:.3f}")
    return 0


def main(argv):
    if not argv or argv[0] not in ("check", "phenomena", "export", "plain", "agreement"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if argv[0] == "plain":
        print(parse_article(pathlib.Path(argv[1]))["text"])
        return 0
    split = argv[argv.index("--split") + 1] if "--split" in argv else None
    rest = [a for i, a in enumerate(argv[1:]) if not a.startswith("--") and argv[i] != "--split"]
    root = pathlib.Path(rest[0]) if rest else pathlib.Path(__file__).resolve().parent.parent / "data" / "attribution-corpus"
    if argv[0] == "export":
        return command_export(root, split)
    return {"check": command_check, "phenomena": command_phenomena, "agreement": command_agreement}[argv[0]](root)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
