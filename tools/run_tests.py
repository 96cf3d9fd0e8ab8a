#!/usr/bin/env python3
"""Runs the tests of a build folder and ends with one line: 'N passed, N failed'.

usage: run_tests.py BUILD_DIR [ctest arguments]

Counts cases, not programs: each GoogleTest case, each unittest case, what a script's own line 'N passed, N failed' says,
and one for a test that counts nothing itself.
The exit status is 1 if anything failed or nothing ran. Needs Python 3.9 and ctest 3.21.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

UNITTEST = re.compile(r"^Ran (\d+) tests? in ", re.M)
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed$", re.M)
UNITTEST_FAULTS = re.compile(r"^FAILED \((.*)\)$", re.M)
FAULT_COUNTS = re.compile(r"(?:failures|errors|unexpected successes)=(\d+)")
KEPT_OUTPUT = "1000000"  # bytes of each test's output that ctest keeps for counting


def gtest_counts(folder):
    """{program: (passed, failed, skipped)} from the XML files that GoogleTest wrote."""
    counts = {}
    for file in sorted(pathlib.Path(folder).glob("*.xml")):
        root = ElementTree.parse(file).getroot()
        cases = list(root.iter("testcase"))
        failed = sum(case.find("failure") is not None for case in cases)
        skipped = sum(case.get("status") == "notrun" or case.find("skipped") is not None for case in cases)
        counts[file.stem] = (len(cases) - failed - skipped, failed, skipped)
    return counts


def output_counts(output):
    """(passed, failed) from unittest's closing lines or the plain line; (1, 0) for a test without either."""
    plain = PLAIN.findall(output)
    if plain:
        return int(plain[-1][0]), int(plain[-1][1])
    ran = sum(int(n) for n in UNITTEST.findall(output))
    faults = sum(int(n) for line in UNITTEST_FAULTS.findall(output) for n in FAULT_COUNTS.findall(line))
    return (ran - faults, faults) if ran else (1, 0)


def add_up(junit, gtest):
    """Sums over all tests of ctest's report."""
    passed = failed = skipped = 0
    for case in ElementTree.parse(junit).getroot().iter("testcase"):
        name = case.get("name")
        is_failed = case.get("status") == "fail"
        if case.get("status") in ("disabled", "notrun") or case.find("skipped") is not None:
            skipped += 1
            continue
        program = f"{name}_test"
        if program in gtest:
            good, bad, left_out = gtest[program]
            skipped += left_out
        else:
            good, bad = output_counts(case.findtext("system-out") or "")
        if not is_failed and bad:  # it has a floor and stands above it
            good, bad = 1, 0
        if is_failed and bad == 0:  # it crashed, ran out of time, or does not count its cases
            good, bad = (good if program in gtest else 0), 1
        passed, failed = passed + good, failed + bad
    return passed, failed, skipped


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    build, arguments = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        xml = pathlib.Path(folder) / "gtest"
        xml.mkdir()
        junit = pathlib.Path(folder) / "ctest.xml"
        status = subprocess.run(
            ["ctest", "--test-dir", build, "--output-on-failure", "--no-tests=error", "--output-junit", str(junit),
             "--test-output-size-passed", KEPT_OUTPUT, "--test-output-size-failed", KEPT_OUTPUT, *arguments],
            env={**os.environ, "GTEST_OUTPUT": f"xml:{xml}/", "PYTHONDONTWRITEBYTECODE": "1"}, check=False).returncode
        passed, failed, skipped = add_up(junit, gtest_counts(xml)) if junit.exists() else (0, 0, 0)
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if status != 0 or failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
