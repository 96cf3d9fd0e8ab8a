"""Stories: events, the texts written about them, and who took from whom."""
import dataclasses

from . import edits, language
from .edits import Segment


@dataclasses.dataclass
class Text:
    """One article, or one that nobody can see."""
    host: object
    time: float  # hours
    segments: list
    topic: object
    story: str
    type: str
    seen: bool = True
    parents: list = dataclasses.field(default_factory=list)
    date: str = ""  # right, missing, wrong, day; empty: as the scenario's chances have it
    id: str = ""

    def body(self):
        """What a copier finds: everything but furniture and lines about the text."""
        return [s for s in self.segments if s.unit and s.role != "furniture"]


class Teller:
    """Tells one story (or one episode of a running one)."""

    def __init__(self, world, name, topic, how, start, script=None):
        self.world, self.chance, self.name = world, world.chance, name
        self.topic, self.how, self.start = topic, how, start
        self.script = script or {}
        self.texts = []
        count = self.chance.randint(*how["quotes"])
        if self.script.get("quotes"):
            self.quotes = [self.quote(language.parse(q, topic)) for q in self.script["quotes"]]
        else:
            self.quotes = [self.quote(self.tokens()) for _ in range(count)]

    def tokens(self):
        return language.sentence(self.topic, self.world.scenario["stock_phrases"]["share"])

    def own(self, count, role="own"):
        return [Segment(self.tokens(), self.world.unit(), role, opens=i % 2 == 0) for i in range(count)]

    def quote(self, tokens):
        tokens[0][0] = "\u201c" + tokens[0][0].lstrip("\u201c\"")
        tokens[-1][0] = tokens[-1][0].rstrip(".\u201d\"") + ",\u201d"
        return Segment(tokens, self.world.unit(), "quote", opens=True)

    def quoted(self, segment):
        """A quote with its speaker, as one author puts it."""
        speaker = self.chance.choice(self.topic.people)
        tail = self.chance.choice((f"said {speaker}.", f"{speaker} told a crowd of {self.topic.noun()}s.", f"as {speaker} put it.",
                                   f"{speaker} said in the {self.topic.noun()}."))
        return [segment.copy(""), Segment([[w, "w"] for w in tail.split()], self.world.unit(), "own")]

    def add_quotes(self, segments, share=None):
        picked = [q for q in self.quotes if share is None or self.chance.random() < share]
        for quote in self.chance.sample(picked, min(len(picked), 2 if share is None else len(picked))):
            at = self.chance.randint(1, len(segments))
            segments[at:at] = self.quoted(quote)

    def publish(self, host, time, segments, parents=(), seen=True, date=""):
        text = Text(host, time, segments, self.topic, self.name, self.how["name"], seen, list(parents), date)
        self.texts.append(text)
        return text

    def lines(self, sentences):
        """The story's sentences: as many as the range says, or the given ones."""
        sentences = self.script.get("sentences") or sentences
        if isinstance(sentences[0], int):
            return self.own(self.chance.randint(*sentences), "body")
        return [Segment(language.parse(s, self.topic), self.world.unit(), "body", opens=i % 2 == 0)
                for i, s in enumerate(sentences)]

    def dateline(self, host):
        return Segment([[f"{host.city.upper()} ({host.name}) -", "w"]], 0, "own", opens=True)

    def root(self, background):
        kind = self.how["root"]
        seen = self.chance.random() < self.how.get("seen", 0 if kind == "release" else 1)
        host = self.script.get("house") or self.world.host(agency=kind == "agency")
        segments = self.lines(self.how["sentences"])
        self.add_quotes(segments, self.how["quote_share"])
        segments += [s.copy("") for s in background]
        if host.agency and kind == "agency":
            segments[0].opens = False
            segments.insert(0, self.dateline(host))
        return self.publish(host, self.start, segments, seen=seen)

    def copy(self, parent, host, time, names, second=None, take=None, date="", seen=True, how=None):
        """A text made from a parent's by the named edits."""
        chance, how = self.chance, how or self.how["edits"]
        copy = [s.copy(parent) for s in (parent.body()[take[0]:take[1]] if take else parent.body())]
        if "excerpt" in names:
            edits.excerpt(chance, copy)
        else:
            for name in ("cut_end", "cut_middle", "reorder"):
                if name in names:
                    getattr(edits, name)(chance, copy)
        lead = "rewrite_lead" in names and len(copy) > 3
        if lead:
            del copy[:chance.randint(1, 2)]
        for name in ("swap_numbers", "transliterate"):
            if name in names:
                getattr(edits, name)(chance, copy)
        if "localise" in names:
            edits.localise(chance, copy, host.country)
        if "reword" in names:
            edits.reword(chance, copy, how["reword_rate"], self.world.vocabulary)
        if "attribute" in names:
            edits.attribute(chance, copy, parent.host.name)
        parents = [parent]
        if second:
            found = second.body()
            size = min(len(found), chance.randint(2, 5))
            begin = chance.randint(0, len(found) - size) if found else 0
            at = chance.randint(1, len(copy)) if copy else 0
            copy[at:at] = [s.copy(second) for s in found[begin:begin + size]]
            parents.append(second)
        self.add_own(copy, names, lead, how)
        if "dateline" in names and parent.host.agency and not lead and copy:
            copy[0].opens = False
            copy.insert(0, self.dateline(parent.host))
        if "credit" in names:
            line = chance.choice(("This story was first published by {}.", "Republished from {}.", "({})", "Source: {}",
                                  "This article originally appeared in {}.", "Additional material from {}."))
            copy.append(Segment([[line.format(parent.host.name), "w"]], 0, "own", opens=True))
        return self.publish(host, time, copy, parents, seen, date)

    def add_own(self, copy, names, lead, how):
        chance = self.chance
        if lead:
            copy[:0] = self.own(chance.randint(1, 2))
        if "excerpt" in names:
            at = chance.randint(2, 4)
            copy[:0] = self.own(at)
            copy += self.own(chance.randint(3, 8))
        if "add_quotes" in names:
            self.add_quotes(copy)
            if not self.quotes:
                at = chance.randint(1, len(copy)) if copy else 0
                copy[at:at] = self.quoted(self.quote(self.tokens()))
        if "own" in names:
            more = self.own(chance.randint(*how["own_sentences"]))
            at = len(copy) if chance.random() < 0.6 else chance.randint(0, len(copy))
            copy[at:at] = more
        if copy:
            copy[0].opens = True

    def drawn_edits(self):
        how = self.how["edits"]
        return [name for name, p in how.items() if isinstance(p, (int, float)) and name != "reword_rate" and self.chance.random() < p]

    def tell(self, background, others):
        """A root, its copies, and articles of their own. `others`: texts that a copy may take from besides."""
        chance, how = self.chance, self.how
        root = self.root(background)
        family = [root]
        for _ in range(chance.randint(*how["copies"])):
            parent = root if chance.random() >= how["chain"] else chance.choice(family)
            used = {id(t.host) for t in family}
            host = self.world.host()
            for _ in range(8):
                if id(host) not in used:
                    break
                host = self.world.host()
            time = parent.time + chance.uniform(*how["delay_hours"]) * chance.random()
            names = self.drawn_edits()
            if host.owner and host.owner == parent.host.owner:
                names = [n for n in names if n not in ("credit", "attribute")]
            second = None
            if chance.random() < how["second_parent"]:
                early = [t for t in family + others if t is not parent and t.time < time]
                second = chance.choice(early) if early else None
            family.append(self.copy(parent, host, time, names, second))
        for _ in range(chance.randint(*how["independent"])):
            segments = self.own(chance.randint(8, 18))
            self.add_quotes(segments, how["quote_share"])
            self.publish(self.world.host(), self.start + chance.uniform(0, 30), segments)
        return self.texts

    def explicit(self):
        """The nodes of an explicit story, parents first."""
        made, base = {}, None
        for node in self.script["nodes"]:
            host = self.world.host(node.get("host", ""), node.get("agency", False))
            time = self.start + node.get("hours", 0)
            parents = node.get("parent") or []
            parents = [made[p] for p in ([parents] if isinstance(parents, str) else parents)]
            rest = {"seen": node.get("seen", True), "date": node.get("date", "")}
            names = node.get("edits", [])
            if parents:
                made[node["id"]] = self.copy(parents[0], host, time, names, parents[1] if len(parents) > 1 else None,
                                             node.get("take"), **rest)
            else:
                if node.get("own"):
                    segments = self.own(self.chance.randint(8, 16))
                else:
                    base = base or self.lines([10, 16])
                    segments = [s.copy("") for s in base]
                if host.agency:
                    segments.insert(0, self.dateline(host))
                made[node["id"]] = self.publish(host, time, segments, **rest)
            for q in node.get("quotes", []):
                if q < len(self.quotes):
                    at = self.chance.randint(1, len(made[node["id"]].segments))
                    made[node["id"]].segments[at:at] = self.quoted(self.quotes[q])
        return self.texts
