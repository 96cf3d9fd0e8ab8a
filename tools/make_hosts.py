#!/usr/bin/env python3
"""Write a pile of invented news sites to try template learning on: twelve hosts, some pages each.

usage: make_hosts.py OUT_DIR [--pages N]

OUT_DIR/HOST-NN.html are the pages, OUT_DIR/gold.jsonl what stands in each: file, title, authors, published, paragraphs (in order), furniture
(lines that are none of the article). Each host has its own template, made as real ones are: some name their parts, some hash their class
names, some say nothing and can only be learned from several pages. Same arguments, same bytes. Python 3.9, no packages.
"""
import argparse
import html
import json
import pathlib
import random

PLACES = ["Orrin", "Velm", "Tasko", "Brint", "Hollow Ferry", "Marsk", "Ulden", "Quarrel Hill", "Sallow Bay", "Greyford"]
PEOPLE = ["Ansa Merrow", "Piet Ordway", "Lina Tarsk", "Jory Vance", "Mira Oldfen", "Tilde Brae", "Oswin Carr", "Nadia Felk"]
WHO = ["the harbour board", "a clerk at the town hall", "the growers' union", "an engineer of the bridge office", "the school council",
       "two fishermen", "the owner of the mill", "a spokeswoman for the ferry line"]
DID = ["counted the losses of the winter", "asked for a new survey of the river", "closed the northern gate until Friday",
       "sold the last of the grain", "moved the market to the upper square", "found the old ledgers in a cellar",
       "voted against the second pier", "sent a letter to the governor"]
WHY = ["because the ice had come early", "after three weeks of rain", "since no money was left for repairs", "before the elections in spring",
       "when the lamps failed for the second time", "although the mayor had promised otherwise"]
TAIL = ["Nobody was hurt.", "The costs are not known yet.", "A decision is expected in the coming days.", "Others in the valley doubt that.",
        "The papers were seen by this newspaper.", "It was the first time in forty years."]


def sentence(chance):
    return f"{chance.choice(WHO).capitalize()} in {chance.choice(PLACES)} {chance.choice(DID)} {chance.choice(WHY)}."


def paragraph(chance):
    return f"{sentence(chance)} {sentence(chance)} {chance.choice(TAIL)} Case {chance.randrange(10000)}."


def story(chance):
    place, who = chance.choice(PLACES), chance.choice(PEOPLE)
    title = f"{place} {chance.choice(['waits', 'votes', 'pays', 'argues', 'rebuilds'])} {chance.choice(['again', 'at last', 'in vain'])}: file {chance.randrange(1000)}"
    day = f"20{chance.randrange(18, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    return {"title": title, "authors": [who], "published": day, "paragraphs": [paragraph(chance) for _ in range(chance.randrange(4, 9))]}


def p(texts, name=""):
    mark = f' class="{name}"' if name else ""
    return "\n".join(f"<p{mark}>{html.escape(t)}</p>" for t in texts)


def links(chance, n, tag="li"):
    return "".join(f'<{tag}><a href="/s/{chance.randrange(9999)}">{html.escape(sentence(chance)[:60])}</a></{tag}>' for _ in range(n))


# Each template: (name of the site, function of story, chance -> (body of the page, furniture lines that repeat)).
def semantic(s, c):
    """Names its parts."""
    lines = ["Sign up for the morning letter of the Orrin Lantern and read the news before the gulls do."]
    return (f'<header><nav><a href="/">Front page</a><a href="/town">Town</a></nav></header><main><article><h1>{s["title"]}</h1>'
            f'<p class="byline">By {s["authors"][0]}</p><time datetime="{s["published"]}">{s["published"]}</time>'
            f'<div class="article-body">{p(s["paragraphs"])}</div><aside class="newsletter"><p>{lines[0]}</p></aside></article></main>'
            f'<footer><p>All rights reserved.</p></footer>'), lines


