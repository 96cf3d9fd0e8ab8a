#!/usr/bin/env python3
"""`stemma serve`: every route of its OpenAPI document against its schema; what the answers say."""
import harness
from serving import Served, fits, ids_in, make_store, schema_of, segment


def test_every_route_answers_as_its_document_says(stemma):
    with Served(stemma, make_store(stemma)) as served:
        api = served.get("/api/openapi.json")
        found = ids_in(served)
        fits(api, schema_of(api, "/api/state"), served.get("/api/state"))
        fits(api, schema_of(api, "/api/stories"), served.get("/api/stories"))
        for story in found["story"]:
            fits(api, schema_of(api, "/api/stories/{story}"), served.get("/api/stories/" + segment(story)))
            fits(api, schema_of(api, "/api/stories/{story}/graph"),
                 served.get(f"/api/stories/{segment(story)}/graph"))
        for story, claim in found["claim"]:
            at = f"/api/stories/{segment(story)}"
            fits(api, schema_of(api, "/api/stories/{story}/claims/{claim}"), served.get(f"{at}/claims/{segment(claim)}"))
            fits(api, schema_of(api, "/api/stories/{story}/graph"), served.get(f"{at}/graph?claim={segment(claim)}"))
        for article in found["article"]:
            fits(api, schema_of(api, "/api/articles/{article}"), served.get("/api/articles/" + segment(article)))
        for passage in found["passage"]:
            fits(api, schema_of(api, "/api/passages/{passage}"), served.get("/api/passages/" + segment(passage)))
        for a, b in found["pair"]:
            fits(api, schema_of(api, "/api/pairs/{a}/{b}"), served.get(f"/api/pairs/{segment(a)}/{segment(b)}"))
        fits(api, schema_of(api, "/api/search"), served.get("/api/search?q=depot"))
        fits(api, schema_of(api, "/api/hand"), served.get("/api/hand"))
        fits(api, schema_of(api, "/api/map"), served.get("/api/map"))
        for path in api["paths"]:
            if path.startswith("/api/export/"):
                status, headers, body = served.ask(path)
                wanted = next(iter(api["paths"][path]["get"]["responses"]["200"]["content"]))
                assert status == 200 and headers["Content-Type"].split(";")[0] == wanted and body, path


def test_the_same_pages_give_the_same_report(stemma):
    """For any order and any number of threads: the views stand in the report, byte for byte."""
    harness.write_pages("pages", 8)
    pages = sorted(map(str, harness.pathlib.Path("pages").iterdir()))
    stemma("trace", *pages, "-o", "one", "--threads", 1, "--quiet", code=0)
    stemma("trace", *reversed(pages), "-o", "two", "--threads", 4, "--quiet", code=0)
    one, two = (harness.pathlib.Path(name, "report.html").read_bytes() for name in ("one", "two"))
    assert one == two and len(one) > 10_000


def test_offsets_cut_the_quoted_words(stemma):
    with Served(stemma, make_store(stemma)) as served:
        found = ids_in(served)
        texts = {a: served.get("/api/articles/" + segment(a))["article"]["text"] for a in found["article"]}
        for story, claim in found["claim"]:
            document = served.get(f"/api/stories/{segment(story)}/claims/{segment(claim)}")
            for mention in document["mentions"]:
                cut = texts[mention["article"]][mention["start"]:mention["end"]]
                assert cut.startswith(mention["quote"]["text"].rstrip("\u2026")), mention
        for a, b in found["pair"]:
            pair = served.get(f"/api/pairs/{segment(a)}/{segment(b)}")
            assert pair["passages"] and pair["a"]["text"] == texts[a] and pair["b"]["text"] == texts[b]


