#!/usr/bin/env python3
"""Archives and feeds: WACZ, RSS, Atom; their broken kinds; the limits, each with its flag and its message."""
import gzip
import io
import json
import zipfile

import harness

GOOD = "good.html"


def articles(done):
    return {record["id"]: record for record in map(json.loads, done.out.splitlines()[1:])}


def expect(stemma, bad, *words, flags=(), kept=(GOOD,), code=3, command="extract"):
    """Runs over `bad` and a good page: `kept` comes out, and one message names `bad` and holds `words`."""
    harness.write(GOOD, harness.page(1))
    done = stemma(command, *flags, bad, GOOD, code=code)
    assert sorted(articles(done)) == sorted(kept), (sorted(articles(done)), done.err)
    message = next((line for line in done.err.splitlines() if str(bad) in line), "")
    assert "; " in message, f"no remedy in: {done.err}"
    for word in words:
        assert word in message, f"no {word!r} in: {message}"
    return done


def wacz(members, name="crawl.wacz", method=zipfile.ZIP_STORED, wide=False):
    """A zip file of {name: content}."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member, content in members.items():
            info = zipfile.ZipInfo(member)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=wide) as file:
                file.write(content if isinstance(content, bytes) else content.encode("utf8"))
    return harness.write(name, out.getvalue())


def crawl(number=2):
    return b"".join(gzip.compress(harness.warc_record(f"http://a.test/{i}", harness.page(i)), mtime=0) for i in range(1, number + 1))


def pages(*numbers):
    lines = [{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}]
    lines += [{"url": f"http://a.test/{i}", "title": f"Fire {i}", "ts": "2024-03-01T10:00:00Z"} for i in numbers]
    return "".join(json.dumps(line) + "\n" for line in lines)


def test_wacz_stored_deflated_and_zip64(stemma):
    for number, (method, wide) in enumerate([(zipfile.ZIP_STORED, False), (zipfile.ZIP_DEFLATED, False), (zipfile.ZIP_DEFLATED, True)]):
        path = wacz({"datapackage.json": "{}", "pages/pages.jsonl": pages(1, 2), "archive/data.warc.gz": crawl()}, f"{number}.wacz", method, wide)
        done = stemma("extract", path, code=0)
        found = articles(done)
        assert sorted(found) == ["http://a.test/1", "http://a.test/2"], done.err
        assert found["http://a.test/2"]["source"]["path"] == f"{number}.wacz/archive/data.warc.gz"
        assert found["http://a.test/2"]["source"]["record"] == 1
        assert not done.err
    assert len(articles(stemma("extract", "-", stdin=path.read_bytes(), code=0))) == 2


def test_wacz_is_the_same_as_its_archive(stemma):
    harness.write("data.warc.gz", crawl())
    wacz({"archive/data.warc.gz": crawl()})
    def texts(name):
        return {i: a["text"] for i, a in articles(stemma("extract", name, code=0)).items()}
    assert texts("crawl.wacz") == texts("data.warc.gz")


def test_wacz_names_the_listed_pages_that_it_lacks(stemma):
    done = stemma("extract", wacz({"pages/pages.jsonl": pages(1, 2, 7), "archive/data.warc.gz": crawl()}), code=0)
    assert "http://a.test/7" in done.err and "Fire 7" in done.err


def test_broken_wacz(stemma):
    whole = wacz({"archive/data.warc.gz": crawl()}).read_bytes()
    expect(stemma, harness.write("cut.wacz", whole[:-100]), "cut short or damaged", "byte")
    expect(stemma, harness.write("none.wacz", b"PK\x03\x04" + b"x" * 100), "no directory")
    expect(stemma, wacz({"readme.txt": "x"}, "plain.zip"), "no web archive")
    expect(stemma, wacz({"archive/a.warc": "<html>no archive"}, "liar.wacz"), "none", "liar.wacz/archive/a.warc")
    damaged = bytearray(whole)
    damaged[60 + len(whole) // 4] ^= 0xFF
    harness.write("bits.wacz", bytes(damaged))
    done = stemma("extract", "bits.wacz", code=(1, 3))
    assert "bits.wacz/archive/data.warc.gz" in done.err and "byte" in done.err, done.err


RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Orrin Post</title><link>https://orrin.test/</link>%s</channel></rss>"""


