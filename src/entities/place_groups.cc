#include "entities/place_groups.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/common_words.h"
#include "entities/equation.h"
#include "entities/latin_spelling.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "entities/place_resolve.h"
#include "entities/place_variant.h"
#include "entities/skeleton.h"
#include "text/fold.h"

namespace stemma::entities {
namespace {

struct Spelling {
  std::string key;
  std::string text;
  std::size_t count = 0;
  std::set<ArticleIndex> articles;
  std::map<ArticleIndex, std::size_t> by_article;  // mentions
  std::set<std::string, std::less<>> countries;
  std::set<std::string_view> company;  // names of people, bodies and other places in the same articles
};

class Grouper {
 public:
  Grouper(std::span<const Article> articles, const Gazetteer::Table& table, std::span<Mention> mentions)
      : articles_(articles), table_(table), mentions_(mentions) {}

  void Run() {
    Collect();
    for (auto& [key, spelling] : unknown_) NameCountries(spelling);
    for (auto& [key, spelling] : unknown_) NameCompany(spelling);
    for (auto& [key, spelling] : unknown_) JoinGazetteer(spelling);
    JoinUnknown();
    Name();
  }

 private:
  // What articles speak of: gazetteer ids and countries by article, and the spellings that nobody knows.
  void Collect() {
    for (const Mention& m : mentions_) {
      if (m.kind == MentionKind::kPerson || m.kind == MentionKind::kOrganisation) Accompany(m, m.entity);
      if (m.kind != MentionKind::kPlace || !m.place) continue;
      if (m.place->located) {
        spelt_[LatinKey(NameKey(m.text))].emplace(NameKey(m.text), *m.place);
        countries_[m.article].insert(std::string(CountryCode(*m.place)));
        continue;
      }
      Spelling& s = unknown_[NameKey(m.text)];
      s.key = NameKey(m.text);
      if (s.text.empty() || Rank(m.text) < Rank(s.text)) s.text = m.text;
      ++s.count;
      s.articles.insert(m.article);
      ++s.by_article[m.article];
      Accompany(m, s.key);
      TellApart(m);
      last_unknown_ = &m;
    }
  }

  // Of several surfaces the first in byte order that is not all capitals.
  static std::pair<bool, std::string_view> Rank(std::string_view text) {
    return {std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; }), text};
  }

  // Two unknown names of one sentence are two places, unless it says that they are one's.
  void TellApart(const Mention& m) {
    if (last_unknown_ == nullptr || last_unknown_->article != m.article || m.article >= articles_.size()) return;
    if (m.span.begin() < last_unknown_->span.end()) return;
    const std::string_view between = Span(last_unknown_->span.end(), m.span.begin()).Of(articles_[m.article].text);
    if (between.size() > kSentence || between.find('\n') != std::string_view::npos ||
        between.find(". ") != std::string_view::npos)
      return;
    std::string a = NameKey(last_unknown_->text);
    std::string b = NameKey(m.text);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    const bool equated = AreSpellings(articles_[m.article].text, last_unknown_->span, m.span);
    (equated ? equated_ : apart_).emplace(std::move(a), std::move(b));
  }

  // ISO code of the country that a value lies in or is; empty for seas and continents.
  [[nodiscard]] std::string_view CountryCode(const PlaceValue& value) const {
    const std::string& name = value.within.empty() ? value.name : value.within.back();
    for (const Candidate& c : table_.Find(NameKey(name))) {
      if (table_.places[c.place].kind == PlaceKind::kCountry) return table_.places[c.place].country;
    }
    return {};
  }

  // Countries that the articles of a spelling name.
  void NameCountries(Spelling& s) const {
    for (const ArticleIndex a : s.articles)
      if (const auto it = countries_.find(a); it != countries_.end())
        s.countries.insert(it->second.begin(), it->second.end());
  }

  // Names of several words, which hardly two stories share.
  void Accompany(const Mention& m, const std::string& name) {
    if (name.find(' ') != std::string::npos && company_[m.article].insert(name).second) ++bearers_of_[name];
  }

  // What the articles of a spelling name besides, but for names that many articles hold.
  void NameCompany(Spelling& s) const {
    std::size_t seen = 0;
    for (const ArticleIndex a : s.articles) {
      if (++seen > kMaxCompany) break;
      const auto it = company_.find(a);
      if (it == company_.end()) continue;
      for (const std::string& name : it->second)
        if (name != s.key && bearers_of_.at(name) <= kMaxCompany) s.company.insert(name);
    }
  }

  // "Madison County" is not Madison.
  static bool IsClassName(std::string_view key) {
    static constexpr std::array<std::string_view, 7> kClasses = {"county",   "parish", "township", "airport",
                                                                 "district", "island", "valley"};
    return key.starts_with("lake ") ||
           std::ranges::any_of(kClasses, [&](std::string_view c) { return key.ends_with(c); });
  }

  static bool InTransliteratedCountry(const Spelling& s) {
    return std::ranges::any_of(s.countries, [](const std::string& c) { return IsTransliterated(c); });
  }

