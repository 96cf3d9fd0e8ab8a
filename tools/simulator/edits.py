"""What a copier does to a text. Every function takes the random source, the copy and what it needs, and changes the copy.

A copy is a list of Segment: one sentence each, with the unit it stands for and where it came from.
"""
import dataclasses

from . import language


@dataclasses.dataclass
class Segment:
    tokens: list
    unit: int  # the same for all forms of one sentence; 0: belongs to no text (credit, dateline)
    role: str  # body, quote, background, furniture, own
    parent: str = ""  # article it was taken from
    edits: list = dataclasses.field(default_factory=list)
    opens: bool = False  # starts a paragraph

    def copy(self, parent):
        role = "body" if self.role == "own" else self.role
        return Segment([list(t) for t in self.tokens], self.unit, role, parent, list(self.edits), self.opens)

    def mark(self, edit):
        if edit not in self.edits:
            self.edits.append(edit)


def cut_end(chance, copy):
    del copy[max(2, round(len(copy) * chance.uniform(0.3, 0.85))):]


def cut_middle(chance, copy):
    if len(copy) < 5:
        return
    size = chance.randint(1, max(1, len(copy) // 3))
    begin = chance.randint(1, len(copy) - size)
    del copy[begin:begin + size]


def excerpt(chance, copy):
    size = min(len(copy), chance.randint(2, 4))
    begin = chance.randint(0, len(copy) - size)
    copy[:] = copy[begin:begin + size]


def reorder(chance, copy):
    if len(copy) < 6:
        return
    first, second, third = sorted(chance.sample(range(1, len(copy) + 1), 3))
    copy[:] = copy[:first] + copy[second:third] + copy[first:second] + copy[third:]


def swap_numbers(chance, copy):
    places = [(s, t) for s in copy for t in s.tokens if t[1] == "n"]
    for segment, token in chance.sample(places, min(len(places), chance.randint(1, 3))):
        digits = "".join(c for c in token[0] if c.isdigit())
        if not digits:
            continue
        other = str(max(2, int(int(digits) * chance.choice((0.5, 0.8, 1.2, 2))) + chance.choice((-1, 1, 3))))
        token[0] = token[0].replace(digits, other if other != digits else digits + "0")
        segment.mark("number")


def names_in(copy):
    return sorted({t[0].strip(".,\u201c\u201d") for s in copy for t in s.tokens if t[1] in "plo"})


def transliterate(chance, copy):
    names = names_in(copy)
    if not names:
        return
    old = chance.choice(names)
    new = language.other_spelling(chance, old)
    for segment in copy:
        for token in segment.tokens:
            if token[1] in "plo" and old in token[0]:
                token[0] = token[0].replace(old, new)
                segment.mark("name")


def localise(chance, copy, country):
    names = names_in(copy)
    if not names:
        return
    old = chance.choice(names)
    said = chance.choice((f" in {country}", f" of {country}", ", a name well known to readers here"))
    for segment in copy:
        for token in segment.tokens:
            if token[1] in "plo" and old in token[0]:
                token[0] = token[0].replace(old, old + said)
                segment.mark("insert")
                return


def attribute(chance, copy, name):
    for segment in chance.sample(copy, min(len(copy), chance.randint(1, 3))):
        end = segment.tokens[-1]
        if segment.role == "quote" or not end[0].endswith("."):
            continue
        said = chance.choice((f", {name} reported.", f", according to {name}.", f", {name} said."))
        end[0] = end[0][:-1] + said
        segment.mark("attribution")


def reword(chance, copy, rate, vocabulary):
    for segment in copy:
        out = []
        for token in segment.tokens:
            if token[1] != "w" or chance.random() >= rate:
                out.append(token)
                continue
            segment.mark("word")
            roll = chance.random()
            other = vocabulary.draw(chance, vocabulary.nouns)
            if roll < 0.6:
                tail = token[0][len(token[0].rstrip(".,\u201c\u201d")):]
                out.append([other + tail, "w"])
            elif roll < 0.8:
                out += [[other, "w"], token]
            elif token[0][-1:] in ".,\u201d" or token[0][:1] == "\u201c":
                out.append(token)
        segment.tokens = out or segment.tokens
