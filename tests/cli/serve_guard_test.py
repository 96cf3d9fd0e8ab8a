#!/usr/bin/env python3
"""`stemma serve`: who is refused, hostile pages, requests of every kind."""
import json
import random
import socket
import time

import harness
from serving import SECURITY, Served, fits, ids_in, make_store, schema_of, segment


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


if __name__ == "__main__":
    harness.main(globals())