def item(number):
    body = "".join(f"<p>{s}</p>" for s in harness.sentences(number)).replace("\u201c", "&ldquo;").replace("\u201d", "&rdquo;")
    return (f"<item><title>Fire {number}</title><link>https://orrin.test/{number}</link><guid>https://orrin.test/?p={number}</guid>"
            f"<pubDate>Fri, {number + 1:02} Mar 2024 08:00:00 +0100</pubDate><dc:creator>Ansa Merrow</dc:creator>"
            f"<source url='https://velm.test/feed'>Velm Herald</source><category>Fires</category>"
            f"<content:encoded><![CDATA[{body}]]></content:encoded></item>")


def test_rss_is_a_list_of_articles_with_their_bodies(stemma):
    harness.write("feed.xml", RSS % (item(1) + item(2)))
    found = articles(stemma("extract", "feed.xml", code=0))
    assert sorted(found) == ["https://orrin.test/?p=1", "https://orrin.test/?p=2"]
    one = found["https://orrin.test/?p=1"]
    for sentence in harness.sentences(1):
        assert sentence in one["text"], (sentence, one["text"])
    assert "Fire 1" not in one["text"]
    assert (one["title"], one["authors"], one["published"]) == ("Fire 1", ["Ansa Merrow"], "2024-03-02T08:00:00+01:00")
    assert one["publisher"] == {"name": "Orrin Post", "domain": "orrin.test"} and one["keywords"] == ["Fires"]
    assert one["source"]["uri"] == "https://orrin.test/1"
    assert [(c["kind"], c["name"], c["href"]) for c in one["credits"]] == [("original_source", "Velm Herald", "https://velm.test/feed")]


