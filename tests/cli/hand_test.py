#!/usr/bin/env python3
"""The analyst's hand from end to end: each kind over HTTP in every view that shows it, in the report, in the exports; after new articles."""
import base64
import csv
import gzip
import json
import re
import time

import harness
from serving import Served, fits, make_store, make_store_of_two_origins, schema_of, segment


def report_of(stemma, store):
    """The report as text, and the documents that stand in it; nothing for those in a build without the page."""
    stemma("report", store, "-o", "told", "--quiet", code=(0, 3))
    with open("told/report.html", encoding="utf8") as file:
        page = file.read()
    data = re.search(r'<script id="stemma-data" type="text/plain">([^<]*)</script>', page)
    documents = json.loads(gzip.decompress(base64.b64decode(data[1]))) if data else {}
    return page.split('<script id="stemma-data"')[0], documents


def tables(stemma, store):
    stemma("export", store, "--to", "csv", "-o", "tables", "--quiet", code=(0, 3))
    out = {}
    for name in ("claims", "edges", "hand"):
        with open(f"tables/{name}.csv", encoding="utf8", newline="") as file:
            out[name] = list(csv.DictReader(file))
    return out


def enter(served, story, kind, target, text="because", author="Ansa Merrow", status=201):
    return served.post("/api/hand", {"kind": kind, "author": author, "story": story, "text": text, "target": target}, status)


def two_names(claim):
    counted = {}
    for origin in claim["origins"]:
        if origin["groups"]["counted"]:
            counted.setdefault(origin["groups"]["id"], origin["name"])
    return list(counted.values())


def first(served):
    row = served.get("/api/stories")["stories"][0]
    return row, "/api/stories/" + segment(row["id"])


def test_merged_sources(stemma):
    store = make_store_of_two_origins(stemma)
    with Served(stemma, store, "--write") as served:
        api = served.get("/api/openapi.json")
        row, at = first(served)
        assert row["independent_origins"] == 2 and "computed" not in row and "hand" not in row
        made = enter(served, row["id"], "merge_sources", {"names": two_names(served.get(at)["claim"])})
        assert made["applies"] and made["why"] is None and "one source" in made["what"] and not made["moved"]
        fits(api, schema_of(api, "/api/hand", "201", "post"), made)
        listed = served.get("/api/stories")
        fits(api, schema_of(api, "/api/stories"), listed)
        row = listed["stories"][0]
        assert (row["independent_origins"], row["computed"]["independent_origins"]) == (1, 2)
        assert row["computed"]["by"][0]["author"] == "Ansa Merrow"
        assert row["hand"]["entries"] == 1 and row["hand"]["authors"] == ["Ansa Merrow"]
        story = served.get(at)
        assert story["claims"][0]["computed"]["independent_origins"] == 2
        assert any("merged by Ansa Merrow" in node.get("by_hand", "") for node in story["graph"]["nodes"])
        assert any("by_hand" in node for node in served.get(at + "/graph")["nodes"])
        named = served.get("/api/articles/" + segment(story["articles"][0]["id"]))
        fits(api, schema_of(api, "/api/articles/{article}"), named)
        assert [entry["id"] for entry in named["hand"]] == [made["id"]]
    page, documents = report_of(stemma, store)
    for words in ("Changed by hand", "Ansa Merrow", "because", "As computed", "2 as computed; by hand 1", "independent origin by hand"):
        assert words in page, words
    if documents:
        assert documents["api/stories"]["stories"][0]["computed"]["independent_origins"] == 2
        assert documents["api/hand"]["entries"][0]["what"] == made["what"]
        assert documents[f"api/stories/{segment(row['id'])}"]["claim"]["independent_origins"] == 1
    made_tables = tables(stemma, store)
    lead = next(claim for claim in made_tables["claims"] if claim["independent_origins_by_hand"])
    assert (lead["independent_origins"], lead["independent_origins_by_hand"]) == ("2", "1") and "Ansa Merrow" in lead["by_hand"]
    assert made_tables["hand"][0]["what"] == made["what"] and made_tables["hand"][0]["applies"] == "yes"
    assert "By hand: 1 independent origin" in stemma("report", store, "-o", "told", code=(0, 3)).out


