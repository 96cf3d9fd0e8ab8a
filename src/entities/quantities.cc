#include "entities/quantities.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "entities/hedge.h"
#include "entities/numbers.h"
#include "entities/toll.h"
#include "entities/unit_noun.h"

namespace stemma::entities {
namespace {

// Numbers that nobody counted, as intervals (claims.md 4.2).
struct Loose {
  std::string_view word;
  double low;
  double high;
  bool article;  // "a dozen", "a couple": the word needs "a"
};

constexpr std::array<Loose, 12> kLoose = {{
    {"dozens", 24, 99, false},
    {"scores", 40, 199, false},
    {"hundreds", 200, 999, false},
    {"thousands", 2000, 9999, false},
    {"millions", 2e6, 9.99e6, false},
    {"several", 3, 9, false},
    {"tens", 20, 99, false},
    {"dozen", 12, 12, true},
    {"couple", 2, 2, true},
    {"few", 3, 5, true},
    {"handful", 3, 9, true},
    {"billions", 2e9, 9.99e9, false},
}};

struct Currency {
  std::string_view sign;
  std::string_view code;
};
constexpr std::array<Currency, 6> kSigns = {{{"$", "usd"},
                                             {"\xE2\x82\xAC", "eur"},
                                             {"\xC2\xA3", "gbp"},
                                             {"\xC2\xA5", "jpy"},
                                             {"#", ""},
                                             {"\xE2\x82\xBD", "rub"}}};
constexpr std::array<Currency, 12> kMoneyWords = {{{"dollars", "usd"},
                                                   {"dollar", "usd"},
                                                   {"euros", "eur"},
                                                   {"euro", "eur"},
                                                   {"pounds", "gbp"},
                                                   {"rubles", "rub"},
                                                   {"roubles", "rub"},
                                                   {"yen", "jpy"},
                                                   {"yuan", "cny"},
                                                   {"rupees", "inr"},
                                                   {"liras", "try"},
                                                   {"lira", "try"}}};

std::string_view CodeOf(const auto& table, std::string_view word) {
  const auto it = std::ranges::find(table, word, &Currency::sign);
  return it == table.end() ? std::string_view() : it->code;
}

bool IsMoney(std::string_view unit) {
  const auto bears = [&](const Currency& c) { return c.code == unit; };
  return std::ranges::any_of(kSigns, bears) || std::ranges::any_of(kMoneyWords, bears);
}

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  QuantityValue value;
};

class QuantityFinder {
 public:
  explicit QuantityFinder(const Reading& reading) : r_(reading) {}

  // The quantity whose number stands at `at`, if there is one.
  std::optional<Found> At(std::size_t at) {
    if (r_[at].kind == text::TokenKind::kMark) return std::nullopt;
    if (auto loose = LooseAt(at)) return loose;
    const auto number = ReadNumber(r_, at);
    if (!number || number->ordinal || IsNoCount(at, *number)) return std::nullopt;
    return Counted(at, *number);
  }

 private:
  [[nodiscard]] std::optional<Found> LooseAt(std::size_t at) const {
    const bool article = r_.Is(at, "a");
    const std::size_t word = article ? at + 1 : at;
    if (word >= r_.size() || !r_.SameSentence(at, word)) return std::nullopt;
    const auto it = std::ranges::find(kLoose, r_.Lower(word), &Loose::word);
    if (it == kLoose.end() || it->article != article) return std::nullopt;
    Found out{at, word + 1, {it->low, it->high, std::string(it->word), ""}};
    if (it->low == it->high) out.value.hedge.clear();
    // "tens of thousands", "hundreds of thousands"
    if (r_.Is(out.end, "of") && (r_.Is(out.end + 1, "thousands") || r_.Is(out.end + 1, "millions"))) {
      const double scale = r_.Is(out.end + 1, "thousands") ? 1e3 : 1e6;
      out.value.low = *out.value.low * scale;
      out.value.high = (*out.value.high + 1) * scale - 1;
      out.end += 2;
    }
    return WithUnit(out, false);
  }

  // Ages, addresses, scores, versions, names of things.
  [[nodiscard]] bool IsNoCount(std::size_t at, const Number& number) const {
    const std::size_t end = number.end;
    const bool hyphen = r_.Is(end, "-") && r_[end].glued;
    if (hyphen && (r_.Is(end + 1, "year") || r_.Is(end + 1, "month") || r_.Is(end + 1, "day"))) return true;
    if (r_.Is(end, "years") || r_.Is(end, "year")) return true;
    if (r_.Is(end, ":") || r_.Is(end, "/")) return true;
    if (at > 0 && r_[at].glued && (r_.Is(at - 1, "-") || r_.Is(at - 1, "/") || r_.Is(at - 1, "."))) return true;
    // ", 19, of ...": an age.
    if (at > 0 && r_.Is(at - 1, ",") && (r_.Is(end, ",") || r_.Is(end, ".")) && number.value < 120) return true;
    // "Flight 800", "Article 51", "Su-24": the figure belongs to a name.
    if (!number.in_words && at > 0 && r_[at - 1].kind == text::TokenKind::kWord && r_[at - 1].capitalised &&
        !r_.OpensSentence(at - 1))
      return true;
    return number.in_words && number.value == 1 && (r_.Is(end, "of") || r_.Is(end, "another") || r_.Is(end, "day"));
  }

