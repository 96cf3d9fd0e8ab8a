"""An invented language on English function words: vocabulary, names, sentences.

A sentence is a list of tokens [text, kind]; kind is w (word), n (number), p (person), l (place), o (organisation). Marks
hang on the word before them. Everything is drawn from the random.Random that is passed in.
"""

ONSETS = "b br c ch cl d dr f fl g gr h j k kl l m n p pl pr qu r s sh sk sl st t th tr v w z".split()
VOWELS = "a e i o u ai ea ou ie o a e".split()
CODAS = ["", "", "", "n", "r", "l", "s", "t", "nd", "rk", "m", "ll", "st", "x", "ng"]
ADVERBS = "later again already nearly still also soon together slowly".split()
TIMES = ["on Monday", "on Tuesday", "on Friday", "late on Sunday", "overnight", "earlier this week", "last month", "on Thursday"]
PREPOSITIONS = "in on near under after before against without behind across for with".split()
LINKS = ["after", "while", "because", "although", "as", "but", "and", "before", "where"]
SITE_LINES = [
    "Sign up for the {name} newsletter and get the best of our {words} in your inbox every morning.",
    "Follow us on Facebook and Twitter for the latest {words}.",
    "Do you have something to add to this story? Share it in the comments below.",
    "Copyright {name}. All rights reserved. This material may not be published or {words} without permission.",
    "Read more: {words}, and what it means for {words}.",
]


def word(chance, syllables):
    return "".join(chance.choice(ONSETS) + chance.choice(VOWELS) + (chance.choice(CODAS) if i == syllables - 1 else "")
                   for i in range(syllables))


class Vocabulary:
    """Content words by part of speech, drawn with the frequencies of a language (Zipf)."""

    def __init__(self, chance, size):
        seen, words = set(), []
        while len(words) < size:
            w = word(chance, chance.choice((1, 2, 2, 2, 3, 3)))
            if len(w) > 3 and w not in seen:
                seen.add(w)
                words.append(w)
        third = size // 3
        self.nouns, self.verbs, self.adjectives = words[:third], words[third:2 * third], words[2 * third:]

    @staticmethod
    def draw(chance, words):
        """A word of a list; early ones are frequent."""
        return words[min(int(len(words) * chance.random() ** 2.5), len(words) - 1)]


def title_word(chance, syllables=2):
    return word(chance, syllables).capitalize()


class Topic:
    """What a story is about: its people, places, organisations, numbers and words. `kind` is an EventKind."""

    def __init__(self, chance, vocabulary, kind):
        self.chance, self.vocabulary, self.kind = chance, vocabulary, kind
        self.people = [f"{title_word(chance)} {title_word(chance, chance.choice((2, 2, 3)))}" for _ in range(5)]
        self.places = [title_word(chance, chance.choice((2, 3))) for _ in range(4)]
        self.orgs = [f"{title_word(chance)} {chance.choice(('Council', 'Ministry', 'Police', 'Company', 'Union', 'Court'))}"
                     for _ in range(3)]
        self.numbers = [str(chance.choice((chance.randint(2, 99), chance.randint(2, 99), chance.randint(100, 4000))))
                        for _ in range(8)]
        self.nouns = chance.sample(vocabulary.nouns, 25)
        self.verbs = chance.sample(vocabulary.verbs, 12)

    def noun(self):
        roll = self.chance.random()
        pool = self.nouns if roll < 0.4 else self.kind.nouns if roll < 0.6 else self.vocabulary.nouns
        return self.vocabulary.draw(self.chance, pool)

    def verb(self):
        roll = self.chance.random()
        pool = self.verbs if roll < 0.3 else self.kind.verbs if roll < 0.5 else self.vocabulary.verbs
        return self.vocabulary.draw(self.chance, pool)

    def adjective(self):
        return self.vocabulary.draw(self.chance, self.vocabulary.adjectives)


class EventKind:
    """A kind of event: words and stock phrases that all its stories use."""

    def __init__(self, chance, vocabulary, phrases, lengths):
        self.nouns = chance.sample(vocabulary.nouns, 20)
        self.verbs = chance.sample(vocabulary.verbs, 10)
        topic = Topic(chance, vocabulary, self)
        self.phrases = [topic_phrase(topic, chance.randint(*lengths)) for _ in range(phrases)]


