#!/usr/bin/env python3
"""The manual page and the completions in the repository are those that the option table makes."""
import shutil
import subprocess

import harness

COPIES = {"man": "docs/man/stemma.1", "bash": "completions/stemma.bash", "zsh": "completions/_stemma",
          "fish": "completions/stemma.fish"}


def test_copies_are_up_to_date(stemma):
    for form, path in COPIES.items():
        made = stemma("generate", form, code=0).out
        assert (harness.ROOT / path).read_text() == made, f"{path} is old: run tools/make_pages.sh PATH/TO/stemma"


def test_completions_parse(_):
    for shell, path in (("bash", COPIES["bash"]), ("zsh", COPIES["zsh"]), ("fish", COPIES["fish"])):
        if shutil.which(shell):
            subprocess.run([shell, "-n", str(harness.ROOT / path)], check=True)


def test_bash_completes_commands_and_options(_):
    script = (f". {harness.ROOT / COPIES['bash']}; COMP_WORDS=(stemma tr); COMP_CWORD=1; _stemma; "
              "echo ${COMPREPLY[@]}; COMP_WORDS=(stemma reuse --pa); COMP_CWORD=2; _stemma; echo ${COMPREPLY[@]}")
    shown = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert shown == ["trace", "--pairs"], shown


def test_man_page_has_no_warnings(_):
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z", str(harness.ROOT / COPIES["man"])],
                              capture_output=True, text=True, check=True)
        assert not done.stderr, done.stderr


harness.main(globals())
