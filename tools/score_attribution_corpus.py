#!/usr/bin/env python3
"""Scores `stemma attributions` on the attribution corpus (data/attribution-corpus, docs/formats/attribution-corpus.md).

usage: score_attribution_corpus.py STEMMA [--split train|dev|test|test2] [--corpus DIR] [--list KIND]
KIND of --list: missed, false, stance, chain, speaker, entity, anonymity. Prints:
  triple      attributions of which source, cue and content all overlap with one of the gold, one to one (a part that the gold has not
              need not be there); only those with a cue, and hops without one where the gold's shares its cue ("told Orel TV")
  stance      right of the pairs; then by stance
  chain       nested attributions of the gold found with their parent, up to the outermost
  speaker     direct quotations whose source is the gold's entity, its words or a part of its name
  entity      of the pairs whose gold source has an entity: ours is that name; wrong: ours is another name of the same set
  anonymity   of the pairs: unnamed sources told from named ones (kind anonymous or group, or no entity)
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import attribution_corpus as corpus


def spans(row, part):
    return [s for s in corpus.pieces(row, part) if s.get("field", "text") == "text"]


def overlaps(gold, ours):
    """All three parts meet; what the gold lacks is not asked for."""
    for part in ("source", "cue", "content"):
        wanted = spans(gold, part)
        # "told Orel TV": the gold gives the relay the speaker's cue, ours has a hop without one.
        if part == "cue" and gold.get("shares_cue") and not ours["cue"]:
            continue
        if wanted and not corpus.overlap(wanted, spans(ours, part)):
            return False
    return True


def run(stemma, articles):
    """id of the article -> its attributions."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for a in articles:
            line = {"id": a["id"], "text": a["text"], "publisher": a["outlet"]}
            if a["date"] != "none":
                line["published"] = a["date"]
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([stemma, "attributions", "--quiet", file.name], capture_output=True, check=False).stdout.decode()
    found = collections.defaultdict(list)
    for line in out.splitlines()[1:]:
        row = json.loads(line)
        found[row["article"]].append(row)
    return found


def pair_up(gold, ours):
    """Pairs one to one, those with more characters of content in common first."""
    def shared(g, o):
        return sum(max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])) for a in spans(g, "content") for b in spans(o, "content"))
    options = [(-shared(g, o), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours) if overlaps(g, o)]
    pairs, used_gold, used_ours = {}, set(), set()
    for _, i, j in sorted(options):
        if i not in used_gold and j not in used_ours:
            pairs[i] = j
            used_gold.add(i)
            used_ours.add(j)
    return pairs


def fold(name):
    name = (name or "").casefold().replace("’", "'").strip(" \"'“”")
    return name[4:] if name.startswith("the ") else name


def speaker_right(gold, ours, text):
    source = ours.get("source")
    if not source or not gold["source"]:
        return False
    wanted = {fold(gold["entity"]), fold(corpus.cut(text, gold["source"]))} - {""}
    said = {fold(source.get("entity")), fold(source.get("text"))} - {""}
    return any(w == s or (len(s) > 3 and s in w) or (len(w) > 3 and w in s) for w in wanted for s in said)


def is_unnamed(row):
    return row["anonymity"] in ("group", "bare", "role") and not row["entity"]


def same_name(gold, ours):
    """The gold's name or a part of it ("A + B": one of them)."""
    wanted = [fold(part) for part in re.split(r" \+ | and ", gold)] + [fold(gold)]
    return any(w == fold(ours) or (len(fold(ours)) > 3 and fold(ours) in w) or (len(w) > 3 and w in fold(ours)) for w in wanted)


