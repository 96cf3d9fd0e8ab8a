#!/usr/bin/env python3
"""Installs a build into an empty prefix, builds a program against it, and runs both.

usage: install_test.py BUILD_DIR CXX_COMPILER
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = ["bin/stemma", "include/stemma/corpus.h", "share/man/man1/stemma.1",
            "share/bash-completion/completions/stemma", "share/zsh/site-functions/_stemma",
            "share/fish/vendor_completions.d/stemma.fish"]


def run(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    build, compiler = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        prefix = root / "prefix"
        run("cmake", "--install", build, "--prefix", prefix)
        missing = [name for name in EXPECTED if not (prefix / name).is_file()]
        if missing:
            sys.exit(f"not installed: {missing}")
        run("cmake", "-S", HERE / "consumer", "-B", root / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
            f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_BUILD_TYPE=Release")
        run("cmake", "--build", root / "build")
        story = root / "two.jsonl"
        story.write_text('{"id": "one", "text": "The mill at Orrin burned on Monday, the mayor said."}\n')
        shown = run(root / "build" / "consumer", story).split()
        if shown not in ([], ["one"]):
            sys.exit(f"the consumer printed {shown}")
        run(prefix / "bin" / "stemma", "--version")
    print("2 passed, 0 failed")


if __name__ == "__main__":
    main()
