#!/usr/bin/env python3
"""`stemma serve --write`: what the hand changes, and entries that are refused."""
import json

import harness
from serving import Served, fits, make_store, make_store_of_two_origins, schema_of


def test_sources_merged_by_hand_count_as_one(stemma):
    store = make_store_of_two_origins(stemma)
    with Served(stemma, store, "--write") as served:
        api = served.get("/api/openapi.json")
        at = "/api/stories/" + served.get("/api/stories")["stories"][0]["id"]
        before = served.get(at)
        claim = before["claim"]
        counted = {}
        for origin in claim["origins"]:
            if origin["groups"]["counted"]:
                counted.setdefault(origin["groups"]["id"], origin["name"])
        assert len(counted) == claim["independent_origins"] == 2
        names = list(counted.values())
        made = served.post("/api/hand", {"kind": "merge_sources", "author": "Ansa Merrow", "story": before["id"],
                                         "text": "one office", "target": {"names": names, "junk": 1}}, 201)
        fits(api, schema_of(api, "/api/hand", "201", "post"), made)
        assert made["applies"] and made["target"] == {"names": names} and made["time"].endswith("Z")
        after = served.get(at)
        fits(api, schema_of(api, "/api/stories/{story}"), after)
        assert after["claim"]["independent_origins"] == 1 and after["hand"] == [made]
        assert after["claim"]["computed"]["independent_origins"] == 2
        assert "1 independent origin" in after["claim"]["words"]["headline"]
        assert after["claims"][0]["independent_origins"] == 1 and after["claims"][0]["computed"]
        # Undone, the numbers are as computed; the entry stays.
        undone = served.post(f"/api/hand/{made['id']}/undo", {"author": "B"}, 200)
        assert undone["undone"] and served.get(at)["claim"]["independent_origins"] == 2


def test_the_hand_is_put_over_what_was_computed(stemma):
    store = make_store(stemma)
    with Served(stemma, store, "--write") as served:
        api = served.get("/api/openapi.json")
        at = "/api/stories/" + served.get("/api/stories")["stories"][0]["id"]
        before = served.get(at)
        claim = before["claim"]
        edge = before["graph"]["edges"][0]
        served.post("/api/hand", {"kind": "edge_wrong", "author": "A", "story": before["id"],
                                  "target": {"from": edge["from"], "to": edge["to"], "edge_kind": edge["kind"]}}, 201)
        assert "called wrong by A" in served.get(at)["graph"]["edges"][0]["wrong"]
        gone = served.post("/api/hand", {"kind": "edge_wrong", "author": "A", "story": before["id"],
                                         "target": {"from": "x", "to": "y", "edge_kind": "cites"}}, 201)
        assert gone["applies"] is False and len(served.get(at)["hand"]) == 2
        fits(api, schema_of(api, "/api/hand"), served.get("/api/hand"))
        served.post("/api/hand/999/undo", {}, 404)
        served.post("/api/hand/x/undo", {}, 404)
        # Claims merged and split.
        lead, other = before["claims"][0]["id"], before["claims"][1]["id"]
        served.post("/api/hand", {"kind": "merge_claims", "author": "A", "story": before["id"],
                                  "target": {"claims": [lead, other]}}, 201)
        assert served.get(at)["claim"]["merged_claims"] == [other]
        article = claim["stances"][0]["article"]
        served.post("/api/hand", {"kind": "split_claim", "author": "A", "story": before["id"],
                                  "target": {"claim": lead, "articles": [article]}}, 201)
        split = served.get(f"{at}/claims/{lead}")
        assert article not in [m["article"] for m in split["mentions"]] and split["split_off"]
    stemma("check", store, code=0)
    # The same inputs traced again: what was computed is made anew, what was done by hand stays.
    stemma("trace", harness.STORY, "-o", "out", "--quiet", code=(0, 3))
    with Served(stemma, store) as served:
        assert len(served.get("/api/hand")["entries"]) == 4
        assert served.get(at)["claim"]["merged_claims"] == [other]


def test_bad_entries_say_how_to_mend_them(stemma):
    with Served(stemma, make_store(stemma), "--write") as served:
        good = {"kind": "note", "author": "a", "text": "t", "target": {"view": "v"}}
        for change in [{"kind": "merge"}, {"kind": 1}, {"author": ""}, {"author": "x" * 201}, {"target": None}, {"text": ""},
                       {"target": {}}, {"target": {"view": 3}}, {"text": "x" * 20_001}, {"story": []},
                       {"kind": "merge_sources", "target": {"names": ["one"]}},
                       {"kind": "merge_sources", "target": {"names": ["one", 2]}},
                       {"kind": "split_claim", "target": {"claim": "c", "articles": []}}]:
            error = served.post("/api/hand", {**good, **change}, 400)["error"]
            assert error["message"], change
        for body in [b"", b"[", b"[]", b"null", b"{" * 5000, b'{"a":' * 4000, b"\xff\xfe", b'{"kind":"note"}{']:
            assert served.raw("/api/hand", "POST", body, {"X-Stemma-Token": served.token})[0] == 400, body[:20]
        assert served.raw("/api/hand", "POST", b"x" * 70_000, {"X-Stemma-Token": served.token})[0] == 413
        assert served.get("/api/hand")["entries"] == []


if __name__ == "__main__":
    harness.main(globals())