  std::optional<Found> Counted(std::size_t at, const Number& number) {
    Found out{at, number.end, {}};
    const std::string_view sign =
        at > 0 && (r_[at].glued || r_.Is(at - 1, "$")) ? CodeOf(kSigns, r_.Surface(at - 1)) : std::string_view();
    if (!sign.empty()) out.begin = at - 1;
    Hedge hedge = HedgeBefore(r_, out.begin);
    out.begin = hedge.begin;
    out.value = Interval(number.value, hedge);
    Range(out, number, hedge);
    if (!sign.empty()) {
      out.value.unit = sign;
      return out;
    }
    return WithUnit(out, hedge.kind != Hedge::Kind::kExact || number.value > 1);
  }

  // "20 to 25", "20-25", "between 20 and 25".
  void Range(Found& out, const Number& number, const Hedge& hedge) const {
    const std::size_t joint = number.end;
    const bool between = hedge.begin > 0 && r_.Is(out.begin - 1, "between");
    const bool to = r_.Is(joint, "to") || (r_.Is(joint, "-") && r_[joint].glued) || (between && r_.Is(joint, "and")) ||
                    r_.Is(joint, "or");
    if (!to || joint + 1 >= r_.size() || !r_.SameSentence(joint, joint + 1)) return;
    const auto second = ReadNumber(r_, joint + 1);
    if (!second || second->ordinal || second->value <= number.value || hedge.kind != Hedge::Kind::kExact) return;
    out.value = {number.value, second->value, "", ""};
    out.end = second->end;
    if (between) out.begin -= 1;
  }

  // Adds what is counted. Bare numbers without a unit stay only where a hedge shows that they count.
  [[nodiscard]] std::optional<Found> WithUnit(Found out, bool may_stand_alone) const {
    if (out.end < r_.size()) {
      if (const auto code = CodeOf(kMoneyWords, r_.Lower(out.end)); !code.empty()) {
        out.value.unit = code;
        ++out.end;
        return out;
      }
    }
    if (out.end < r_.size() && r_.SameSentence(out.begin, out.end)) {
      UnitNoun unit = UnitAfter(r_, out.end);
      if (unit.unit.empty()) unit = Singular(out);
      out.value.unit = std::move(unit.unit);
      out.end = std::max(out.end, unit.end);
    }
    if (const auto code = CodeOf(kMoneyWords, out.value.unit); !code.empty()) out.value.unit = code;
    if (out.value.unit.empty() && (!may_stand_alone || out.value.hedge.empty())) return std::nullopt;
    return out;
  }

  // "one helicopter".
  [[nodiscard]] UnitNoun Singular(const Found& out) const {
    if (out.value.low != 1.0 || out.value.high != 1.0) return {"", out.end};
    if (out.end >= r_.size() || r_[out.end].kind != text::TokenKind::kWord || r_[out.end].capitalised)
      return {"", out.end};
    static constexpr std::array<std::string_view, 30> kThings = {
        "helicopter", "person",    "man",        "woman",     "child",   "civilian", "soldier",   "fighter",
        "militant",   "commander", "plane",      "policeman", "vehicle", "officer",  "boy",       "girl",
        "villager",   "resident",  "journalist", "worker",    "driver",  "pilot",    "passenger", "prisoner",
        "student",    "teacher",   "doctor",     "nurse",     "rebel",   "protester"};
    if (std::ranges::find(kThings, r_.Lower(out.end)) == kThings.end()) return {"", out.end};
    return {std::string(r_.Lower(out.end)), out.end + 1};
  }

  const Reading& r_;
};

bool OverlapsAny(std::span<const Mention> taken, Span span) {
  const auto it = std::ranges::lower_bound(taken, span.begin(), {}, [](const Mention& m) { return m.span.end(); });
  return it != taken.end() && it->span.Overlaps(span);
}

// A fate that the verb before tells, for a unit that has none; and whether the number sums up several events.
void AddToll(const Reading& reading, const Found& found, QuantityValue& value) {
  const std::string_view fate = FateBefore(reading, found.begin);
  const bool plain = value.unit.find(' ') == std::string::npos && value.unit != "percent" && !IsMoney(value.unit);
  if (!fate.empty() && plain && !value.unit.empty()) value.unit += " " + std::string(fate);
  value.total = IsTotal(reading, found.begin, found.end);
}

}  // namespace

std::vector<Mention> FindQuantities(const Reading& reading, ArticleIndex index, std::span<const Mention> taken) {
  QuantityFinder finder(reading);
  std::vector<Mention> out;
  for (std::size_t i = 0; i < reading.size();) {
    auto found = finder.At(i);
    if (!found) {
      ++i;
      continue;
    }
    Mention m;
    m.article = index;
    m.span = Span(reading[found->begin].span.begin(), reading[found->end - 1].span.end());
    i = std::max(i + 1, found->end);
    if (OverlapsAny(taken, m.span) || (!out.empty() && out.back().span.Overlaps(m.span))) continue;
    m.text = std::string(m.span.Of(reading.text()));
    m.kind = MentionKind::kQuantity;
    m.quantity = std::move(found->value);
    AddToll(reading, *found, *m.quantity);
    out.push_back(std::move(m));
  }
  return out;
}

}  // namespace stemma::entities
