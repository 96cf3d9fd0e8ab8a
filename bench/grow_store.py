#!/usr/bin/env python3
"""Make a store whose views are those of a traced store, many times over, under other ids: to measure `stemma serve`
on more articles than can be traced while one waits. Its records have no bodies, so that it is for reading views only.

usage: grow_store.py STORE COPIES OUT [WHOLE]

The list of stories and the search hold all copies; stories and articles can be opened of the first WHOLE copies (4).

Needs libzstd and a Python whose SQLite has FTS5.
"""
import ctypes
import ctypes.util
import hashlib
import json
import re
import shutil
import sqlite3
import sys

ZSTD = ctypes.CDLL(ctypes.util.find_library("zstd") or "libzstd.so.1")
for name in ("ZSTD_compress", "ZSTD_compressBound", "ZSTD_decompress"):
    getattr(ZSTD, name).restype = ctypes.c_size_t
ROWS_AT_ONCE = 500  # views/document.h


def pack(data):
    room = ZSTD.ZSTD_compressBound(ctypes.c_size_t(len(data)))
    out = ctypes.create_string_buffer(room)
    size = ZSTD.ZSTD_compress(out, ctypes.c_size_t(room), data, ctypes.c_size_t(len(data)), 3)
    return out.raw[:size]


def unpack(data, size):
    out = ctypes.create_string_buffer(size)
    ZSTD.ZSTD_decompress(out, ctypes.c_size_t(size), data, ctypes.c_size_t(len(data)))
    return out.raw[:size]


def number(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def documents(block):
    """(path, body) of a row's block: store/blocks.cc."""
    at = 0
    fields = []
    while at < len(block):
        size = shift = 0
        while True:
            byte = block[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        fields.append(block[at:at + size])
        at += size
    return list(zip(fields[::2], fields[1::2]))


def block_of(pairs):
    return b"".join(number(len(field)) + field for pair in pairs for field in pair)


class Renamer:
    """Ids of one copy: twelve letters of an article, a letter and twelve of what was computed. In front, so that the
    rows of one copy stand together."""

    def __init__(self, copy):
        mark = b"k%04d" % copy
        self.rules = [(re.compile(rb'"([scp])-([0-9a-f]{12})"'), rb'"\1-' + mark + rb'\2"'),
                      (re.compile(rb'"([0-9a-f]{12})"'), rb'"' + mark + rb'\1"')]
        self.paths = [(re.compile(rb"/([scp])-([0-9a-f]{12})"), rb"/\1-" + mark + rb"\2"),
                      (re.compile(rb"^api/articles/"), b"api/articles/" + mark)]

    def body(self, body):
        for find, put in self.rules:
            body = find.sub(put, body)
        return body

    def path(self, path):
        for find, put in self.paths:
            path = find.sub(put, path)
        return path


def grown_state(body, copies):
    return re.sub(rb'"(articles|stories|undated)":(\d+)', lambda m: b'"%s":%d' % (m[1], int(m[2]) * copies), body)


def kept_rows(source):
    for path, size, body in source.execute("SELECT path, size, body FROM views ORDER BY path"):
        if path.startswith(("api/", "rows/")):
            yield path, documents(unpack(body, size))


def grow(source, out, copies, whole):
    lines = []
    for path, pairs in kept_rows(source):
        if path.startswith("rows/"):
            lines += pairs[0][1].splitlines()
        elif path == "api/state":
            put(out, [(b"api/state", grown_state(pairs[0][1], copies))])
        else:
            for names in whole:
                put(out, [(names.path(where), names.body(body)) for where, body in pairs])
    names = [Renamer(copy) for copy in range(copies)]
    rows = [name.body(line) for line in lines for name in names]  # largest first, as in the source
    for at in range(0, len(rows), ROWS_AT_ONCE):
        body = b"\n".join(rows[at:at + ROWS_AT_ONCE]) + b"\n"
        put(out, [(b"rows/%08d" % (at // ROWS_AT_ONCE), body)])


def put(out, pairs):
    block = block_of(pairs)
    out.execute("INSERT INTO views (path, size, body) VALUES (?, ?, ?)", (pairs[0][0].decode(), len(block), pack(block)))


def put_texts(source, out, copies):
    found = {}
    for _, pairs in kept_rows(source):
        for path, body in pairs:
            if path.startswith(b"api/articles/"):
                article = json.loads(body)
                found[article["article"]["id"]] = (article["article"]["title"], article["article"]["text"])
    searched = source.execute("SELECT article, story FROM searched ORDER BY number").fetchall()
    rowid = 0
    for copy in range(copies):
        mark = f"k{copy:04d}"
        for article, story in searched:
            rowid += 1
            out.execute("INSERT INTO searched VALUES (?, ?, ?)", (rowid, mark + article, "s-" + mark + story[2:]))
            out.execute("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (rowid, *found[article]))


def put_records(source, out, copies):
    names = source.execute("SELECT id, digest FROM records").fetchall()
    out.execute("DELETE FROM records")
    key = 0
    for copy in range(copies):
        for name, digest in names:
            key += 1
            out.execute("INSERT INTO records VALUES (?, ?, ?, '', '', 0, '', '', '', 0, 0, x'')",
                        (key, f"k{copy:04d}{name}", digest))
    digest = hashlib.sha256()
    for name, of in out.execute("SELECT id, digest FROM records ORDER BY id, digest"):
        digest.update(f"{len(name.encode())} {name}{of}\n".encode())
    stamp = source.execute("SELECT value FROM settings WHERE name = 'views of'").fetchone()[0]
    out.execute("UPDATE settings SET value = ? WHERE name = 'views of'", (digest.hexdigest() + stamp[stamp.index(" "):],))


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    shutil.copyfile(sys.argv[1], sys.argv[3])
    source = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    out = sqlite3.connect(sys.argv[3])
    copies = int(sys.argv[2])
    out.executescript("DELETE FROM articles; DELETE FROM entries; DELETE FROM segments; DELETE FROM views; DELETE FROM searched;"
                      "INSERT INTO search (search) VALUES ('delete-all');")
    whole = int(sys.argv[4]) if len(sys.argv) == 5 else 4
    grow(source, out, copies, [Renamer(copy) for copy in range(min(whole, copies))])
    put_texts(source, out, copies)
    put_records(source, out, copies)
    out.commit()
    print(f"{copies} times {source.execute('SELECT count(*) FROM records').fetchone()[0]} articles, {sys.argv[3]}")


if __name__ == "__main__":
    main()
