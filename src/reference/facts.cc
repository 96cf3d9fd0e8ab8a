#include "reference/facts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::reference {
namespace {

constexpr std::array<std::string_view, 29> kFatalWords = {
    "kill",     "kills",      "killed",   "killing",    "killings",  "die",      "died",     "dies",
    "dead",     "death",      "deaths",   "deadly",     "fatal",     "fatally",  "slain",    "murdered",
    "massacre", "massacred",  "martyred", "martyrs",    "executed",  "beheaded", "executes", "bodies",
    "perished", "casualties", "lives",    "fatalities", "eliminated"};
// Units of which the count is one of deaths, whole or at their end.
constexpr std::array<std::string_view, 10> kDeadUnits = {"killed", "dead",     "deaths",   "martyrs",    "bodies",
                                                         "lives",  "executed", "beheaded", "fatalities", "perished"};
// Verbs whose object is counted: "killed 12 fighters".
constexpr std::array<std::string_view, 8> kKills = {"kill",  "kills",  "killed",     "killing",
                                                    "lives", "deaths", "eliminated", "executed"};
// Whom a toll counts; "12 shells killed" counts no dead.
constexpr std::array<std::string_view, 56> kPeople = {
    "people",      "person",     "persons",   "civilian",   "civilians", "child",     "children",       "woman",
    "women",       "man",        "men",       "boys",       "girls",     "fighters",  "fighter",        "militants",
    "militant",    "terrorists", "rebels",    "insurgents", "jihadists", "soldiers",  "soldier",        "troops",
    "members",     "officers",   "policemen", "personnel",  "residents", "citizens",  "villagers",      "workers",
    "medics",      "doctors",    "nurses",    "patients",   "students",  "pupils",    "schoolchildren", "teachers",
    "volunteers",  "rescuers",   "evacuees",  "migrants",   "refugees",  "prisoners", "protesters",     "gunmen",
    "mercenaries", "commanders", "leaders",   "forces",     "victims",   "others",    "journalists",    "guards"};
constexpr std::array<std::string_view, 5> kNotTheDead = {"injured", "wounded", "hurt", "missing", "displaced"};

constexpr std::size_t kObjectReach = 24;   // bytes between a verb of killing and the count that is its object
constexpr std::size_t kPassiveReach = 60;  // bytes between a count and the "were killed" behind it
constexpr int kLongestDay = 4;             // days; a stretch over it ("last week") names no day
constexpr double kLargeToll = 2000;        // deaths; no single event of a list comes near

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view LastWord(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

// Where words of death stand in the text; with the words themselves.
struct Fatal {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool kills = false;
};

std::vector<Fatal> FatalWords(std::string_view text, Span span) {
  std::vector<Fatal> out;
  const std::string_view part = span.Of(text);
  for (const text::Token& t : text::Tokenize(part)) {
    const std::string word = text::Fold(t.span.Of(part));
    if (In(kFatalWords, word))
      out.push_back({span.begin() + t.span.begin(), span.begin() + t.span.end(), In(kKills, word)});
  }
  return out;
}

std::size_t Distance(Span span, const std::vector<Fatal>& words) {
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Fatal& w : words)
    least = std::min(least, w.end <= span.begin()   ? span.begin() - w.end
                            : span.end() <= w.begin ? w.begin - span.end()
                                                    : 0);
  return least;
}

bool SpeaksOfHurt(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string between = text::LowerAscii(text.substr(begin, end - begin));
  return std::ranges::any_of(kNotTheDead, [&](std::string_view w) { return between.find(w) != std::string::npos; });
}

// "killed 12 fighters"; "12 civilians, three of them children, were killed".
bool CountsDead(std::string_view text, const Mention& m, const std::vector<Fatal>& words) {
  const std::string_view last = LastWord(m.quantity->unit);
  if (In(kDeadUnits, last)) return true;
  if (!In(kPeople, last)) return false;
  return std::ranges::any_of(words, [&](const Fatal& w) {
    if (w.end <= m.span.begin()) return w.kills && m.span.begin() - w.end <= kObjectReach;
    return w.begin >= m.span.end() && w.begin - m.span.end() <= kPassiveReach &&
           !SpeaksOfHurt(text, m.span.end(), w.begin);
  });
}

// The largest toll of the statement: parts ("including 7 children") are smaller.
void ReadDeaths(std::string_view text, std::span<const Mention> mentions, const std::vector<Fatal>& words,
                Facts& facts) {
  for (const Mention& m : mentions) {
    if (m.kind != MentionKind::kQuantity || !m.quantity || !CountsDead(text, m, words)) continue;
    if (m.quantity->total || m.quantity->low.value_or(0) >= kLargeToll) facts.total = true;
    if (facts.deaths && facts.deaths->low.value_or(0) >= m.quantity->low.value_or(0)) continue;
    facts.deaths = *m.quantity;
    facts.deaths_shown = m.text;
  }
}

// The named day nearest to the words of death; without any named time, the day of publication and the one before.
void ReadDays(const Article& article, std::span<const Mention> mentions, const std::vector<Fatal>& words,
              Facts& facts) {
  const auto published = ReadDay(article.published);
  bool timed = false;
  std::size_t nearest = std::numeric_limits<std::size_t>::max();
  for (const Mention& m : mentions) {
    if (m.kind != MentionKind::kTime || !m.time || m.time->from.empty()) continue;
    const auto from = ReadDay(m.time->from);
    const auto to = ReadDay(m.time->to);
    if (!from || !to || (published && *from > *published + 1)) continue;
    timed = true;
    if (m.time->vague || *to - *from > kLongestDay || Distance(m.span, words) >= nearest) continue;
    nearest = Distance(m.span, words);
    facts.days = Days{*from, *to};
    facts.days_shown = m.text;
  }
  if (timed || !published) return;
  facts.days = Days{*published - 1, *published};
  facts.days_guessed = true;
  facts.days_shown = "published " + ShowDay(*published);
}

// The word before or behind a place in its text, folded; empty at a text's end.
std::string WordBefore(std::string_view text, std::size_t at, std::size_t& begin) {
  std::size_t end = std::min(text.find_last_not_of(" ,", at == 0 ? 0 : at - 1) + 1, at);
  if (at == 0) end = 0;
  begin = end == 0 ? 0 : text.find_last_of(" ,.\n", end - 1) + 1;
  return text::Fold(text.substr(begin, end - begin));
}

std::string WordBehind(std::string_view text, std::size_t at) {
  const std::size_t begin = std::min(text.find_first_not_of(' ', at), text.size());
  return text::Fold(text.substr(begin, text.find_first_of(" ,.\n", begin) - begin));
}

bool IsDirection(std::string_view word) {
  constexpr std::array<std::string_view, 4> kEnds = {"north", "south", "east", "west"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return word.ends_with(end); });
}

