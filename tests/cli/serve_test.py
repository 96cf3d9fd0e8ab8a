#!/usr/bin/env python3
"""`stemma serve`: every route of its OpenAPI document against its schema, who is refused, and stores in every state."""
import json
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import time

import harness
from serving import Served, segment

try:
    import jsonschema
except ImportError:  # not on a machine that only builds
    jsonschema = None

SECURITY = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"]


def make_store(stemma, name="out"):
    stemma("trace", harness.STORY, "-o", name, "--quiet", code=(0, 3))
    return f"{name}/story.stemma"


def fits(api, schema, value):
    if jsonschema:
        whole = {**schema, "components": api["components"]}
        errors = list(jsonschema.Draft202012Validator(whole).iter_errors(value))
        assert not errors, f"{errors[0].json_path}: {errors[0].message[:200]}"


def schema_of(api, path, status="200", method="get"):
    content = api["paths"][path][method]["responses"][status]["content"]
    return next(iter(content.values()))["schema"]


def ids_in(served):
    """What the parameters of the API may be, from the stories down."""
    stories = served.get("/api/stories")["stories"]
    found = {"story": [], "claim": [], "article": [], "passage": [], "pair": []}
    for row in stories:
        story = served.get("/api/stories/" + segment(row["id"]))
        found["story"].append(row["id"])
        found["claim"] += [(row["id"], claim["id"]) for claim in story["claims"]]
        found["article"] += [article["id"] for article in story["articles"]]
        found["passage"] += [passage["id"] for passage in story["passages"]]
    for article in found["article"]:
        for reuse in served.get("/api/articles/" + segment(article))["reuse"]:
            found["pair"].append((article, reuse["other"]["id"]))
    return found


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


def test_every_answer_has_the_security_headers(stemma):
    with Served(stemma, make_store(stemma)) as served:
        for target in ["/", "/app.js", "/nothing", "/api/state", "/api/stories/none", "/api/search?q=", "/api/%zz", "/%",
                       "/api/openapi.json", "/../../etc/passwd"]:
            for headers in [{}, {"X-Stemma-Token": served.token}]:
                status, found, _ = served.raw(target, headers=headers)
                assert all(found[name] for name in SECURITY), (target, status, found.items())
                assert found["X-Content-Type-Options"] == "nosniff"
                assert not [name for name in found if name.lower().startswith("access-control")]
        status, found, _ = served.raw("/api/state", host="evil.example")
        assert all(found[name] for name in SECURITY)
        with socket.create_connection(("127.0.0.1", served.port)) as line:
            line.sendall(b"NONSENSE\r\n\r\n")
            answer = line.recv(65536).decode("utf8")
        assert answer.startswith("HTTP/1.1 400") and "nosniff" in answer


def test_who_is_refused(stemma):
    with Served(stemma, make_store(stemma), "--write") as served:
        own = {"X-Stemma-Token": served.token}
        entry = json.dumps({"kind": "note", "author": "a", "text": "t", "target": {"view": "v"}}).encode("utf8")
        # Rebinding: a name that points to this machine.
        for host in ["evil.example", f"evil.example:{served.port}", "127.0.0.1", f"127.0.0.1:{served.port + 1}", "",
                     f"127.0.0.1.evil.example:{served.port}"]:
            assert served.raw("/api/state", headers=own, host=host)[0] in (400, 421), host
        # Another site's page, even with the secret.
        for origin in ["http://evil.example", "null", "https://127.0.0.1", f"http://127.0.0.1:{served.port}.evil.example",
                       f"https://127.0.0.1:{served.port}"]:
            assert served.raw("/api/state", headers={**own, "Origin": origin})[0] == 403, origin
            assert served.raw("/api/hand", "POST", entry, {**own, "Origin": origin})[0] == 403, origin
        assert served.raw("/api/state", headers={**own, "Sec-Fetch-Site": "cross-site"})[0] == 403
        assert served.raw("/api/state", headers={**own, "Sec-Fetch-Site": "same-site"})[0] == 403
        # Nobody's token.
        for headers in [{}, {"X-Stemma-Token": ""}, {"X-Stemma-Token": served.token[:-1]},
                        {"X-Stemma-Token": "0" * 32}, {"Cookie": f"stemma_token_{served.port}={served.token}"}]:
            assert served.raw("/api/state", headers=headers)[0] == 403, headers
            assert served.raw("/", headers=headers)[0] == 403 or "X-Stemma-Token" in headers, headers
        assert served.raw(f"/?token={served.token[:-1]}x")[0] == 403
        # The cookie is enough to read and not to write.
        status, headers, _ = served.raw(f"/?token={served.token}")
        cookie = headers["Set-Cookie"]
        assert status == 200 and "HttpOnly" in cookie and "SameSite=Strict" in cookie and served.token not in cookie
        pair = {"Cookie": "other=1; " + cookie.split(";")[0]}
        assert served.raw("/api/state", headers=pair)[0] == 200 and served.raw("/", headers=pair)[0] == 200
        assert served.raw("/api/hand", "POST", entry, pair)[0] == 403
        assert served.get("/api/hand")["entries"] == []
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"]:
            assert served.raw("/api/state", method, headers=own)[0] == 405, method
        assert served.raw("/api/stories", "POST", b"{}", own)[0] == 405


