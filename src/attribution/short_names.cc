#include "attribution/short_names.h"

#include <algorithm>
#include <map>
#include <vector>

#include "attribution/name_text.h"
#include "attribution/spellings.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// Last words of outlets that go by them: "the Echo". Empty where two outlets of the set share one.
std::map<std::string, std::string> ByLastWord(const std::set<std::string>& outlets) {
  std::map<std::string, std::string> out;
  for (const std::string& name : outlets) {
    const auto words = Split(name);
    if (words.size() < 2) continue;
    const std::string last = text::Fold(words.back());
    if (last == "news" || last == "agency" || last == "tv" || last == "radio" || last == "media") continue;
    const auto [at, fresh] = out.emplace(last, name);
    if (!fresh) at->second.clear();
  }
  return out;
}

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// A text whose writer uses no capitals: less than one letter in 200.
bool IsLowerCase(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (const char c : text) {
    capitals += c >= 'A' && c <= 'Z';
    letters += c >= 'a' && c <= 'z';
  }
  return letters > 0 && 200 * capitals < letters;
}

class Lengthener {
 public:
  Lengthener(std::span<const Article> articles, const SetNames& names, const std::set<std::string>& outlets,
             SourceEntries entries)
      : articles_(articles), names_(names), by_last_(ByLastWord(outlets)) {
    for (const SourceEntry& e : entries)
      if (!e.name.empty() && e.voice.shape == VoiceShape::kName) known_.try_emplace(SpellingKey(e.name), &e);
    for (const std::string& outlet : outlets) outlets_.try_emplace(SpellingKey(outlet), outlet);
  }

  void Name(SourceEntry& e) {
    const std::string key = text::Fold(WithoutThe(e.name.empty() ? e.voice.name : e.name));
    const bool article = text::Fold(e.words).starts_with("the ") && Split(e.words).size() == 2;
    if (article && !e.pronoun && Split(key).size() == 1 &&
        (!e.name.empty() || IsCapital(e.words[4]) || IsLower(e.article)))
      if (const auto found = by_last_.find(key); found != by_last_.end() && !found->second.empty())
        return Take(e, found->second, SourceKind::kOutlet);
    if (e.name.empty() && e.voice.shape == VoiceShape::kAnonymous && IsLower(e.article)) NameLower(e);
  }

 private:
  static void Take(SourceEntry& e, const std::string& name, SourceKind kind) {
    e.name = name;
    e.voice = {VoiceShape::kName, kind, name, {}};
  }

  // Without capitals a name is one that the rest of the set writes with them.
  void NameLower(SourceEntry& e) {
    const std::string key = SpellingKey(e.voice.name);
    if (const auto found = known_.find(key); found != known_.end())
      return Take(e, found->second->name, found->second->voice.kind);
    if (const auto found = outlets_.find(key); found != outlets_.end())
      return Take(e, found->second, SourceKind::kOutlet);
    if (Split(e.voice.name).size() != 1) return;
    if (const std::string full = names_.FullName(e.article, e.voice.name); full != e.voice.name)
      Take(e, full, SourceKind::kPerson);
  }

  bool IsLower(ArticleIndex article) {
    const auto [at, fresh] = lower_.try_emplace(article, false);
    if (fresh) at->second = IsLowerCase(articles_[article].text);
    return at->second;
  }

  std::span<const Article> articles_;
  const SetNames& names_;
  std::map<std::string, std::string> by_last_;
  std::map<std::string, const SourceEntry*> known_;
  std::map<std::string, std::string> outlets_;
  std::map<ArticleIndex, bool> lower_;
};

}  // namespace

void LengthenNames(std::span<const Article> articles, const SetNames& names, const std::set<std::string>& outlets,
                   SourceEntries entries) {
  // What entries are known as is read before any of them changes.
  std::vector<SourceEntry> before(entries.begin(), entries.end());
  Lengthener lengthener(articles, names, outlets, before);
  for (SourceEntry& e : entries) lengthener.Name(e);
}

}  // namespace stemma::attribution
