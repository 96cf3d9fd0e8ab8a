"""Hostile text dumps for hostile.py: lines of every kind that the reader of dumps knows, thousands of them, in every place.

DUMPS maps a name to a function from a size in bytes to a dump. {n} in a line is its number.
"""
PROSE = ("The mill at Orrin burned for three hours while neighbours watered the yard, the fire service said, and nobody was hurt "
         "in the end, though the wheel is gone.")

# Speaks of the name that stands in bars: that name is looked for up to here.
LAST = PROSE.replace("mill", "weir") + " So said the neighbours, and so said Ada Quill."

LINES = {
    "names in bars": "Ada Quill {n} | Bo Lund | Velm",
    "names beside dates": "Ada Quill | 3 May 2020 | Varn",
    "names beside places": "Ada Quill in Varn",
    "headlines over bylines": "Did the mill at Orrin burn for {n} hours while the neighbours watered the yard?\n\nBy Bo Lund",
    "posted by": "Posted by Ada Quill {n} at 19:47",
    "bylines": "By Ada Quill {n} and Piet Ordway, Varn",
    "dates": "Lantern {n}, July 14, 2017",
    "times": "2 hours ago",
    "updated": "Published 3 May 2020 10:00 | Updated 4 May 2020 11:00",
    "equal lines": "The mill burned",
    "equal beginnings": "The mill burned for {n}",
    "questions": "Did the mill at Orrin burn for {n} hours while the neighbours watered the yard?",
    "headings": "## The mill {n}",
    "links": "[The mill {n}](https://orrin.example/{n})",
    "hashes as links": "[The mill {n}](#)",
    "share bars": "Facebook Twitter Email Print",
    "buttons": "[Subscribe] [Donate] [Log in]",
    "menus": "News   Sport {n}   Letters   Archive",
    "heads of comments": "Mossy {n} says:",
    "dated comments": "Mossy {n} on July 4, 2017 at 5:00 pm",
    "bars of comments": "Like \u00b7 Reply \u00b7 {n}",
    "comments": "{n} Comments",
    "forms": "Leave a reply",
    "forum posts": "#{n}  Mossy  Member  Posts: 12",
    "numbered items": "{n}. The mill",
    "bullets": "* The mill {n}",
    "quotations": "> The mill {n}",
    "credits": "Originally published at Velm Herald {n}",
    "sources": "Source: Velm Herald {n}",
    "wire tags": "VARN, July 4 (Reuters) - The mill {n}",
    "photos": "Photo: Ada Quill {n}",
    "notes": "Correction: the mill {n} has a wheel",
    "labels": "Opinion",
    "tags": "Labels: mills {n}, opinion, fire",
    "biographies": "Ada Quill is a reporter at Velm Herald {n}.",
    "adverts": "Subscribe to our newsletter {n}",
    "legal": "All rights reserved {n}",
    "other stories": "Read more: the mill {n}",
    "see more": "See more: Velm Herald {n}",
    "says": "The Lantern {n} says\u2026",
    "small letters": "and the mill {n}",
    "bold": "**The mill {n}**",
    "pictures": "![The mill {n}](https://orrin.example/{n}.png)",
    "prose": PROSE + " {n}",
    "brackets": "(((((((((( {n}",
    "closing brackets": "mill {n} )))))))))))))",
}

RUNS = {
    "bars": "Ada {n} | ",
    "wide gaps": "Ada {n}   ",
    "middle dots": "\u00b7",
    "dates": "3 May 2020, ",
    "links without a target": "[mill](",
    "targets": "](http://a)",
    "addresses": "<http://a",
    "pictures": "![",
    "via": "(via ",
    "first reports": " first reported the story by X ",
    "sources": "Source: | ",
    "small words": "mill ",
    "wire tags": " (Reuters) - ",
    "bold marks": "**a**",
    "escapes": "\\[",
    "quotation marks": "\u201d",
    "copyright": "\u00a9 AP ",
    "fold": "\u00e9\u0308",
}


def many(line, size, joint="\n\n"):
    out, length, number = [], 0, 0
    while length < size:
        out.append(line.replace("{n}", str(number)))
        length += len(out[-1].encode("utf8")) + len(joint)
        number += 1
    return joint.join(out)


def above(line):
    return lambda size: "The mill burned | Lantern\n\n" + many(line, size) + "\n\n" + PROSE


def below(line):
    return lambda size: "The mill burned | Lantern\n\n" + PROSE + "\n\n" + many(line, size)


def commented(line):
    return lambda size: "The mill burned\n\n" + PROSE + "\n\n3 Comments\n\n" + "mill " * (size // 10) + "\n\n" + many(line, size // 2, "\n")


def between(line):
    return lambda size: "The mill burned\n\n" + many(line + "\n\n" + PROSE, size)


def one_line(piece):
    return lambda size: "The mill burned\n\n" + PROSE + "\n\n3 Comments\n\n" + many(piece, size // 2, "") + "\n\n" + many(piece, size // 2, "")


def one_head_line(piece):
    return lambda size: many(piece, size // 2, "") + "\n\n" + many(piece, size // 2, "") + "\n\n" + PROSE


def within(line):
    """Below half of the prose, and above its last paragraph."""
    return lambda size: "The mill burned | Lantern\n\n" + PROSE + "\n\n" + many(line, size) + "\n\n" + LAST


def of_every_kind(size):
    return many("\n".join(LINES.values()), size)


PLACES = {"above": above, "below": below, "in comments": commented, "between": between, "within": within}
DUMPS = {f"text: {kind} {where}": place(line) for kind, line in LINES.items() for where, place in PLACES.items()}
DUMPS |= {f"text: a line of {kind} in comments": one_line(piece) for kind, piece in RUNS.items()}
DUMPS |= {f"text: a line of {kind} above": one_head_line(piece) for kind, piece in RUNS.items()}
DUMPS["text: lines of every kind"] = of_every_kind
