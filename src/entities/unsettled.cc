#include "entities/unsettled.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "entities/definitions.h"
#include "entities/latin_spelling.h"
#include "entities/name_key.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kLeastVariant = 5;  // letters of a name that may be another spelling
constexpr std::size_t kMaxBlock = 50;     // names of one key that are compared
constexpr std::size_t kLeastInitials = 3;

std::string_view LastWord(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

// What the articles of the set know.
class Known {
 public:
  explicit Known(std::span<const Mention> mentions) {
    for (const Mention& m : mentions) {
      const std::string key = NameKey(m.text);
      if (m.kind == MentionKind::kPlace && m.place && !m.place->located) AddPlace(key);
      if (m.kind == MentionKind::kPerson) people_.emplace(m.article, LastWord(key));
      if (m.kind == MentionKind::kOrganisation) AddOrganisation(key, m);
    }
  }

  [[nodiscard]] std::optional<MentionKind> KindOf(const Mention& m) const {
    const std::string key = NameKey(m.text);
    if (people_.contains({m.article, std::string(LastWord(key))})) return std::nullopt;
    if (places_.contains(Squeezed(key))) return MentionKind::kPlace;
    if (organisations_.contains(key)) return MentionKind::kOrganisation;
    if (IsInitials(m.text) && initials_.contains(key)) return MentionKind::kOrganisation;
    if (m.kind == MentionKind::kPlace && IsVariant(key)) return MentionKind::kPlace;
    return std::nullopt;
  }

 private:
  void AddPlace(const std::string& key) {
    if (!places_.insert(Squeezed(key)).second) return;
    auto& block = blocks_[LatinKey(key)];
    if (block.size() < kMaxBlock) block.push_back(key);
  }

  // Full names, and the initials that they may go by.
  void AddOrganisation(const std::string& key, const Mention& m) {
    if (IsInitials(m.text)) {
      initials_.insert(key);
      return;
    }
    if (!organisations_.insert(key).second || key.find(' ') == std::string::npos) return;
    for (const bool links : {false, true})
      if (std::string s = InitialsOf(key, links); s.size() >= kLeastInitials) initials_.insert(std::move(s));
  }

  [[nodiscard]] bool IsVariant(const std::string& key) const {
    if (key.size() < kLeastVariant) return false;
    const auto block = blocks_.find(LatinKey(key));
    return block != blocks_.end() &&
           std::ranges::any_of(block->second, [&](const std::string& p) { return IsSameLatinSpelling(p, key); });
  }

  std::set<std::string> places_;  // that no gazetteer has, squeezed
  std::map<std::string, std::vector<std::string>> blocks_;
  std::set<std::string> organisations_;
  std::set<std::string> initials_;
  std::set<std::pair<ArticleIndex, std::string>> people_;  // last words of people's names
};

}  // namespace

void SettleNames(std::span<const Mention> unsettled, std::vector<Mention>& mentions) {
  if (unsettled.empty()) return;
  const Known known(mentions);
  const std::size_t before = mentions.size();
  for (const Mention& m : unsettled) {
    const auto kind = known.KindOf(m);
    if (!kind) continue;
    mentions.push_back(m);
    mentions.back().kind = *kind;
    if (*kind == MentionKind::kPlace) mentions.back().place = PlaceValue{m.text, 0, 0, false, 0, {}};
  }
  if (mentions.size() != before)
    std::ranges::stable_sort(mentions, {}, [](const Mention& m) { return std::tuple(m.article, m.span, m.kind); });
}

}  // namespace stemma::entities
