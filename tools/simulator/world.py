"""Where stories happen: hosts, agencies, owners, furniture, and the defaults of a scenario."""
import copy
import dataclasses

from . import language

DEFAULTS = {
    "seed": 1, "articles": 1000, "hosts": 80, "agencies": 5, "owners": {"groups": 6, "hosts": [2, 4]}, "mirrors": 2,
    "vocabulary": 9000, "event_kinds": 10, "stock_phrases": {"per_kind": 14, "words": [5, 9], "share": 0.25}, "days": 60,
    "unrelated": 0.2, "viral": [], "texts": {}, "explicit": [],
    "furniture": {"lines": [1, 3], "words": [10, 45], "share": 0.8, "middle": 0.2, "start": 0.1, "network": 0.2,
                  "network_hosts": [5, 15], "topical": 0.1},
    "dates": {"missing": 0.3, "wrong": 0.05, "day_only": 0.3, "clock_minutes": 90, "updated": 0.1},
}
STORY = {
    "name": "", "weight": 1, "root": "agency", "sentences": [10, 22], "copies": [1, 6], "chain": 0.3,
    "second_parent": 0.1, "independent": [0, 2], "quotes": [0, 3], "quote_share": 0.5, "background": 0.3,
    "episodes": [2, 6], "background_sentences": [2, 4], "delay_hours": [0.2, 30],
    "edits": {"cut_end": 0.45, "cut_middle": 0.2, "rewrite_lead": 0.3, "swap_numbers": 0.15, "transliterate": 0.15,
              "localise": 0.1, "add_quotes": 0.15, "attribute": 0.25, "reorder": 0.1, "reword": 0.3, "reword_rate": 0.08,
              "own": 0.4, "own_sentences": [1, 4], "excerpt": 0.1, "credit": 0.4, "dateline": 0.5, "link": 0},
}


def filled(given, defaults):
    """`given` with what it leaves out."""
    out = copy.deepcopy(defaults)
    for key, value in given.items():
        out[key] = filled(value, out[key]) if isinstance(value, dict) and isinstance(out.get(key), dict) else value
    return out


def story_types(scenario):
    return [filled(t, STORY) for t in scenario.get("stories") or
            [{"name": "wire"}, {"name": "scoop", "root": "outlet"}, {"name": "release", "root": "release"}]]


@dataclasses.dataclass
class Line:
    """A line of furniture."""
    text: str
    unit: int
    place: str  # start, middle, end
    topic: object = None  # an EventKind: only on pages about it


@dataclasses.dataclass
class Host:
    name: str
    domain: str
    city: str
    country: str
    agency: bool = False
    owner: str = ""
    mirrors: object = None  # the host whose pages it republishes
    lines: list = dataclasses.field(default_factory=list)


