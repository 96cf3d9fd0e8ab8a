#!/usr/bin/env python3
"""Prints reported passages of a pile, some of each kind, to be read by eye.

usage: sample_links.py PILE.jsonl REUSE.jsonl [--count 30] [--seed WORD] [--kind KIND] [--around 160]

REUSE.jsonl is what `stemma reuse PILE.jsonl` wrote. The sample is by hash of the two places and the seed: a link that two
builds report alike is drawn by both, so that two readings can be laid side by side. Of each link: id (kind, number, hash),
words, identity, direction with its evidence, changes; then for both sides the article, date, house, place in the text, and
the passage with what stands around it; the middle of a long one is left out. Python 3.9, no packages.
"""
import collections
import hashlib
import json
import sys

HEAD, TAIL = 170, 90  # characters shown of a long passage
CHANGES = 4


def rows_of(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def key_of(link, seed):
    places = "/".join(f"{link[s]['article']}:{link[s]['start']}-{link[s]['end']}" for s in "ab")
    return hashlib.md5((seed + places).encode()).hexdigest()


def sample(links, count, seed):
    """The first `count` of each kind by hash."""
    kinds = collections.defaultdict(list)
    for link in links:
        kinds[link["kind"]].append((key_of(link, seed), link))
    return {kind: sorted(some, key=lambda x: x[0])[:count] for kind, some in sorted(kinds.items())}


def shown(text):
    flat = " / ".join(text.split("\n"))
    return flat if len(flat) <= HEAD + TAIL + 40 else f"{flat[:HEAD]} <...{len(flat) - HEAD - TAIL}...> {flat[-TAIL:]}"


def side(article, place, around):
    text, start, end = article["text"], place["start"], place["end"]
    where = start / max(1, len(text))
    before, behind = text[max(0, start - around):start], text[end:end + around]
    flat = " / ".join
    publisher = article.get("publisher", "-")
    house = publisher.get("domain", "-") if isinstance(publisher, dict) else publisher
    return (f"{article['id']} {article.get('published', '-')} {house} at {where:.2f} "
            f"of {len(text.split())} words\n      {flat(before.split(chr(10)))}[[{shown(text[start:end])}]]{flat(behind.split(chr(10)))}")


def show(name, link, articles, around):
    texts = {s: articles[link[s]["article"]]["text"] for s in "ab"}
    words = min(len(texts[s][link[s]["start"]:link[s]["end"]].split()) for s in "ab")
    print(f"\n{name} {words}w id={link['identity']} {link['direction']} {link['confidence']} {','.join(link['evidence'])}")
    some = [f"{c['kind']}:{texts['a'][slice(*c['a'])][:40]!r}>{texts['b'][slice(*c['b'])][:40]!r}" for c in link["changes"][:CHANGES]]
    if some:
        print("   ", f"{len(link['changes'])} changes:", "; ".join(some))
    for s in "ab":
        print(f"  {s} {side(articles[link[s]['article']], link[s], around)}")


def main(argv):
    if len(argv) < 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    option = {argv[i][2:]: argv[i + 1] for i in range(3, len(argv) - 1) if argv[i].startswith("--")}
    articles = {row["id"]: row for row in rows_of(argv[1])}
    links = [row for row in rows_of(argv[2]) if "a" in row]
    for kind, some in sample(links, int(option.get("count", "30")), option.get("seed", "links")).items():
        if option.get("kind", kind) != kind:
            continue
        print(f"\n#### {kind}: {sum(link['kind'] == kind for link in links)} links, {len(some)} shown")
        for number, (key, link) in enumerate(some, 1):
            show(f"{kind[0]}{number} {key[:8]}", link, articles, int(option.get("around", "160")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
