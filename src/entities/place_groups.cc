#include "entities/place_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "entities/name_key.h"
#include "entities/place_resolve.h"
#include "entities/skeleton.h"

namespace stemma::entities {
namespace {

// Shorter keys are shared by too many names: with three consonants and more, open-set false accepts fall from .165 to
// .078 (claims.md 4.3).
constexpr std::size_t kMinSkeleton = 3;
constexpr std::size_t kMinWideSkeleton = 4;

// Countries whose names reach English from another script: only there is a spelling free. Elsewhere Lewisburg is not
// Leesburg.
constexpr std::array<std::string_view, 57> kTransliterated = {
    "SY", "IQ", "LB", "JO", "EG", "SA", "YE", "OM", "AE", "QA", "KW", "BH", "PS", "IL", "LY", "TN", "DZ", "MA", "SD",
    "SS", "IR", "AF", "PK", "IN", "BD", "LK", "NP", "RU", "UA", "BY", "KZ", "UZ", "KG", "TJ", "TM", "GE", "AM", "AZ",
    "MK", "RS", "BG", "GR", "CY", "CN", "TW", "JP", "KR", "KP", "TH", "MM", "KH", "LA", "MN", "ET", "ER", "SO", "MR"};

struct Spelling {
  std::string key;
  std::string text;
  std::size_t count = 0;
  std::set<ArticleIndex> articles;
};

class Grouper {
 public:
  Grouper(const Gazetteer::Table& table, std::span<Mention> mentions) : table_(table), mentions_(mentions) {}

  void Run() {
    Collect();
    for (auto& [key, spelling] : unknown_) JoinGazetteer(spelling);
    JoinUnknown();
    Name();
  }

 private:
  // What articles speak of: gazetteer ids and countries by article, and the spellings that nobody knows.
  void Collect() {
    for (const Mention& m : mentions_) {
      if (m.kind != MentionKind::kPlace || !m.place) continue;
      if (m.place->located) {
        ++known_[m.place->name];
        if (!m.place->within.empty()) countries_[m.article].insert(m.place->within.back());
        if (m.place->within.empty()) countries_[m.article].insert(m.place->name);
        continue;
      }
      Spelling& s = unknown_[NameKey(m.text)];
      s.key = NameKey(m.text);
      if (s.text.empty() || m.text < s.text) s.text = m.text;
      ++s.count;
      s.articles.insert(m.article);
    }
  }

  [[nodiscard]] bool SpokenOf(const Spelling& s, const std::string& country) const {
    return std::ranges::any_of(s.articles, [&](ArticleIndex a) {
      const auto it = countries_.find(a);
      return it != countries_.end() && it->second.contains(country);
    });
  }

  // "Madison County" is not Madison.
  static bool IsClassName(std::string_view key) {
    static constexpr std::array<std::string_view, 7> kClasses = {"county",   "parish", "township", "airport",
                                                                 "district", "island", "valley"};
    return key.starts_with("lake ") ||
           std::ranges::any_of(kClasses, [&](std::string_view c) { return key.ends_with(c); });
  }

  [[nodiscard]] bool IsTransliterated(const Spelling& s) const {
    return std::ranges::any_of(kTransliterated, [&](std::string_view code) {
      const PlaceIndex country = table_.Country(code);
      return country != kNoPlace && SpokenOf(s, std::string(table_.places[country].name));
    });
  }

  // A gazetteer place of a country that the same articles name, spelt nearly so.
  void JoinGazetteer(const Spelling& s) {
    const std::string skeleton = Skeleton(s.key);
    if (skeleton.size() < kMinSkeleton || IsClassName(s.key)) return;

    const auto it = table_.Skeletons().find(skeleton);
    if (it == table_.Skeletons().end()) return;
    double best = kSameSpelling;
    std::optional<PlaceIndex> place;
    for (const std::string_view key : it->second) {
      const double distance = SpellingDistance(s.key, key);
      if (distance > best || (place && distance == best)) continue;
      for (const Candidate& c : table_.Find(key)) {
        if (std::ranges::find(kTransliterated, table_.places[c.place].country) == kTransliterated.end()) continue;
        const PlaceValue value = ValueOf(table_, c.place);
        if (table_.places[c.place].kind == PlaceKind::kCountry || value.within.empty() ||
            !SpokenOf(s, value.within.back()))
          continue;
        best = distance;
        place = c.place;
        break;
      }
    }
    if (place) located_[s.key] = *place;
  }

