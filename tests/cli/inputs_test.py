#!/usr/bin/env python3
"""Broken inputs: each is named with its place, the reason and the remedy, is counted, and costs nothing else."""
import json
import os
import resource
import subprocess
import time

import harness

GOOD = "good.html"


def expect_skip(stemma, bad, *words, command="extract", kept=(GOOD,), code=3, **options):
    """Runs over `bad` and a good page: the good one comes out, the message names `bad` and holds `words`."""
    harness.write(GOOD, harness.page(1))
    done = stemma(command, bad, GOOD, code=code, **options)
    records = [json.loads(line) for line in done.out.splitlines()[1:]]
    assert harness.ids(records) == sorted(kept), (harness.ids(records), done.err)
    message = next((line for line in done.err.splitlines() if str(bad) in line), "")
    assert message, f"{bad} is not named in: {done.err}"
    assert "; " in message, f"no remedy in: {message}"
    for word in words:
        assert word in message, f"no {word!r} in: {message}"
    return done


def test_empty_file(stemma):
    expect_skip(stemma, harness.write("empty.html", ""), "empty")


def test_empty_file_alone_finds_nothing(stemma):
    harness.write("empty.html", "")
    assert "empty.html" in stemma("extract", "empty.html", code=1).err


def test_binary_file(stemma):
    expect_skip(stemma, harness.write("picture.html", bytes(range(256)) * 64))


def test_directory_without_pages(stemma):
    os.mkdir("bare")
    expect_skip(stemma, "bare")
    assert "bare" in stemma("extract", "bare", code=1).err


def test_dangling_link_in_a_directory(stemma):
    harness.write("pages/p.html", harness.page(2))
    os.symlink("gone.html", "pages/link.html")
    expect_skip(stemma, "pages", "link.html", kept=(GOOD, "p.html"))


def test_named_file_that_is_gone_stops_before_any_output(stemma):
    harness.write(GOOD, harness.page(1))
    done = stemma("extract", GOOD, "gone.html", code=2)
    assert "gone.html" in done.err and not done.out


def as_nobody(stemma, *arguments):
    """Runs without the rights of the superuser, who may read everything."""
    if os.getuid() != 0:
        return stemma(*arguments)
    os.chmod(".", 0o777)
    return stemma(*arguments, user=65534, group=65534, extra_groups=[])


def test_unreadable_files_and_directories(stemma):
    harness.write(GOOD, harness.page(1))
    harness.write("pages/locked.html", harness.page(2))
    harness.write("pages/p.html", harness.page(3))
    harness.write("closed/p.html", harness.page(4))
    os.chmod("pages/locked.html", 0)
    os.chmod("closed", 0)
    done = as_nobody(stemma, "extract", "pages", "closed", "pages/locked.html", GOOD)
    assert done.returncode == 3, (done.returncode, done.err)
    assert harness.ids([json.loads(line) for line in done.out.splitlines()[1:]]) == [GOOD, "p.html"]
    assert done.err.count("locked.html") == 2 and "closed" in done.err and "rights" in done.err, done.err
    for alone in ("pages/locked.html", "closed"):
        done = as_nobody(stemma, "extract", alone)
        assert done.returncode == 2 and alone in done.err and "; check" in done.err, (done.returncode, done.err)
    os.chmod("closed", 0o755)


def test_link_cycle(stemma):
    harness.write("pages/p.html", harness.page(2))
    os.symlink("..", "pages/up")
    done = stemma("extract", "pages", code=(0, 3))
    assert harness.ids([json.loads(line) for line in done.out.splitlines()[1:]]) == ["p.html"]


