#include "entities/actor_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/aliases.h"
#include "entities/definitions.h"
#include "entities/equation.h"
#include "entities/latin_spelling.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "entities/organisation_context.h"
#include "entities/plain_name.h"
#include "entities/skeleton.h"
#include "entities/tongues.h"

namespace stemma::entities {
namespace {

std::vector<std::string_view> Words(std::string_view key) {
  std::vector<std::string_view> out;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    if (space > 0) out.push_back(key.substr(0, space));
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return out;
}

std::string_view LastWord(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

bool IsCapitals(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// What an organisation's name and its initials have between them: "Name (ABC", "ABC, the Name", "ABC (or the Name".
bool IsDefining(std::string_view between) {
  static constexpr auto kBetween = std::to_array<std::string_view>({" (",
                                                                    " [",
                                                                    " (the ",
                                                                    " (or ",
                                                                    " (or the ",
                                                                    ", ",
                                                                    ", the ",
                                                                    ", or ",
                                                                    ", or the ",
                                                                    " or ",
                                                                    " - ",
                                                                    " - the ",
                                                                    " \u2013 ",
                                                                    " \u2013 the ",
                                                                    " \u2014 ",
                                                                    " \u2014 the ",
                                                                    ", known as ",
                                                                    ", which stands for the ",
                                                                    ", short for the ",
                                                                    " (known as "});
  return std::ranges::find(kBetween, between) != kBetween.end();
}

class ActorGrouper {
 public:
  ActorGrouper(std::span<const Article> articles, std::span<Mention> mentions)
      : articles_(articles), mentions_(mentions) {}

  void Run() {
    for (Mention& m : mentions_) {
      if (m.kind == MentionKind::kOrganisation) CollectOrganisation(m);
      if (m.kind == MentionKind::kPerson) CollectPerson(m);
    }
    PlainNames();
    Definitions();
    RebindInitials();
    JoinPeople();
    Equate();
    for (Mention& m : mentions_)
      if (m.entity.empty()) m.entity = Plain(m);
    for (Mention& m : mentions_)
      if (const auto it = equal_.find({m.kind, m.entity}); it != equal_.end()) m.entity = it->second;
  }

 private:
  // Of several spellings the first in byte order that is not all capitals.
  static std::pair<bool, std::string_view> Rank(const std::string& s) { return {IsCapitals(s), s}; }

  void CollectOrganisation(Mention& m) {
    const std::string key = NameKey(m.text);
    ++organisation_counts_[key];
    if (m.entity.empty()) {
      if (const auto alias = FindAlias(key); alias && (!alias->capitals || IsInitials(m.text))) {
        m.entity = alias->canonical;
      } else if (const auto plain = FindPlainAlias(PlainName(key)); !plain.empty() && !IsInitials(m.text)) {
        m.entity = plain;
      }
    }
    if (IsInitials(m.text)) return;
    auto& spelling = organisations_[key];
    if (spelling.empty() || Rank(m.text) < Rank(spelling)) spelling = m.text;
    if (!m.entity.empty()) spelling = m.entity;
  }

  // "al-Varnov" is a last name with its article; "Abu Varnov" is a whole one.
  static bool IsBareSurname(const std::vector<std::string_view>& words) {
    return words.size() == 2 && IsNameParticle(words.front()) && !IsKunya(words.front());
  }

  static bool IsKunya(std::string_view word) {
    return word == "abu" || word == "abou" || word == "umm" || word == "ibn" || word == "bin";
  }

  // "Abu Omar al-Varnov" is not Abu Hassan al-Varnov: what stands behind "Abu" belongs to the given name.
  static std::string GivenOf(const std::vector<std::string_view>& words) {
    if (words.size() < 3 || !IsKunya(words.front())) return std::string(words.front());
    return std::string(words.front()) + " " + LatinKey(words[1]);
  }

  void CollectPerson(const Mention& m) {
    const std::string key = NameKey(m.text);
    const auto words = Words(key);
    if (words.size() < 2 || IsBareSurname(words)) return;
    ++person_counts_[key];
    auto& spelling = people_[key];
    if (spelling.empty() || Rank(m.text) < Rank(spelling)) spelling = m.text;
    by_surname_[std::string(words.back())].insert(key);
    by_article_[{m.article, std::string(words.back())}].insert(key);
    first_named_.emplace(std::pair(m.article, key), m.span.begin());
  }

  // "Name (ABC)" in a text binds the initials in the whole set; two bindings of one set of initials unbind it.
  void Definitions() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i)
      if (mentions_[i].kind == MentionKind::kOrganisation && mentions_[i].article < articles_.size()) Define(i);
    for (const auto& [key, spelling] : organisations_) {
      for (const bool links : {false, true}) {
        const std::string initials = InitialsOf(key, links);
        if (initials.size() >= 3) by_initials_[initials].insert(Settled(key, spelling));
      }
      for (const std::string& part : PartInitials(key)) by_part_[part].insert(Settled(key, spelling));
    }
  }

  // The next organisation of the article, what lies inside this one aside.
  void Define(std::size_t i) {
    const Mention& one = mentions_[i];
    for (std::size_t k = i + 1; k < mentions_.size() && k < i + 4; ++k) {
      const Mention& next = mentions_[k];
      if (next.article != one.article) return;
      if (next.span.begin() < one.span.end()) continue;
      if (next.kind != MentionKind::kOrganisation || IsInitials(one.text) == IsInitials(next.text)) return;
      const std::string_view between = Span(one.span.end(), next.span.begin()).Of(articles_[one.article].text);
      const bool behind = IsInitials(one.text);
      const Mention& full = behind ? next : one;
      const std::string key = NameKey(behind ? one.text : next.text);
      // In brackets behind a name are its initials whatever they spell: names are translated, initials are not.
      const std::string_view rest = std::string_view(articles_[one.article].text).substr(next.span.end());
      const bool closed = !behind && between == " (" && rest.starts_with(")") && !FindAlias(key);
      if (closed || (IsDefining(between) && IsSpeltBy(full.text, key))) Bind(key, full);
      return;
    }
  }

  void Bind(const std::string& initials, const Mention& full) {
    std::string name = full.entity.empty() ? Settled(NameKey(full.text), full.text) : full.entity;
    if (const auto alias = FindAlias(initials);
        alias && PlainName(NameKey(alias->canonical)) == PlainName(NameKey(name)))
      name = alias->canonical;
    definers_[initials].insert(full.article);
    const auto [it, fresh] = defined_.emplace(initials, name);
    if (!fresh && it->second != name) it->second.clear();
  }

  [[nodiscard]] std::string Organisation(const Mention& m) const {
    const std::string key = NameKey(m.text);
    if (IsInitials(m.text)) {
      if (const std::string* name = Defined(key)) return *name;
      if (const std::string* name = Spelt(key)) return *name;
      return m.text;
    }
    // "Wexmoor DC" is Wexmoor District Council, where no other body of the set goes by it.
    if (const auto it = by_part_.find(key);
        it != by_part_.end() && it->second.size() == 1 && IsInitials(LastWord(m.text)))
      return *it->second.begin();
    // "Orrwing Group plc" goes under "Orrwing" where some text calls it so.
    for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1))
      if (const auto brief = organisations_.find(key.substr(0, space));
          brief != organisations_.end() && IsShortForm(brief->first, key))
        return brief->second;
    return Settled(key, m.text);
  }

