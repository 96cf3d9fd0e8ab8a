#!/usr/bin/env python3
"""`stemma serve`: stores in every state, the port, the end."""
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import time

import harness
from serving import Served, fits, make_store, schema_of, segment


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


def test_odd_collections(stemma):
    """One article without a date or a title; titles of 2,000 characters; text from right to left."""
    long = "Ferry " * 333 + "ok"
    hebrew = "\u05d4\u05e1\u05e4\u05d9\u05e0\u05d4 \u05d8\u05d1\u05e2\u05d4 \u05d1\u05e0\u05de\u05dc \u05d1\u05d9\u05d5\u05dd \u05e9\u05e0\u05d9."
    text = "The Orel ferry sank off Harrow on Monday, harbour master Jon Kesh said. " * 3
    piles = {"one": [{"id": "a", "text": text}],
             "undated": [{"id": i, "title": "Ferry sinks", "publisher": i, "text": text} for i in "abc"],
             "long": [{"id": i, "title": long, "published": "2031-03-02", "text": text} for i in "ab"],
             "right": [{"id": i, "title": hebrew, "language": "he", "text": f"{hebrew} {text}"} for i in "ab"]}
    for name, articles in piles.items():
        harness.write(f"{name}.jsonl", "".join(json.dumps(article) + "\n" for article in articles))
        stemma("trace", f"{name}.jsonl", "-o", name, "--quiet", code=(0, 3))
        with Served(stemma, f"{name}/story.stemma") as served:
            api = served.get("/api/openapi.json")
            rows = served.get("/api/stories")["stories"]
            assert sum(row["articles"] for row in rows) == len(articles), name
            for row in rows:
                story = served.get("/api/stories/" + segment(row["id"]))
                fits(api, schema_of(api, "/api/stories/{story}"), story)
                for brief in story["articles"]:
                    assert brief["title"] or brief["begins"], name
                    assert len(brief["title"] or "") <= 301, name
                    document = served.get("/api/articles/" + segment(brief["id"]))
                    assert document["article"]["title"] == (articles[0].get("title") or None), name


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
    # Who writes from the page is told before long; the others' answers do not wait.
    base.execute("ROLLBACK")
    with Served(stemma, store, "--write") as served:
        base.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        error = served.post("/api/hand", {"kind": "note", "author": "a", "text": "t", "target": {"view": "v"}}, 503)["error"]
        assert error["code"] == "busy" and time.monotonic() - started < 20
        base.execute("ROLLBACK")
        served.post("/api/hand", {"kind": "note", "author": "a", "text": "t", "target": {"view": "v"}}, 201)
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