def test_reading_only_unless_told(stemma):
    store = make_store(stemma)
    with Served(stemma, store) as served:
        answer = served.post("/api/hand", {"kind": "note", "author": "a", "text": "t", "target": {"view": "v"}}, 403)
        assert answer["error"]["code"] == "read_only" and "--write" in answer["error"]["message"]
        assert served.get("/api/state")["writable"] is False


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


KESH = ["The Orel ferry sank off Harrow on Monday and eleven people drowned, harbour master Jon Kesh said. It had taken water since noon.",
        "Eleven people drowned when the Orel ferry sank off Harrow on Monday, harbour master Jon Kesh said. The weather was calm.",
        "Harbour master Jon Kesh said on Monday that the Orel ferry had sunk off Harrow and that eleven people had drowned."]
HOSPITAL = ["The Orel ferry sank off Harrow on Monday, killing eleven people, Saint Vey Hospital said. They were brought in before dawn.",
            "Eleven people were killed when the Orel ferry sank off Harrow on Monday, Saint Vey Hospital said in a statement. Shops closed early.",
            "Saint Vey Hospital said eleven people had died when the Orel ferry sank off Harrow on Monday. It named none of them."]


def make_store_of_two_origins(stemma):
    lines = [json.dumps({"id": f"a{i}", "publisher": f"Paper {i}", "published": f"2031-03-0{i + 1}", "title": "Ferry sinks", "text": text})
             for i, text in enumerate(KESH + HOSPITAL)]
    harness.write("two.jsonl", "\n".join(lines) + "\n")
    stemma("trace", "two.jsonl", "-o", "two", "--quiet", code=(0, 3))
    return "two/story.stemma"


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


# Pieces of text that do something in a page, an attribute, a script, a style, an address, a spreadsheet or a terminal.
PAYLOADS = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)</script>",
            "<svg/onload=alert(1)>", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
            "<iframe srcdoc='<script>alert(1)</script>'>", "<!--<script>", "]]><script>alert(1)</script>",
            "</style><script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>", "<math><mtext></mtext></math>",
            "\u2028alert(1)\u2029", "<base href=//evil.example>", "=HYPERLINK(\"http://evil.example\")", "\u202ealert",
            "<meta http-equiv=refresh content='0;url=http://evil.example'>", "\x1b]0;x\x07", "</main></body></html>"]


