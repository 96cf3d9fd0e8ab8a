#!/usr/bin/env python3
"""What the command line accepts, what it answers, and with which exit code."""
import json

import harness

COMMANDS = ["trace", "extract", "reuse", "attributions", "mentions", "add", "report", "check"]


def test_help_shows_examples_first(stemma):
    for command in COMMANDS:
        for shown in (stemma(command, "--help", code=0).out, stemma("help", command, code=0).out):
            assert shown.index("Examples:") < shown.index("Usage:") < shown.index("Options of every command:")
            assert all(len(line) <= 82 for line in shown.splitlines()), shown


def test_help_of_the_program_names_every_command(stemma):
    shown = stemma("--help", code=0).out
    assert all(f"  {command} " in shown for command in COMMANDS)
    assert stemma("help", code=0).out == shown


def test_version(stemma):
    assert stemma("--version", code=0).out.startswith("stemma ")


def test_wrong_usage_is_exit_code_2_with_nothing_on_stdout(stemma):
    harness.write("page.html", harness.page(1))
    cases = [[], ["frobnicate"], ["trace"], ["add", "x.stemma"], ["report"], ["extract", "--threads", "many", "page.html"],
             ["extract", "--threads", "-1", "page.html"], ["extract", "--no-such", "page.html"],
             ["extract", "--max-record-size", "32Q", "page.html"], ["help", "nothing"], ["generate", "pdf"]]
    for case in cases:
        done = stemma(*case, code=2)
        assert not done.out and done.err.startswith("stemma: error: "), (case, done.out, done.err)


def test_missing_input_is_named(stemma):
    done = stemma("extract", "nowhere.html", code=2)
    assert "nowhere.html" in done.err and not done.out


def test_missing_stores_are_named(stemma):
    harness.write("page.html", harness.page(1))
    for case in (["report", "no.stemma"], ["check", "no.stemma"], ["reuse", "--against", "no.stemma", "page.html"]):
        assert "no.stemma" in stemma(*case, code=2).err, case


def test_files_may_bear_the_name_of_a_command(stemma):
    harness.write("report", harness.page(1))
    assert harness.ids(stemma.lines("extract", "report", code=0)) == ["report"]


def test_two_dashes_end_the_options(stemma):
    harness.write("--json", harness.page(1))
    assert harness.ids(stemma.lines("extract", "--", "--json", code=0)) == ["--json"]


def test_options_may_stand_before_and_after_the_command(stemma):
    harness.write("page.html", harness.page(1))
    first = stemma("--threads", "2", "extract", "page.html", code=0).out
    assert first == stemma("extract", "page.html", "--threads=2", code=0).out


def test_config_file_sets_options_and_the_command_line_wins(stemma):
    harness.write("page.html", harness.page(1))
    harness.write("stemma.toml", 'threads = 2\nmax-record-size = "2M"\nverbatim = true\n')
    def shown(*more):
        return json.loads(stemma("extract", "--config", "stemma.toml", *more, "page.html", code=0).out.splitlines()[0])
    assert shown()["options"]["max_record_bytes"] == 2 << 20
    assert shown("--max-record-size", "1M")["options"]["max_record_bytes"] == 1 << 20


def test_config_faults_are_exit_code_2(stemma):
    harness.write("page.html", harness.page(1))
    harness.write("bad.toml", "no-such-option = 1\n")
    for config in ("bad.toml", "absent.toml"):
        done = stemma("extract", "--config", config, "page.html", code=2)
        assert not done.out and done.err


def test_headers_show_neither_threads_nor_paths(stemma):
    harness.write("page.html", harness.page(1))
    lines = [stemma("extract", "--threads", n, "page.html", code=0).out for n in (1, 3)]
    assert lines[0] == lines[1]
    header = json.loads(lines[0].splitlines()[0])
    assert header["schema"] == "stemma/article/1" and header["version"] and "threads" not in header["options"]


def test_quiet_says_nothing(stemma):
    harness.write("in/page.html", harness.page(1))
    harness.write("in/empty.html", "")
    done = stemma("extract", "--quiet", "in", code=3)
    assert done.out and not done.err


def test_pairs_restrict_what_is_compared(stemma):
    for name in ("a one.txt", "b.txt", "c.txt"):
        harness.write(name, "\n\n".join(harness.sentences(4)) + f"\n\nKept in the file {name}.\n")
    harness.write("pairs", "a one.txt\tb.txt\n")
    found = stemma.lines("reuse", "--verbatim", "a one.txt", "b.txt", "c.txt", "--pairs", "pairs")
    assert {(r["a"]["article"], r["b"]["article"]) for r in found} <= {("a one.txt", "b.txt")}
    harness.write("spaced", "c.txt b.txt\n")
    found = stemma.lines("reuse", "--verbatim", "a one.txt", "b.txt", "c.txt", "--pairs", "spaced", "--memory", "64M")
    assert {(r["a"]["article"], r["b"]["article"]) for r in found} <= {("b.txt", "c.txt")}


def test_faults_in_a_pairs_file_name_the_line_or_the_id(stemma):
    harness.write("a.txt", "\n\n".join(harness.sentences(4)))
    harness.write("pairs", "a.txt a.txt\nlonely\n")
    assert "line 2" in stemma("reuse", "--verbatim", "a.txt", "--pairs", "pairs", code=2).err
    harness.write("pairs", "a.txt stranger.txt\n")
    assert "stranger.txt" in stemma("reuse", "--verbatim", "a.txt", "--pairs", "pairs", code=3).err
    assert "absent" in stemma("reuse", "a.txt", "--pairs", "absent", code=2).err


def test_finding_nothing_is_exit_code_1(stemma):
    harness.write("folder/.hidden", "x")
    for command in ("extract", "reuse", "attributions", "mentions"):
        stemma(command, "folder", code=1)
    assert json.loads(stemma("trace", "--json", "folder", code=1).out)["articles"] == []


harness.main(globals())