def test_sources_merged_in_the_whole_collection(stemma):
    store = make_store_of_two_origins(stemma)
    with Served(stemma, store, "--write") as served:
        row, at = first(served)
        assert enter(served, None, "merge_sources", {"names": two_names(served.get(at)["claim"])})["applies"]
        nobody = enter(served, None, "merge_sources", {"names": ["Nobody at all", "Nobody else"]})
        assert not nobody["applies"] and nobody["why"]
        assert served.get("/api/stories")["stories"][0]["independent_origins"] == 1
        assert served.get(at)["claim"]["computed"]["independent_origins"] == 2
        enter(served, None, "split_claim", {"claim": "c", "articles": ["a"]}, status=400)


def test_a_split_source(stemma):
    store = make_store_of_two_origins(stemma)
    with Served(stemma, store, "--write") as served:
        row, at = first(served)
        origin = next(o for o in served.get(at)["claim"]["origins"] if len(o["articles"]) > 1)
        enter(served, row["id"], "split_source", {"name": origin["name"], "articles": origin["articles"][:1]})
        row = served.get("/api/stories")["stories"][0]
        assert (row["independent_origins"], row["computed"]["independent_origins"]) == (3, 2)
        split = [o for o in served.get(at)["claim"]["origins"] if o.get("split_because")]
        assert len(split) == 1 and "Ansa Merrow" in split[0]["split_because"]
        touched = served.get("/api/articles/" + segment(origin["articles"][0]))["hand"]
        assert len(touched) == 1
    page, _ = report_of(stemma, store)
    assert "counted once more" in page and "2 as computed; by hand 3" in page


def test_merged_and_split_claims(stemma):
    store = make_store(stemma)
    with Served(stemma, store, "--write") as served:
        row, at = first(served)
        story = served.get(at)
        lead, other = story["claims"][0]["id"], story["claims"][1]["id"]
        enter(served, row["id"], "merge_claims", {"claims": [lead, other]})
        assert served.get(f"{at}/claims/{segment(other)}")["merged_claims"] == [lead]
        article = served.get(f"{at}/claims/{segment(other)}")["mentions"][0]["article"]
        rows = [c for c in served.get("/api/articles/" + segment(article))["claims"] if c.get("merged_claims")]
        assert rows
        split = enter(served, row["id"], "split_claim", {"claim": lead, "articles": [article]})
        assert split["applies"] and story["claims"][0]["summary"][:40] in split["what"]
        assert article not in [m["article"] for m in served.get(at)["claim"]["mentions"]]
        marked = [c for c in served.get("/api/articles/" + segment(article))["claims"] if c["claim"] == lead]
        assert all("split off by Ansa Merrow" in c["split_off"] for c in marked)
        assert served.get("/api/stories")["stories"][0]["hand"]["entries"] == 2
    page, _ = report_of(stemma, store)
    assert "Counted as one claim" in page and "taken out of the claim" in page