// "north of Orr", "near Orr", "rural Orr", "Orr countryside": the event was not in Orr but somewhere about it.
bool IsLandmark(std::string_view text, Span place) {
  constexpr std::array<std::string_view, 7> kBefore = {"near",   "outside", "rural", "from",
                                                       "around", "towards", "beyond"};
  constexpr std::array<std::string_view, 7> kBehind = {"countryside", "province", "governorate", "district",
                                                       "suburbs",     "suburb",   "region"};
  constexpr std::array<std::string_view, 8> kOf = {"outskirts", "suburb",     "suburbs",    "countryside",
                                                   "km",        "kilometers", "kilometres", "miles"};
  std::size_t begin = 0;
  std::string word = WordBefore(text, place.begin(), begin);
  if (word == "second" || word == "city" || word == "town" || word == "the") word = WordBefore(text, begin, begin);
  if (In(kBefore, word) || In(kBehind, WordBehind(text, place.end()))) return true;
  if (word != "of") return false;
  word = WordBefore(text, begin, begin);
  return IsDirection(word) || In(kOf, word);
}

// A region's namesake beside another town stands for the region: "the village of Orr, Vell".
void DropRegionSeats(std::vector<Town>& towns) {
  const auto seat = [](const Town& t) {
    return t.place.within.size() > 1 && t.place.geonames != 0 &&
           std::ranges::search(t.place.within[t.place.within.size() - 2], t.place.name).begin() !=
               t.place.within[t.place.within.size() - 2].end();
  };
  if (std::ranges::all_of(towns, seat)) return;
  std::erase_if(towns, seat);
}

void ReadTowns(std::string_view text, std::span<const Mention> mentions, Facts& facts) {
  std::vector<std::string> regions;
  for (const Mention& m : mentions) {
    if (m.kind != MentionKind::kPlace || !m.place) continue;
    const PlaceValue& p = *m.place;
    if (!IsTown(p) && !p.within.empty()) regions.push_back(p.name);
    if (IsTown(p) && p.within.size() > 1) regions.push_back(p.within[p.within.size() - 2]);
    if (IsTown(p) && !IsLandmark(text, m.span)) facts.towns.push_back({m.text, p, {}});
  }
  for (Town& town : facts.towns) {
    const auto& within = town.place.within;
    if (within.size() > 1)
      town.regions = {within[within.size() - 2]};
    else
      town.regions = regions;
  }
  DropRegionSeats(facts.towns);
}

std::string HomeOf(const Facts& facts, std::span<const Mention> mentions, const Names& names) {
  for (const Town& town : facts.towns)
    if (!town.place.within.empty()) return names.country(town.place.within.back());
  for (const Mention& m : mentions)
    if (m.kind == MentionKind::kPlace && m.place)
      if (const std::string code = names.country(m.place->name); !code.empty()) return code;
  return {};
}

}  // namespace

Facts FactsOf(const Article& article, Span span, std::span<const Mention> mentions, const Names& names) {
  Facts facts;
  const std::vector<Fatal> words = FatalWords(article.text, span);
  ReadDeaths(article.text, mentions, words, facts);
  facts.fatal = !words.empty() || facts.deaths;
  ReadDays(article, mentions, words, facts);
  ReadTowns(article.text, mentions, facts);
  facts.sides = SidesOfStatement(article.text, span, mentions, HomeOf(facts, mentions, names), names);
  return facts;
}

}  // namespace stemma::reference
