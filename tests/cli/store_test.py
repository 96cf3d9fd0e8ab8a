#!/usr/bin/env python3
"""The store: trace, add, report and check agree; nothing stored is lost."""
import json
import os
import pathlib
import sqlite3
import subprocess

import harness


def read(path):
    return pathlib.Path(path).read_bytes()


def test_trace_writes_three_files_and_a_summary(stemma):
    harness.write_pages("pages", 4)
    done = stemma("trace", "pages", code=0)
    assert sorted(os.listdir("stemma-out")) == ["dossier.json", "report.html", "story.stemma"]
    assert "stemma-out/report.html" in done.out and not done.err
    assert len(json.loads(read("stemma-out/dossier.json"))["articles"]) == 4
    stemma("check", "stemma-out/story.stemma", code=0)


def test_json_alone_writes_no_file(stemma):
    harness.write_pages("pages", 2)
    before = sorted(os.listdir("."))
    dossier = stemma("trace", "--json", "pages", code=0).out
    assert sorted(os.listdir(".")) == before
    done = stemma("trace", "--json", "pages", "-o", "out", code=0)
    assert done.stdout == read("out/dossier.json") == dossier.encode("utf8")


def test_tracing_again_changes_nothing(stemma):
    harness.write_pages("pages", 3)
    stemma("trace", "pages", "-o", "out", code=0)
    before = read("out/dossier.json"), read("out/report.html")
    stemma("trace", "pages", "-o", "out", "--threads", "1", code=0)
    assert (read("out/dossier.json"), read("out/report.html")) == before


def test_what_trace_wrote_is_not_read_as_a_page(stemma):
    harness.write_pages(".", 3)
    for arguments in ([], ["-o", "."]):
        for _ in range(2):
            stemma("trace", ".", *arguments, code=0)
        assert len(json.loads(read(arguments[-1] + "/dossier.json" if arguments else "stemma-out/dossier.json"))["articles"]) == 3


def test_a_store_of_other_inputs_is_refused(stemma):
    harness.write_pages("pages", 3)
    harness.write("other/q.html", harness.page(9))
    stemma("trace", "pages", "-o", "out", code=0)
    before = {name: read(f"out/{name}") for name in os.listdir("out")}
    done = stemma("trace", "other", "-o", "out", code=2)
    assert "--replace" in done.err and "story.stemma" in done.err
    assert {name: read(f"out/{name}") for name in os.listdir("out")} == before
    stemma("trace", "other", "-o", "out", "--replace", code=0)
    assert len(json.loads(read("out/dossier.json"))["articles"]) == 1
    stemma("check", "out/story.stemma", code=0)


def test_report_over_the_store_equals_trace(stemma):
    harness.write_pages("pages", 5)
    stemma("trace", "pages", "-o", "out", code=0)
    assert stemma("report", "out/story.stemma", "--json", code=0).stdout == read("out/dossier.json")
    stemma("report", "out/story.stemma", "-o", "again", code=0)
    assert read("again/dossier.json") == read("out/dossier.json")
    assert read("again/report.html") == read("out/report.html")
    before = read("out/report.html")
    os.remove("out/report.html")
    stemma("report", "out/story.stemma", code=0)
    assert read("out/report.html") == before


def test_verbatim_texts_stay_verbatim_in_the_store(stemma):
    harness.write("notes/n.txt", "Share this\n\n" + "\n\n".join(harness.sentences(3)) + "\n")
    traced = stemma("trace", "--verbatim", "--json", "notes", code=0).stdout
    stemma("add", "s.stemma", "--verbatim", "notes", code=0)
    assert stemma("report", "s.stemma", "--json", code=0).stdout == traced


def test_adding_again_changes_nothing(stemma):
    harness.write_pages("pages", 5)
    stemma("add", "s.stemma", "pages", code=0)
    first = stemma("report", "s.stemma", "--json", code=0).stdout
    done = stemma("add", "s.stemma", "pages", "pages/p001.html", code=0)
    assert "0 new" in done.err
    assert stemma("report", "s.stemma", "--json", code=0).stdout == first
    stemma("check", "s.stemma", code=0)


def test_the_same_bytes_under_two_paths_do_not_depend_on_order(stemma):
    for folder in ("b", "a"):
        harness.write(f"{folder}/same.html", harness.page(1))
    expected = stemma("trace", "--json", "a", "b", code=0).stdout
    for number, order in enumerate((["a", "b"], ["b", "a"])):
        for folder in order:
            stemma("add", f"s{number}.stemma", folder, code=0)
        assert stemma("report", f"s{number}.stemma", "--json", code=0).stdout == expected, order


def test_captures_of_one_address_keep_their_order(stemma):
    harness.write("x/page.html", harness.page(1))
    harness.write("y/page.html", harness.page(2))
    expected = stemma("trace", "--json", "x", "y", code=0).stdout
    assert [a["id"] for a in json.loads(expected)["articles"]] == ["page.html", "page.html#2"]
    stemma("add", "s.stemma", "y", code=0)
    stemma("add", "s.stemma", "x", code=0)
    assert stemma("report", "s.stemma", "--json", code=0).stdout == expected


def test_versions_of_one_id_are_stored_under_that_id(stemma):
    lines = [json.dumps({"id": "a", "text": " ".join(harness.sentences(n))}) for n in (1, 2)]
    harness.write("in.jsonl", "\n".join(lines) + "\n")
    stemma("trace", "in.jsonl", "-o", "out", code=0)
    assert [a["id"] for a in json.loads(read("out/dossier.json"))["articles"]] == ["a", "a#2"]
    assert "0 new" in stemma("add", "out/story.stemma", "in.jsonl", code=0).err
    stemma("check", "out/story.stemma", code=0)
    assert stemma("report", "out/story.stemma", "--json", code=0).stdout == read("out/dossier.json")
    stemma("trace", "in.jsonl", "-o", "out", code=0)


