#!/usr/bin/env python3
"""Scores `stemma attributions` on the news and interviews of GUM (Georgetown University Multilayer corpus).

usage: score_gum.py STEMMA GUM_FOLDER [--genre news|interview] [--list missed|false|source]

The texts are put together from dep/*.conllu, paragraphs and headings as marked there. Gold: the units of the discourse
trees (rst-rsd) that carry an attribution relation and hold a reporting word; for interviews and news apart, and for two
halves of the documents (sha1 of the name, even and odd). Printed for each:
  cue        gold units in which a cue of ours lies
  + source   the same, and its source meets the source that the annotators marked (units without one count as met)
  precision  of our attributions whose cue holds a reporting word: those whose cue lies in such a unit or is, by the
             dependency trees, a word of saying with a clause (ccomp, parataxis, a quotation beside it)
  wide       the same over all of ours with a cue
Colons alone are no reporting word here: the corpus marks photo credits and speaker labels with them. Python 3.9, no
packages.
"""
import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

REPORTING = set("""say says said saying tell tells told telling report reports reported reporting according announce announces
announced announcing deny denies denied denying claim claims claimed claiming state states stated stating write writes wrote
written writing ask asks asked asking add adds added adding note notes noted noting warn warns warned warning argue argues
argued arguing insist insists insisted declare declares declared acknowledge acknowledged acknowledges confirm confirms
confirmed explain explains explained explaining suggest suggests suggested reveal reveals revealed quote quotes quoted quoting
cite cites cited citing tweet tweets tweeted""".split())
CLAUSES = {"ccomp", "parataxis"}


class Token:
    def __init__(self, row, start, text):
        self.id, self.word, self.lemma, self.head, self.relation = row[0], row[1], row[2], row[6], row[7].split(":")[0]
        self.start, self.end, self.sentence = start, start + len(row[1]), text


def read_text(path):
    """Text and tokens (numbered as in the discourse trees, from 1)."""
    text, tokens, sentence, glue = "", [], -1, True
    inner, closed = set(), set()  # words inside a contraction; its last ones where no space follows
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and text:
            text, glue = text.rstrip() + "\n\n", True
        elif line.startswith("# sent_id"):
            sentence += 1
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if "." in row[0] or "-" in row[0]:
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                inner.update((sentence, i) for i in range(first, last))
                if "SpaceAfter=No" in row[9]:
                    closed.add((sentence, last))
            continue
        if text and not glue:
            text += " "
        tokens.append(Token(row, len(text), sentence))
        text += row[1]
        glue = "SpaceAfter=No" in row[9] or (sentence, int(row[0])) in inner | closed
    return text, tokens


def read_units(path, tokens):
    """Attribution units: (first token, last token, source tokens), token numbers from 0."""
    at, units = 0, []
    for line in open(path, encoding="utf8"):
        row = line.rstrip("\n").split("\t")
        if len(row) < 8:
            continue
        words = row[1].split()
        first, at = at, at + len(words)
        if [t.word for t in tokens[first:at]] != words:
            raise ValueError(f"{path}: unit {row[0]} does not meet the tokens: {words[:5]}")
        if not row[7].startswith("attribution"):
            continue
        sources = set()
        for signal in row[9].split(";") if len(row) > 9 else []:
            found = re.match(r"semantic-attribution_source-([\d,-]+)-", signal)
            for part in found.group(1).split(",") if found else []:
                ends = [int(x) for x in part.split("-") if x]
                if ends:
                    sources.update(range(ends[0] - 1, ends[-1]))
        if any(w.lower() in REPORTING and w != "States" for w in words):
            units.append((first, at - 1, sources))
    return units


def says(tokens, i):
    """Whether token i is a word of saying that governs a clause, or hangs on one, or leans on another that does."""
    t = tokens[i]
    if t.lemma.lower() == "accord":
        return True
    if t.relation == "parataxis":
        return True
    return any(c.sentence == t.sentence and c.head == t.id and c.relation in CLAUSES for c in tokens[max(0, i - 80):i + 80])


def run(stemma, texts):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for name, text in texts.items():
            file.write(json.dumps({"id": name, "text": text}) + "\n")
        file.flush()
        out = subprocess.run([stemma, "attributions", "--quiet", "--verbatim", file.name], capture_output=True, check=False).stdout.decode("utf8")
    found = collections.defaultdict(list)
    for line in out.splitlines()[1:]:
        a = json.loads(line)
        a["cue"] = [c for c in a["cue"] if c.get("field", "text") == "text"]
        found[a["article"]].append(a)
    return found


def token_range(tokens, start, end):
    return [i for i, t in enumerate(tokens) if t.start < end and t.end > start]


class Score:
    def __init__(self, listing):
        self.n, self.listing = collections.Counter(), listing

    def tell(self, kind, name, words):
        if self.listing == kind:
            print(kind, name, repr(words))

    def add(self, name, text, tokens, units, ours):
        cues = [(a, sorted({i for c in a["cue"] for i in token_range(tokens, c["start"], c["end"])})) for a in ours]
        for first, last, sources in units:
            words = text[tokens[first].start:tokens[last].end]
            here = [a for a, cue in cues if any(first <= i <= last for i in cue)]
            met = any(not sources or (a["source"] and sources & set(token_range(tokens, a["source"]["start"], a["source"]["end"])))
                      for a in here)
            self.n["gold"] += 1
            self.n["cue"] += bool(here)
            self.n["source"] += bool(here) and met
            if not here:
                self.tell("missed", name, text[max(0, tokens[first].start - 60):tokens[last].end + 60])
            elif not met:
                self.tell("source", name, words)
        for a, cue in cues:
            if not cue:
                continue
            reporting = any(tokens[i].word.lower() in REPORTING for i in cue)
            right = any(first <= i <= last for i in cue for first, last, _ in units) or any(says(tokens, i) for i in cue)
            self.n["ours"] += reporting
            self.n["right"] += reporting and right
            self.n["wide"] += 1
            self.n["wide_right"] += right
            if reporting and not right:
                self.tell("false", name, text[max(0, tokens[cue[0]].start - 60):tokens[cue[-1]].end + 60])

    def show(self, label):
        n = self.n
        share = lambda a, b: f"{100 * n[a] / max(1, n[b]):.1f} % of {n[b]}"
        print(f"{label:10} cue {share('cue', 'gold')}   + source {share('source', 'gold')}   precision {share('right', 'ours')}"
              f"   wide {share('wide_right', 'wide')}")


def main(argv):
    if len(argv) < 2 or argv[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    option = {argv[i][2:]: argv[i + 1] for i in range(2, len(argv) - 1) if argv[i].startswith("--")}
    folder = pathlib.Path(argv[1])
    genres = [option["genre"]] if "genre" in option else ["news", "interview"]
    scores = {label: Score(option.get("list") if label == "all" else None) for label in ["all", "even", "odd", *genres]}
    for genre in genres:
        docs = {}
        for path in sorted((folder / "dep").glob(f"GUM_{genre}_*.conllu")):
            text, tokens = read_text(path)
            docs[path.stem] = (text, tokens, read_units(folder / "rst-rsd" / f"{path.stem}.rsd", tokens))
        found = run(argv[0], {name: d[0] for name, d in docs.items()})
        for name, (text, tokens, units) in docs.items():
            half = ("even", "odd")[int(hashlib.sha1(name.encode()).hexdigest(), 16) % 2]
            for label in ("all", half, genre):
                scores[label].add(name, text, tokens, units, found[name])
    for label, score in scores.items():
        score.show(label)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
