#!/usr/bin/env python3
"""Kills `stemma add` at random moments: the store stays sound and completing it gives the same bytes.

STEMMA_CRASHES sets how many kills (default 100); the moments come from a fixed seed.
"""
import json
import os
import random
import signal
import subprocess
import time

import harness

KILLS = int(os.environ.get("STEMMA_CRASHES", "100"))
RECORDS = 800       # several transactions' worth
CHECK_EVERY = 5     # a full check costs more than a kill
SECONDS_AT_MOST = 30  # for the kills; slow machines do fewer


def record(number):
    """An article that shares no run of words with any other, so that the analysis at the end is quick."""
    chance = random.Random(number)
    words = ["".join(chance.choices("abdeiklmnorstu", k=chance.randint(2, 9))) for _ in range(80)]
    return json.dumps({"id": f"j{number}", "text": " ".join(words).capitalize() + "."}) + "\n"


def remove_store(name):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(name + suffix):
            os.remove(name + suffix)


def add_and_kill(stemma, seconds):
    """Starts an addition and kills it after `seconds`; returns whether it was still running."""
    with subprocess.Popen([stemma.path, "add", "s.stemma", "all.jsonl"], stderr=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        running = process.poll() is None
        process.send_signal(signal.SIGKILL)
    return running


def test_killed_additions_lose_nothing(stemma):
    chance = random.Random(20240305)
    harness.write("all.jsonl", "".join(record(n) for n in range(RECORDS)))
    began = time.monotonic()
    stemma("add", "whole.stemma", "all.jsonl", code=0)
    full = time.monotonic() - began
    killed = kills = fresh = 0
    while killed < KILLS and time.monotonic() - began < SECONDS_AT_MOST:
        # Moments over the whole run, opening and closing included; a store is completed and thrown away now and then,
        # so that kills fall on new stores and on half-filled ones.
        killed += add_and_kill(stemma, chance.uniform(0, full))
        kills += 1
        if kills % CHECK_EVERY == 0 and os.path.exists("s.stemma"):
            stemma("check", "s.stemma", code=0)
        if kills % 3 == 0:
            stemma("add", "s.stemma", "all.jsonl", code=0)
            stemma("check", "s.stemma", code=0)
            remove_store("s.stemma")
            fresh += 1
    assert killed > 0 and fresh > 0, (killed, fresh)
    stemma("add", "s.stemma", "all.jsonl", code=0)
    stemma("check", "s.stemma", code=0)
    both = [stemma("report", name, "--json", code=0).stdout for name in ("s.stemma", "whole.stemma")]
    assert both[0] == both[1] and len(json.loads(both[0])["articles"]) == RECORDS
    print(f"{killed} additions killed under way, {fresh} completed from what was left")


def test_a_killed_trace_leaves_whole_files_only(stemma):
    chance = random.Random(7)
    harness.write_pages("pages", 30)
    began = time.monotonic()
    stemma("trace", "pages", "-o", "whole", code=0)
    full = time.monotonic() - began
    expected = open("whole/dossier.json", "rb").read()
    for _ in range(8):
        with subprocess.Popen([stemma.path, "trace", "pages", "-o", "out"], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(chance.uniform(0, full))
            process.send_signal(signal.SIGKILL)
        if os.path.exists("out/dossier.json"):
            assert open("out/dossier.json", "rb").read() == expected
        if os.path.exists("out/story.stemma"):
            stemma("check", "out/story.stemma", code=0)
    stemma("trace", "pages", "-o", "out", code=0)
    assert open("out/dossier.json", "rb").read() == expected
    assert sorted(os.listdir("out")) == ["dossier.json", "report.html", "story.stemma"]


harness.main(globals())
