#!/usr/bin/env python3
"""Every export is opened by a reader of its own kind, and says what the dossier says."""
import csv
import importlib
import json
import sys

import harness

# Debian's packages for Python, where the tests run under another Python than Debian's.
sys.path.append("/usr/lib/python3/dist-packages")


def reader(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


networkx, rdflib = reader("networkx"), reader("rdflib")


def make_store(stemma):
    stemma("trace", harness.STORY, "-o", "out", "--quiet", code=0)
    with open("out/dossier.json", encoding="utf8") as file:
        return json.load(file)


def export(stemma, form):
    return stemma("export", "out/story.stemma", "--to", form, code=0).out


def test_graphml_opens_in_networkx(stemma):
    if networkx is None:
        print("skipped: python3-networkx is not here"); return
    dossier = make_store(stemma)
    graph = networkx.parse_graphml(export(stemma, "graphml"), force_multigraph=True)
    lineage = dossier["lineage"]
    assert set(graph.nodes) == {n["id"] for n in lineage["nodes"]}
    assert graph.is_directed() and graph.number_of_edges() == len(lineage["edges"])
    for node in lineage["nodes"]:
        assert graph.nodes[node["id"]]["label"] == node["name"]


def test_gexf_opens_in_networkx_with_times(stemma):
    if networkx is None:
        print("skipped: python3-networkx is not here"); return
    dossier = make_store(stemma)
    with open("lineage.gexf", "w", encoding="utf8") as file:
        file.write(export(stemma, "gexf").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                   .replace('version="1.3"', 'version="1.2"'))  # networkx reads the older namespace only
    graph = networkx.read_gexf("lineage.gexf")
    assert set(graph.nodes) == {n["id"] for n in dossier["lineage"]["nodes"]}
    starts = {i: d.get("start") for i, d in graph.nodes(data=True)}
    for node in dossier["lineage"]["nodes"]:
        assert (starts[node["id"]] or "") == (node["time"] or "")[:10], node


def test_prov_is_linked_data(stemma):
    if rdflib is None:
        print("skipped: python3-rdflib is not here"); return
    dossier = make_store(stemma)
    graph = rdflib.Graph().parse(data=export(stemma, "prov"), format="json-ld")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    copies = {(e["from"], e["to"]) for e in dossier["lineage"]["edges"] if e["kind"] == "copies"}
    assert len(set(graph.subject_objects(prov.wasDerivedFrom))) == len(copies)
    for _, target in graph.subject_objects(prov.wasDerivedFrom):
        assert (target, rdflib.RDF.type, prov.Entity) in graph
    assert len(set(graph.subjects(rdflib.RDF.type, prov.Derivation))) >= len(copies)


def test_claim_reviews_are_drafts_without_a_rating(stemma):
    dossier = make_store(stemma)
    drafts = json.loads(export(stemma, "claimreview"))["@graph"]
    assert len(drafts) == sum(1 for s in dossier["stories"] if s["lead_claim"])
    for draft in drafts:
        assert draft["reviewRating"]["ratingValue"] == "" and draft["itemReviewed"]["appearance"]


def test_csv_tables_open_and_cut_the_same_text(stemma):
    dossier = make_store(stemma)
    stemma("export", "out/story.stemma", "--to", "csv", "-o", "tables", code=0)
    texts = {a["id"]: a["text"] for a in stemma.lines("extract", harness.STORY)}
    with open("tables/claim_mentions.csv", encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(len(c["mentions"]) for s in dossier["stories"] for c in s["claims"])
    for row in rows:
        cut = texts[row["article"]][int(row["start"]):int(row["end"])]
        assert row["text"].lstrip("'") == cut.lstrip("'"), row
    with open("tables/edges.csv", encoding="utf8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(dossier["lineage"]["edges"])


def test_an_export_needs_a_form_and_a_store(stemma):
    make_store(stemma)
    assert "--to" in stemma("export", "out/story.stemma", code=2).err
    stemma("export", "out/story.stemma", "--to", "xls", code=2)
    stemma("export", "nothing.stemma", "--to", "csv", code=2)


def test_an_export_is_the_same_each_time(stemma):
    make_store(stemma)
    for form in ("prov", "graphml", "gexf", "claimreview"):
        assert export(stemma, form) == stemma("export", "out/story.stemma", "--to", form, "--threads", "1", code=0).out


harness.main(globals())