class Score:
    def __init__(self, listing):
        self.names = set()  # the gold's entities of the topic
        self.n, self.stances, self.listing = collections.Counter(), collections.defaultdict(collections.Counter), listing

    def tell(self, kind, article, words):
        if self.listing == kind:
            print(kind, article["id"], words)

    def add(self, article, ours):
        text = article["text"]
        gold = [g for g in article["attributions"] if g["cue"]]
        cues = collections.Counter(str(spans(g, "cue")) for g in gold)
        for g in gold:
            g["shares_cue"] = cues[str(spans(g, "cue"))] > 1
        hops = [o for o in ours if not o["cue"] and any(g["shares_cue"] and overlaps(g, o) for g in gold)]
        ours = [o for o in ours if o["cue"] or o in hops]
        pairs = pair_up(gold, ours)
        self.n["gold"] += len(gold); self.n["ours"] += len(ours); self.n["pairs"] += len(pairs)
        # What answers an attribution without a cue, as a dateline, is not false.
        free = [g for g in article["attributions"] if not g["cue"]]
        for j, o in enumerate(ours):
            if j not in pairs.values() and any(corpus.overlap(spans(g, "content"), spans(o, "content")) for g in free):
                self.n["ours"] -= 1
            elif j not in pairs.values():
                self.tell("false", article, repr(text[(o["cue"] or o["content"])[0]["start"] - 60:(o["cue"] or o["content"])[0]["end"] + 60]))
        by_id = {g["id"]: i for i, g in enumerate(gold)}
        ours_by_id = {o["id"]: o for o in ours}
        for i, g in enumerate(gold):
            if i not in pairs:
                self.tell("missed", article, repr(text[g["cue"][0]["start"] - 60:g["cue"][0]["end"] + 60]))
            else:
                self.add_pair(article, g, ours[pairs[i]])
            if g["parent"] in by_id:
                right = self.chain_right(g, gold, by_id, pairs, ours, ours_by_id)
                self.n["nested"] += 1; self.n["chain"] += right
                if not right:
                    self.tell("chain", article, repr(text[g["cue"][0]["start"] - 60:g["cue"][0]["end"] + 60]))
        direct = [i for i, g in enumerate(gold) if g["kind"] == "direct" and g["source"]]
        self.n["direct"] += len(direct)
        for i in direct:
            right = i in pairs and speaker_right(gold[i], ours[pairs[i]], text)
            self.n["speaker"] += right
            if not right:
                self.tell("speaker", article, repr(corpus.cut(text, gold[i]["source"])) + " " + repr(ours[pairs[i]]["source"] if i in pairs else None))

    def add_pair(self, article, g, o):
        right = g["stance"] == o["stance"]
        self.stances[g["stance"]]["all"] += 1; self.stances[g["stance"]]["right"] += right
        self.n["stance"] += right
        if not right:
            cue = g["cue"][0]
            self.tell("stance", article, f"{g['stance']} not {o['stance']} " + repr(article["text"][cue["start"] - 60:cue["end"] + 60]))
        source = o.get("source") or {}
        unnamed = not source or source.get("kind") in ("anonymous", "group") or not source.get("entity")
        if g["source"] and g["entity"]:
            name = source.get("entity") or ""
            right = same_name(g["entity"], name)
            wrong = not right and any(same_name(other, name) for other in self.names if name)
            self.n["entities"] += 1
            self.n["entity"] += right
            self.n["other entity"] += wrong
            if not right:
                self.tell("entity", article, f"{g['entity']!r} not {name!r}{' WRONG' if wrong else ''} ({corpus.cut(article['text'], g['source'])!r})")
        if g["source"]:
            self.n["sourced"] += 1
            self.n["anonymity"] += is_unnamed(g) == unnamed
            if is_unnamed(g) != unnamed:
                self.tell("anonymity", article, f"{g['anonymity']} {g['entity']!r} not {source.get('kind')} {source.get('entity')!r} ({source.get('text')!r})")

    @staticmethod
    def chain_right(g, gold, by_id, pairs, ours, ours_by_id):
        while g["parent"] in by_id:
            if by_id[g["id"]] not in pairs or by_id[g["parent"]] not in pairs:
                return False
            mine, parent = ours[pairs[by_id[g["id"]]]], ours[pairs[by_id[g["parent"]]]]
            if mine["parent"] != parent["id"] or mine["parent"] not in ours_by_id:
                return False
            g = gold[by_id[g["parent"]]]
        return True

    def show(self):
        n = self.n
        p, r = n["pairs"] / max(1, n["ours"]), n["pairs"] / max(1, n["gold"])
        print(f"triple    P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}  (gold {n['gold']})")
        print(f"stance    {100 * n['stance'] / max(1, n['pairs']):.1f} % of {n['pairs']}  " +
              " ".join(f"{s} {c['right']}/{c['all']}" for s, c in sorted(self.stances.items())))
        print(f"chain     {100 * n['chain'] / max(1, n['nested']):.1f} % of {n['nested']}")
        print(f"speaker   {100 * n['speaker'] / max(1, n['direct']):.1f} % of {n['direct']}")
        print(f"entity    {100 * n['entity'] / max(1, n['entities']):.1f} % of {n['entities']}   wrong {100 * n['other entity'] / max(1, n['entities']):.1f} %")
        print(f"anonymity {100 * n['anonymity'] / max(1, n['sourced']):.1f} % of {n['sourced']}")


def main(argv):
    if not argv or argv[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    option = {argv[i][2:]: argv[i + 1] for i in range(1, len(argv) - 1) if argv[i].startswith("--")}
    root = pathlib.Path(option.get("corpus", pathlib.Path(__file__).resolve().parent.parent / "data" / "attribution-corpus"))
    splits = corpus.read_splits(root)
    articles = [corpus.parse_article(p) for p in corpus.article_paths(root)]
    articles = [a for a in articles if option.get("split") in (None, splits.get(a["topic"], "train"))]
    score = Score(option.get("list"))
    # A topic is one set: sources are resolved over it.
    for topic in sorted({a["topic"] for a in articles}):
        of_topic = [a for a in articles if a["topic"] == topic]
        found = run(argv[0], of_topic)
        score.names = {g["entity"] for article in of_topic for g in article["attributions"] if g["entity"]}
        for article in of_topic:
            score.add(article, found[article["id"]])
    print(f"articles  {len(articles)}")
    score.show()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
