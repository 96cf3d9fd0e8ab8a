// Resolve: one name per source over the whole set. Declared in attribution.h.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "attribution/attribution.h"
#include "attribution/media.h"
#include "attribution/name_text.h"
#include "attribution/noun_phrase.h"
#include "attribution/voice.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kEntriesBack = 100;  // sources of one article that a description may look back over

struct Entry {
  Voice voice;
  std::string name;  // canonical so far; empty when open
  std::size_t index = 0;
};

class Resolver {
 public:
  Resolver(std::span<const Article> articles, std::span<const Mention> mentions, std::span<Attribution> attributions)
      : articles_(articles), attributions_(attributions) {
    for (const Mention& m : mentions)
      if (m.kind == MentionKind::kPerson || m.kind == MentionKind::kOrganisation) mentions_[m.article].push_back(&m);
    for (auto& [article, list] : mentions_)
      std::stable_sort(list.begin(), list.end(), [](const Mention* x, const Mention* y) { return x->span < y->span; });
  }

  void Run() {
    for (std::size_t i = 0; i < attributions_.size(); ++i) Read(i);
    CollectNames();
    for (Entry& e : entries_)
      if (e.voice.shape == VoiceShape::kName) e.name = Canonical(e);
    MergeVariants();
    SpreadKinds();
    CollectSpokespeople();
    for (std::size_t i = 0; i < entries_.size(); ++i) Settle(i);
    for (const Entry& e : entries_) Write(e);
  }

 private:
  void Read(std::size_t i) {
    Attribution& a = attributions_[i];
    if (!a.source) return;
    Entry e;
    e.index = i;
    e.voice = Reading(a.source->text);
    if (e.voice.shape == VoiceShape::kPronoun && !a.source->entity.empty()) {
      const Voice stands_for = Reading(a.source->entity);
      if (stands_for.shape != VoiceShape::kPronoun) e.voice = stands_for;
      pronouns_.insert(i);
    }
    entries_.push_back(std::move(e));
  }

  static Voice Reading(const std::string& words) {
    const View view(words);
    Voice voice = ReadVoice(view, {0, view.size()});
    if (voice.name.empty()) voice.name = words;
    return voice;
  }

  // Full names by last word, acronyms by what they stand for.
  void CollectNames() {
    for (const Entry& e : entries_) {
      if (e.voice.shape != VoiceShape::kName) continue;
      const auto words = Split(e.voice.name);
      if (words.size() >= 2 && IsPerson(e.voice.kind) && AllCapitalised(words))
        AddPerson(ArticleOf(e), e.voice.name, words.back());
      if (words.size() >= 2 && !IsPerson(e.voice.kind)) AddOrganisation(e.voice.name, e.voice.acronym);
    }
    for (const auto& [article, list] : mentions_) {
      for (const Mention* m : list) {
        const std::string& name = m->entity.empty() ? m->text : m->entity;
        const auto words = Split(name);
        if (m->kind == MentionKind::kPerson && words.size() >= 2) AddPerson(article, name, words.back());
        if (m->kind == MentionKind::kOrganisation && words.size() >= 2)
          AddOrganisation(std::string(WithoutThe(name)), {});
      }
    }
    for (const stemma::Article& a : articles_) CollectDefinitions(a.text);
  }

  ArticleIndex ArticleOf(const Entry& e) const { return attributions_[e.index].article; }

  void AddPerson(ArticleIndex article, const std::string& name, const std::string& last) {
    people_[article][text::Fold(last)].insert(name);
    everyone_[text::Fold(last)].insert(name);
  }
  void AddOrganisation(const std::string& name, const std::string& acronym) {
    if (!acronym.empty()) acronyms_[WithoutPoints(acronym)].insert(name);
    const std::string initials = Initials(name);
    if (initials.size() >= 3) initials_[initials].insert(name);
  }