def test_text_of_pages_is_text(stemma):
    """Payloads in every field come out as JSON strings of the right type, and cannot end the report's elements."""
    with open("in.jsonl", "w", encoding="utf8") as out:
        for number, payload in enumerate(PAYLOADS * 3):
            body = "\n\n".join(harness.sentences(number % len(PAYLOADS)))
            out.write(json.dumps({"id": f"{payload}{number}", "title": payload, "url": f"https://x.example/{payload}",
                                  "publisher": payload, "authors": [payload], "published": "2024-03-01",
                                  "text": f"{payload} said: \u201c{payload}\u201d, {payload}.\n\n{body}"}) + "\n")
    stemma("trace", "in.jsonl", "-o", "out", "--quiet", code=(0, 3))
    with Served(stemma, "out/story.stemma") as served:
        api = served.get("/api/openapi.json")
        found = ids_in(served)
        assert len(found["article"]) == 3 * len(PAYLOADS)
        for article in found["article"]:
            document = served.get("/api/articles/" + segment(article))
            fits(api, schema_of(api, "/api/articles/{article}"), document)
            assert document["article"]["id"] == article
        for story in found["story"]:
            status, headers, body = served.ask("/api/stories/" + segment(story))
            assert status == 200 and headers["Content-Type"] == "application/json; charset=utf-8"
            assert headers["Content-Security-Policy"].startswith("default-src 'none'")
            fits(api, schema_of(api, "/api/stories/{story}"), json.loads(body))
    with open("out/report.html", encoding="utf8") as file:
        page = file.read()
    for payload in PAYLOADS[:5]:
        assert payload not in page or not payload.startswith(("<", '"')), payload
    assert "<script>alert" not in page and page.count("</body>") == 1


def test_the_api_stands_whatever_is_asked(stemma):
    """Requests made from the API's own document, with values that fit and values that do not: never a 500, never the end."""
    chance = random.Random(7)
    with Served(stemma, make_store(stemma), "--write") as served:
        api = served.get("/api/openapi.json")
        found = ids_in(served)
        known = {"story": found["story"], "claim": [c for _, c in found["claim"]], "article": found["article"],
                 "a": found["article"], "b": found["article"], "passage": found["passage"], "entry": ["1", "2"]}
        odd = ["", ".", "..", "%00", "%2e%2e%2f", "%", "%ff%fe", "a" * 3000, "'", "\"", "[]", "{}", "-1", "1e9", "%0d%0aX:y", "null",
               "99999999999999999999", "%F0%9F%98%80", "a/b", "?", "&&", "%25"]

        def value(schema, name):
            if name in known and chance.random() < 0.7:
                return segment(chance.choice(known[name] or ["x"]))
            if schema.get("type") == "integer" and chance.random() < 0.5:
                return str(chance.randrange(5))
            return chance.choice(odd)

        def junk(schema, depth=0):
            if chance.random() < 0.15 or depth > 4:
                return chance.choice([None, 1, "", [], {}, "x" * 300, True, -1.5, "\u0000"])
            if "$ref" in schema:
                return junk(api["components"]["schemas"][schema["$ref"].split("/")[-1]], depth)
            kind = schema.get("type")
            if "enum" in schema:
                return chance.choice(schema["enum"])
            if kind == "object":
                return {k: junk(v, depth + 1) for k, v in schema.get("properties", {}).items() if chance.random() < 0.8}
            if kind == "array":
                return [junk(schema["items"], depth + 1) for _ in range(chance.randrange(4))]
            return chance.choice(known["claim"] + known["article"] + ["", "x", "\u202e", "'); DROP TABLE hand;--"])

        operations = [(path, method) for path, item in api["paths"].items() for method in item]
        started = time.monotonic()
        for _ in range(600):
            path, method = chance.choice(operations)
            operation = api["paths"][path][method]
            target, query = path, []
            for parameter in operation["parameters"]:
                text = value(parameter["schema"], parameter["name"])
                if parameter["in"] == "path":
                    target = target.replace("{" + parameter["name"] + "}", text)
                elif chance.random() < 0.8:
                    query.append(parameter["name"] + "=" + text)
            target += "?" + "&".join(query) if query else ""
            body = None
            if "requestBody" in operation:
                body = json.dumps(junk(operation["requestBody"]["content"]["application/json"]["schema"])).encode("utf8")
            headers = {"X-Stemma-Token": served.token}
            status, answer, text = served.raw(target, method.upper(), body, headers)
            # A path parameter with a slash in it is another address.
            documented = set(operation["responses"]) | {"404", "405", "400", "414"}
            assert str(status) in documented and status < 500, (target, status, text[:200])
            assert all(answer[name] for name in SECURITY)
            if status >= 400:
                fits(api, {"$ref": "#/components/schemas/Error"}, json.loads(text))
            elif status == 200 and answer["Content-Type"].startswith("application/json") and text:
                json.loads(text)
            if time.monotonic() - started > 60:
                break
        assert served.get("/api/state")["ready"]
    stemma("check", "out/story.stemma", code=0)