def test_a_wrong_line(stemma):
    store = make_store(stemma)
    with Served(stemma, store, "--write") as served:
        api = served.get("/api/openapi.json")
        row, at = first(served)
        story = served.get(at)
        nodes = {node["id"]: node for node in story["graph"]["nodes"]}
        edge = next(e for e in story["graph"]["edges"]
                    if e["kind"] == "copies" and all(nodes[e[end]]["article"] for end in ("from", "to")))
        target = {"from": edge["from"], "to": edge["to"], "edge_kind": edge["kind"]}
        enter(served, row["id"], "edge_wrong", target, "the other way round")
        wrong = [e for e in served.get(at + "/graph")["edges"] if e.get("wrong")]
        assert len(wrong) == 1 and "the other way round" in wrong[0]["wrong"]
        pair = served.get(f"/api/pairs/{segment(edge['from'])}/{segment(edge['to'])}")
        fits(api, schema_of(api, "/api/pairs/{a}/{b}"), pair)
        assert "called wrong by Ansa Merrow" in pair["wrong"] and len(pair["hand"]) == 1
        article = served.get("/api/articles/" + segment(edge["from"]))
        assert any("called wrong" in reuse.get("wrong", "") for reuse in article["reuse"])
    page, _ = report_of(stemma, store)
    assert "Called wrong by Ansa Merrow" in page and "the other way round" in page
    assert any("the other way round" in edge["by_hand"] for edge in tables(stemma, store)["edges"])
    for form, words in [("graphml", "edge_by_hand"), ("gexf", "by_hand"), ("prov", "stemma:byHand"), ("claimreview", '"Comment"')]:
        out = stemma("export", store, "--to", form, code=(0, 3)).out
        assert words in out and "the other way round" in out, form
    with Served(stemma, store) as served:
        assert b"the other way round" in served.ask("/api/export/graphml")[2]
        assert b"the other way round" in served.ask("/api/export/csv?table=hand")[2]


def test_notes(stemma):
    store = make_store(stemma)
    with Served(stemma, store, "--write") as served:
        row, at = first(served)
        story = served.get(at)
        article = story["articles"][0]["id"]
        enter(served, None, "note", {"view": "#/articles/" + segment(article)}, "look again")
        enter(served, row["id"], "note", {"view": "#/stories/" + segment(row["id"])}, "the big one")
        assert [e["text"] for e in served.get("/api/articles/" + segment(article))["hand"]] == ["look again"]
        assert [e["text"] for e in served.get(at)["hand"]] == ["the big one"]
        if story["passages"]:
            passage = story["passages"][0]["id"]
            enter(served, None, "note", {"view": "#/passages/" + segment(passage)}, "a passage")
            assert [e["text"] for e in served.get("/api/passages/" + segment(passage))["hand"]] == ["a passage"]
    page, _ = report_of(stemma, store)
    assert "the big one" in page and "look again" in page and "about the whole collection" in page


def test_it_is_put_on_again_when_articles_come(stemma):
    store = make_store_of_two_origins(stemma)
    with Served(stemma, store, "--write") as served:
        row, at = first(served)
        claim = served.get(at)["claim"]
        enter(served, row["id"], "merge_sources", {"names": two_names(claim)})
        enter(served, row["id"], "split_claim", {"claim": claim["id"], "articles": [claim["mentions"][-1]["article"]]})
        enter(served, row["id"], "edge_wrong", {"from": "x", "to": "y", "edge_kind": "cites"})
        # Sorts before all others, so that story and claim have other ids.
        new = {"id": "a-first", "publisher": "Paper 9", "published": "2031-03-09", "title": "Ferry sinks",
               "text": "The Orel ferry sank off Harrow on Monday and eleven people drowned, harbour master Jon Kesh said. It was raining."}
        harness.write("new.jsonl", json.dumps({**new, "id": "A-first"}) + "\n")
        stemma("add", store, "new.jsonl", "--quiet", code=0)
        for _ in range(600):
            if served.get("/api/state")["counts"]["articles"] == 7 and served.get("/api/state")["progress"] is None:
                break
            time.sleep(0.1)
        now, at = first(served)
        assert now["id"] != row["id"] and now["articles"] == 7
        entries = served.get("/api/hand")["entries"]
        assert [e["applies"] for e in entries] == [True, True, False] and entries[0]["moved"] and entries[1]["moved"]
        assert entries[0]["story"] == now["id"] and "not drawn" in entries[2]["why"]
        assert now["hand"]["entries"] >= 2 and now["computed"]["independent_origins"] >= now["independent_origins"]
        assert served.get(at)["claim"]["split_off"]
    page, _ = report_of(stemma, store)
    assert "cannot be applied" in page and "Changed by hand" in page
    assert [line["applies"] for line in tables(stemma, store)["hand"]] == ["yes", "yes", "no"]


if __name__ == "__main__":
    harness.main(globals())