def test_the_story_of_the_example_is_told(stemma):
    with Served(stemma, make_store(stemma)) as served:
        row = served.get("/api/stories")["stories"][0]
        story = served.get("/api/stories/" + row["id"])
        claim = story["claim"]
        assert row["articles"] == len(story["articles"]) and row["denials"] == len(claim["denied_by"])
        assert any(row["denials"] > 0 for row in served.get("/api/stories")["stories"])
        groups = {o["groups"]["id"] for o in claim["origins"] if o["groups"]["counted"]}
        assert len(groups) == claim["independent_origins"]
        assert all(o["evidence"] and o["steps"] for o in claim["origins"])
        assert f"{claim['independent_origins']} independent origin" in claim["words"]["headline"]
        nodes = {node["id"] for node in story["graph"]["nodes"]}
        assert all(e["from"] in nodes and e["to"] in nodes and e["why"] for e in story["graph"]["edges"])
        places = [(node["x"], node["lane"]) for node in story["graph"]["nodes"]]
        assert len(set(places)) == len(places)
        rows = served.get("/api/stories")
        assert served.get("/api/stories?offset=1&limit=2")["stories"] == rows["stories"][1:3]
        assert rows["total"] == len(rows["stories"]) and served.get("/api/stories?limit=0")["total"] == rows["total"]
        assert served.get("/api/stories?offset=99999")["stories"] == []


def test_the_outlines_of_the_world(stemma):
    with Served(stemma, make_store(stemma)) as served:
        world = served.get("/api/map")
        for line in world["coast"] + world["border"]:
            assert len(line) >= 4 and len(line) % 2 == 0
            lon, lat = line[0], line[1]
            for step in range(2, len(line), 2):
                assert abs(line[step]) < 60 * world["degree"]
                lon, lat = lon + line[step], lat + line[step + 1]
                assert abs(lon) <= 180 * world["degree"] and abs(lat) <= 90 * world["degree"]
        assert "public domain" in world["source"]


def test_tags_and_packing(stemma):
    with Served(stemma, make_store(stemma)) as served:
        target = "/api/stories/" + served.get("/api/stories")["stories"][0]["id"]
        status, headers, plain = served.ask(target)
        assert status == 200 and headers["Content-Encoding"] is None
        again = served.ask(target, headers={"If-None-Match": headers["ETag"]})
        assert again[0] == 304 and again[2] == b"" and again[1]["ETag"] == headers["ETag"]
        assert served.ask(target, headers={"If-None-Match": 'W/"0"'})[0] == 200
        status, packed, body = served.ask(target, headers={"Accept-Encoding": "br, gzip"})
        assert packed["Content-Encoding"] == "gzip" and harness.gzip.decompress(body) == plain
        assert served.ask(target, headers={"Accept-Encoding": "gzip;q=0"})[1]["Content-Encoding"] is None
        assert served.ask(target, "HEAD")[2] == b""


def test_search(stemma):
    with Served(stemma, make_store(stemma)) as served:
        one = served.get("/api/search?q=depot")
        assert one["total"] >= 5 and any(piece["hit"] for piece in one["hits"][0]["snippet"])
        assert served.get("/api/search?q=DEP*")["total"] >= one["total"]
        both = served.get("/api/search?q=depot+lorries")
        assert 0 < both["total"] < one["total"]
        assert served.get("/api/search?q=%22depot%2014%22")["total"] > 0
        assert served.get("/api/search?q=%22fourteen%20depot%22")["total"] == 0
        assert served.get("/api/search?q=depot&offset=2&limit=1")["hits"] == one["hits"][2:3]
        # What means something to SQLite means nothing here.
        for query in ["title:depot", "NEAR(depot blast)", "depot) OR (x", "{title}:x", "a^b", "-depot", "depot AND"]:
            served.get("/api/search?q=" + segment(query))
        for query in ["", "%22", "*", "%22depot", "+", "...", "x" * 1001, "+".join("abcdefg" * 5) + "+q" * 30]:
            error = served.get("/api/search?q=" + query, status=400)["error"]
            assert error["code"] == "bad_query" and ";" in error["message"], error
        served.get("/api/search?q=depot&offset=x", status=400)


if __name__ == "__main__":
    harness.main(globals())