def test_against_a_store(stemma):
    harness.write_pages("pages", 6)
    stemma("add", "s.stemma", "pages", code=0)
    harness.write("copy.html", harness.page(3, title="Seen elsewhere"))
    found = stemma.lines("reuse", "--against", "s.stemma", "copy.html", code=0)
    best = found[0]
    assert best["a"]["article"] == "copy.html" and best["b"]["article"] == "p003.html", best
    assert 0.9 <= best["share_of_a"] <= 1 and 0.9 <= best["share_of_b"] <= 1, best
    harness.write("new.jsonl", json.dumps({"id": "n", "text": "A wholly different matter was settled at the harbour."}))
    stemma("reuse", "--against", "s.stemma", "new.jsonl", code=1)


def test_add_reports_bad_inputs_and_keeps_the_rest(stemma):
    harness.write_pages("pages", 2)
    harness.write("pages/cut.html.gz", harness.gzipped(harness.page(5))[:90])
    assert "cut.html.gz" in stemma("add", "s.stemma", "pages", code=3).err
    assert len(json.loads(stemma("report", "s.stemma", "--json", code=0).out)["articles"]) == 2


def test_a_missing_input_does_not_harm_the_store(stemma):
    harness.write_pages("pages", 2)
    stemma("add", "s.stemma", "pages", code=0)
    stemma("add", "s.stemma", "gone", code=2)
    stemma("check", "s.stemma", code=0)


def test_files_that_are_no_store(stemma):
    harness.write("page.html", harness.page(1))
    for content in (b"", b"not a store", os.urandom(1).join([b"SQLite format 3\0"] * 2), bytes(5000)):
        harness.write("odd.stemma", content)
        for command in (["check", "odd.stemma"], ["report", "odd.stemma", "--json"], ["reuse", "--against", "odd.stemma", "page.html"]):
            done = stemma(*command, code=2)
            assert "odd.stemma" in done.err, (content[:10], command, done.err)


def test_other_databases_are_not_taken_over(stemma):
    harness.write("page.html", harness.page(1))
    with sqlite3.connect("shop.db") as shop:
        shop.execute("CREATE TABLE orders (id INTEGER)")
    shop.close()
    before = read("shop.db")
    assert "shop.db" in stemma("add", "shop.db", "page.html", code=2).err
    assert read("shop.db") == before


def test_a_store_of_a_newer_version(stemma):
    harness.write("page.html", harness.page(1))
    stemma("add", "s.stemma", "page.html", code=0)
    with sqlite3.connect("s.stemma") as store:
        store.execute("PRAGMA user_version = 9999")
    store.close()
    before = read("s.stemma")
    for command in (["check", "s.stemma"], ["report", "s.stemma", "--json"], ["add", "s.stemma", "page.html"]):
        done = stemma(*command, code=2)
        assert "s.stemma" in done.err and "upgrade" in done.err, done.err
    assert read("s.stemma") == before


def test_check_finds_changed_bytes(stemma):
    harness.write_pages("pages", 3)
    stemma("add", "s.stemma", "pages", code=0)
    whole = bytearray(read("s.stemma"))
    found = 0
    # Most of a small store is the empty middle of its tables' pages; the records stand at the ends of theirs.
    for place in range(5000, len(whole), max(1, len(whole) // 97)):
        damaged = bytearray(whole)
        for i in range(place, min(place + 64, len(whole))):
            damaged[i] ^= 0x55
        harness.write("d.stemma", bytes(damaged))
        done = stemma("check", "d.stemma", code=(0, 2))
        found += done.returncode == 2
    assert found > 0


def test_two_additions_at_once(stemma):
    harness.write("a.jsonl", "".join(harness.json_line(n) for n in range(1500)))
    harness.write("b.jsonl", "".join(harness.json_line(n) for n in range(1000, 2500)))
    running = [subprocess.Popen([stemma.path, "add", "s.stemma", name], stderr=subprocess.PIPE) for name in ("a.jsonl", "b.jsonl")]
    for process in running:
        message = process.communicate()[1].decode("utf8")
        assert process.returncode in (0, 2), (process.returncode, message)
        assert process.returncode == 0 or "s.stemma" in message, message
    stemma("check", "s.stemma", code=0)
    for name in ("a.jsonl", "b.jsonl"):
        stemma("add", "s.stemma", name, code=0)
    with sqlite3.connect("file:s.stemma?mode=ro", uri=True) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()
    stemma("add", "once.stemma", "a.jsonl", "b.jsonl", code=0)
    done = [stemma("reuse", "--against", name, "-", stdin=harness.json_line(1200).encode("utf8"), code=0).stdout
            for name in ("s.stemma", "once.stemma")]
    assert done[0].count(b"\n") > 1


def test_reading_while_another_adds(stemma):
    harness.write_pages("pages", 3)
    stemma("add", "s.stemma", "pages", code=0)
    harness.write("more.jsonl", "".join(harness.json_line(n) for n in range(3000)))
    with subprocess.Popen([stemma.path, "add", "s.stemma", "more.jsonl"], stderr=subprocess.DEVNULL) as process:
        stemma("check", "s.stemma", code=0)
    assert process.returncode == 0


harness.main(globals())
