#!/usr/bin/env python3
"""The page's API from the files of `stemma trace`, for work on the page before or without `stemma serve`.

usage: dev/mock.py STEMMA INPUT... [--port 8123] [--write] [--bundle OUT.html] [--dump OUT.json.gz]
Serves web/dist and the views with the server's own headers. --bundle writes a report file instead and ends; --dump the
views as gzip of one JSON object {path: document}. It makes simple stand-ins where the core computes: lanes, sentences, merges.
"""
import argparse
import base64
import collections
import gzip
import http.server
import json
import pathlib
import subprocess
import tempfile
import urllib.parse

WEB = pathlib.Path(__file__).resolve().parent.parent
CSP = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
       "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'")
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
SLOTS = ["date", "place", "from", "to", "count", "actor", "object", "action", "means"]


class Views:
    """Every document of the API, by its path."""

    def __init__(self, dossier, texts):
        self.d = dossier
        self.texts = texts
        self.articles = {a["id"]: a for a in dossier["articles"]}
        self.attributions = {(a["article"], a["id"]): a for a in dossier["attributions"]}
        self.story_of = {a: s for s in dossier["stories"] for a in s["articles"]}
        self.docs = {}
        for story in dossier["stories"]:
            self.story(story)
        self.docs["api/stories"] = {"stories": [self.row(s) for s in dossier["stories"]]}
        self.reuse_views()
        for article in dossier["articles"]:
            self.article(article)
        self.docs["api/state"] = self.state()
        self.docs["api/hand"] = {"entries": []}

    def outlet(self, a):
        return a["publisher"]["name"] or a["publisher"]["domain"] or a["id"]

    def brief(self, ident, stances=()):
        a = self.articles[ident]
        stance = next((s["stance"] for s in stances if s["article"] == ident), None)
        return {"id": ident, "title": a["title"], "outlet": self.outlet(a), "domain": a["publisher"]["domain"] or None,
                "published": a["published"], "language": a["language"], "owner": None,
                "words": len(self.texts.get(ident, {}).get("text", "").split()), "stance": stance,
                "url": a["canonical"] or a["source"]["uri"]}

    def outlets(self, ids):
        return len({self.outlet(self.articles[i]) for i in ids})

    def quote(self, article, start, end):
        text = self.texts.get(article, {}).get("text", "")
        return {"before": text[max(0, start - 120):start], "text": text[start:end], "after": text[end:end + 120]}

    def source(self, attribution):
        if attribution is None or attribution["source"] is None:
            return None
        source = attribution["source"]
        article = attribution["article"]
        cue = " ".join(self.texts[article]["text"][c["start"]:c["end"]] for c in attribution["cue"] if not c.get("field"))
        return {"name": source["entity"] or source["text"], "kind": source["kind"], "cue": cue,
                "anonymous": source["kind"] == "anonymous"}

    def evidence(self, claim, name, articles):
        out = []
        for m in claim["mentions"]:
            a = self.attributions.get((m["article"], m["attribution"]))
            s = self.source(a)
            if m["article"] in articles and s and s["name"] == name:
                out.append({"article": m["article"], "start": m["start"], "end": m["end"],
                            "quote": self.quote(m["article"], m["start"], m["end"]), "source": s, "cue": s["cue"]})
        return out

    def claim(self, story, claim):
        groups, out = {}, json.loads(json.dumps(claim))
        out["outlets"] = self.outlets({m["article"] for m in claim["mentions"]})
        for m in out["mentions"]:
            a = self.attributions.get((m["article"], m["attribution"]))
            m["quote"], m["source"] = self.quote(m["article"], m["start"], m["end"]), self.source(a)
        for i, o in enumerate(out["origins"]):
            parts = o["why"].split("counted as one with ")
            others = parts[1].split(":")[0].split(", ") if len(parts) > 1 else []
            group = next((groups[n] for n in others if n in groups), i)
            groups[o["name"]] = group
            o["groups"] = {"id": group}
            o["merged_because"] = "Counted as one with " + parts[1] + "." if len(parts) > 1 else None
            o["evidence"] = self.evidence(claim, o["name"], o["articles"])
            o["steps"] = [{"name": n, "article": None, "kind": "source"} for n in o["chain"]]
        for d in out["denied_by"]:
            d["evidence"] = []
            for article in d["articles"]:
                a = self.attributions.get((article, d["attribution"]))
                if a and a["content"]:
                    at = a["content"][0]
                    s = self.source(a)
                    d["evidence"].append({"article": article, "start": at["start"], "end": at["end"],
                                          "quote": self.quote(article, at["start"], at["end"]), "source": s,
                                          "cue": s["cue"] if s else ""})
        n, (lo, hi) = claim["independent_origins"], claim["independent_range"]
        out["words"] = {"headline": f"{out['outlets']} outlet{'s' * (out['outlets'] != 1)}, "
                                    f"{n} independent origin{'s' * (n != 1)}",
                        "range": f"between {lo} and {hi}" if lo != hi else "",
                        "doubts": ["Sources that are not named may stand for one voice or for several."]
                        if any(o["kind"] == "anonymous" for o in claim["origins"]) else []}
        out["matrix"] = self.matrix(claim, groups)
        return out

    def matrix(self, claim, groups):
        rows, slots = {}, [s for s in SLOTS if claim["slots"].get(s)]
        bad = {(c["slot"], v["value"]) for c in claim["conflicts"] for v in c["values"]}
        for slot in slots:
            for value in claim["slots"][slot]:
                for at in value.get("mentions", []):
                    m = claim["mentions"][at]
                    s = self.source(self.attributions.get((m["article"], m["attribution"])))
                    name = s["name"] if s else self.outlet(self.articles[m["article"]]) + ", in its own voice"
                    row = rows.setdefault(name, {"source": name, "origin_group": groups.get(name), "articles": [], "cells": {}})
                    if m["article"] not in row["articles"]:
                        row["articles"].append(m["article"])
                    cell = row["cells"].setdefault(slot, [])
                    if all(c["value"] != value["value"] for c in cell):
                        cell.append({"value": value["value"], "as_written": self.quote(m["article"], m["start"], m["end"])["text"][:60],
                                     "conflict": (slot, value["value"]) in bad})
        return {"slots": slots, "rows": [rows[k] for k in sorted(rows)]}

    def graph(self, story, claim):
        ids, edges = set(story["articles"]), []
        nodes = {n["id"]: n for n in self.d["lineage"]["nodes"]}
        for e in self.d["lineage"]["edges"]:
            if e["from"] in ids and (e["claim"] is None or claim is None or e["claim"] == claim["id"]):
                if e["to"] in self.articles and e["to"] not in ids:
                    continue
                edges.append({"from": e["from"], "to": e["to"], "kind": e["kind"], "confidence": e["confidence"],
                              "evidence": e["evidence"], "claim": e["claim"],
                              "why": f"{nodes[e['from']]['name']} {e['kind']} {nodes[e['to']]['name']}.",
                              "passages": self.shared(e["from"], e["to"])})
        used = sorted(ids | {e["to"] for e in edges})
        dated = sorted({nodes[n]["time"][:10] for n in used if nodes[n]["time"]})
        column = {day: i + 2 for i, day in enumerate(dated)}
        lanes, out = collections.Counter(), []
        origins = {o["name"] for o in claim["origins"]} if claim else set()
        denies = {a for d in claim["denied_by"] for a in d["articles"]} if claim else set()
        width = len(dated) + 2
        for n in sorted(used, key=lambda n: (nodes[n]["time"] or "", n)):
            node = nodes[n]
            at = column[node["time"][:10]] if node["time"] else (0 if node["kind"] == "source" else 1)
            out.append({"id": n, "kind": node["kind"], "name": node["name"], "article": n if node["kind"] == "article" else None,
                        "outlet": node["name"] if node["kind"] == "article" else None, "time": node["time"],
                        "x": at / max(1, width - 1), "lane": lanes[at], "undated": node["time"] is None and node["kind"] == "article",
                        "cluster": None, "origin": node["name"] in origins,
                        "relay": bool(claim) and node["name"] in claim["relays"], "denies": n in denies, "articles": 1})
            lanes[at] += 1
        return {"width": width, "height": max(lanes.values(), default=1), "nodes": out, "edges": edges,
                "ticks": [{"x": column[d] / max(1, width - 1), "label": d} for d in dated]}

    def shared(self, a, b):
        return [{"a": [r["a"]["start"], r["a"]["end"]], "b": [r["b"]["start"], r["b"]["end"]], "kind": r["kind"]}
                if r["a"]["article"] == a else
                {"a": [r["b"]["start"], r["b"]["end"]], "b": [r["a"]["start"], r["a"]["end"]], "kind": r["kind"]}
                for r in self.pairs().get(tuple(sorted((a, b))), [])][:5]

    def pairs(self):
        if not hasattr(self, "_pairs"):
            self._pairs = collections.defaultdict(list)
            for r in self.d["reuse"]:
                self._pairs[tuple(sorted((r["a"]["article"], r["b"]["article"])))].append(r)
        return self._pairs

    def claim_row(self, c):
        ids = {m["article"] for m in c["mentions"]}
        days = sorted(self.articles[i]["published"] for i in ids if self.articles[i]["published"])
        return {"id": c["id"], "summary": c["summary"], "articles": len(ids), "outlets": self.outlets(ids),
                "independent_origins": c["independent_origins"], "independent_range": c["independent_range"],
                "denials": len(c["denied_by"]), "conflicts": len(c["conflicts"]), "first": days[0] if days else None}

    def lead(self, story):
        return next((c for c in story["claims"] if c["id"] == story["lead_claim"]), None)

    def row(self, s):
        lead = self.lead(s)
        days = sorted(self.articles[i]["published"] for i in s["articles"] if self.articles[i]["published"])
        return {"id": s["id"], "title": s["title"], "lead": lead and lead["summary"], "articles": len(s["articles"]),
                "outlets": self.outlets(s["articles"]), "first": days[0] if days else None, "last": days[-1] if days else None,
                "independent_origins": lead and lead["independent_origins"], "independent_range": lead and lead["independent_range"],
                "denials": len(lead["denied_by"]) if lead else 0, "conflicts": len(lead["conflicts"]) if lead else 0,
                "claims": len(s["claims"])}

    def story(self, s):
        lead = self.lead(s)
        ids = set(s["articles"])
        days = collections.Counter((self.articles[i]["published"] or "")[:10] for i in s["articles"])
        undated = days.pop("", 0)
        claims = sorted(s["claims"], key=lambda c: (c["id"] != s["lead_claim"], -len(c["stances"]), c["id"]))
        places = {}
        for m in self.d["mentions"]:
            if m["article"] in ids and m["kind"] == "place" and m["place"]["lat"] is not None:
                p = places.setdefault(m["place"]["name"], {"name": m["place"]["name"], "lat": m["place"]["lat"],
                                                           "lon": m["place"]["lon"], "articles": set(), "within": m["place"]["within"]})
                p["articles"].add(m["article"])
        passages = []
        for p in self.d["passages"]:
            if p["carriers"][0]["article"] in ids:
                c = p["carriers"][0]
                text = self.texts.get(c["article"], {}).get("text", "")[c["start"]:c["end"]]
                passages.append({"id": p["id"], "kind": p["kind"], "versions": p["versions"], "words": len(text.split()),
                                 "carriers": [{k: x[k] for k in ("article", "start", "end", "version")} for x in p["carriers"]],
                                 "text": text[:400]})
        for c in s["claims"]:
            self.docs[f"api/stories/{s['id']}/claims/{c['id']}"] = self.claim(s, c)
            self.docs[f"api/stories/{s['id']}/graph?claim={c['id']}"] = self.graph(s, c)
        self.docs[f"api/stories/{s['id']}"] = {
            "id": s["id"], "title": s["title"], "lead_claim": s["lead_claim"],
            "articles": [self.brief(i, lead["stances"] if lead else ()) for i in s["articles"]],
            "claims": [self.claim_row(c) for c in claims],
            "claim": self.docs.get(f"api/stories/{s['id']}/claims/{s['lead_claim']}"), "graph": self.graph(s, lead),
            "passages": sorted(passages, key=lambda p: (-p["words"], p["id"])),
            "coverage": [{"day": d, "articles": n} for d, n in sorted(days.items())], "undated": undated,
            "places": [dict(p, articles=len(p["articles"])) for _, p in sorted(places.items())],
            "gaps": ["An article outside this collection may be earlier."] + ([f"{undated} articles carry no date."] if undated else [])}

    def reuse_views(self):
        for p in self.d["passages"]:
            first = p["carriers"][0]
            base = self.texts.get(first["article"], {}).get("text", "")
            carriers = []
            for c in p["carriers"]:
                text = self.texts.get(c["article"], {}).get("text", "")
                carriers.append({"article": self.brief(c["article"]), "start": c["start"], "end": c["end"], "version": c["version"],
                                 "quote": text[c["start"]:c["end"]],
                                 "changes": [dict(x, first_text=base[x["first"][0]:x["first"][1]], here_text=text[x["here"][0]:x["here"][1]])
                                             for x in c["changes"]]})
            self.docs[f"api/passages/{p['id']}"] = {"id": p["id"], "kind": p["kind"], "versions": p["versions"], "carriers": carriers}

    def pair(self, a, b):
        passages = []
        for r in self.pairs().get(tuple(sorted((a, b))), []):
            if r["a"]["article"] != a:
                r = dict(r, a=r["b"], b=r["a"], direction={"a_from_b": "b_from_a", "b_from_a": "a_from_b"}.get(r["direction"], r["direction"]),
                         changes=[dict(c, a=c["b"], b=c["a"], kind={"cut": "insert", "insert": "cut"}.get(c["kind"], c["kind"])) for c in r["changes"]])
            passages.append(r)
        passages.sort(key=lambda r: r["a"]["start"])
        return {"a": dict(self.brief(a), text=self.texts.get(a, {}).get("text", "")),
                "b": dict(self.brief(b), text=self.texts.get(b, {}).get("text", "")), "passages": passages}

    def article(self, a):
        ident, story = a["id"], self.story_of[a["id"]]
        reuse = []
        for key, records in self.pairs().items():
            if ident not in key:
                continue
            for r in records:
                here, there = (r["a"], r["b"]) if r["a"]["article"] == ident else (r["b"], r["a"])
                mine = "a" if here is r["a"] else "b"
                direction = {"a_from_b": "from_other" if mine == "a" else "to_other",
                             "b_from_a": "from_other" if mine == "b" else "to_other"}.get(r["direction"], r["direction"])
                reuse.append({"other": self.brief(there["article"]), "kind": r["kind"], "identity": r["identity"], "start": here["start"],
                              "end": here["end"], "other_start": there["start"], "other_end": there["end"], "direction": direction,
                              "confidence": r["confidence"], "evidence": r["evidence"]})
        claims = []
        for c in story["claims"]:
            claims += [{"claim": c["id"], "start": m["start"], "end": m["end"], "stance": m["stance"], "summary": c["summary"],
                        "lead": c["id"] == story["lead_claim"]} for m in c["mentions"] if m["article"] == ident]
        self.docs[f"api/articles/{ident}"] = {
            "article": self.texts.get(ident, a), "story": {"id": story["id"], "title": story["title"]}, "outlet": self.outlet(a), "owner": None,
            "attributions": [x for x in self.d["attributions"] if x["article"] == ident],
            "mentions": [x for x in self.d["mentions"] if x["article"] == ident], "claims": claims,
            "reuse": sorted(reuse, key=lambda r: (r["start"], r["other"]["id"]))}

    def state(self):
        stories = [s for s in self.d["stories"]]
        return {"schema": "stemma/api/1", "version": self.d["version"], "store": {"name": "example"},
                "counts": {"articles": len(self.articles), "stories": len(stories), "outlets": self.outlets(self.articles),
                           "undated": sum(1 for a in self.articles.values() if not a["published"])},
                "ready": True, "progress": None, "writable": False,
                "gaps": ["Pages that are not in this collection cannot be seen: an earlier one may exist."],
                "features": {"search": True, "hand": False}}


