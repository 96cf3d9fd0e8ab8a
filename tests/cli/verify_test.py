#!/usr/bin/env python3
"""verify: a list of events beside the claims of a store."""
import json

import harness

HEADER = "date_start,date_end,side_a,side_b,adm_1,adm_2,where_coordinates,latitude,longitude,best,low,high\n"
ROW = "2017-08-24,2017-08-24,Government of Iraq,IS,Ninawa,Tall Afar district,Qasr Wardan village,,,12,12,12\n"
OTHER = "2016-03-01,2016-03-01,A,B,Ninawa,,Umm Sidr village,,,3,3,3\n"


def text(number, killed):
    return {"id": f"a{number}", "published": "2017-08-25", "publisher": f"Paper {number}",
            "text": f"MOSUL, Iraq - {killed} people were killed on Thursday when shells hit the village of Qasr Wardan in "
                    "northern Iraq, a hospital director said. The shelling of Qasr Wardan began before dawn and went on "
                    "until noon, she said, and the road to the village was closed."}


def store(stemma, killed="Twelve"):
    harness.write("in.jsonl", "".join(json.dumps(text(i, killed)) + "\n" for i in (1, 2)))
    stemma("add", "s.stemma", "in.jsonl", code=0)


def verdicts(records):
    return {r["verdict"] for r in records}


def test_a_claim_that_the_list_has_is_matched(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + OTHER + ROW)
    done = stemma("verify", "s.stemma", "--against", "events.csv", code=0)
    header, *records = [json.loads(line) for line in done.out.splitlines()]
    assert header["schema"] == "stemma/verification/1"
    matched = [r for r in records if r["verdict"] == "matched"]
    assert matched, records
    assert matched[0]["entry"]["row"] == 3 and matched[0]["slots"]["count"]["agreement"] == "agrees"
    assert 0 < matched[0]["chance"] < 0.05
    assert "Qasr Wardan" in matched[0]["slots"]["place"]["claim"]


def test_the_summary_has_the_level_of_chance_and_no_truth(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + ROW)
    out = stemma("verify", "s.stemma", "--against", "events.csv", "--summary", code=0).out
    assert "by chance" in out and "match an entry" in out
    for word in ("true", "false", "fake", "correct"):
        assert word not in out.lower().split(), out


def test_the_dossier_carries_the_checks(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + ROW)
    stemma("verify", "s.stemma", "--against", "events.csv", "-o", "out", code=0)
    claims = [c for s in json.loads(open("out/dossier.json").read())["stories"] for c in s["claims"]]
    assert claims and all(len(c["reference"]) == 1 for c in claims)
    assert "matched" in {c["reference"][0]["verdict"] for c in claims}


def test_the_report_says_it_beside_the_claim(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + ROW)
    stemma("verify", "s.stemma", "--against", "events.csv", "-o", "out", code=0)
    page = open("out/report.html", encoding="utf8").read()
    beside = page[page.index("In the list <strong>events.csv</strong>: an entry matches."):]
    assert "of 100 days" in beside and "Qasr Wardan" in beside[:beside.index("</table>")]
    stemma("report", "s.stemma", "-o", "plain", code=0)
    assert "In the list" not in open("plain/report.html", encoding="utf8").read()


def test_bad_rows_are_named_counted_and_skipped(stemma):
    store(stemma)
    harness.write("events.csv", "\ufeff" + HEADER + "yesterday,,A,B,,,Orr,,,1,1,1\n" + ROW.replace("\n", "\r\n"))
    done = stemma("verify", "s.stemma", "--against", "events.csv", code=3)
    assert "events.csv" in done.err and "yesterday" in done.err and "1 skipped" in done.err
    assert "matched" in verdicts([json.loads(line) for line in done.out.splitlines()][1:])


def test_what_is_no_list_is_refused(stemma):
    store(stemma)
    for name, content in (("empty.csv", ""), ("other.csv", "a,b\n1,2\n"), ("head.csv", HEADER)):
        harness.write(name, content)
        done = stemma("verify", "s.stemma", "--against", name, code=2)
        assert name in done.err and not done.out
    assert "none.csv" in stemma("verify", "s.stemma", "--against", "none.csv", code=2).err
    assert "no.stemma" in stemma("verify", "no.stemma", "--against", "empty.csv", code=2).err
    stemma("verify", "s.stemma", code=2)


def test_a_list_of_another_time_is_no_match(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + ROW.replace("2017", "2011"))
    done = stemma("verify", "s.stemma", "--against", "events.csv", code=1)
    assert verdicts([json.loads(line) for line in done.out.splitlines()][1:]) == {"not_covered"}


def test_order_and_threads_do_not_show(stemma):
    store(stemma)
    harness.write("events.csv", HEADER + OTHER + ROW)
    one = stemma("verify", "s.stemma", "--against", "events.csv", "--threads", "1", code=0).out
    assert one == stemma("verify", "s.stemma", "--against", "events.csv", "--threads", "4", code=0).out


harness.main(globals())