def test_atom_with_markup_in_place(stemma):
    body = "".join(f"<p>{s}</p>" for s in harness.sentences(3))
    harness.write("atom", f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Bote</title><entry><id>tag:orrin.test,2024:3</id>
      <title>Fire 3</title><link href="https://orrin.test/3"/><updated>2024-03-04T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div></content></entry></feed>""")
    found = articles(stemma("extract", "atom", code=0))
    assert harness.sentences(3)[0] in found["tag:orrin.test,2024:3"]["text"]


def test_feed_in_trace_and_store(stemma):
    """What the store keeps of a feed gives the same dossier again."""
    harness.write("feed.xml", RSS % (item(1) + item(2)))
    stemma("trace", "feed.xml", "-o", "out", code=0)
    first = harness.pathlib.Path("out/dossier.json").read_bytes()
    assert stemma("report", "out/story.stemma", "--json", code=0).stdout == first


def test_broken_feed(stemma):
    whole = RSS % (item(1) + item(2))
    expect(stemma, harness.write("cut.xml", whole[:whole.index("Fire 2") + 3]), "record 1", "byte", "XML",
           kept=(GOOD, "https://orrin.test/?p=1"))
    expect(stemma, harness.write("none.xml", RSS % ""), "no items")
    expect(stemma, harness.write("other.xml", "<?xml version='1.0'?><gpx></gpx>"), "XML that is no page")


def test_archive_records_that_are_no_pages(stemma):
    redirect = harness.warc_record("http://a.test/old", "moved").replace(b"200 OK", b"302 OK")
    image = harness.warc_record("http://a.test/a.png", "x").replace(b"text/html; charset=utf-8", b"image/png; charset=utf8-")
    liar = harness.warc_record("http://a.test/b.png", "\x89PNG\r\n\x1a\n\0\0\0")
    bare = harness.warc_record("http://a.test/1", harness.page(2)).replace(b"WARC-Target-URI: http://a.test/1\r\n", b"")
    good = harness.warc_record("http://a.test/2", harness.page(3))
    harness.write("quiet.warc", redirect + image + good)
    done = stemma("extract", "quiet.warc", code=0)
    assert list(articles(done)) == ["http://a.test/2"] and not done.err
    expect(stemma, harness.write("bare.warc", good + bare), "record 1", f"byte {len(good)}", "no target URI", kept=(GOOD, "http://a.test/2"))
    expect(stemma, harness.write("liar.warc", good + liar), "record 1", "binary data", kept=(GOOD, "http://a.test/2"))
    harness.write("only.warc", redirect + image)
    assert "no page in it" in stemma("extract", "only.warc", code=1).err


def test_every_limit_has_a_flag_and_a_message(stemma):
    page = harness.page(2)
    crowded = "<p " + " ".join(f"a{i}=1" for i in range(20)) + ">"
    cases = [
        ("big.html", page + " " * 50_000, ("--max-page-size", "40K"), "limit (40960 bytes)"),
        ("big.txt", "Mill. " * 10_000, ("--max-page-size", "40K"), "limit (40960 bytes)"),
        ("big.jsonl", harness.json_line(1, more="x" * 50_000), ("--max-record-size", "40K"), "limit (40960 bytes)"),
        ("big.xml", RSS % (item(1) + " " * 50_000), ("--max-record-size", "40K"), "limit (40960 bytes)"),
        ("bomb.html.gz", gzip.compress(b"<p>" + b"a" * (2 << 20)), ("--max-compression-ratio", "50"), "more than 50 times"),
        ("deep.html", "<div>" * 50 + page, ("--max-html-depth", "40"), "limit (40)"),
        ("tags.html", page + "<br>" * 5000, ("--max-html-tags", "1000"), "limit (1000)"),
        ("attributes.html", page + crowded, ("--max-html-attributes", "15"), "limit (15)"),
        ("work.html", page + "<b><p></b>" * 1000, ("--max-page-steps", "2000"), "limit (2000)"),
    ]
    for name, content, flags, words in cases:
        expect(stemma, harness.write(name, content), words, flags=flags)
    harness.write("long.html", page.replace("</article>", f"<p>{'The mill burned. ' * 500}</p></article>"))
    done = stemma("extract", "--max-text-size", "1K", "long.html", code=0)
    (article,) = articles(done).values()
    assert len(article["text"]) <= 1024 and "1024 bytes" in done.err and article["notes"][-1]["kind"] == "truncated"


def test_a_large_file_is_judged_by_the_defaults(stemma):
    expect(stemma, harness.write("big.html", harness.page(2) + " " * (17 << 20)), "limit (16777216 bytes)")
    expect(stemma, harness.write("deep.html", "<div>" * (3 << 20)), "deeper than the limit (512)")


def test_messages_of_records_give_number_and_byte(stemma):
    """Those of later stages too: here the page reader's."""
    first = harness.warc_record("http://a.test/1", harness.page(2))
    deep = harness.warc_record("http://a.test/2", "<html>" + "<div>" * 600)
    expect(stemma, harness.write("deep.warc", first + deep), "record 1", f"byte {len(first)}", "deeper", kept=(GOOD, "http://a.test/1"))
    empty = harness.warc_record("http://a.test/3", "<html><body><nav><a href=/>Home</a></nav></body></html>")
    expect(stemma, harness.write("empty.warc", first + empty), "record 1", f"byte {len(first)}", "no article", kept=(GOOD, "http://a.test/1"), code=0)


def test_a_legacy_charset_that_claims_utf8(stemma):
    text = "\u041c\u0435\u043b\u044c\u043d\u0438\u0446\u0430 \u0441\u0433\u043e\u0440\u0435\u043b\u0430 \u043d\u043e\u0447\u044c\u044e, \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u0438 \u043f\u043e\u0436\u0430\u0440\u043d\u044b\u0435 \u0433\u043e\u0440\u043e\u0434\u0430. "
    page = f"<html><head><meta charset=utf-8><title>T</title></head><body><article><p>{text * 5}</p></article></body></html>"
    harness.write("old.html", page.encode("cp1251"))
    (article,) = articles(stemma("extract", "old.html", code=0)).values()
    assert text.strip() in article["text"], article["text"][:200]


def test_two_html_elements(stemma):
    harness.write("two.html", "<html lang=en><head><title>One</title></head><body><p>Before.</p></body></html>" + harness.page(2))
    (article,) = articles(stemma("extract", "two.html", code=0)).values()
    assert harness.sentences(2)[0] in article["text"]


harness.main(globals())