class World:
    """Hosts and language of one scenario. `chance` is its only source of randomness."""

    def __init__(self, scenario, chance):
        self.scenario, self.chance = scenario, chance
        self.vocabulary = language.Vocabulary(chance, scenario["vocabulary"])
        stock = scenario["stock_phrases"]
        self.kinds = [language.EventKind(chance, self.vocabulary, stock["per_kind"], stock["words"])
                      for _ in range(scenario["event_kinds"])]
        self.last_unit = 0
        self.line_units, self.patterns = {}, {}
        self.own_lines = list(scenario["texts"].get("furniture", []))
        widest = max([v.get("hosts", 0) for v in scenario["viral"]], default=0)
        self.agencies = [self.make_host(i, True) for i in range(max(1, scenario["agencies"]))]
        self.hosts = [self.make_host(i, False) for i in range(max(scenario["hosts"], widest, 2))]
        self.named_hosts = {}
        self.share_out()

    def unit(self):
        self.last_unit += 1
        return self.last_unit

    def unit_of(self, text):
        """The unit of a line of furniture: two hosts may have the same words, their names aside."""
        text = self.patterns.get(text, text)
        if text not in self.line_units:
            self.line_units[text] = self.unit()
        return self.line_units[text]

    def make_host(self, index, agency):
        chance = self.chance
        city = language.title_word(chance)
        if agency:
            name = f"{city} Press Agency" if chance.random() < 0.4 else f"{city} News Wire"
            if index % 4 == 3:
                name = "".join(chance.choice("BCDKLMNPRSTV") for _ in range(2)) + "A"
        else:
            name = f"{city} {chance.choice(('Courier', 'Herald', 'Observer', 'Daily', 'Post', 'Tribune', 'Star', 'Radio', 'Online'))}"
        domain = "".join(c for c in name.lower() if c.isalnum()) + chance.choice((".example", ".example", ".test"))
        host = Host(name, domain, language.title_word(chance), language.title_word(chance, 3), agency)
        furniture = self.scenario["furniture"]
        for _ in range(chance.randint(*furniture["lines"])):
            host.lines.append(self.make_line(name))
            if chance.random() < furniture["topical"]:
                host.lines[-1].topic = chance.choice(self.kinds)
        return host

    def make_line(self, name):
        chance, furniture = self.chance, self.scenario["furniture"]
        roll = chance.random()
        place = "middle" if roll < furniture["middle"] else "start" if roll < furniture["middle"] + furniture["start"] else "end"
        text = self.line_text(name)
        return Line(text, self.unit_of(text), place)

    def line_text(self, name):
        chance, furniture = self.chance, self.scenario["furniture"]
        if self.own_lines:
            self.own_lines.append(self.own_lines.pop(0))
            text = self.own_lines[-1].replace("{name}", name)
            self.patterns[text] = self.own_lines[-1]
            return text
        topic = language.Topic(chance, self.vocabulary, chance.choice(self.kinds))
        if chance.random() < 0.3:
            words = " ".join(topic.noun() + "s" for _ in range(2))
            return chance.choice(language.SITE_LINES).format(name=name, words=words)
        want, text = chance.randint(*furniture["words"]), name
        tokens = [["The", "w"], [name, "o"]]
        while len(tokens) < want:
            tokens += language.clause(topic)
            tokens[-1][0] += "," if chance.random() < 0.5 else ""
        text = language.render(language.finish(tokens[:max(want, 9)]))
        return text

    def share_out(self):
        """Owners, networks and mirrors."""
        chance, scenario = self.chance, self.scenario
        pool = list(self.hosts)
        chance.shuffle(pool)
        for index in range(scenario["owners"]["groups"]):
            owner = f"{language.title_word(chance)} Group"
            line = Line(f"Part of {owner}, {self.line_text(owner)}", self.unit(), "end")
            for _ in range(min(len(pool) // 2, chance.randint(*scenario["owners"]["hosts"]))):
                host = pool.pop()
                host.owner = owner
                host.lines.append(line)
        left = int(scenario["furniture"]["network"] * len(self.hosts))
        while left > 0:
            size = min(len(self.hosts), chance.randint(*scenario["furniture"]["network_hosts"]))
            line = self.make_line(language.title_word(chance) + " Network")
            for host in chance.sample(self.hosts, size):
                host.lines.append(line)
            left -= size
        for _ in range(min(scenario["mirrors"], len(pool) // 2)):
            pool.pop().mirrors = chance.choice([h for h in self.hosts if not h.mirrors])

    def host(self, word="", agency=False):
        """The host that a scenario calls `word`, or any."""
        if not word:
            return self.chance.choice(self.agencies if agency else [h for h in self.hosts if not h.mirrors])
        if word not in self.named_hosts:
            free = [h for h in (self.agencies if agency else self.hosts)
                    if not h.mirrors and h not in self.named_hosts.values()]
            if not free:
                free = [self.make_host(len(self.agencies), agency)]
                (self.agencies if agency else self.hosts).append(free[0])
            self.named_hosts[word] = free[0]
        return self.named_hosts[word]