def test_truncated_gzip(stemma):
    whole = harness.gzipped(harness.page(2) + "x" * 50000)
    expect_skip(stemma, harness.write("cut.html.gz", whole[:len(whole) // 2]), "byte")


def archive(*records):
    return harness.write("crawl.warc", b"".join(records))


def test_archive_with_a_cut_last_record(stemma):
    first, last = harness.warc_record("http://a.test/1", harness.page(2)), harness.warc_record("http://a.test/2", harness.page(3))
    expect_skip(stemma, archive(first, last[:-300]), "record 1", "byte", kept=(GOOD, "http://a.test/1"))


def test_archive_with_a_wrong_length(stemma):
    for wrong in (40, 10**9):
        parts = [harness.warc_record("http://a.test/1", harness.page(2)),
                 harness.warc_record("http://a.test/2", harness.page(3), length=wrong),
                 harness.warc_record("http://a.test/3", harness.page(4))]
        harness.write(GOOD, harness.page(1))
        done = stemma("extract", archive(*parts), GOOD, code=3)
        found = harness.ids([json.loads(line) for line in done.out.splitlines()[1:]])
        assert {GOOD, "http://a.test/1", "http://a.test/3"} <= set(found), (wrong, found, done.err)
        assert "crawl.warc" in done.err and "byte" in done.err


def test_archive_with_a_bare_version_line(stemma):
    parts = [harness.warc_record("http://a.test/1", harness.page(2)), b"WARC/1.0\r\n\r\n\r\n",
             harness.warc_record("http://a.test/3", harness.page(4))]
    expect_skip(stemma, archive(*parts), "byte", kept=(GOOD, "http://a.test/1", "http://a.test/3"))


def test_archive_of_only_a_version_line(stemma):
    expect_skip(stemma, harness.write("bare.warc", b"WARC/1.0\r\n"))


def test_json_lines_with_faults(stemma):
    lines = [harness.json_line(1), '{"id": "broken", "text": \n', '{"id": "no-text", "title": "T"}\n', harness.json_line(2),
             '{"text": "no id"}\n', '[1, 2]\n', harness.json_line(3)]
    done = expect_skip(stemma, harness.write("all.jsonl", "".join(lines)), "record 1", kept=(GOOD, "j1", "j2", "j3"))
    for record in ("record 2", "record 4", "record 5"):
        assert record in done.err, (record, done.err)


def test_json_lines_with_duplicate_ids(stemma):
    """The same bytes are the same article; other bytes are another capture."""
    other = json.dumps({"id": "j1", "text": "\n\n".join(harness.sentences(6))}) + "\n"
    harness.write("twice.jsonl", harness.json_line(1) + other + harness.json_line(1))
    assert harness.ids(stemma.lines("extract", "twice.jsonl", code=0)) == ["j1", "j1#2"]


def test_invalid_utf8_is_repaired(stemma):
    bad = harness.page(2).encode("utf8").replace(b"burned", b"bur\xff\xfened")
    harness.write("bad.html", bad)
    harness.write("bad.jsonl", harness.json_line(1).encode("utf8").replace(b"burned", b"bur\xffned"))
    for name in ("bad.html", "bad.jsonl"):
        done = stemma("extract", name, code=(0, 1, 3))
        done.stdout.decode("utf8", errors="strict")


def test_invalid_utf8_in_a_name(stemma):
    with open(b"na\xffme.html", "wb") as file:
        file.write(harness.page(2).encode("utf8"))
    assert len(stemma.lines("extract", ".", code=(0, 3))) == 1


def test_control_characters_in_a_name_do_not_reach_the_terminal(stemma):
    harness.write("a\x1b[31mred.html", "")
    assert "\x1b" not in stemma("extract", ".", code=1).err


def bounded(stemma, *arguments):
    """Runs with 3 GiB of address space; returns (result, seconds)."""
    limit = 3 << 30
    began = time.monotonic()
    done = subprocess.run([stemma.path, *map(str, arguments)], capture_output=True, check=False, timeout=harness.SECONDS,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    return done, time.monotonic() - began


def test_twenty_megabytes_of_nested_elements(stemma):
    deep = harness.write("deep.html", "<html><body>" + "<div>" * 4_000_000 + "deep down</body></html>")
    harness.write(GOOD, harness.page(1))
    done, seconds = bounded(stemma, "extract", deep, GOOD)
    assert done.returncode == 3, (done.returncode, done.stderr)
    assert b"deep.html" in done.stderr and len(done.stdout.splitlines()) == 2
    assert seconds < 10, seconds


def test_many_siblings(stemma):
    wide = harness.write("wide.html", "<html><body>" + "<p>a" * 3_000_000 + "</body></html>")
    harness.write(GOOD, harness.page(1))
    done, seconds = bounded(stemma, "extract", wide, GOOD)
    assert done.returncode == 3 and b"wide.html" in done.stderr, (done.returncode, done.stderr)
    assert seconds < 10, seconds


def test_gzip_bomb(stemma):
    bomb = harness.write("bomb.html.gz", harness.gzipped(b"<p>" + b"a" * (400 << 20)))
    harness.write(GOOD, harness.page(1))
    done, seconds = bounded(stemma, "extract", bomb, GOOD)
    assert done.returncode == 3 and b"bomb.html.gz" in done.stderr, (done.returncode, done.stderr)
    assert len(done.stdout.splitlines()) == 2 and seconds < 10, seconds


def test_record_over_the_limit(stemma):
    big = harness.write("big.html", harness.page(2) + " " * 200_000)
    harness.write(GOOD, harness.page(1))
    done = stemma("extract", "--max-record-size", "100K", big, GOOD, code=3)
    assert "big.html" in done.err and len(done.out.splitlines()) == 2


def test_page_without_an_article(stemma):
    links = "".join(f"<li><a href=/{i}>Topic {i}</a></li>" for i in range(40))
    bare = harness.write("index.html", f"<html><body><nav><ul>{links}</ul></nav></body></html>")
    expect_skip(stemma, bare, "no article", code=0)  # not an error of the run
    stemma("extract", bare, code=1)


def test_standard_input(stemma):
    for content in (harness.page(1).encode("utf8"), harness.json_line(1).encode("utf8"), harness.gzipped(harness.page(1))):
        assert len(stemma("extract", "-", stdin=content, code=0).out.splitlines()) == 2
    assert "-" in stemma("extract", "-", code=1).err


def test_a_file_that_vanishes_under_way(stemma):
    """A name that a directory still lists when the file behind it is gone."""
    harness.write_pages("pages", 3)
    harness.write("elsewhere/p.html", harness.page(9))
    os.symlink("../elsewhere/p.html", "pages/z.html")
    os.remove("elsewhere/p.html")
    done = stemma("trace", "--json", "pages", code=3)
    assert len(json.loads(done.out)["articles"]) == 3 and "z.html" in done.err


def test_a_bad_line_of_owners_is_told_once_and_the_rest_holds(stemma):
    text = "The ferry ran aground off the port on Tuesday with many passengers on board, the harbour master said at noon. " * 2
    rows = [{"id": name, "text": text, "published": day, "publisher": {"name": name, "domain": name + ".example"}}
            for name, day in (("post", "2021-03-04"), ("hallway", "2021-03-05"))]
    harness.write("two.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    harness.write("owners.tsv", "rehost\tHallway\thallway.example\t\nno line of a table\n")
    done = stemma("reuse", "two.jsonl", "--owners", "owners.tsv", code=3)
    assert done.err.count("owners.tsv: record 1") == 1, done.err
    assert any("rehost" in json.loads(line)["evidence"] for line in done.out.splitlines()[1:]), done.out
    assert stemma("trace", "--json", "two.jsonl", "--owners", "owners.tsv", code=3).err.count("owners.tsv") == 1
    assert "gone.tsv" in stemma("reuse", "two.jsonl", "--owners", "gone.tsv", code=2).err


harness.main(globals())