def test_broken_requests_are_refused_one_by_one(stemma):
    with Served(stemma, make_store(stemma)) as served:
        cases = [(b"GET / HTTP/1.1\r\n\r\n", 400), (b"GET /\r\n\r\n", 400), (b"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
                 (b"GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505), (b"G@T / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
                 (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
                 (b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"b" * 20000, 431),
                 (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 4000 + b"\r\n", 431),
                 (b"POST /api/hand HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
                 (b"POST /api/hand HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
                 (b"POST /api/hand HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
                 (b"POST /api/hand HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
                 (b"POST /api/hand HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n", 413),
                 (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400), (b"GET / HTTP/1.1\r\n A: b\r\n\r\n", 400),
                 (b"GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400), (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400)]
        for data, status in cases:
            with socket.create_connection(("127.0.0.1", served.port)) as line:
                line.settimeout(30)
                line.sendall(data)
                assert line.recv(65536).startswith(f"HTTP/1.1 {status} ".encode("ascii")), (data[:60], status)
        assert served.get("/api/state")["ready"]


def test_many_idle_connections_do_not_shut_others_out(stemma):
    with Served(stemma, make_store(stemma)) as served:
        idle = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(40)]
        assert served.get("/api/state")["ready"]
        for line in idle:
            line.close()


def test_a_store_without_views_is_served_while_it_is_analysed(stemma):
    harness.write_pages("pages", 12)
    stemma("add", "s.stemma", "pages", "--quiet", code=0)
    with Served(stemma, "s.stemma") as served:
        status, _, body = served.ask("/api/stories")
        assert status == 202 and "stage" in json.loads(body)["progress"] or status == 200
        state = served.wait()
        assert state["counts"]["articles"] == 12 and len(served.get("/api/stories")["stories"]) > 0
    # Kept: the second time it is there at once.
    with Served(stemma, "s.stemma") as served:
        assert served.get("/api/state")["ready"]
    stemma("check", "s.stemma", code=0)


def test_a_store_that_grows_is_shown_anew(stemma):
    harness.write_pages("pages", 6)
    stemma("trace", "pages", "-o", "out", "--quiet", code=0)
    with Served(stemma, "out/story.stemma", "--write") as served:
        assert served.get("/api/state")["counts"]["articles"] == 6
        tag = served.ask("/api/stories")[1]["ETag"]
        served.post("/api/hand", {"kind": "note", "author": "a", "text": "kept", "target": {"view": "v"}}, 201)
        harness.write("more/new.html", harness.page(40))
        stemma("add", "out/story.stemma", "more", "--quiet", code=0)
        for _ in range(600):
            assert served.get("/api/stories")["stories"]  # there all the time
            if served.get("/api/state")["counts"]["articles"] == 7:
                break
            time.sleep(0.1)
        assert served.get("/api/state")["counts"]["articles"] == 7
        assert served.ask("/api/stories")[1]["ETag"] != tag
        assert served.get("/api/hand")["entries"][0]["text"] == "kept"
        # Replaced by another file under the same name.
        stemma("trace", "pages", "-o", "out", "--replace", "--quiet", code=0)
        for _ in range(600):
            if served.get("/api/state")["counts"]["articles"] == 6:
                break
            time.sleep(0.1)
        assert served.get("/api/state")["counts"]["articles"] == 6
        assert served.get("/api/hand")["entries"][0]["text"] == "kept"


def test_a_store_that_cannot_be_written_is_served_from_memory(stemma):
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        return
    harness.write_pages("pages", 5)
    os.mkdir("closed")
    stemma("add", "closed/s.stemma", "pages", "--quiet", code=0)
    os.chmod("closed/s.stemma", 0o444)
    os.chmod("closed", 0o555)
    os.chmod(".", 0o755)
    before = open("closed/s.stemma", "rb").read()
    wrapper = harness.Stemma(stemma.path)
    if os.geteuid() == 0:
        harness.write("as_nobody", f"#!/bin/sh\nexec setpriv --reuid 65534 --regid 65534 --clear-groups {stemma.path} \"$@\"\n")
        os.chmod("as_nobody", 0o755)
        wrapper = harness.Stemma("as_nobody")
    with Served(wrapper, "closed/s.stemma") as served:
        assert served.wait()["counts"]["articles"] == 5
        assert served.get("/api/search?q=council")["total"] > 0
    assert open("closed/s.stemma", "rb").read() == before
    done = wrapper("serve", "closed/s.stemma", "--write", code=2)
    assert "writable" in done.err or "rights" in done.err, done.err
    os.chmod("closed", 0o755)


def test_stores_that_cannot_be_served_say_why(stemma):
    assert "no such store" in stemma("serve", "none.stemma", code=2).err
    harness.write("text.stemma", "this is no database, not at all" * 100)
    assert "check the path" in stemma("serve", "text.stemma", code=2).err
    store = make_store(stemma)
    shutil.copy(store, "newer.stemma")
    with sqlite3.connect("newer.stemma") as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    assert "upgrade" in stemma("serve", "newer.stemma", code=2).err
    data = bytearray(open(store, "rb").read())
    for at in range(4096, len(data), 512):
        data[at:at + 16] = b"\xaa" * 16
    harness.write("corrupt.stemma", bytes(data))
    done = subprocess.run([stemma.path, "serve", "corrupt.stemma"], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2 and b"restore" in done.stderr, done


def test_what_is_damaged_or_gone_while_it_is_served(stemma):
    store = make_store(stemma)
    with Served(stemma, store) as served:
        one, two = [row["id"] for row in served.get("/api/stories")["stories"]][:2]
        base = sqlite3.connect(store)
        base.execute("UPDATE views SET body = zeroblob(length(body)) WHERE path = ?", (f"api/stories/{one}",))
        base.commit()
        base.close()
        error = served.get(f"/api/stories/{one}", status=500)["error"]
        assert error["code"] == "corrupt" and "stemma report" in error["message"]
        assert served.get(f"/api/stories/{two}")["id"] == two and served.get("/api/stories")["stories"]
        os.rename(store, "away")
        for _ in range(100):
            if served.get("/api/state")["error"]:
                break
            time.sleep(0.1)
        assert "no longer there" in served.get("/api/state")["error"] and served.get("/api/stories")["stories"]
    os.rename("away", store)
    assert "is damaged" in stemma("check", store, code=2).out
    stemma("report", store, "--quiet", code=(0, 3))
    stemma("check", store, code=0)


def test_a_locked_store_is_read_and_not_written(stemma):
    store = make_store(stemma)
    base = sqlite3.connect(store, isolation_level=None)
    base.execute("BEGIN IMMEDIATE")
    with Served(stemma, store) as served:
        assert served.get("/api/state")["ready"] and served.get("/api/stories")["stories"]
    base.execute("ROLLBACK")
    base.close()


def test_the_port(stemma):
    store = make_store(stemma)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = stemma("serve", store, "--port", port, code=2)
        assert f"port {port} is in use" in done.err and "--port" in done.err and done.out == ""
    with Served(stemma, store, "--port", port) as served:
        assert served.port == port
        # Loopback only: no other address of this machine answers.
        with socket.socket() as other:
            assert other.connect_ex(("127.0.0.2", port)) != 0
    assert stemma("serve", store, "--port", 70000, code=2).err


def test_ctrl_c_ends_it(stemma):
    served = Served(stemma, make_store(stemma))
    with served:
        assert served.get("/api/state")["ready"]
        started = time.monotonic()
        assert served.stop() == 0 and time.monotonic() - started < 5


if __name__ == "__main__":
    harness.main(globals())