  // "al-Hasakah", "as-Sukna": the article shows another script, whatever country the text names.
  static bool HasArticle(const Spelling& s) {
    const std::size_t hyphen = s.text.find('-');
    const std::string_view article = std::string_view(s.text).substr(0, hyphen);
    return hyphen != std::string::npos && hyphen + 1 < s.text.size() && article.size() <= 3 &&
           s.text[hyphen + 1] >= 'A' && s.text[hyphen + 1] <= 'Z' && IsNameParticle(text::LowerAscii(article));
  }

  // The article would count as letters that two names share.
  static std::string_view BehindArticle(const Spelling& s) {
    return HasArticle(s) ? std::string_view(s.key).substr(s.key.find(' ') + 1) : std::string_view(s.key);
  }

  // A gazetteer place of a country that the same articles name, spelt nearly so.
  void JoinGazetteer(const Spelling& s) {
    if (IsClassName(s.key) || s.key.size() < kLeastVariant || IsCommonWord(s.key)) return;
    const auto place = FindVariant(table_, s.key, [&](std::string_view code) { return s.countries.contains(code); });
    if (place) {
      located_[s.key] = *place;
      return;
    }
    JoinMisspelt(s);
  }

  // A place that the set names, of a country that the same articles name, spelt nearly so: "Kidall" beside Kidal.
  void JoinMisspelt(const Spelling& s) {
    const auto block = spelt_.find(LatinKey(s.key));
    if (block == spelt_.end()) return;
    for (const auto& [key, value] : block->second) {
      if (IsClassName(key) || !s.countries.contains(CountryCode(value)) || !IsSameLatinSpelling(key, s.key)) continue;
      misspelt_.emplace(s.key, value);
      return;
    }
  }

  // Articles that name one country tell one story, as far as this goes: there the wider threshold holds.
  static bool Nearby(const Spelling& a, const Spelling& b) {
    const auto shares = [](const auto& x, const auto& y) {
      return std::ranges::any_of(x, [&](const auto& one) { return y.contains(one); });
    };
    return shares(a.countries, b.countries) || shares(a.articles, b.articles) ||
           std::ranges::count_if(a.company, [&](std::string_view name) { return b.company.contains(name); }) >=
               kSharedCompany;
  }

  // One sentence names both ("from Brinholt to Brenholt"), or one article goes on naming both.
  [[nodiscard]] bool ToldApart(const Spelling& a, const Spelling& b) const {
    if (apart_.contains(Pair(a, b))) return true;
    return !IsSameSound(a.key, b.key) &&
           std::ranges::any_of(a.articles, [&](ArticleIndex x) { return Often(a, x) && Often(b, x); });
  }

  static std::pair<std::string, std::string> Pair(const Spelling& a, const Spelling& b) {
    return a.key < b.key ? std::pair(a.key, b.key) : std::pair(b.key, a.key);
  }

  static bool Often(const Spelling& s, ArticleIndex article) {
    const auto it = s.by_article.find(article);
    return it != s.by_article.end() && it->second > 1;
  }

  // Another script may be behind the two spellings: the wide rule of skeleton.h. Elsewhere the narrow one, near by
  // only.
  [[nodiscard]] bool SamePlace(const Spelling& a, const Spelling& b) const {
    if (Squeezed(a.key) == Squeezed(b.key) || equated_.contains(Pair(a, b))) return true;
    if (ToldApart(a, b)) return false;
    const bool nearby = Nearby(a, b);
    const bool script = HasArticle(a) || HasArticle(b) || (InTransliteratedCountry(a) && InTransliteratedCountry(b));
    return (script && IsSameSpelling(a.key, b.key, nearby)) ||
           (nearby && IsSameLatinSpelling(BehindArticle(a), BehindArticle(b)));
  }

  // Spellings with most mentions first: each joins the first head that it may, or becomes one.
  void JoinUnknown() {
    std::vector<const Spelling*> all;
    for (const auto& [key, s] : unknown_)
      if (!located_.contains(key) && !misspelt_.contains(key) && !IsClassName(key)) all.push_back(&s);
    std::ranges::stable_sort(all, [](const Spelling* a, const Spelling* b) { return a->count > b->count; });
    Heads heads;
    for (const Spelling* s : all) canonical_[s->key] = HeadOf(s, heads)->text;
  }

  using Heads = std::map<std::string, std::vector<const Spelling*>>;

  const Spelling* HeadOf(const Spelling* s, Heads& heads) const {
    std::set<std::string> blocks = {"skeleton " + Skeleton(s->key), "latin " + LatinKey(BehindArticle(*s)),
                                    "squeezed " + Squeezed(s->key)};
    for (const auto& [one, other] : equated_)
      if (one == s->key || other == s->key) blocks.insert("equated " + one);
    for (const std::string& block : blocks)
      for (const Spelling* head : heads[block])
        if (SamePlace(*head, *s)) return head;
    for (const std::string& block : blocks)
      if (heads[block].size() < kMaxBlock) heads[block].push_back(s);
    return s;
  }

