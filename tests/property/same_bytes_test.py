#!/usr/bin/env python3
"""Same in, same out: any order, any threads, any split over several additions give the same dossier bytes."""
import os
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
import harness  # noqa: E402  pylint: disable=wrong-import-position

SEED = 20240305


def own_pile():
    """A pile of every kind of input, with copies, captures and faults."""
    harness.write_pages("pile", 6)
    harness.write("pile/copy.html", harness.page(2, title="The same fire, elsewhere"))
    harness.write("pile/again/p001.html", harness.page(1))
    harness.write("pile/other/p001.html", harness.page(5))
    harness.write("pile/lines.jsonl", "".join(harness.json_line(n) for n in (3, 4, 3)))
    harness.write("pile/text.txt", "\n\n".join(harness.sentences(2)) + "\n\nShare this\n")
    archive = [harness.warc_record(f"http://a.test/{n}", harness.page(n)) for n in (1, 2, 7)]
    harness.write("pile/crawl.warc.gz", b"".join(harness.gzipped(record) for record in archive))
    harness.write("pile/empty.html", "")
    return "pile"


def story_pile():
    return str(harness.STORY) if harness.STORY.is_dir() else own_pile()


def files_of(folder):
    return sorted(str(path) for path in pathlib.Path(folder).rglob("*") if path.is_file())


def expect_same(stemma, folder):
    files = files_of(folder)
    expected = stemma("trace", "--json", *files, code=(0, 3)).stdout
    assert len(expected) > 1000
    chance = random.Random(SEED)
    for threads in (1, 2, 7):
        chance.shuffle(files)
        found = stemma("trace", "--json", "--threads", threads, *files, code=(0, 3)).stdout
        assert found == expected, f"{threads} threads, order {files}"
    for round_number in range(3):
        chance.shuffle(files)
        store = f"s{round_number}.stemma"
        cuts = sorted(chance.sample(range(1, len(files)), 2))
        for part in (files[:cuts[0]], files[cuts[0]:cuts[1]], files[cuts[1]:]):
            stemma("add", store, *part, code=(0, 1, 3))
        found = stemma("report", store, "--json", "--threads", round_number + 1, code=(0, 3)).stdout
        assert found == expected, f"additions {cuts} of {files}"


def test_own_pile(stemma):
    expect_same(stemma, own_pile())


def test_example_story(stemma):
    expect_same(stemma, story_pile())


def test_streams_are_the_same_for_any_threads(stemma):
    folder = story_pile()
    for command in ("extract", "reuse", "attributions", "mentions"):
        one = stemma(command, "--threads", 1, folder, code=(0, 1, 3)).stdout
        assert stemma(command, "--threads", 7, folder, code=(0, 1, 3)).stdout == one, command


def test_trace_reads_the_texts_that_extract_shows(stemma):
    folder = story_pile()
    shown = {a["id"]: a for a in stemma.lines("extract", folder)}
    traced = {a["id"]: a for a in stemma.dossier(folder)["articles"]}
    assert shown.keys() == traced.keys()
    for name, article in shown.items():
        del article["text"]
        assert article == traced[name], name


def test_a_rerun_in_another_folder_gives_the_same_report(stemma):
    own_pile()
    stemma("trace", "pile", "-o", "one", code=3)
    stemma("trace", "pile", "-o", os.path.abspath("two"), code=3)
    for name in ("dossier.json", "report.html"):
        assert pathlib.Path("one", name).read_bytes() == pathlib.Path("two", name).read_bytes(), name


harness.main(globals())
