#include "attribution/spokespeople.h"

#include <algorithm>

#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// Words of a source that say for whom a spokesperson speaks: the capitalised ones, the person's own name left out.
std::set<std::string> SpeaksFor(const SourceEntry& e) {
  std::set<std::string> own;
  if (e.voice.shape == VoiceShape::kName)
    for (const std::string& word : Split(text::Fold(e.voice.name))) own.insert(word);
  std::set<std::string> out;
  for (std::string word : Split(e.words)) {
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') continue;
    word = text::Fold(word);
    for (const std::string_view ending : {"'s", "\xE2\x80\x99s", ",", "."})
      if (word.ends_with(ending)) word.resize(word.size() - ending.size());
    const bool role = word.starts_with("spokes") || word == "the" || word == "a" || word == "an";
    if (!role && !own.contains(word)) out.insert(word);
  }
  return out;
}

}  // namespace

bool IsSpokesperson(const SourceEntry& e) {
  return !e.pronoun && text::Fold(e.words).find("spokes") != std::string::npos;
}

Spokespeople::Spokespeople(std::span<const SourceEntry> entries) {
  for (const SourceEntry& e : entries)
    if (e.voice.shape == VoiceShape::kName && Split(e.name).size() >= 2 && IsPerson(e.voice.kind) && IsSpokesperson(e))
      named_[e.article][e.name].merge(SpeaksFor(e));
}

std::string Spokespeople::NameOf(const SourceEntry& e) const {
  const auto here = named_.find(e.article);
  if (here == named_.end() || !IsSpokesperson(e)) return {};
  const std::set<std::string> wanted = SpeaksFor(e);
  std::string found;
  for (const auto& [name, owners] : here->second) {
    const bool same = wanted.empty() || std::ranges::any_of(wanted, [&](const auto& w) {
                        return owners.contains(w) || text::Fold(name).find(w) != std::string::npos;
                      });
    if (!same) continue;
    if (!found.empty()) return {};
    found = name;
  }
  return found;
}

}  // namespace stemma::attribution