  // "Syrian Observatory for Human Rights (SOHR)" anywhere in the texts.
  void CollectDefinitions(std::string_view text) {
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
      const std::size_t close = text.find(')', at);
      if (close == std::string_view::npos || close - at > 10) continue;
      const std::string acronym = WithoutPoints(text.substr(at + 1, close - at - 1));
      if (!IsAcronym(acronym)) continue;
      if (const std::string name = NameBefore(text.substr(0, at), acronym); !name.empty())
        acronyms_[acronym].insert(name);
    }
  }

  // The words right before a bracket whose capitals spell the acronym; empty when none do.
  static std::string NameBefore(std::string_view text, std::string_view acronym) {
    constexpr std::size_t kReach = 120;  // bytes to look back for the name
    const auto words = Split(text.substr(text.size() > kReach ? text.size() - kReach : 0));
    for (std::size_t take = acronym.size(); take <= acronym.size() + 3 && take <= words.size(); ++take) {
      std::string name;
      for (std::size_t i = words.size() - take; i < words.size(); ++i) name += (name.empty() ? "" : " ") + words[i];
      if (name[0] == acronym[0] && Initials(name) == acronym) return name;
    }
    return {};
  }

  // The mention that names the source, by its own head.
  const Mention* MentionAt(const Entry& e) const {
    const Attribution& a = attributions_[e.index];
    const auto list = mentions_.find(a.article);
    if (list == mentions_.end() || a.source->place.field != Field::kText || pronouns_.contains(e.index)) return nullptr;
    const std::string wanted = text::Fold(e.voice.name);
    constexpr std::size_t kNested = 4;  // mentions that may start before the source and still reach into it
    const auto starts = [](const Mention* m, std::uint32_t at) { return m->span.begin() < at; };
    auto at = std::lower_bound(list->second.begin(), list->second.end(), a.source->place.span.begin(), starts);
    for (std::size_t back = 0; back < kNested && at != list->second.begin(); ++back) --at;
    for (; at != list->second.end() && (*at)->span.begin() < a.source->place.span.end(); ++at) {
      const Mention* m = *at;
      if (!m->span.Overlaps(a.source->place.span) || m->entity.empty()) continue;
      const std::string found = text::Fold(WithoutThe(m->text));
      if (found.find(wanted) != std::string::npos || (wanted.ends_with(found) && !found.empty())) return m;
    }
    return nullptr;
  }

  std::string Canonical(Entry& e) {
    if (const auto medium = MediumOf(e.voice.name)) {
      e.voice.kind = medium->agency ? SourceKind::kAgency : SourceKind::kOutlet;
      return std::string(medium->name);
    }
    if (const Mention* m = MentionAt(e)) {
      if (m->kind == MentionKind::kOrganisation && e.voice.kind == SourceKind::kPerson)
        e.voice.kind = SourceKind::kOrganisation;
      return std::string(WithoutThe(m->entity));
    }
    const std::string name(WithoutThe(e.voice.name));
    if (IsAcronym(name)) return Expand(WithoutPoints(name));
    if (const std::string upper = UpperAscii(name); acronyms_.contains(upper) && name.size() >= 4) return Expand(upper);
    if (IsPerson(e.voice.kind) && Split(name).size() == 1) return FullName(ArticleOf(e), name);
    return name;
  }

  // "Isis" for ISIS.
  static std::string UpperAscii(std::string word) {
    for (char& c : word)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return word;
  }

  std::string Expand(const std::string& acronym) const {
    for (const auto* table : {&acronyms_, &initials_}) {
      const auto found = table->find(acronym);
      if (found != table->end() && found->second.size() == 1) return *found->second.begin();
    }
    const auto found = acronyms_.find(acronym);
    return found != acronyms_.end() ? *found->second.begin() : acronym;
  }

  std::string FullName(ArticleIndex article, const std::string& last) const {
    const std::string key = text::Fold(last);
    if (const auto here = people_.find(article); here != people_.end())
      if (const auto found = here->second.find(key); found != here->second.end()) return Best(found->second);
    const auto found = everyone_.find(key);
    return found != everyone_.end() && SameFirstName(found->second) ? Best(found->second) : last;
  }

  // "Ada Marr", "Ada B. Marr": one person; two first names are two.
  static bool SameFirstName(const std::set<std::string>& names) {
    std::set<std::string> first;
    for (const std::string& name : names) first.insert(text::Fold(name.substr(0, name.find(' '))));
    return first.size() == 1;
  }

  // The shortest full name, ties in the order of the alphabet.
  static std::string Best(const std::set<std::string>& names) {
    return *std::min_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return std::pair(a.size(), a) < std::pair(b.size(), b);
    });
  }

  // What spellings of one name share: no case, accents, spaces, hyphens; "As-" and "El-" are "Al-".
  static std::string Key(std::string_view name) {
    std::string key = text::Fold(name);
    for (const std::string_view article : {"as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "el-"})
      if (key.starts_with(article)) key = "al" + key.substr(article.size());
    for (const std::string_view ending : {".com", ".net", ".org", ".co.uk"})
      if (key.ends_with(ending)) key.resize(key.size() - ending.size());
    std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\'' || c == '.'; });
    return key;
  }

  // "Pando" where the set has one "Pando Daily": a short name that only lacks the word for an outlet.
  template <typename Spellings>
  static std::string Lengthened(const std::string& key, const Spellings& spellings) {
    if (key.size() < 4) return {};
    std::string found;
    for (auto at = spellings.upper_bound(key); at != spellings.end() && at->first.starts_with(key); ++at) {
      const std::string_view rest = std::string_view(at->first).substr(key.size());
      for (const std::string_view ending :
           {"daily", "news", "newsagency", "times", "tv", "post", "media", "newspaper", "radio", "press"})
        if (rest == ending && found.empty()) found = at->second.begin()->first;
    }
    return found;
  }

  // How often the texts print a spelling.
  std::size_t Occurrences(std::string_view spelling) const {
    std::size_t count = 0;
    for (const stemma::Article& a : articles_)
      for (std::size_t at = a.text.find(spelling); at != std::string::npos;
           at = a.text.find(spelling, at + spelling.size()))
        ++count;
    return count;
  }

  // The spelling that the texts print most, ties in the order of the alphabet; capitals throughout only if all have
  // them.
  std::string Chosen(const std::map<std::string, int>& all) const {
    std::string best;
    std::size_t most = 0;
    for (const auto& [spelling, count] : all) {
      if (IsAllCapitals(spelling) && all.size() > 1) continue;
      // What the texts print decides; how often it speaks only parts equals.
      const std::size_t seen = all.size() == 1 ? 1 : Occurrences(spelling) * 1000 + static_cast<std::size_t>(count);
      if (seen > most) {
        most = seen;
        best = spelling;
      }
    }
    return best.empty() ? all.begin()->first : best;
  }

  // Names that differ in case and accents only get the spelling that is met most, then first in the alphabet.
  void MergeVariants() {
    std::map<std::string, std::map<std::string, int>> spellings;
    for (const Entry& e : entries_)
      if (!e.name.empty()) ++spellings[Key(e.name)][e.name];
    for (Entry& e : entries_) {
      if (e.name.empty()) continue;
      if (const std::string longer = Lengthened(Key(e.name), spellings); !longer.empty()) e.name = longer;
      const auto& all = spellings[Key(e.name)];
      auto [chosen, fresh] = chosen_.try_emplace(Key(e.name));
      if (fresh) chosen->second = Chosen(all);
      e.name = chosen->second;
      if (IsAllCapitals(e.name) && e.name.find(' ') != std::string::npos) e.name = InTitleCase(e.name);
    }
  }

  // A name that is an outlet or an agency in one place is one everywhere.
  void SpreadKinds() {
    std::map<std::string, SourceKind> media;
    std::map<std::string, std::pair<std::size_t, std::size_t>> counts;  // as a medium, as a person
    for (const Entry& e : entries_) {
      if (e.name.empty()) continue;
      const bool medium = e.voice.kind == SourceKind::kOutlet || e.voice.kind == SourceKind::kAgency;
      if (medium) media.try_emplace(e.name, e.voice.kind);
      if (medium) ++counts[e.name].first;
      if (IsPerson(e.voice.kind)) ++counts[e.name].second;
    }
    // "site owner Ada Marr" is once taken for an outlet: who is mostly a person is one everywhere.
    std::erase_if(media, [&](const auto& m) { return counts[m.first].second > counts[m.first].first; });
    for (Entry& e : entries_) {
      const bool medium = e.voice.kind == SourceKind::kOutlet || e.voice.kind == SourceKind::kAgency;
      if (medium && !e.name.empty() && !media.contains(e.name)) e.voice.kind = SourceKind::kPerson;
    }
    for (const auto& [name, kind] : media)
      if (name.size() >= 5) outlets_.insert(name);
    for (Entry& e : entries_)
      if (const auto found = media.find(e.name);
          found != media.end() && (e.voice.kind == SourceKind::kPerson || e.voice.kind == SourceKind::kOrganisation))
        e.voice.kind = found->second;
  }

  // Words of a source that say for whom a spokesperson speaks: the capitalised ones, the person's own name left out.
  std::set<std::string> SpeaksFor(const Entry& e) const {
    std::set<std::string> own;
    if (e.voice.shape == VoiceShape::kName)
      for (const std::string& word : Split(text::Fold(e.voice.name))) own.insert(word);
    std::set<std::string> out;
    for (std::string word : Split(attributions_[e.index].source->text)) {
      if (word.empty() || word[0] < 'A' || word[0] > 'Z') continue;
      word = text::Fold(word);
      for (const std::string_view ending : {"'s", "\xE2\x80\x99s", ",", "."})
        if (word.ends_with(ending)) word.resize(word.size() - ending.size());
      const bool role = word.starts_with("spokes") || word == "the" || word == "a" || word == "an";
      if (!role && !own.contains(word)) out.insert(word);
    }
    return out;
  }
  bool IsSpokesperson(const Entry& e) const {
    return text::Fold(attributions_[e.index].source->text).find("spokes") != std::string::npos &&
           !pronouns_.contains(e.index);
  }

  void CollectSpokespeople() {
    for (const Entry& e : entries_)
      if (e.voice.shape == VoiceShape::kName && Split(e.name).size() >= 2 && IsPerson(e.voice.kind) &&
          IsSpokesperson(e))
        spokespeople_[ArticleOf(e)][e.name].merge(SpeaksFor(e));
  }

  // "the ministry's spokeswoman" is the one whom the same article names as speaking for the same body, if it is one.
  std::string Spokesperson(const Entry& e) const {
    const auto here = spokespeople_.find(ArticleOf(e));
    if (here == spokespeople_.end() || !IsSpokesperson(e)) return {};
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

  // Pronouns and descriptions take the latest compatible name of their article.
  void Settle(std::size_t i) {
    Entry& e = entries_[i];
    if (!e.name.empty()) return;
    if (e.voice.shape == VoiceShape::kAnonymous) {
      e.name = Spokesperson(e);
      if (!e.name.empty()) e.voice = {VoiceShape::kName, SourceKind::kOfficial, e.name, {}};
      if (!e.name.empty()) return;
      e.name = Qualified(i);
      return;
    }
    for (std::size_t back = i; back-- > 0 && i - back < kEntriesBack && ArticleOf(entries_[back]) == ArticleOf(e);) {
      const Entry& other = entries_[back];
      if (other.name.empty() || !Compatible(e, other)) continue;
      e.name = other.name;
      e.voice.kind = other.voice.kind;
      return;
    }
    if (std::string outlet = OutletBefore(e); !outlet.empty()) {
      e.name = std::move(outlet);
      e.voice.kind = SourceKind::kOutlet;
    } else if (e.voice.shape == VoiceShape::kDescription) {
      e.name = e.voice.name;
    }
  }

  // "the site", "the report" where no outlet has spoken yet: the outlet of the set that the article named last.
  std::string OutletBefore(const Entry& e) const {
    const bool medium = e.voice.kind == SourceKind::kOutlet || e.voice.kind == SourceKind::kDocument;
    const Place& place = attributions_[e.index].source->place;
    if (!medium || e.voice.shape != VoiceShape::kDescription || place.field != Field::kText) return {};
    const std::string_view before = std::string_view(articles_[ArticleOf(e)].text).substr(0, place.span.begin());
    std::string found;
    std::size_t latest = 0;
    for (const std::string& name : outlets_) {
      const std::size_t at = before.rfind(name);
      if (at == std::string_view::npos || (at < latest && !found.empty())) continue;
      latest = at;
      found = name;
    }
    return found;
  }

  // "one official" is the "U.S. official" of the same article; the nearest fuller description before, else behind.
  std::string Qualified(std::size_t i) const {
    const Entry& e = entries_[i];
    if (Split(e.voice.name).size() != 1 || e.voice.kind != SourceKind::kAnonymous) return e.voice.name;
    const std::string head = Singular(text::Fold(e.voice.name));
    for (std::size_t back = i; back-- > 0 && i - back < kEntriesBack && ArticleOf(entries_[back]) == ArticleOf(e);)
      if (std::string fuller = Fuller(entries_[back], head); !fuller.empty()) return fuller;
    for (std::size_t next = i + 1;
         next < entries_.size() && next - i < kEntriesBack && ArticleOf(entries_[next]) == ArticleOf(e); ++next)
      if (std::string fuller = Fuller(entries_[next], head); !fuller.empty()) return fuller;
    return e.voice.name;
  }
  static std::string Singular(std::string word) {
    if (word.ends_with("s")) word.pop_back();
    return word;
  }
  // The words of another unnamed voice up to its head, where the head is the same.
  static std::string Fuller(const Entry& other, const std::string& head) {
    if (other.voice.shape != VoiceShape::kAnonymous) return {};
    std::string name;
    for (const std::string& word : Split(other.voice.name)) {
      name += (name.empty() ? "" : " ") + word;
      if (Singular(text::Fold(word)) == head)
        return name.size() > word.size() ? name
                                         : (other.voice.name.size() > word.size() ? other.voice.name : std::string{});
    }
    return {};
  }

  static bool Compatible(const Entry& open, const Entry& named) {
    const SourceKind kind = named.voice.kind;
    if (named.voice.shape == VoiceShape::kAnonymous)
      return open.voice.shape == VoiceShape::kPronoun && IsPerson(open.voice.kind);
    switch (open.voice.kind) {
      case SourceKind::kAgency:
        return kind == SourceKind::kAgency || (kind == SourceKind::kOutlet);
      case SourceKind::kOutlet:
        return kind == SourceKind::kOutlet || kind == SourceKind::kAgency;
      case SourceKind::kDocument:
        return kind == SourceKind::kOutlet || kind == SourceKind::kAgency || kind == SourceKind::kOrganisation;
      case SourceKind::kOrganisation:
        return kind == SourceKind::kOrganisation ||
               (open.voice.shape == VoiceShape::kPronoun && kind != SourceKind::kPerson);
      case SourceKind::kOfficial:
        return Shares(open.voice.name, named.name);
      case SourceKind::kGroup:
        return open.voice.shape == VoiceShape::kPronoun && kind != SourceKind::kPerson;
      case SourceKind::kPerson:
        return IsPerson(kind) && named.voice.shape == VoiceShape::kName;
      default:
        return false;
    }
  }

  // "the ministry" and "Defence Ministry" share their head.
  static bool Shares(std::string_view description, std::string_view name) {
    const std::string folded = text::Fold(name);
    for (const std::string& word : Split(text::Fold(description)))
      if (word.size() > 3 && folded.find(word) != std::string::npos) return true;
    return false;
  }

  void Write(const Entry& e) {
    Source& source = *attributions_[e.index].source;
    source.entity = e.name;
    const bool fixed = source.kind == SourceKind::kAgency && e.voice.kind == SourceKind::kPerson;
    if (!fixed) source.kind = e.voice.shape == VoiceShape::kAnonymous || !e.name.empty() ? e.voice.kind : source.kind;
  }

  std::span<const stemma::Article> articles_;
  std::span<Attribution> attributions_;
  std::map<ArticleIndex, std::vector<const Mention*>> mentions_;
  std::vector<Entry> entries_;
  std::set<std::size_t> pronouns_;
  std::set<std::string> outlets_;  // names of outlets and agencies anywhere in the set
  std::map<ArticleIndex, std::map<std::string, std::set<std::string>>> spokespeople_;  // name -> for whom
  std::map<std::string, std::string> chosen_;
  std::map<ArticleIndex, std::map<std::string, std::set<std::string>>> people_;
  std::map<std::string, std::set<std::string>> everyone_;
  std::map<std::string, std::set<std::string>> acronyms_;
  std::map<std::string, std::set<std::string>> initials_;
};

}  // namespace

void ResolveSources(std::span<const Article> articles, std::span<const Mention> mentions,
                    std::span<Attribution> attributions) {
  Resolver(articles, mentions, attributions).Run();
}

}  // namespace stemma::attribution