  // Articles that name one country tell one story, as far as this goes: the wider threshold holds, but only for names
  // of four consonants and more. All known false merges have fewer: Houla and Al Hawl, Adra and Dar'a, Sabhah and As
  // Sabkhah.
  [[nodiscard]] bool SamePlace(const Spelling& a, const Spelling& b, std::size_t consonants) const {
    const double distance = SpellingDistance(a.key, b.key);
    if (distance <= kSameSpelling) return true;
    if (consonants < kMinWideSkeleton || distance > kSameSpellingNearby) return false;
    return std::ranges::any_of(a.articles, [&](ArticleIndex x) {
      const auto it = countries_.find(x);
      return b.articles.contains(x) ||
             (it != countries_.end() &&
              std::ranges::any_of(it->second, [&](const std::string& c) { return SpokenOf(b, c); }));
    });
  }

  void JoinUnknown() {
    std::map<std::string, std::vector<const Spelling*>> blocks;
    for (const auto& [key, s] : unknown_) {
      const std::string skeleton = Skeleton(key);
      if (skeleton.size() >= kMinSkeleton && !located_.contains(key) && !IsClassName(key) && IsTransliterated(s))
        blocks[skeleton].push_back(&s);
    }
    for (auto& [skeleton, block] : blocks) {
      std::ranges::stable_sort(block, [](const Spelling* a, const Spelling* b) { return a->count > b->count; });
      for (std::size_t i = 0; i < block.size() && i < kMaxBlock; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const auto head = canonical_.find(block[j]->key);
          if (head == canonical_.end() || head->second != block[j]->text ||
              !SamePlace(*block[j], *block[i], skeleton.size()))
            continue;
          canonical_[block[i]->key] = block[j]->text;
          break;
        }
        canonical_.emplace(block[i]->key, block[i]->text);
      }
    }
  }

  // The most populous bearer of a name keeps it bare; others carry their division.
  void Name() {
    for (Mention& m : mentions_) {
      if (m.kind != MentionKind::kPlace || !m.place) continue;
      const std::string key = m.place->located ? std::string() : NameKey(m.text);
      if (const auto it = located_.find(key); !m.place->located && it != located_.end())
        m.place = ValueOf(table_, it->second);
      if (m.place->located) {
        m.entity = m.place->name;
        if (IsLesserBearer(*m.place) && !m.place->within.empty()) m.entity += ", " + m.place->within.front();
        continue;
      }
      const auto it = canonical_.find(key);
      m.entity = it == canonical_.end() ? m.text : it->second;
      m.place->name = m.entity;
    }
  }

  [[nodiscard]] bool IsLesserBearer(const PlaceValue& value) {
    const auto [it, fresh] = bearers_.emplace(value.name, 0);
    if (fresh) {
      double most = -1;
      for (const Candidate& c : table_.Find(NameKey(value.name))) {
        const GazetteerPlace& p = table_.places[c.place];
        const double weight = p.population + (p.kind == PlaceKind::kCountry ? 1e12 : 0);
        if (p.name != value.name || weight <= most) continue;
        most = weight;
        it->second = c.place;
      }
      if (most < 0) it->second = kNoPlace;
    }
    if (it->second == kNoPlace) return false;
    // A town and the division around it go by one name.
    const PlaceValue main = ValueOf(table_, it->second);
    return DistanceKm(main.latitude, main.longitude, value.latitude, value.longitude) > kSameNameKm;
  }

  static constexpr std::size_t kMaxBlock = 400;  // spellings of one key compared with each other
  static constexpr double kSameNameKm = 150;     // a namesake further off is another place

  const Gazetteer::Table& table_;
  std::span<Mention> mentions_;
  std::map<std::string, std::size_t> known_;
  std::map<ArticleIndex, std::set<std::string>> countries_;
  std::map<std::string, Spelling> unknown_;
  std::map<std::string, PlaceIndex> located_;
  std::map<std::string, std::string> canonical_;
  std::map<std::string, PlaceIndex> bearers_;
};

}  // namespace

void GroupPlaces(const Gazetteer::Table& table, std::span<Mention> mentions) { Grouper(table, mentions).Run(); }

}  // namespace stemma::entities