def blog(s, c):
    """A blog system: entry-content with share bar, author box, comments and related posts inside."""
    lines = ["Share this:", "Like this:", f"About the author: writes from the coast for this diary since it began, and seldom sleeps."]
    return (f'<div id="page"><h1 class="entry-title">{s["title"]}</h1><div class="entry-meta">Posted on <a href="#"><time class="entry-date" '
            f'datetime="{s["published"]}T08:00:00+00:00">{s["published"]}</time></a> by <span class="author vcard">{s["authors"][0]}</span></div>'
            f'<div class="entry-content">{p(s["paragraphs"])}<div class="sharedaddy"><h3>{lines[0]}</h3></div><p>{lines[1]}</p></div>'
            f'<div class="author-box"><p>{lines[2]}</p></div><div id="comments"><ol class="comment-list"><li id="comment-1"><cite>Reader</cite>'
            f'<p>{html.escape(sentence(c))} I saw it.</p></li></ol></div><ul class="related-posts">{links(c, 4)}</ul></div>'), lines


def hashed(s, c):
    """Class names are hashes: nothing is named; a plain paragraph of advertising stands between the others."""
    lines = ["Velm Dispatch members read without adverts and carry the work of twelve reporters on their shoulders."]
    cut = len(s["paragraphs"]) // 2
    return (f'<div class="x1a9"><div class="k2f"><a href="/">Home</a> <a href="/m">More</a></div><div class="q77"><h1 class="z3">{s["title"]}</h1>'
            f'<div class="r4">{s["authors"][0]}</div><div class="t5">{p(s["paragraphs"][:cut], "b8")}<p class="b8">{lines[0]}</p>'
            f'{p(s["paragraphs"][cut:], "b8")}</div></div><div class="w9">{links(c, 6, "div")}</div></div>'), lines


def split(s, c):
    """The body is cut in two containers by an advert."""
    lines = ["Our readers' holiday: five days in Sallow Bay with breakfast, book until the end of the month."]
    cut = len(s["paragraphs"]) // 2
    return (f'<main><h1>{s["title"]}</h1><p class="author">By {s["authors"][0]}</p><div class="story-text">{p(s["paragraphs"][:cut])}</div>'
            f'<div class="advert"><p>{lines[0]}</p></div><div class="story-text">{p(s["paragraphs"][cut:])}</div></main>'), lines


def tables(s, c):
    """Laid out in tables, long ago."""
    lines = ["The Marsk Messenger, printed since the flood, is read in every house between the two rivers."]
    return (f'<table><tr><td width="150">{links(c, 8, "div")}</td><td><h1>{s["title"]}</h1><b>{s["authors"][0]}, {s["published"]}</b><br>'
            + "<br><br>".join(html.escape(t) for t in s["paragraphs"]) + f'</td></tr><tr><td colspan="2">{lines[0]}</td></tr></table>'), lines


def teasers(s, c):
    """Boxes with other stories stand between the paragraphs, told by nothing but their links."""
    lines = ["Read also"]
    out = []
    for n, text in enumerate(s["paragraphs"]):
        out.append(f"<p>{html.escape(text)}</p>")
        if n % 3 == 1:
            out.append(f'<div class="box"><h4>{lines[0]}</h4><ul>{links(c, 2)}</ul></div>')
    return f'<div class="content"><h1>{s["title"]}</h1><p>By {s["authors"][0]}</p>{"".join(out)}</div>', lines


def paywall(s, c):
    """The page ends with the offer of a subscription, in two long paragraphs that are the same everywhere."""
    lines = ["You have read the free part of this week. Subscribers of the Brint Herald read on without end, hear every story read aloud, "
             "and may bring one guest to the printers' evening in the old salt barn each autumn.",
             "Already with us? Log in with the address under which you receive the paper, and the rest of this page will open."]
    return (f'<article><h1>{s["title"]}</h1><p class="byline">{s["authors"][0]}</p><div>{p(s["paragraphs"])}{p(lines)}</div></article>'), lines


def trust(s, c):
    """A paragraph on how the paper works stands first in every body."""
    lines = ["Why you can trust us: the Ulden Record sends its reporters to see for themselves, pays its own fares, and prints its errors on page two, "
             "where everybody looks. This text was written by people, and checked by two more who had no hand in it."]
    return (f'<article><h1>{s["title"]}</h1><span class="writer">{s["authors"][0]}</span><section class="main-text"><p>{lines[0]}</p>'
            f'{p(s["paragraphs"])}</section></article>'), lines


