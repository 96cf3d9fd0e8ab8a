#!/usr/bin/env python3
"""Makes of a labelled set of HTML pages a set of text dumps, such as crawlers and copy-and-paste leave.

usage: dump_pages.py SET_DIR OUT_DIR [--markdown]

SET_DIR holds pages/*.html.gz and gold.jsonl (../shared/data/articles). OUT_DIR gets pages/*.txt, one line a block of the
page with an empty line between, menus and all, and gold.jsonl without what a dump cannot show. Score with

  stemma extract OUT_DIR/pages >a.jsonl; ../shared/eval/score_articles.py OUT_DIR a.jsonl

The first line is the window title. --markdown keeps headings, lists, links and bold as marks. Python 3.9, no packages.
"""
import argparse, gzip, html.parser, json, pathlib, re

BLOCKS = set("p div section article header footer nav ul ol li table tr td h1 h2 h3 h4 h5 h6 blockquote figure figcaption "
             "aside main form pre dl dt dd fieldset address hr br body title button label option select".split())
SILENT = set("script style noscript svg template iframe textarea".split())
HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### "}


class Dumper(html.parser.HTMLParser):
    def __init__(self, markdown):
        super().__init__(convert_charrefs=True)
        self.markdown, self.lines, self.line, self.lead = markdown, [], "", ""
        self.silent = self.open_links = 0

    def flush(self):
        if self.open_links:  # a block inside a link ends it
            self.line, self.open_links = self.line.replace("[", "", 1), 0
        text = re.sub(r"\s+", " ", self.line).strip()
        self.line = ""
        if text.replace("[](#)", ""):
            self.lines.append(self.lead + text)
            self.lead = ""

    def handle_starttag(self, tag, attributes):
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self.flush()
            self.lead = HEADINGS.get(tag, "- " if tag == "li" else "") if self.markdown else ""
        elif self.markdown and tag == "a" and dict(attributes).get("href"):
            self.line += "["
            self.open_links += 1
        elif self.markdown and tag in ("b", "strong"):
            self.line += "**"

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif self.markdown and tag == "a" and self.open_links:
            self.line += "](#)"
            self.open_links -= 1
        elif self.markdown and tag in ("b", "strong"):
            self.line += "**"
        elif tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.silent:
            self.line += data


def decode(raw):
    found = re.search(rb"charset=[\"']?([\w-]+)", raw[:4000])
    try:
        return raw.decode(found.group(1).decode() if found else "utf-8", "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def dump(raw, markdown):
    dumper = Dumper(markdown)
    dumper.feed(decode(raw))
    dumper.close()
    dumper.flush()
    return "\n\n".join(dumper.lines) + "\n"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("set", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    (options.out / "pages").mkdir(parents=True, exist_ok=True)
    with open(options.out / "gold.jsonl", "w") as gold:
        for line in open(options.set / "gold.jsonl"):
            facts = json.loads(line)
            path = options.set / "pages" / facts["file"]
            raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
            facts["file"] = re.sub(r"\.gz$", "", facts["file"]) + ".txt"
            (options.out / "pages" / facts["file"]).write_text(dump(raw, options.markdown))
            for absent in ("comments", "captions"):
                facts.pop(absent, None)
            gold.write(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main()
