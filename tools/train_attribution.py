#!/usr/bin/env python3
"""Trains the tagger of the attribution room and writes data/attribution/tagger.model.

usage: train_attribution.py TRAIN_ATTRIBUTION [--corpus DIR] [--splits train,dev] [--gum DIR] [--polnear DIR] [--out MODEL] [more options]

TRAIN_ATTRIBUTION is the built tool of that name (tools/attribution_trainer); it learns, this script turns what people marked into its
input: data/attribution-corpus and, with --gum, the news and interviews of GUM (../shared/data/gum), whose words outside cues teach what is none; or with --polnear a split of PolNeAR, for measuring only. --write FILE only
writes that input. Other options go to the tool (--folds, --add, --keep, --check FILE: another input to score). The same data and the same program give the same bytes.
"""
import pathlib
import subprocess
import sys
import tempfile

import attribution_corpus as corpus

STANCES = ["asserts", "denies", "doubts", "confirms", "declines", "not_said", "asks"]


def byte_offsets(text):
    """Code point -> byte."""
    out, at = [], 0
    for char in text:
        out.append(at)
        at += len(char.encode("utf-8"))
    return out + [at]


def document(topic, name, text, rows):
    """rows: (stance, source spans, cue spans, content spans, kind, entity, row of the parent or -1), spans as (start, end) in code points."""
    offsets = byte_offsets(text)
    def cell(spans):
        return ",".join(f"{offsets[a]}-{offsets[b]}" for a, b in spans)
    raw = text.encode("utf-8")
    head = f"doc\t{topic}\t{name}\t{len(raw)}\n".encode()
    lines = "".join(f"a\t{stance}\t{cell(s)}\t{cell(c)}\t{cell(t)}\t{kind}\t{entity}\t{parent}\n"
                    for stance, s, c, t, kind, entity, parent in rows)
    return head + raw + b"\n" + lines.encode()


def own_documents(root, splits):
    split_of = corpus.read_splits(root)
    for path in corpus.article_paths(root):
        article = corpus.parse_article(path)
        if split_of.get(article["topic"], "train") not in splits:
            continue
        def pairs(spans):
            return [(s["start"], s["end"]) for s in spans if s]
        place = {a["id"]: i for i, a in enumerate(article["attributions"])}
        rows = [(STANCES.index(a["stance"]), pairs([a["source"]]), pairs(a["cue"]), pairs(a["content"]), a["kind"], a["entity"] or "",
                 place.get(a["parent"], -1)) for a in article["attributions"]]
        yield document(article["topic"], article["id"], article["text"], rows)


def gum_text(lines):
    """(text, spans of the tokens in code points) of one .conllu file."""
    text, spans, glue, block = "", [], True, False
    for line in lines:
        if line.startswith("# newpar") and text:
            block = True
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        if not glue:
            text += "\n\n" if block else " "
        block = False
        spans.append((len(text), len(text) + len(cells[1])))
        text += cells[1]
        glue = "SpaceAfter=No" in cells[9].split("|") and not block
    return text, spans


def gum_documents(root):
    """GUM's news and interviews: words that are no cue. Tokens that an attribution's signals name are cues of news, and
    left out of account in interviews, where "I think" counts as one there and not with us."""
    for path in sorted((root / "dep").glob("*.conllu")):
        text, spans = gum_text(path.read_text(encoding="utf-8").splitlines())
        cues = set()
        for line in (root / "rst-rsd" / (path.stem + ".rsd")).read_text(encoding="utf-8").splitlines():
            if "attribution-" not in line:
                continue
            for signal in line.split("\t")[-1].split(";"):
                if signal.startswith("lexical-indicative"):
                    cues |= {int(n) for part in signal.split("-")[2:] for n in part.split(",") if n.isdigit()}
        rows = [(9, [], [spans[n - 1]], [], "", "", -1) for n in sorted(cues) if n <= len(spans)]
        yield document("gum", path.stem, text, rows)


def polnear_documents(root):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "shared" / "eval"))
    import score_attributions as polnear
    done = set()
    for path in sorted((root / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        file = root / "text" / f"{name}.txt"
        if name in done or not file.exists():
            continue
        done.add(name)
        text = file.read_text(encoding="utf-8", newline="") if sys.version_info >= (3, 13) else open(file, encoding="utf-8", newline="").read()
        rows = [(0, sorted(a["Source"])[:1], sorted(a["Cue"]), sorted(a["Content"]), "", "", -1) for a in polnear.read_ann(path)]
        yield document(name, name, text, rows)


def main(argv):
    if not argv or argv[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    option = {argv[i][2:]: argv[i + 1] for i in range(1, len(argv) - 1, 2)}
    here = pathlib.Path(__file__).resolve().parent.parent
    if "polnear" in option:
        documents = polnear_documents(pathlib.Path(option.pop("polnear")))
    else:
        root = pathlib.Path(option.pop("corpus", here / "data" / "attribution-corpus"))
        documents = list(own_documents(root, option.pop("splits", "train,dev").split(",")))
        if "gum" in option:
            documents += gum_documents(pathlib.Path(option.pop("gum")))
    if "write" in option:
        pathlib.Path(option["write"]).write_bytes(b"".join(documents))
        return 0
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        for d in documents:
            file.write(d)
        file.flush()
        rest = [x for key, value in option.items() for x in ("--" + key, value)]
        return subprocess.run([argv[0], file.name, *rest], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
