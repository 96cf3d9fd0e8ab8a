#include "claims/slots.h"

#include <algorithm>
#include <map>
#include <vector>

#include "claims/counts.h"
#include "claims/predicate.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// How far before a place its "from" or "to" may stand: "from south-eastern areas near Vell".
constexpr std::size_t kRoleReach = 6;
constexpr std::size_t kRoleBytes = 80;

// The words before a mention, folded, nearest first.
std::vector<std::string> WordsBefore(std::string_view text, Span span) {
  const std::size_t from = span.begin() > kRoleBytes ? span.begin() - kRoleBytes : 0;
  const std::string_view before = text.substr(from, span.begin() - from);
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(before)) out.push_back(text::Fold(t.span.Of(before)));
  std::ranges::reverse(out);
  if (out.size() > kRoleReach) out.resize(kRoleReach);
  return out;
}

// Where the first word with a predicate class stands in a statement, or its end.
std::size_t PredicateAt(const Statement& s, std::string_view text) {
  const std::string_view words = s.span.Of(text);
  for (const text::Token& t : text::Tokenize(words))
    if (t.kind == text::TokenKind::kWord && PredicateClass(text::Stem(text::Fold(t.span.Of(words)))))
      return s.span.begin() + t.span.begin();
  return s.span.end();
}

// Collects values slot by slot, in order of first mention.
class Collector {
 public:
  void Add(const std::string& slot, const std::string& value, std::uint32_t mention, ArticleIndex article) {
    if (value.empty()) return;
    SlotValue& v = Value(slot, value);
    if (v.mentions.empty() || v.mentions.back() != mention) v.mentions.push_back(mention);
    if (std::ranges::find(v.articles, article) == v.articles.end()) v.articles.push_back(article);
  }

  std::vector<Slot> Take() {
    std::vector<Slot> out;
    for (auto& [name, slot] : slots_) {
      for (SlotValue& v : slot.values) std::ranges::sort(v.articles);
      out.push_back(std::move(slot));
    }
    return out;
  }

 private:
  SlotValue& Value(const std::string& slot, const std::string& value) {
    Slot& s = slots_[slot];
    s.name = slot;
    const auto found = std::ranges::find(s.values, value, &SlotValue::value);
    if (found != s.values.end()) return *found;
    s.values.push_back({value, {}, {}});
    return s.values.back();
  }
  std::map<std::string, Slot> slots_;
};

void AddMention(const Mention& m, const Statement& s, std::uint32_t number, std::string_view text,
                std::size_t predicate, const Wordings& wordings, Collector& out) {
  switch (m.kind) {
    case MentionKind::kTime:
      if (m.time && !m.time->vague && !m.time->from.empty())
        out.Add("date", m.time->from == m.time->to ? m.time->from : m.time->value, number, s.article);
      return;
    case MentionKind::kPlace:
      out.Add(PlaceSlot(text, m.span), NameOf(m), number, s.article);
      return;
    case MentionKind::kQuantity:
      if (m.quantity) out.Add("count", wordings.Of(m), number, s.article);
      return;
    case MentionKind::kPerson:
    case MentionKind::kOrganisation:
      out.Add(m.span.begin() < predicate ? "actor" : "object", NameOf(m), number, s.article);
      return;
  }
}

}  // namespace

std::string NameOf(const Mention& m) { return m.entity.empty() ? m.text : m.entity; }

// The role of a place: what it was left for or from, else where it happened.
std::string PlaceSlot(std::string_view text, Span span) {
  for (const std::string& word : WordsBefore(text, span)) {
    if (word == "from") return "from";
    if (word == "to" || word == "into" || word == "towards" || word == "toward") return "to";
    if (word == "in" || word == "at" || word == "," || word == ".") return "place";
  }
  return "place";
}

std::vector<Slot> FillSlots(std::span<const Statement* const> statements, const Evidence& evidence) {
  Collector collector;
  const Wordings wordings(statements, evidence);
  for (std::uint32_t n = 0; n < statements.size(); ++n) {
    const Statement& s = *statements[n];
    const std::string_view text = evidence.articles[s.article].text;
    const std::size_t predicate = PredicateAt(s, text);
    for (const MentionIndex i : s.mentions)
      AddMention(evidence.mentions[i], s, n, text, predicate, wordings, collector);
    for (const std::uint32_t c : s.predicates) collector.Add("action", std::string(PredicateName(c)), n, s.article);
  }
  return collector.Take();
}

}  // namespace stemma::claims