def topic_phrase(topic, length):
    """A stock phrase of about so many words: "the n was not ved by the n of the n"."""
    out = [["the", "w"], [topic.noun(), "w"], [topic.chance.choice(("was", "had", "will be")), "w"], [topic.verb() + "ed", "w"]]
    while len(out) < length:
        out += [[topic.chance.choice(PREPOSITIONS), "w"], ["the", "w"], [topic.noun(), "w"]]
    return [t for token in out for t in ([[p, "w"] for p in token[0].split()])][:length]


def noun_phrase(topic):
    chance = topic.chance
    roll = chance.random()
    if roll < 0.14:
        return [[chance.choice(topic.people), "p"]]
    if roll < 0.22:
        return [["the", "w"], [chance.choice(topic.orgs), "o"]]
    if roll < 0.34:
        return [[chance.choice(topic.numbers), "n"], [topic.noun() + "s", "w"]]
    out = [[chance.choice(("the", "the", "a", "its", "their", "some")), "w"]]
    if chance.random() < 0.4:
        out.append([topic.adjective(), "w"])
    out.append([topic.noun() + chance.choice(("", "", "s")), "w"])
    if chance.random() < 0.25:
        out += [["of", "w"], ["the", "w"], [topic.noun(), "w"]]
    return out


def preposition_phrase(topic):
    chance = topic.chance
    if chance.random() < 0.3:
        return [["in", "w"], [chance.choice(topic.places), "l"]]
    return [[chance.choice(PREPOSITIONS), "w"]] + noun_phrase(topic)


def clause(topic):
    chance = topic.chance
    out = noun_phrase(topic)
    out.append([chance.choice(("", "", "had ", "has ")) + topic.verb() + "ed", "w"])
    out[-1:] = [[p, "w"] for p in out[-1][0].split()]
    out += noun_phrase(topic)
    while chance.random() < 0.5:
        out += preposition_phrase(topic)
    if chance.random() < 0.2:
        out.append([chance.choice(ADVERBS), "w"])
    return out


def sentence(topic, stock_share):
    """One sentence of the topic, 9 to 35 words."""
    chance = topic.chance
    out = clause(topic)
    if chance.random() < 0.3:
        out = [[w, "w"] for w in chance.choice(TIMES).split()] + out
    while len(out) < 9 or (len(out) < 30 and chance.random() < 0.45):
        out[-1][0] += chance.choice((",", ","))
        if chance.random() < stock_share:
            out += [[chance.choice(LINKS), "w"]] + [list(t) for t in chance.choice(topic.kind.phrases)]
        else:
            out += [[chance.choice(LINKS), "w"]] + clause(topic)
    if chance.random() < 0.12:
        out[-1][0] += ","
        out += [[chance.choice(topic.people), "p"], ["said", "w"]]
    return finish(out)


def finish(tokens):
    """Capital and full stop."""
    tokens[0][0] = tokens[0][0][:1].upper() + tokens[0][0][1:]
    tokens[-1][0] = tokens[-1][0].rstrip(",") + "."
    return tokens


def render(tokens):
    return " ".join(t[0] for t in tokens)


def parse(text, topic):
    """A sentence of the scenario's own: {person}, {number2} and so on become this story's."""
    out = []
    for piece in text.split():
        begin, end = piece.find("{"), piece.find("}")
        if begin < 0 or end < begin:
            out.append([piece, "n" if piece[:1].isdigit() else "w"])
            continue
        slot = piece[begin + 1:end]
        name = slot.rstrip("0123456789")
        index = int(slot[len(name):] or 1) - 1
        pool, kind = {"person": (topic.people, "p"), "number": (topic.numbers, "n"), "place": (topic.places, "l"),
                      "org": (topic.orgs, "o")}.get(name, ([slot], "w"))
        out.append([piece[:begin] + pool[index % len(pool)] + piece[end + 1:], kind])
    return out or [[".", "w"]]


def other_spelling(chance, name):
    """A name as another house writes it."""
    swaps = [("ai", "ay"), ("ou", "u"), ("ie", "i"), ("k", "q"), ("sh", "ch"), ("qu", "k"), ("v", "w"), ("z", "s"), ("j", "dj"),
             ("ea", "e"), ("c", "k"), ("th", "t"), ("x", "ks"), ("e", "a"), ("o", "u")]
    fits = [s for s in swaps if s[0] in name[1:]]
    if not fits:
        return name + "e"
    old, new = chance.choice(fits)
    return name[0] + name[1:].replace(old, new, 1)