  // What the set defines the initials as; null when nothing, or two things.
  [[nodiscard]] const std::string* Defined(const std::string& initials) const {
    const auto it = defined_.find(initials);
    return it == defined_.end() || it->second.empty() ? nullptr : &it->second;
  }

  // The spelling that goes for all spellings of a full name.
  [[nodiscard]] std::string Settled(const std::string& key, const std::string& text) const {
    if (const auto plain = plain_.find(PlainName(key)); plain != plain_.end()) return plain->second;
    const auto it = organisations_.find(key);
    return it == organisations_.end() ? text : it->second;
  }

  // Spellings of names of two words and more, by their plain form: the one that the table knows, else the first.
  void PlainNames() {
    for (const auto& [key, spelling] : organisations_)
      if (key.find(' ') != std::string::npos) plain_.emplace(PlainName(key), spelling);
    for (const auto& [key, spelling] : organisations_)
      if (FindAlias(key)) plain_[PlainName(key)] = spelling;
    JoinMisspelt();
  }

  // "Orrwing Trust" and "Orrwang Trust": one, when a letter or two of a long name differ; never two that the table
  // knows.
  void JoinMisspelt() {
    std::map<std::string, std::vector<std::string>> heads;
    for (auto& [plain, spelling] : MostSaidFirst()) {
      auto& block = heads[LatinKey(plain)];
      const auto same = std::ranges::find_if(block, [&](const std::string& head) {
        return head.size() >= kLongName && IsSameLatinSpelling(head, plain) && WordCount(head) == WordCount(plain) &&
               !(FindAlias(NameKey(spelling)) && FindAlias(NameKey(plain_.at(head))));
      });
      if (same != block.end()) {
        plain_[plain] = plain_.at(*same);
      } else if (block.size() < kMaxNamesakes) {
        block.push_back(plain);
      }
    }
  }

