#include "provenance/aliases.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "provenance/spelling.h"

namespace stemma::provenance {

void Aliases::Add(const Voice& voice) {
  const auto [at, added] = added_.try_emplace(voice.key);
  Entry& e = at->second;
  if (added) e = {voice, TellingWords(voice.key), IsAnonymous(voice) ? RoleOf(voice.key) : std::string(), 0, 0};
  ++e.count;
}

void Aliases::Settle() {
  entries_.reserve(added_.size());
  for (auto& [key, entry] : added_) entries_.push_back(std::move(entry));
  added_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i) entries_[i].target = i;
  SettleNames();
  SettleBodies();
  SettleRoles();
}

void Aliases::SettleBodies() {
  std::map<std::string, std::set<std::size_t>> bearers;  // words of bodies, to what the names that hold them settle to
  const auto is_one_word = [](const Entry& e) { return e.voice.key.find(' ') == std::string::npos; };
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::string& key = entries_[i].voice.key;
    if (is_one_word(entries_[i]) || IsAnonymous(entries_[i].voice) || HasRole(entries_[i].voice)) continue;
    std::size_t end = i;
    while (entries_[end].target != end) end = entries_[end].target;
    for (std::size_t at = 0; at < key.size(); at = key.find(' ', at) + 1) {
      const std::string word = key.substr(at, key.find(' ', at) - at);
      if (NamesBody(word)) bearers[word].insert(end);
      if (key.find(' ', at) == std::string::npos) break;
    }
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& e = entries_[i];
    if (!is_one_word(e) || e.target != i || !NamesBody(e.voice.key)) continue;
    if (const auto it = bearers.find(e.voice.key);
        it != bearers.end() && it->second.size() == 1 && !it->second.contains(i))
      e.target = *it->second.begin();
  }
}

void Aliases::SettleNames() {
  WordIndex words;
  WordIndex spellings;
  std::vector<std::vector<std::string>> keys(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (IsAnonymous(entries_[i].voice)) continue;
    words.Add(i, entries_[i].words);
    keys[i] = SpellingKeys(entries_[i].voice.key);
    spellings.Add(i, keys[i]);
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& e = entries_[i];
    if (e.words.empty() || IsAnonymous(e.voice)) continue;
    std::set<std::size_t> holders;
    for (const std::size_t k : words.MayHold(e.words))
      if (k != i && IsNameOf(e, entries_[k]) && !LeadsTo(k, i)) holders.insert(k);
    for (const std::size_t k : spellings.Sharing(keys[i]))
      if (k != i && IsRarerSpelling(e, entries_[k]) && !LeadsTo(k, i)) holders.insert(k);
    // A name that fits two longer ones stays alone, unless one of them is much more used.
    if (holders.empty()) continue;
    const auto best = std::ranges::max_element(holders, {}, [&](std::size_t k) { return entries_[k].count; });
    if (holders.size() == 1 || entries_[*best].count >= 2) e.target = *best;
  }
}

bool Aliases::LeadsTo(std::size_t from, std::size_t to) const {
  while (entries_[from].target != from && from != to) from = entries_[from].target;
  return from == to;
}

bool Aliases::IsRarerSpelling(const Entry& e, const Entry& other) {
  const auto rank = [](const Entry& x, const Entry& y) { return std::pair(x.count, y.voice.key); };
  return rank(other, e) > rank(e, other) && !IsAnonymous(other.voice) && AreSpellings(e.voice.key, other.voice.key);
}

// Or the same telling words with more use ("Interlane", "Interlane agency").
bool Aliases::IsNameOf(const Entry& e, const Entry& longer) {
  if (IsAnonymous(longer.voice) || !std::ranges::includes(longer.words, e.words)) return false;
  const std::size_t more = longer.words.size() - e.words.size();
  if (more == 0)
    return std::pair(longer.count, e.voice.key) > std::pair(e.count, longer.voice.key) &&
           longer.voice.key != e.voice.key;
  return more <= 3;
}

void Aliases::SettleRoles() {
  std::map<std::string, std::vector<std::size_t>> by_role;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (!entries_[i].role.empty()) by_role[entries_[i].role].push_back(i);
  for (const auto& [role, members] : by_role) SettleRole(members);
}

// Unnamed people of one role are shown under the name that tells most and is used most, as long as what their names
// tell does not part them: "sources" and "sources at the mill" are one, "sources at the mill" and "a port source" are
// two.
void Aliases::SettleRole(const std::vector<std::size_t>& members) {
  const auto rank = [&](std::size_t i) {
    return std::tuple(entries_[i].count * (entries_[i].words.empty() ? 1 : 3),
                      -static_cast<int>(entries_[i].words.size()));
  };
  const auto best_of = [&](std::size_t first, const std::vector<std::size_t>& others) {
    for (const std::size_t k : others)
      if (rank(first) < rank(k)) first = k;
    return first;
  };
  WordIndex index;
  std::vector<std::size_t> wordless;  // names that fit every other one: "an official"
  for (const std::size_t i : members) {
    index.Add(i, entries_[i].words);
    if (entries_[i].words.empty()) wordless.push_back(i);
  }
  const std::size_t of_all = best_of(members.front(), members);
  for (const std::size_t i : members) {
    const std::vector<std::string>& words = entries_[i].words;
    if (words.empty()) {
      entries_[i].target = best_of(i, {of_all});
      continue;
    }
    std::vector<std::size_t> fitting = wordless;
    for (const std::size_t k : index.Sharing(words))
      if (std::ranges::includes(entries_[k].words, words) || std::ranges::includes(words, entries_[k].words))
        fitting.push_back(k);
    entries_[i].target = best_of(i, fitting);
  }
}

Voice Aliases::Settled(const Voice& voice) const {
  auto found = std::ranges::lower_bound(entries_, voice.key, {}, [](const Entry& e) { return e.voice.key; });
  if (found == entries_.end() || found->voice.key != voice.key) return voice;
  std::size_t at = static_cast<std::size_t>(found - entries_.begin());
  while (entries_[at].target != at) at = entries_[at].target;
  return entries_[at].voice;
}

}  // namespace stemma::provenance
