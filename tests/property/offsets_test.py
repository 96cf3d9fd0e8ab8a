#!/usr/bin/env python3
"""Offsets count code points: in Python, text[start:end] is what the dossier says stands there."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import harness  # noqa: E402  pylint: disable=wrong-import-position

FIELDS = {"title": lambda a, i: a["title"], "credits": lambda a, i: a["credits"][i]["text"],
          "notes": lambda a, i: a["notes"][i]["text"], "captions": lambda a, i: a["captions"][i]["text"],
          "comments": lambda a, i: a["comments"][i]["text"], "text": lambda a, i: a["text"]}


def wide_pile():
    """Characters of one to four bytes before, between and in what is found."""
    harness.write_pages("pile", 4)
    harness.write("pile/lines.jsonl", "".join(harness.json_line(n, title="\U0001F525 Żółć").replace(
        "burned", "\\ud83d\\udd25 Żółć — burned") for n in range(4)))
    return "pile"


def piles():
    return [wide_pile()] + ([str(harness.STORY)] if harness.STORY.is_dir() else [])


def cut(article, span):
    text = FIELDS[span.get("field", "text")](article, span.get("index", 0))
    assert 0 <= span["start"] <= span["end"] <= len(text), (article["id"], span, len(text))
    return text[span["start"]:span["end"]]


def load(stemma, pile):
    return {a["id"]: a for a in stemma.lines("extract", pile)}, stemma.dossier(pile)


def test_blocks_and_links_lie_in_the_text_in_order(stemma):
    for pile in piles():
        for article in stemma.lines("extract", pile):
            last = 0
            for block in article["blocks"]:
                assert last <= block["start"] <= block["end"] <= len(article["text"]), (article["id"], block)
                last = block["end"]
            for link in article["links"]:
                assert 0 <= link["start"] <= link["end"] <= len(article["text"]), (article["id"], link)


def test_mentions_cut_their_own_text(stemma):
    for pile in piles():
        articles, dossier = load(stemma, pile)
        for mention in dossier["mentions"]:
            assert cut(articles[mention["article"]], mention) == mention["text"], mention


def test_sources_cut_their_own_text_and_share_nothing_with_cue_and_content(stemma):
    for pile in piles():
        articles, dossier = load(stemma, pile)
        names = set()
        for attribution in dossier["attributions"]:
            article, source = articles[attribution["article"]], attribution["source"]
            assert attribution["id"] not in names
            names.add(attribution["id"])
            pieces = attribution["cue"] + attribution["content"] + ([source] if source else [])
            for piece in pieces:
                cut(article, piece)
            if source:
                assert cut(article, source) == source["text"], attribution
            places = sorted((p.get("field", "text"), p.get("index", 0), p["start"], p["end"]) for p in pieces)
            for one, two in zip(places, places[1:]):
                assert one[:2] != two[:2] or one[3] <= two[2], attribution
        for attribution in dossier["attributions"]:
            assert attribution["parent"] is None or attribution["parent"] in names


def test_reuse_and_claims_lie_in_their_texts(stemma):
    for pile in piles():
        articles, dossier = load(stemma, pile)
        for reuse in dossier["reuse"]:
            for side in ("a", "b"):
                assert cut(articles[reuse[side]["article"]], reuse[side]), reuse
                for change in reuse["changes"]:
                    assert 0 <= change[side][0] <= change[side][1] <= len(articles[reuse[side]["article"]]["text"])
        ids = {a["id"] for a in dossier["attributions"]}
        for story in dossier["stories"]:
            for claim in story["claims"]:
                for mention in claim["mentions"]:
                    assert cut(articles[mention["article"]], mention), mention
                    assert mention["attribution"] is None or mention["attribution"] in ids


def test_every_article_has_one_story(stemma):
    for pile in piles():
        dossier = stemma.dossier(pile)
        told = sorted(name for story in dossier["stories"] for name in story["articles"])
        assert told == sorted(a["id"] for a in dossier["articles"])


harness.main(globals())
