#!/usr/bin/env python3
"""Score how `stemma trace` parts dated war reports into stories, against data/war-events (B-cubed).

usage: score_war_events.py STEMMA REPORTS.jsonl     REPORTS: ../shared/data/syria/reports.jsonl

All reports are traced in one go, as a user would; each file's reports are then judged among themselves. Prints precision, recall and F1 of
each file, and of all but the one that the rule for days was made on (2016-10). Bagga and Baldwin 1998, "Entity-based cross-document
coreferencing using the vector space model".
"""
import json
import pathlib
import subprocess
import sys

EVENTS = pathlib.Path(__file__).resolve().parent.parent / "data" / "war-events"
MADE_ON = "2016-10"


def stories_of(dossier):
    """Number of each report's story; a report that stands alone has one of its own."""
    out = {a["id"].split("#")[0]: -i - 1 for i, a in enumerate(dossier["articles"])}
    for i, story in enumerate(dossier["stories"]):
        out.update((a.split("#")[0], i) for a in story["articles"])
    return out


def sums(events, story):
    """Sums of precision and recall over the reports of one file, and how many they are."""
    members = [report for event in events for report in event if report in story]
    precision = recall = 0.0
    for event in events:
        for report in event:
            if report not in story:
                continue
            mine = {other for other in members if story[other] == story[report]}
            both = len(mine & set(event))
            precision += both / len(mine)
            recall += both / len([other for other in event if other in story])
    return precision, recall, len(members)


def show(name, precision, recall, reports):
    p, r = precision / reports, recall / reports
    print(f"{name:8} {reports:4} reports  P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}")


def main(argv):
    if len(argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    run = subprocess.run([argv[0], "trace", argv[1], "--json"], check=True, capture_output=True)
    story = stories_of(json.loads(run.stdout))
    total = [0.0, 0.0, 0]
    for path in sorted(EVENTS.glob("*.txt")):
        events = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found = sums(events, story)
        show(path.stem, *found)
        if path.stem != MADE_ON:
            total = [a + b for a, b in zip(total, found)]
    show("others", *total)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