  // The most populous bearer of a name keeps it bare; others carry their division.
  void Name() {
    for (Mention& m : mentions_) {
      if (m.kind != MentionKind::kPlace || !m.place) continue;
      if (!m.place->located) NameUnknown(m);
      if (m.place->located) CountSurface(m);
    }
    for (Mention& m : mentions_) {
      if (m.kind != MentionKind::kPlace || !m.place || !m.place->located) continue;
      m.entity = EnglishName(SeatName(*m.place));
      if (IsLesserBearer(*m.place) && !m.place->within.empty()) m.entity += ", " + m.place->within.front();
    }
  }

  void NameUnknown(Mention& m) {
    const std::string key = NameKey(m.text);
    if (const auto it = located_.find(key); it != located_.end()) {
      m.place = ValueOf(table_, it->second);
      return;
    }
    if (const auto it = misspelt_.find(key); it != misspelt_.end()) {
      m.place = it->second;
      return;
    }
    const auto it = canonical_.find(key);
    m.entity = it == canonical_.end() ? m.text : it->second;
    m.place->name = m.entity;
  }

  // Where names come from another script the gazetteer's spelling is a scholar's ("Ar Raqqah"): the texts' own most
  // common one ("Raqqa") is what readers know.
  void CountSurface(const Mention& m) {
    if (m.place->within.empty() || !IsTransliterated(CountryCode(*m.place))) return;
    const bool capitals = std::ranges::none_of(m.text, [](char c) { return c >= 'a' && c <= 'z'; });
    const std::size_t first = m.text.find_first_of(" -");
    const std::size_t last = m.text.find_last_of(' ');
    const bool classed = IsDirection(text::LowerAscii(m.text.substr(0, first))) ||
                         (last != std::string::npos && IsPlaceClass(text::LowerAscii(m.text.substr(last + 1))));
    if (!capitals && !classed && m.text.find('\n') == std::string::npos) ++surfaces_[SeatName(*m.place)][m.text];
  }

  [[nodiscard]] std::string EnglishName(const std::string& name) const {
    const auto it = surfaces_.find(name);
    if (it == surfaces_.end()) return name;
    const auto best = std::ranges::max_element(it->second, {}, [](const auto& entry) { return entry.second; });
    return best->first;
  }

  // A division and the town it is named after go by the town's name, however the gazetteer spells the two.
  [[nodiscard]] std::string SeatName(const PlaceValue& value) {
    const auto [it, fresh] = seats_.emplace(value.geonames, value.name);
    if (!fresh || value.geonames == 0) return value.geonames == 0 ? value.name : it->second;
    const auto block = table_.Skeletons().find(Skeleton(NameKey(value.name)));
    if (block == table_.Skeletons().end()) return it->second;
    double most = 0;
    for (const std::string_view key : block->second) {
      for (const Candidate& c : table_.Find(key)) {
        const GazetteerPlace& town = table_.places[c.place];
        if (c.rank != NameRank::kMain || town.division == kNoPlace || town.population <= most) continue;
        if (table_.places[town.division].geonames != value.geonames || !IsTransliterated(town.country)) continue;
        most = town.population;
        it->second = town.name;
      }
    }
    return it->second;
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

  static constexpr std::size_t kMaxCompany = 40;       // articles of a spelling, and of a name that tells a story
  static constexpr std::ptrdiff_t kSharedCompany = 2;  // such names that two spellings must share to be near
  static constexpr std::size_t kLeastVariant = 5;      // letters of a name that may be a town's in another spelling
  static constexpr std::size_t kMaxBlock = 400;        // spellings of one key compared with each other
  static constexpr double kSameNameKm = 150;           // a namesake further off is another place

  static constexpr std::size_t kSentence = 200;  // bytes between two names of one sentence

  std::span<const Article> articles_;
  const Gazetteer::Table& table_;
  std::span<Mention> mentions_;
  const Mention* last_unknown_ = nullptr;
  std::set<std::pair<std::string, std::string>> apart_;
  std::set<std::pair<std::string, std::string>> equated_;           // "Brinholt, also known as Tell Brin"
  std::map<std::string, std::map<std::string, PlaceValue>> spelt_;  // located, by Latin key and name
  std::map<std::string, PlaceValue> misspelt_;
  std::map<ArticleIndex, std::set<std::string>> countries_;
  std::map<ArticleIndex, std::set<std::string>> company_;  // names of several words
  std::map<std::string, std::size_t> bearers_of_;          // how many articles hold such a name
  std::map<std::string, Spelling> unknown_;
  std::map<std::string, PlaceIndex> located_;
  std::map<std::string, std::string> canonical_;
  std::map<std::string, PlaceIndex> bearers_;
  std::map<std::uint64_t, std::string> seats_;
  std::map<std::string, std::map<std::string, std::size_t>> surfaces_;  // name to the texts' spellings
};

}  // namespace

void GroupPlaces(std::span<const Article> articles, const Gazetteer::Table& table, std::span<Mention> mentions) {
  Grouper(articles, table, mentions).Run();
}

}  // namespace stemma::entities
