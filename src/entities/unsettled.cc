#include "entities/unsettled.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "entities/definitions.h"
#include "entities/latin_spelling.h"
#include "entities/name_key.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kLeastVariant = 5;  // letters of a name that may be another spelling
constexpr std::size_t kMaxBlock = 50;     // names of one key that are compared
constexpr std::size_t kLeastInitials = 3;

std::string_view LastWord(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsOneWord(std::string_view key) { return key.find(' ') == std::string_view::npos; }

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }

// The words among `wanted` that some text writes small. One pass over the texts.
std::set<std::string, std::less<>> WrittenSmall(std::span<const Article> articles,
                                                const std::set<std::string, std::less<>>& wanted) {
  std::set<std::string, std::less<>> out;
  for (const Article& a : articles) {
    const std::string_view text = a.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && IsSmall(text[end])) ++end;
      const bool whole =
          end > at && (at == 0 || !IsWordByte(text[at - 1])) && (end == text.size() || !IsWordByte(text[end]));
      if (whole && wanted.contains(text.substr(at, end - at))) out.emplace(text.substr(at, end - at));
      at = end + 1;
    }
  }
  return out;
}

// What the articles of the set know.
class Known {
 public:
  explicit Known(std::span<const Mention> mentions) {
    for (const Mention& m : mentions) {
      const std::string key = NameKey(m.text);
      if (m.kind == MentionKind::kPlace && m.place && !m.place->located) AddPlace(key, m.article);
      if (m.kind == MentionKind::kPerson) AddPerson(key, m.article);
      if (m.kind == MentionKind::kOrganisation) AddOrganisation(key, m);
    }
  }

  [[nodiscard]] std::optional<MentionKind> KindOf(const Mention& m) const {
    const std::string key = NameKey(m.text);
    if (full_names_.contains(key)) return MentionKind::kPerson;
    if (part_initials_.contains(key) && IsInitials(LastWord(m.text))) return MentionKind::kOrganisation;
    if (people_.contains({m.article, std::string(LastWord(key))})) return std::nullopt;
    if (IsPlace(key)) return MentionKind::kPlace;
    if (organisations_.contains(key)) return MentionKind::kOrganisation;
    if (IsInitials(m.text) && initials_.contains(key)) return MentionKind::kOrganisation;
    if (m.kind == MentionKind::kPlace && IsVariant(key)) return MentionKind::kPlace;
    return std::nullopt;
  }

 private:
  void AddPlace(const std::string& key, ArticleIndex article) {
    auto& articles = places_[Squeezed(key)];
    if (articles.size() < 2) articles.insert(article);
    if (!seen_.insert(key).second) return;
    auto& block = blocks_[LatinKey(key)];
    if (block.size() < kMaxBlock) block.push_back(key);
  }

  void AddPerson(const std::string& key, ArticleIndex article) {
    people_.emplace(article, LastWord(key));
    if (!IsOneWord(key)) full_names_.insert(key);
  }

  // Full names, and the initials that they may go by.
  void AddOrganisation(const std::string& key, const Mention& m) {
    if (IsInitials(m.text)) {
      initials_.insert(key);
      return;
    }
    if (!organisations_.insert(key).second || key.find(' ') == std::string::npos) return;
    for (std::string& part : PartInitials(key)) part_initials_.insert(std::move(part));
    for (const bool links : {false, true})
      if (std::string s = InitialsOf(key, links); s.size() >= kLeastInitials) initials_.insert(std::move(s));
  }

  [[nodiscard]] bool IsPlace(const std::string& key) const {
    const auto it = places_.find(Squeezed(key));
    return it != places_.end() && (it->second.size() > 1 || !IsOneWord(key));
  }

  [[nodiscard]] bool IsVariant(const std::string& key) const {
    if (key.size() < kLeastVariant) return false;
    const auto block = blocks_.find(LatinKey(key));
    return block != blocks_.end() &&
           std::ranges::any_of(block->second, [&](const std::string& p) { return IsSameLatinSpelling(p, key); });
  }

  std::map<std::string, std::set<ArticleIndex>> places_;  // that no gazetteer has, squeezed; two of their articles
  std::set<std::string> seen_;
  std::map<std::string, std::vector<std::string>> blocks_;
  std::set<std::string> organisations_;
  std::set<std::string> initials_;
  std::set<std::string> part_initials_;                    // "wexmoor dc"
  std::set<std::string> full_names_;                       // of people
  std::set<std::pair<ArticleIndex, std::string>> people_;  // last words of people's names
};

}  // namespace

void SettleNames(std::span<const Article> articles, std::span<const Mention> unsettled,
                 std::vector<Mention>& mentions) {
  const Known known(mentions);
  std::vector<Mention> settled;
  std::set<std::string, std::less<>> words;
  for (const Mention& m : unsettled) {
    const auto kind = known.KindOf(m);
    if (!kind) continue;
    settled.push_back(m);
    settled.back().kind = *kind;
    if (*kind == MentionKind::kPlace) settled.back().place = PlaceValue{m.text, 0, 0, false, 0, {}};
    if (IsOneWord(NameKey(m.text))) words.insert(NameKey(m.text));
  }
  if (settled.empty()) return;
  const auto small = WrittenSmall(articles, words);
  std::erase_if(settled, [&](const Mention& m) { return small.contains(NameKey(m.text)); });
  std::ranges::move(settled, std::back_inserter(mentions));
  std::ranges::stable_sort(mentions, {}, [](const Mention& m) { return std::tuple(m.article, m.span, m.kind); });
}

}  // namespace stemma::entities