def read_views(stemma, inputs):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([stemma, "trace", *inputs, "-o", out], check=True, stdout=subprocess.DEVNULL)
        dossier = json.loads((pathlib.Path(out) / "dossier.json").read_text())
        lines = subprocess.run([stemma, "extract", *inputs], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    texts = {}
    for line in lines:
        record = json.loads(line)
        if "text" in record:
            record["source"]["path"] = pathlib.Path(record["source"]["path"] or "").name
            texts[record["id"]] = record
    return Views(dossier, texts)


def bundle(views, out):
    """A report file: the page, the style and the data in one, with the plain report's place filled by a sentence."""
    docs = dict(views.docs)
    for a, b in views.pairs():
        docs[f"api/pairs/{a}/{b}"] = views.pair(a, b)
    docs["api/state"] = dict(docs["api/state"], writable=False, features={"search": False, "hand": False})
    data = base64.b64encode(gzip.compress(json.dumps(docs).encode(), mtime=0)).decode()
    dist = WEB / "dist"
    page = ('<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            '<title>Stemma</title><style>' + (dist / "app.css").read_text() + '</style></head><body>'
            '<div id="stemma-app"></div><div id="stemma-plain"><main><h1>Where did this come from?</h1><p>The plain report.</p></main></div>'
            '<script id="stemma-data" type="text/plain">' + data + '</script><script>' + (dist / "app.js").read_text() + '</script></body></html>')
    pathlib.Path(out).write_text(page)


class Handler(http.server.BaseHTTPRequestHandler):
    views = None
    writable = False

    def log_message(self, *args):
        pass

    def send(self, status, body, kind="application/json; charset=utf-8"):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(data))), ("Content-Security-Policy", CSP),
                            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        path = url.path.lstrip("/")
        if not path.startswith("api/"):
            file = WEB / "dist" / (path or "index.html")
            if file.parent == WEB / "dist" and file.is_file():
                return self.send(200, file.read_bytes(), TYPES.get(file.suffix, "application/octet-stream"))
            return self.send(404, {"error": {"code": "not_found", "message": "No such file."}})
        parts = [urllib.parse.unquote(p) for p in path.split("/")]
        query = dict(urllib.parse.parse_qsl(url.query))
        self.send(*self.answer(parts, query))

    def answer(self, parts, query):
        docs, key = self.views.docs, "/".join(parts)
        if key == "api/state":
            return 200, dict(docs[key], writable=self.writable, features={"search": True, "hand": self.writable})
        if key == "api/stories":
            at = int(query.get("offset", 0))
            return 200, {"stories": docs[key]["stories"][at:at + int(query.get("limit", 1 << 30))]}
        if key == "api/search":
            return 200, self.search(query)
        if parts[1] == "pairs" and len(parts) == 4:
            return 200, self.views.pair(parts[2], parts[3])
        if parts[-1] == "graph" and "claim" in query:
            key += "?claim=" + query["claim"]
        if key in docs:
            return 200, docs[key]
        return 404, {"error": {"code": "not_found", "message": "Nothing here has that address. Go back to the list of stories."}}

    def search(self, query):
        word, hits = query.get("q", "").strip('"').lower(), []
        for ident, article in self.views.texts.items():
            at = article["text"].lower().find(word)
            if word and at >= 0 and ident in self.views.articles:
                text = article["text"]
                hits.append({"article": self.views.brief(ident), "story": self.views.story_of[ident]["id"],
                             "snippet": [{"text": text[max(0, at - 80):at], "hit": False}, {"text": text[at:at + len(word)], "hit": True},
                                         {"text": text[at + len(word):at + len(word) + 80], "hit": False}]})
        at, limit = int(query.get("offset", 0)), int(query.get("limit", 50))
        return {"query": query.get("q", ""), "total": len(hits), "hits": hits[at:at + limit]}

    def do_POST(self):
        entries = self.views.docs["api/hand"]["entries"]
        if not self.writable:
            return self.send(403, {"error": {"code": "read_only", "message": "Start stemma serve with --write to keep notes."}})
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        if self.path.rstrip("/").endswith("/undo"):
            entry = next(e for e in entries if e["id"] == self.path.split("/")[-2])
            entry["undone"] = True
            return self.send(200, entry)
        entry = {"id": f"h{len(entries) + 1}", "time": "2026-03-20T10:00:00Z", "undone": False, "applies": True, "story": None, "text": "", **body}
        entries.append(entry)
        return self.send(201, entry)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("stemma")
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--port", type=int, default=8123)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--bundle")
    parser.add_argument("--dump")
    args = parser.parse_args()
    views = read_views(args.stemma, args.inputs)
    if args.bundle:
        return bundle(views, args.bundle)
    if args.dump:
        for a, b in views.pairs():
            views.docs[f"api/pairs/{a}/{b}"] = views.pair(a, b)
        return pathlib.Path(args.dump).write_bytes(gzip.compress(json.dumps(views.docs, sort_keys=True).encode(), mtime=0))
    Handler.views, Handler.writable = views, args.write
    server = http.server.ThreadingHTTPServer(("127.0.0.1", args.port), Handler)
    print(f"http://127.0.0.1:{server.server_port}/?token=mock", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