def columns(s, c):
    """A side column that is longer than the story."""
    lines = ["Tides at the pier, today and tomorrow, as the harbour board reckons them; no promise is made.",
             "Lost and found: a grey cat with one white foot was seen near the rope walk on Tuesday evening."]
    return (f'<div class="wrap"><div class="col-a"><h1>{s["title"]}</h1><p class="by">By {s["authors"][0]}</p>{p(s["paragraphs"])}</div>'
            f'<div class="col-b">{p(lines)}<ul>{links(c, 14)}</ul></div></div>'), lines


def magazine(s, c):
    """Pull quotes, pictures with captions, a closing biography."""
    lines = ["is a reporter of The Greyford Quarterly and lives on a barge with two clocks, neither of which is right."]
    mid = len(s["paragraphs"]) // 2
    figure = '<figure><img src="a.jpg" alt=""><figcaption>The lower quay at dusk. Photo: Bruno Weft</figcaption></figure>'
    return (f'<article class="feature"><h1>{s["title"]}</h1><p class="credit-line">Words by {s["authors"][0]}</p>{figure}'
            f'<div class="body-copy">{p(s["paragraphs"][:mid])}<aside class="pull-quote">{html.escape(s["paragraphs"][0][:50])}</aside>'
            f'{p(s["paragraphs"][mid:])}<p class="bio"><i>{s["authors"][0]} {lines[0]}</i></p></div></article>'), lines


def spans(s, c):
    """Paragraphs are divs, the rest too."""
    lines = ["Cookies keep our presses warm. By reading on you agree to all eleven of them and to their cousins."]
    body = "".join(f'<div class="row"><span>{html.escape(t)}</span></div>' for t in s["paragraphs"])
    return (f'<div><div class="row">{lines[0]}</div><h1>{s["title"]}</h1><div class="row">By {s["authors"][0]}</div>{body}'
            f'<div class="row">{links(c, 5, "span")}</div></div>'), lines


def wire(s, c):
    """Short copy with a credit line and the agency's notice below."""
    lines = ["This material may not be published, broadcast, rewritten or redistributed without the leave of Tarn Wire."]
    return (f'<div id="story"><h1>{s["title"]}</h1><div class="dateline">{s["published"]}</div><div class="copy">{p(s["paragraphs"])}'
            f'<p>{lines[0]}</p></div></div>'), lines


SITES = [("orrin-lantern", "Orrin Lantern", semantic), ("coast-diary", "Coast Diary", blog), ("velm-dispatch", "Velm Dispatch", hashed),
         ("sallow-bay-post", "Sallow Bay Post", split), ("marsk-messenger", "Marsk Messenger", tables), ("tasko-times", "Tasko Times", teasers),
         ("brint-herald", "Brint Herald", paywall), ("ulden-record", "Ulden Record", trust), ("pier-gazette", "Pier Gazette", columns),
         ("greyford-quarterly", "The Greyford Quarterly", magazine), ("hollow-ferry-news", "Hollow Ferry News", spans), ("tarn-wire", "Tarn Wire", wire)]


def page(host, name, s, body):
    url = f"https://{host}.example/{s['published'].replace('-', '/')}/{s['title'].split(':')[0].lower().replace(' ', '-')}"
    title = html.escape(s["title"])
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {name}</title>'
            f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{name}"><meta property="og:url" content="{url}">'
            f'</head><body>{body}</body></html>')


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--pages", type=int, default=4)
    o = ap.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    gold = []
    for number, (host, name, template) in enumerate(SITES):
        for n in range(o.pages):
            chance = random.Random(1000 * number + n)
            s = story(chance)
            body, furniture = template(s, chance)
            file = f"{host}-{n:02}.html"
            (o.out / file).write_text(page(host, name, s, body), encoding="utf8")
            gold.append({"file": file, "host": host, **s, "furniture": furniture})
    (o.out / "gold.jsonl").write_text("".join(json.dumps(g) + "\n" for g in gold), encoding="utf8")


if __name__ == "__main__":
    main()
