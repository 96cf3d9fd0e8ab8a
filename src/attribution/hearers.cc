#include "attribution/hearers.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::attribution {
namespace {

// "News" of "Orel News": what a short name leaves out.
bool IsLeftOut(const Word& word) {
  return word.Is(kMediumNoun) || word.key == "news" || word.key == "tv" || word.key == "radio" ||
         word.key == "television";
}

// The words that name a medium, without "the" and a closing "News" or "TV": empty where it has no name.
Range NameOf(const View& view, Range phrase) {
  while (!phrase.empty() && !view[phrase.begin].capitalised) ++phrase.begin;
  while (phrase.size() > 1 && IsLeftOut(view[phrase.end - 1])) --phrase.end;
  return phrase;
}

bool StandsAt(const View& view, Range name, std::uint32_t at) {
  if (at + name.size() > view.size()) return false;
  for (std::uint32_t i = 0; i < name.size(); ++i)
    if (view[at + i].key != view[name.begin + i].key || !view[at + i].capitalised) return false;
  return true;
}

// How often names stand in the text; each is counted once.
class Counter {
 public:
  explicit Counter(const View& view) : view_(view) {}
  bool IsNamedAgain(Range name) {
    if (name.empty()) return false;
    const auto [entry, added] = times_.try_emplace(std::string(view_.SpanOf(name).Of(view_.text())), 0U);
    for (std::uint32_t at = 0; added && at < view_.size(); ++at) entry->second += StandsAt(view_, name, at) ? 1U : 0U;
    return entry->second > 1;
  }

 private:
  const View& view_;
  std::map<std::string, std::size_t> times_;
};

}  // namespace

void LetGoOfHearers(const View& view, std::vector<Relation>& relations) {
  Counter counter(view);
  for (Relation& r : relations) {
    if (!r.parent || !relations[*r.parent].hearer) continue;
    const Relation& hearer = relations[*r.parent];
    if (!counter.IsNamedAgain(NameOf(view, hearer.source))) r.parent = hearer.parent;
  }
}

}  // namespace stemma::attribution
