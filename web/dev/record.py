#!/usr/bin/env python3
"""Keeps every document of a running `stemma serve` for the browser tests, as gzip of one JSON object {path: document}.

usage: dev/record.py URL OUT.json.gz      (URL as `stemma serve` prints it, with its token)
The tests' documents come from the example story: stemma add example.stemma examples/story; stemma serve example.stemma
"""
import gzip
import json
import pathlib
import sys
import urllib.parse
import urllib.request


def main(url, out):
    base, token = url.split("?token=")

    def get(path):
        request = urllib.request.Request(base + path, headers={"X-Stemma-Token": token})
        return json.load(urllib.request.urlopen(request))

    def part(text):
        return urllib.parse.quote(text, safe="")

    documents = {path: get(path) for path in ("api/state", "api/stories", "api/hand")}
    for row in documents["api/stories"]["stories"]:
        story = "api/stories/" + row["id"]
        documents[story] = get(story)
        for claim in documents[story]["claims"]:
            documents[f"{story}/claims/{claim['id']}"] = get(f"{story}/claims/{claim['id']}")
            documents[f"{story}/graph?claim={claim['id']}"] = get(f"{story}/graph?claim={claim['id']}")
        for passage in documents[story]["passages"]:
            documents["api/passages/" + passage["id"]] = get("api/passages/" + passage["id"])
        for article in documents[story]["articles"]:
            view = get("api/articles/" + part(article["id"]))
            view["article"]["source"]["path"] = pathlib.Path(view["article"]["source"]["path"] or "").name
            documents["api/articles/" + article["id"]] = view
            for other in {r["other"]["id"] for r in view["reuse"]}:
                path = f"api/pairs/{article['id']}/{other}"
                documents[path] = get(f"api/pairs/{part(article['id'])}/{part(other)}")
    packed = gzip.compress(json.dumps(documents, sort_keys=True).encode(), mtime=0)
    pathlib.Path(out).write_bytes(packed)


if __name__ == "__main__":
    main(*sys.argv[1:])
