#!/usr/bin/env python3
"""Write data/gazetteer/places.tsv.zst: the shipped places, compact and ready to search.

usage: make_gazetteer.py [--source /usr/share/libtimezonemap/ui]

Reads Debian's libtimezonemap-data (GeoNames cities15000, admin1Codes, countryInfo; CC BY 4.0) and our own
countries.tsv, english_names.tsv, regions.tsv and states.tsv beside the output. Same input, same bytes. Needs the zstd program.
The format is described in data/gazetteer/README.md.
"""
import argparse, collections, pathlib, re, subprocess, sys, unicodedata

HERE = pathlib.Path(__file__).resolve().parent.parent / "data" / "gazetteer"
APOSTROPHES = "'\u2018\u2019\u02bc\u02bb\u02bf\u02be`\u00b4"


def fold(text):
    """As text::Fold does: NFKD, no combining marks, case folded."""
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def name_key(text):
    """As entities::NameKey does: folded, apostrophes and points dropped, everything else that is no letter a space."""
    text = "".join(c for c in fold(text) if c not in APOSTROPHES and c != ".")
    return re.sub(r"[^\w]+|_", " ", text).strip()


def is_latin(name):
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def good_alternate(name):
    """Latin script, capitalised, no airport code, no romanised syllables."""
    if len(name) < 3 or len(name) > 40 or not is_latin(name) or not name[0].isalpha() or not name[0].isupper():
        return False
    if name.isupper() and len(name) <= 4:
        return False
    return not any(c.isdigit() for c in name)


def rows(path):
    for line in open(path, encoding="utf8"):
        if line.strip() and not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def number(x):
    return f"{float(x):.3f}".rstrip("0").rstrip(".")


class Writer:
    def __init__(self):
        self.places, self.names = [], collections.defaultdict(dict)

    def add(self, kind, geonames, name, lat, lon, population, country, admin):
        self.places.append("\t".join(["P", kind, str(geonames), name, number(lat), number(lon), str(population), country, admin]))
        self.name(name, True)

    def name(self, name, main=False, short=False):
        """`short`: an abbreviation ("Miss.") that is a name only behind a place and a comma."""
        key = name_key(name)
        if key and len(key) > 1:
            index = len(self.places) - 1
            mark = "" if main else "b" if short else "a"
            self.names[key][index] = min(mark, self.names[key].get(index, mark))

    def text(self):
        out = list(self.places)
        for key in sorted(self.names):
            ids = ",".join(str(i) + mark for i, mark in sorted(self.names[key].items()))
            out.append(f"N\t{key}\t{ids}")
        return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default="/usr/share/libtimezonemap/ui")
    source = pathlib.Path(parser.parse_args().source)
    writer, demonyms = Writer(), []
    ours = {r[0]: r for r in rows(HERE / "countries.tsv")}
    cities = [r for r in rows(source / "cities15000.txt") if r[6] == "P"]
    middle = collections.defaultdict(lambda: [0.0, 0.0, 0.0, 0])
    for r in cities:
        for area in (r[8], r[8] + "." + r[10]):
            m = middle[area]
            m[0] += float(r[4]); m[1] += float(r[5]); m[2] += 1; m[3] += int(r[14] or 0)
    for r in rows(source / "countryInfo.txt"):
        code, name, population, geonames = r[0], r[4], r[7], r[16]
        mine = ours.get(code)
        m = middle[code]
        if not mine and not m[2]:
            continue
        lat, lon = (mine[1], mine[2]) if mine else (m[0] / m[2], m[1] / m[2])
        writer.add("C", geonames, name, lat, lon, population, code, "")
        for other in (mine[3].split(",") if mine else []):
            if other:
                writer.name(other)
        for demonym in (mine[4].split(",") if mine and len(mine) > 4 else []):
            if demonym:
                demonyms.append("\t".join(["D", name_key(demonym), code]))
    states = {"US." + r[0]: r for r in rows(HERE / "states.tsv")}
    other_names = [r for r in rows(HERE / "regions.tsv")]
    by_code = collections.defaultdict(list)
    for r in other_names:
        if len(r) > 4 and r[4]:
            by_code[r[4]].append(r)
    for code, name, plain, geonames in rows(source / "admin1Codes.txt"):
        m, mine = middle[code], states.get(code)
        known = by_code.get(code)
        if not mine and not known and not m[2]:
            continue
        lat, lon = (mine[1], mine[2]) if mine else (known[0][1], known[0][2]) if known else (m[0] / m[2], m[1] / m[2])
        writer.add("A", geonames, plain or name, lat, lon, m[3], code[:2], code[3:])
        if plain != name:
            writer.name(name)
        for other in (mine[3].split(",") if mine else []):
            writer.name(other, short=other.count(".") == 1)
        for r in known or []:
            writer.name(r[0])
        bare = re.sub(r"^(Muhafazat|Mohafazat|Province de|Region de|Regierungsbezirk)\s+|\s+(Governorate|Province|Region|"
                      r"Oblast|Oblast'|State|District|Prefecture|County|Department|Voivodeship|Municipality|Emirate)$", "", plain)
        if bare != plain:
            writer.name(bare)
    for r in other_names:
        if not (len(r) > 4 and r[4]):
            writer.add("R", 0, r[0], r[1], r[2], 100000, r[3], "")
    english = {}  # (name, country) to its most populous bearer
    for name, code in rows(HERE / "english_names.tsv"):
        bearers = [r for r in cities if r[8] == code and name in r[3].split(",")]
        english[name, code] = max(bearers, key=lambda r: int(r[14] or 0))[0]
    english_of = {geonames: name for (name, _), geonames in english.items()}
    for r in sorted(cities, key=lambda r: int(r[0])):
        kind = "K" if r[7] == "PPLC" else "P"
        plain = english_of.get(r[0]) or r[2].replace("`", "").replace("\u2019", "'") if r[2] else r[1]  # as English texts write it
        writer.add(kind, r[0], plain, r[4], r[5], r[14] or 0, r[8], r[10])
        for other in [r[1], r[2]] + r[3].split(","):
            if good_alternate(other):
                writer.name(other, main=r[0] in english_of and other == r[2])
    text = "".join(line + "\n" for line in sorted(demonyms)) + writer.text()
    out = HERE / "places.tsv.zst"
    subprocess.run(["zstd", "-q", "-19", "--no-check", f"--stream-size={len(text.encode())}", "-f", "-o", str(out)], input=text.encode(), check=True)
    print(f"{out}: {len(writer.places)} places, {len(writer.names)} names, {len(text)} bytes, {out.stat().st_size} packed")


if __name__ == "__main__":
    sys.exit(main())
