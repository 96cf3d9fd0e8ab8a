#include "attribution/hearers.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

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

// How often names stand in the text. The runs of one length are counted once, whatever the number of names.
class Counter {
 public:
  explicit Counter(const View& view) : view_(view) {}
  bool IsNamedAgain(Range name) {
    const std::string key = KeyAt(name.begin, name.size());
    if (key.empty()) return false;
    const auto [entry, added] = of_length_.try_emplace(name.size());
    if (added) Count(name.size(), entry->second);
    return entry->second.at(key) > 1;
  }

 private:
  using Times = std::unordered_map<std::string, std::size_t>;

  // The words from `at`, parted by spaces; empty where one of them has no capital.
  [[nodiscard]] std::string KeyAt(std::uint32_t at, std::uint32_t words) const {
    std::string key;
    for (std::uint32_t i = at; i < at + words; ++i) {
      if (!view_[i].capitalised) return {};
      key.append(view_[i].key).push_back(' ');
    }
    return key;
  }
  void Count(std::uint32_t words, Times& times) const {
    for (std::uint32_t at = 0; at + words <= view_.size(); ++at)
      if (const std::string key = KeyAt(at, words); !key.empty()) ++times[key];
  }

  const View& view_;
  std::map<std::uint32_t, Times> of_length_;
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
