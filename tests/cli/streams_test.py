#!/usr/bin/env python3
"""Streams and signals: data on stdout, messages on stderr, full disks, closed pipes, interrupts."""
import json
import os
import pty
import resource
import signal
import subprocess
import time

import harness

LIMIT = 64 << 10  # bytes that a file may have in the tests of a full disk


def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def test_a_full_standard_output_is_exit_code_2(stemma):
    harness.write_pages("pages", 3)
    for arguments in (["extract", "pages"], ["trace", "--json", "pages"], ["mentions", "pages"], ["--help"], ["--version"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([stemma.path, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 2, (arguments, done.returncode)
        assert b"standard output" in done.stderr, done.stderr


def test_a_closed_pipe_is_exit_code_2_and_no_signal(stemma):
    harness.write_pages("pages", 60)
    with subprocess.Popen([stemma.path, "extract", "pages"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        message = process.stderr.read()
    assert process.returncode == 2 and b"standard output" in message, (process.returncode, message)


def test_a_full_disk_leaves_no_half_file(stemma):
    harness.write_pages("pages", 40)
    done = stemma("trace", "pages", "-o", "out", code=2, preexec_fn=small_files)
    assert "out" in done.err
    for name in ("dossier.json", "report.html", "story.stemma"):
        assert not os.path.exists(f"out/{name}") or os.path.getsize(f"out/{name}") < LIMIT
    assert not [name for name in os.listdir("out") if "partial" in name], os.listdir("out")
    stemma("trace", "pages", "-o", "out", code=0)
    json.load(open("out/dossier.json", encoding="utf8"))


def test_a_full_disk_keeps_the_old_files(stemma):
    harness.write_pages("few", 2)
    harness.write_pages("many", 60)
    stemma("trace", "few", "-o", "out", code=0)
    before = {name: open(f"out/{name}", "rb").read() for name in ("dossier.json", "report.html")}
    stemma("trace", "many", "-o", "out", "--replace", code=2, preexec_fn=small_files)
    assert {name: open(f"out/{name}", "rb").read() for name in before} == before


def test_an_output_that_is_no_directory(stemma):
    harness.write("page.html", harness.page(1))
    harness.write("out", "a file")
    assert "out" in stemma("trace", "page.html", "-o", "out", code=2).err
    assert open("out", encoding="utf8").read() == "a file"


def test_messages_stay_off_stdout(stemma):
    harness.write_pages("pages", 2)
    harness.write("pages/empty.html", "")
    done = stemma("extract", "pages", code=3)
    assert all(json.loads(line) for line in done.out.splitlines())
    assert "empty.html" in done.err


def test_no_progress_where_there_is_no_terminal(stemma):
    harness.write_pages("pages", 5)
    assert stemma("extract", "pages", code=0).err == ""


def on_a_terminal(stemma, *arguments):
    """What the program writes to standard error when that is a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([stemma.path, *arguments], stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 65536):
            shown += chunk
    except OSError:
        pass  # the other end is closed
    os.close(leader)
    assert process.wait() in (0, 3)
    return shown


def test_progress_on_a_terminal_only_when_wanted(stemma):
    harness.write_pages("pages", 20)
    assert b"mentions" in on_a_terminal(stemma, "mentions", "pages")
    assert on_a_terminal(stemma, "mentions", "--no-progress", "pages") == b""
    assert on_a_terminal(stemma, "mentions", "--quiet", "pages") == b""


def test_an_interrupt_is_exit_code_130(stemma):
    """While it waits for standard input, while it works, and twice in a row."""
    for signals in ([signal.SIGINT], [signal.SIGINT, signal.SIGINT], [signal.SIGTERM]):
        with subprocess.Popen([stemma.path, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdin.write(harness.json_line(1).encode("utf8"))
            process.stdin.flush()
            time.sleep(0.3)
            for number in signals:
                process.send_signal(number)
                time.sleep(0.1)
            assert process.wait(timeout=10) == 130, process.returncode


def test_an_interrupted_add_leaves_a_sound_store(stemma):
    lines = "".join(harness.json_line(n) for n in range(20000))
    harness.write("all.jsonl", lines)
    with subprocess.Popen([stemma.path, "add", "s.stemma", "all.jsonl"], stderr=subprocess.PIPE) as process:
        time.sleep(0.15)
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=10)
    assert code in (0, 130), code
    if os.path.exists("s.stemma"):
        stemma("check", "s.stemma", code=0)
    stemma("add", "s.stemma", "all.jsonl", code=0)
    stemma("check", "s.stemma", code=0)


harness.main(globals())
