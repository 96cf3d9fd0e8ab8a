#include "attribution/spokespeople.h"

#include <algorithm>

#include "attribution/name_text.h"
#include "attribution/voice_name.h"
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

// The words that tell who somebody is: for a pronoun those that it stands for.
std::string_view Telling(const SourceEntry& e) { return e.pronoun ? e.voice.name : e.words; }

}  // namespace

bool IsSpokesperson(const SourceEntry& e) {
  return !e.pronoun && text::Fold(e.words).find("spokes") != std::string::npos;
}

std::string SpokespersonWord(const SourceEntry& e) {
  for (std::string word : Split(text::Fold(Telling(e)))) {
    if (!word.starts_with("spokes")) continue;
    while (!word.empty() && (word.back() < 'a' || word.back() > 'z')) word.pop_back();
    return word;
  }
  return {};
}

std::string BodySpokenFor(const SourceEntry& e) {
  const View v(Telling(e));
  std::uint32_t at = 0;
  while (at < v.size() && !v.Key(at).starts_with("spokes")) ++at;
  if (at == v.size()) return {};
  std::uint32_t end = at;
  if (end > 0 && v.Key(end - 1) == "'s") --end;
  std::uint32_t begin = end;
  while (begin > 0 && (IsNameWord(v[begin - 1]) || (begin > 1 && v.Key(begin - 1) == "'s" && IsNameWord(v[begin - 2]))))
    --begin;
  if (begin < end) return Text(v, {begin, end});
  if (at + 2 >= v.size() || (v.Key(at + 1) != "for" && v.Key(at + 1) != "of" && v.Key(at + 1) != "from")) return {};
  const Range body = WithoutArticle(v, HeadSegment(v, {at + 2, v.size()}));
  return IsNameWord(v[body.begin]) ? Text(v, NameRun(v, body)) : std::string();
}

const SourceEntry* LastSpokesperson(std::span<const SourceEntry> entries, std::size_t i) {
  constexpr std::size_t kEntriesBack = 12;
  for (std::size_t back = i; back-- > 0 && i - back <= kEntriesBack && entries[back].article == entries[i].article;)
    if (!entries[back].name.empty() && IsSpokesperson(entries[back])) return &entries[back];
  return nullptr;
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
