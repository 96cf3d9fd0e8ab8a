"""A pile: stories until there are enough articles, then furniture, mirrors, dates, ids."""
import datetime
import hashlib
import random

from . import language, world as worlds
from .edits import Segment
from .stories import Teller, Text

EPOCH = datetime.datetime(2031, 3, 1, tzinfo=datetime.timezone.utc)


class Pile:
    def __init__(self, scenario):
        self.scenario = worlds.filled(scenario, worlds.DEFAULTS)
        self.chance = random.Random(self.scenario["seed"])
        self.world = worlds.World(self.scenario, self.chance)
        self.types = worlds.story_types(self.scenario)
        self.events = list(self.scenario["texts"].get("events", []))
        self.texts = []
        self.stories = 0
        self.counted = self.counted_seen = 0

    def make(self):
        for viral in self.scenario["viral"]:
            self.viral(viral)
        for script in self.scenario["explicit"]:
            self.explicit(script)
        want = self.scenario["articles"]
        related = round(want * (1 - self.scenario["unrelated"]))
        while self.seen() < related and self.types:
            self.story(self.chance.choices(self.types, [t["weight"] for t in self.types])[0])
        while self.seen() < want:
            self.alone()
        self.mirror()
        for text in self.texts:
            self.dress(text)
        for index, text in enumerate(self.texts):
            text.id = hashlib.sha256(f"{self.scenario['seed']}/{index}".encode()).hexdigest()[:12]
        self.texts.sort(key=lambda t: t.id)
        return self.texts

    def seen(self):
        """Texts that are part of the pile. Those that were counted stay as they are."""
        self.counted_seen += sum(t.seen for t in self.texts[self.counted:])
        self.counted = len(self.texts)
        return self.counted_seen

    def begin(self, how, name="", script=None):
        self.stories += 1
        topic = language.Topic(self.chance, self.world.vocabulary, self.chance.choice(self.world.kinds))
        start = self.chance.uniform(0, 24 * self.scenario["days"])
        return Teller(self.world, f"s{self.stories}{'-' + name if name else ''}", topic, how, start, script)

    def story(self, how):
        script = {}
        if self.events:
            self.events.append(self.events.pop(0))
            script = self.events[-1]
        teller = self.begin(how, script=script)
        background = []
        running = self.chance.random() < how["background"]
        if running and script.get("background"):
            background = [Segment(language.parse(s, teller.topic), self.world.unit(), "background", opens=i == 0)
                          for i, s in enumerate(script["background"])]
        elif running:
            background = teller.own(self.chance.randint(*how["background_sentences"]), "background")
        if running:
            teller.script = {**script, "house": self.world.host(agency=how["root"] == "agency")}
        texts = teller.tell(background, [])
        for episode in range(self.chance.randint(*how["episodes"]) if running else 0):
            start = teller.start + 24 * (episode + 1) * self.chance.uniform(0.8, 3)
            more = Teller(self.world, f"{teller.name}.{episode + 1}", teller.topic, how, start, {"house": teller.script["house"]})
            texts += more.tell(background, texts)
        self.texts += texts

    def explicit(self, script):
        how = worlds.filled({"name": script.get("name", "explicit")}, worlds.STORY)
        self.texts += self.begin(how, script.get("name", ""), script).explicit()

    def viral(self, viral):
        how = worlds.filled({"name": "viral", "sentences": viral.get("sentences", [12, 20]), "edits": viral.get("edits", {})},
                            worlds.STORY)
        teller = self.begin(how, "viral")
        root = teller.root([])
        hosts = [h for h in self.world.hosts if not h.mirrors][:viral.get("hosts", 500)]
        for host in hosts:
            teller.copy(root, host, root.time + self.chance.uniform(0.2, 48), teller.drawn_edits())
        self.texts += teller.texts

    def alone(self):
        teller = self.begin(worlds.filled({"name": "unrelated", "quotes": [0, 0]}, worlds.STORY))
        text = teller.publish(self.world.host(), teller.start, teller.own(self.chance.randint(8, 22)))
        text.story = None
        self.texts.append(text)

    def mirror(self):
        for host in [h for h in self.world.hosts if h.mirrors]:
            for text in [t for t in self.texts if t.host is host.mirrors and t.seen]:
                if self.chance.random() < 0.8:
                    segments = [s.copy(text) for s in text.segments]
                    self.texts.append(Text(host, text.time + self.chance.uniform(0.1, 8), segments, text.topic, text.story,
                                           "mirror", parents=[text]))

    def dress(self, text):
        """Puts the host's furniture on the page."""
        if not text.seen:
            return
        for line in {line.unit: line for line in text.host.lines}.values():
            if self.chance.random() >= self.scenario["furniture"]["share"] or (line.topic and line.topic is not text.topic.kind):
                continue
            segment = Segment([[w, "w"] for w in line.text.split()], line.unit, "furniture", opens=True)
            places = {"start": 0, "middle": len(text.segments) // 2, "end": len(text.segments)}
            at = places[line.place]
            text.segments.insert(at, segment)
            if at + 1 < len(text.segments):
                text.segments[at + 1].opens = True


def shown_date(scenario, chance, text):
    """(what happened to the date, the date as the page shows it or None)."""
    how = scenario["dates"]
    time = EPOCH + datetime.timedelta(hours=text.time)
    what, shown = text.date or "right", time + datetime.timedelta(minutes=chance.uniform(-1, 1) * how["clock_minutes"])
    if not text.date:
        roll = chance.random()
        bounds = [("missing", how["missing"]), ("wrong", how["wrong"]), ("updated", how["updated"])]
        for name, share in bounds:
            if roll < share:
                what = name
                break
            roll -= share
    if what == "missing":
        return what, None
    if what == "wrong":
        shown += datetime.timedelta(days=chance.choice((-1, 1)) * chance.uniform(1, 20))
    if what == "updated":
        shown += datetime.timedelta(hours=chance.uniform(1, 48))
    if what == "day" or chance.random() < how["day_only"]:
        return "right" if what == "day" else what, shown.strftime("%Y-%m-%d")
    return what, shown.strftime("%Y-%m-%dT%H:%M:%SZ")


def rendered(text):
    """(text, segments with offsets in code points)."""
    out, at, places = [], 0, []
    for index, segment in enumerate(text.segments):
        glue = "" if index == 0 else "\n\n" if segment.opens else " "
        words = language.render(segment.tokens)
        out += [glue, words]
        places.append((at + len(glue), at + len(glue) + len(words)))
        at += len(glue) + len(words)
    return "".join(out), places


def rows(scenario, texts):
    """(article row or None, truth row) of each text."""
    chance = random.Random(scenario["seed"] + 1)
    for text in texts:
        what, shown = shown_date(scenario, chance, text)
        words, places = rendered(text)
        lead = next((s for s in text.segments if s.unit and s.role != "furniture"), None)
        title = " ".join(t[0] for t in lead.tokens[:9]).rstrip(".,") if lead else text.topic.noun()
        article = {"id": text.id, "title": title, "text": words, "language": "en",
                   "url": f"https://{text.host.domain}/{text.id}", "publisher": {"name": text.host.name, "domain": text.host.domain}}
        if shown:
            article["published"] = shown
        truth = {"id": text.id, "seen": text.seen, "story": text.story, "type": text.type, "host": text.host.domain,
                 "owner": text.host.owner or None, "parents": [p.id for p in text.parents],
                 "true_time": (EPOCH + datetime.timedelta(hours=text.time)).strftime("%Y-%m-%dT%H:%M:%SZ"), "date": what,
                 "segments": [{"start": b, "end": e, "unit": s.unit, "role": s.role, "parent": s.parent.id if s.parent else None,
                               "edits": s.edits} for s, (b, e) in zip(text.segments, places)]}
        yield (article if text.seen else None), truth