  // Plain names with their spellings, those that the set says most often first.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> MostSaidFirst() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [key, count] : organisation_counts_) counts[PlainName(key)] += count;
    std::vector<std::pair<std::string, std::string>> out(plain_.begin(), plain_.end());
    std::ranges::stable_sort(out, std::ranges::greater(), [&](const auto& entry) { return counts[entry.first]; });
    return out;
  }

  static std::size_t WordCount(std::string_view key) { return Words(key).size(); }

  static constexpr std::size_t kLongName = 8;  // letters of a name of two words whose spelling may vary

  // Initials that the table knows mean what an article says they mean; in the others too when at least half of the
  // articles that use them say so. So do the initials of one full name of the set that never goes with them, unless the
  // set has the name that the table knows.
  void RebindInitials() {
    std::map<std::string, std::set<ArticleIndex>> users;
    std::set<std::string> written_out;
    std::map<std::string, std::set<ArticleIndex>> bearers;  // of full names
    for (const Mention& m : mentions_) {
      if (m.kind != MentionKind::kOrganisation) continue;
      if (IsInitials(m.text)) {
        users[NameKey(m.text)].insert(m.article);
      } else {
        bearers[Organisation(m)].insert(m.article);
        written_out.insert(m.entity);
      }
    }
    for (Mention& m : mentions_) {
      if (m.kind != MentionKind::kOrganisation || m.entity.empty() || !IsInitials(m.text)) continue;
      const std::string key = NameKey(m.text);
      const std::string* name = Defined(key);
      const bool spelt = name == nullptr && !written_out.contains(m.entity);
      if (spelt) name = Spelt(key);
      if (name == nullptr) continue;
      const auto& sayers = spelt ? bearers[*name] : definers_.at(key);
      if (sayers.contains(m.article) || 2 * sayers.size() >= users[key].size()) m.entity = *name;
    }
  }

  // The one full name of the set that has these initials; null when none or several have.
  [[nodiscard]] const std::string* Spelt(const std::string& initials) const {
    const auto it = by_initials_.find(initials);
    return it != by_initials_.end() && it->second.size() == 1 ? &*it->second.begin() : nullptr;
  }

  // Name before equations; empty for places and the like.
  [[nodiscard]] std::string Plain(const Mention& m) const {
    if (m.kind == MentionKind::kOrganisation) return m.entity.empty() ? Organisation(m) : m.entity;
    return m.kind == MentionKind::kPerson ? Person(m) : m.entity;
  }

  // Of people full names before single words, then what the set says more often; of bodies names that the table knows.
  [[nodiscard]] std::pair<bool, std::size_t> Weight(MentionKind kind, const std::string& name) const {
    const std::string key = NameKey(name);
    const bool body = kind == MentionKind::kOrganisation;
    const auto& counts = body ? organisation_counts_ : person_counts_;
    const auto it = counts.find(key);
    return {body ? FindAlias(key).has_value() : key.find(' ') != std::string::npos,
            it == counts.end() ? 0 : it->second};
  }

  // "also known as Peter": everybody's name is nobody's alone.
  static bool IsBareGivenName(MentionKind kind, const std::string& name) {
    return kind == MentionKind::kPerson && IsFirstName(NameKey(name));
  }

  // "Ada Marr, who writes as Nettle": both go by one name.
  // A name equated with two others is left alone.
  void Equate() {
    std::map<std::pair<MentionKind, std::string>, std::set<std::string>> found;
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const Mention& a = mentions_[i];
      const Mention& b = mentions_[i + 1];
      if (a.kind != b.kind || a.article != b.article || a.article >= articles_.size()) continue;
      if (a.kind != MentionKind::kPerson && a.kind != MentionKind::kOrganisation) continue;
      if (b.span.begin() <= a.span.end() || !AreEquated(articles_[a.article].text, a.span, b.span)) continue;
      std::string one = Plain(a);
      std::string other = Plain(b);
      if (one == other) continue;
      if (Weight(a.kind, other) > Weight(a.kind, one)) std::swap(one, other);
      if (IsBareGivenName(a.kind, other)) continue;
      found[{a.kind, other}].insert(one);
    }
    for (const auto& [name, heads] : found)
      if (heads.size() == 1 && !found.contains({name.first, *heads.begin()})) equal_.emplace(name, *heads.begin());
  }

  // Names with one given name are one person when the rest is spelt alike ("Abdul Rahman", "Abdelrahman") or only adds
  // a middle name. The name with most mentions heads the group.
  void JoinPeople() {
    std::map<std::string, std::vector<std::string_view>> by_given;
    for (const auto& [key, spelling] : people_) by_given[GivenOf(Words(key))].push_back(key);
    for (auto& [given, keys] : by_given) {
      std::ranges::stable_sort(keys, [&](std::string_view a, std::string_view b) {
        return person_counts_.at(std::string(a)) > person_counts_.at(std::string(b));
      });
      JoinNamesakes(keys);
    }
    JoinGivenNames();
    JoinTongues();
    JoinInitialed();
  }

  // "H. Okujar" is Hanne Okuyar, where nobody else of the set may be.
  void JoinInitialed() {
    std::map<std::string, std::set<std::string_view>> bearers;  // initial and sound of the last name, to heads
    for (const auto& [key, spelling] : people_) {
      by_sound_[SurnameKey(LastWord(key))].insert(key);
      if (!IsInitialed(key)) bearers[InitialAndSound(key)].insert(heads_.at(key));
    }
    for (const auto& [key, spelling] : people_) {
      if (!IsInitialed(key)) continue;
      const auto it = bearers.find(InitialAndSound(key));
      if (it != bearers.end() && it->second.size() == 1) heads_[key] = *it->second.begin();
    }
  }

  static bool IsInitialed(std::string_view key) { return key.size() > 1 && key[1] == ' '; }

  static std::string InitialAndSound(std::string_view key) {
    return std::string(key.substr(0, 1)) + " " + SurnameKey(LastWord(key));
  }

  // "Mohamed Marr" and "Muhammad Marr", in two articles and never in one.
  void JoinGivenNames() {
    std::map<std::string, std::vector<std::string>> blocks;
    for (const auto& [key, spelling] : people_) {
      const auto words = Words(key);
      if (words.size() != 2 || heads_.at(key) != key) continue;
      auto& block = blocks[LatinKey(words[0]) + " " + std::string(words[1])];
      const auto same = std::ranges::find_if(block, [&](const std::string& head) { return IsSameGiven(head, key); });
      if (same != block.end()) {
        heads_[key] = people_.find(*same)->first;
      } else if (block.size() < kMaxNamesakes) {
        block.push_back(key);
      }
    }
  }

  // People whom several languages write in their own ways: one last name, spelt the same, is of two.
  void JoinTongues() {
    std::vector<std::string> heads;
    for (const auto& [key, spelling] : people_)
      if (heads_.at(key) == key) heads.push_back(key);
    std::ranges::stable_sort(heads, std::ranges::greater(),
                             [&](const std::string& key) { return person_counts_.at(key); });
    const auto joined = FindTongues(heads);
    for (auto& [name, head] : heads_)
      if (const auto it = joined.find(std::string(head)); it != joined.end()) head = people_.find(it->second)->first;
  }

  // The last letter tells Maria from Mario; three consonants keep Jean from Joan.
  [[nodiscard]] bool IsSameGiven(const std::string& a, const std::string& b) const {
    const std::string_view x = Words(a).front();
    const std::string_view y = Words(b).front();
    const std::string key = LatinKey(x);
    const auto last = [](std::string_view word) { return word.back() == 'y' ? 'i' : word.back(); };
    const bool alike = (key.size() >= 3 && IsSameLatinSpelling(x, y)) || IsSameSpelling(x, y, false);
    if (last(x) != last(y) || !alike) return false;
    return std::ranges::none_of(by_article_, [&](const auto& entry) {
      return entry.first.second == Words(a).back() && entry.second.contains(a) && entry.second.contains(b);
    });
  }

  // Heads are kept by last word and by skeleton, so that a name meets only those it may join.
  void JoinNamesakes(const std::vector<std::string_view>& keys) {
    const auto behind_first = [](std::string_view key) {
      return key.substr(std::min(key.find(' '), key.size() - 1) + 1);
    };
    std::map<std::string_view, std::string_view> by_last;
    std::map<std::string, std::vector<std::string_view>> by_skeleton;
    for (const std::string_view key : keys) {
      const std::string_view rest = behind_first(key);
      auto& block = by_skeleton[Skeleton(rest)];
      std::string_view head = key;
      if (const auto it = by_last.find(Words(key).back()); it != by_last.end()) {
        head = it->second;
      } else if (Words(key).front().size() > 1) {
        const auto same = std::ranges::find_if(
            block, [&](std::string_view other) { return IsSameSpelling(rest, behind_first(other), false); });
        if (same != block.end()) head = *same;
      }
      by_last.emplace(Words(key).back(), head);
      if (head == key && block.size() < kMaxNamesakes) block.push_back(key);
      heads_.emplace(key, head);
    }
  }

  // Spelling of the name that heads the group of `key`.
  [[nodiscard]] std::string Head(const std::string& key) const {
    const auto it = heads_.find(key);
    if (it == heads_.end()) return people_.at(key);
    return people_.at(std::string(it->second));
  }

  static constexpr std::size_t kMaxNamesakes = 50;  // heads of one given name and skeleton

  // The full name that a last name stands for, when there is but one; names that differ only in a middle name are one.
  [[nodiscard]] std::string OneOf(const std::set<std::string>& keys) const {
    std::string first;
    std::string best;
    for (const std::string& key : keys) {
      // Initials that stand for a whole name count as it.
      const std::string_view head = IsInitialed(key) ? heads_.at(key) : std::string_view(key);
      const std::string given = GivenOf(Words(head));
      if (!first.empty() && given != first) return {};
      first = given;
      if (best.empty() || key.size() < best.size()) best = key;
    }
    return best.empty() ? best : Head(best);
  }

  // Of several bearers of a last name those whom the article has named in full so far: his brother comes later.
  [[nodiscard]] std::set<std::string> NamedBefore(const Mention& m, const std::set<std::string>& bearers) const {
    std::set<std::string> out;
    for (const std::string& key : bearers)
      if (first_named_.at({m.article, key}) < m.span.begin()) out.insert(key);
    return out;
  }

  [[nodiscard]] std::string Person(const Mention& m) const {
    const std::string key = NameKey(m.text);
    const auto words = Words(key);
    if (words.empty()) return m.text;
    const std::string surname(words.back());
    if (words.size() > 1 && !IsBareSurname(words)) return Head(key);
    if (const auto it = by_article_.find({m.article, surname}); it != by_article_.end()) {
      std::string name = OneOf(it->second);
      if (name.empty()) name = OneOf(NamedBefore(m, it->second));
      return name.empty() ? m.text : name;
    }
    if (const auto it = by_surname_.find(surname); it != by_surname_.end()) {
      if (std::string name = OneOf(it->second); !name.empty()) return name;
    } else if (const auto like = by_sound_.find(SurnameKey(surname)); like != by_sound_.end()) {
      if (std::string name = OneOf(like->second); !name.empty()) return name;
    }
    return m.text;
  }

  std::span<const Article> articles_;
  std::span<Mention> mentions_;
  std::map<std::string, std::string> organisations_;  // key to spelling
  std::map<std::string, std::string> people_;
  std::map<std::string, std::size_t> person_counts_;
  std::map<std::string, std::size_t> organisation_counts_;
  std::map<std::string, std::string_view> heads_;  // full name to the full name that heads its group
  std::map<std::string, std::set<std::string>> by_surname_;
  std::map<std::pair<ArticleIndex, std::string>, std::set<std::string>> by_article_;
  std::map<std::pair<ArticleIndex, std::string>, std::uint32_t> first_named_;  // where an article first names them
  std::map<std::pair<MentionKind, std::string>, std::string> equal_;           // names that a text equates
  std::map<std::string, std::string> plain_;                                   // full names by PlainName
  std::map<std::string, std::string> defined_;                                 // initials to name; empty: two names
  std::map<std::string, std::set<ArticleIndex>> definers_;                     // of initials
  std::map<std::string, std::set<std::string>> by_initials_;
  std::map<std::string, std::set<std::string>> by_part_;   // "wexmoor dc" to full names
  std::map<std::string, std::set<std::string>> by_sound_;  // SurnameKey to full names of people
};

}  // namespace

void GroupActors(std::span<const Article> articles, std::span<Mention> mentions) {
  ActorGrouper(articles, mentions).Run();
}

}  // namespace stemma::entities
