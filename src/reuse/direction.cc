#include "reuse/direction.h"

#include <algorithm>
#include <cmath>

#include "reuse/dates.h"
#include "text/fold.h"

namespace stemma::reuse {
namespace {

// Weights in log-odds: how much likelier the evidence is when the one took from the other. Set by judgement; the
// order is credit > link > text > dates; see docs/algorithms/reuse.md, "Direction".
constexpr double kCanonical = 4.0;            // the page names the other as its original
constexpr double kCreditLine = 3.0;           // a credit line names the other's house
constexpr double kLinkToPage = 2.0;           // links to the other page
constexpr double kInsertedAttribution = 2.0;  // names the other's house beside the passage
constexpr double kLinkToSite = 1.0;           // links to the other's site
constexpr double kTitleCredit = 1.5;          // names the other's house in its title
constexpr double kLaterDay = 1.4;             // published on a later day
constexpr double kLaterMinute = 0.7;          // the same day, half an hour or more later: pages are updated
constexpr double kContained = 0.9;            // nearly all of it is in the longer other
constexpr double kTruncated = 0.6;            // and is the other's beginning
constexpr double kUncorrected = 0.5;          // the other carries a correction, this one does not
constexpr double kThirdCredit = 2.5;          // both credit the same third house, or have its dateline
constexpr double kThirdNamed = 1.0;           // both name the same agency beside the passage
constexpr double kQuoted = 1.0;               // what is shared is somebody's speech
// Less evidence than this is no direction.
constexpr double kLeastEvidence = 0.6;

constexpr WordIndex kBeside = 40;         // words before and after a passage where a house is named
constexpr double kContainedShare = 0.8;   // of the shorter article
constexpr double kContainerShare = 0.65;  // of the longer one, relative to the shorter's
constexpr std::int64_t kLaterMinutes = 30;

std::string_view WithoutScheme(std::string_view url) {
  const std::size_t at = url.find("://");
  url = at == std::string_view::npos ? url : url.substr(at + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

std::string_view HostOf(std::string_view url) { return WithoutScheme(url).substr(0, WithoutScheme(url).find('/')); }

bool IsPage(std::string_view url, const Article& article) {
  const std::string_view page = WithoutScheme(url);
  if (page.find('/') == std::string_view::npos) return false;
  return page == WithoutScheme(article.source.uri) || page == WithoutScheme(article.canonical);
}

// The taker's canonical page is the giver's own page and not the taker's.
bool DeclaresOriginal(const Article& taker, const Article& giver) {
  const std::string_view page = WithoutScheme(taker.canonical);
  return !page.empty() && page == WithoutScheme(giver.source.uri) && page != WithoutScheme(taker.source.uri);
}

bool IsSite(std::string_view url, const Article& article) {
  const std::string& domain = article.publisher.domain;
  if (domain.empty() || url.find("://") == std::string_view::npos) return false;
  const std::string_view host = HostOf(url);
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

bool SharesName(const std::vector<OutletName>& x, const std::vector<OutletName>& y) {
  return std::ranges::any_of(x, [&](const OutletName& n) { return std::ranges::find(y, n) != y.end(); });
}

bool HasCorrection(const Article& article) {
  return std::ranges::any_of(article.notes, [](const Note& n) { return n.kind == "correction"; });
}

struct Piece {
  double weight;
  const char* name;
};

}  // namespace

// One link's evidence, added up.
class Weighing {
 public:
  Weighing(const DirectionJudge& judge, const SharedPassage& link) : judge_(judge), link_(link) {}

  Verdict Run() {
    OneSided(link_.a, link_.b, link_.share_a, link_.share_b, link_.passage.a, link_.passage.b, a_from_b_);
    OneSided(link_.b, link_.a, link_.share_b, link_.share_a, link_.passage.b, link_.passage.a, b_from_a_);
    Dates();
    Third();
    return Decide();
  }

 private:
  [[nodiscard]] const Article& At(ArticleIndex i) const { return judge_.pile_.articles[i]; }
  [[nodiscard]] const std::vector<Word>& WordsOf(ArticleIndex i) const { return judge_.pile_.prepared[i].words; }

  // The passage and what stands beside it.
  [[nodiscard]] WordRange Around(ArticleIndex i, WordRange range) const {
    const auto size = static_cast<WordIndex>(WordsOf(i).size());
    return {range.begin - std::min(range.begin, kBeside), std::min(size, range.end + kBeside)};
  }

  [[nodiscard]] bool Names(ArticleIndex i, WordRange range, const std::vector<OutletName>& names) const {
    return std::ranges::any_of(
        names, [&](const OutletName& name) { return Stands(name, At(i).text, WordsOf(i), Around(i, range)); });
  }

  // What speaks for `x` having taken the passage from `y`.
  void OneSided(ArticleIndex x, ArticleIndex y, double share_x, double share_y, WordRange in_x, WordRange in_y,
                std::vector<Piece>& out) const {
    const Article& taker = At(x);
    const Article& giver = At(y);
    const auto& names = judge_.houses_[y].names;
    const bool same_house = SharesName(judge_.houses_[x].names, names);
    if (DeclaresOriginal(taker, giver)) out.push_back({kCanonical, "canonical"});
    if (!same_house && CreditsNamed(x, y)) out.push_back({kCreditLine, "credit_line"});
    Links(taker, giver, same_house, out);
    if (!same_house && InTitle(taker, names)) out.push_back({kTitleCredit, "credit_line"});
    if (!same_house && NamedBeside(x, in_x, y)) out.push_back({kInsertedAttribution, "inserted_attribution"});
    if (share_x >= kContainedShare && share_y <= kContainerShare * share_x) {
      out.push_back({kContained, "containment"});
      if (IsBeginning(y, in_y)) out.push_back({kTruncated, "truncation"});
    }
    if (HasCorrection(giver) && !HasCorrection(taker)) out.push_back({kUncorrected, "correction"});
  }

  [[nodiscard]] bool CreditsNamed(ArticleIndex x, ArticleIndex y) const {
    if (SharesName(judge_.houses_[x].credits, judge_.houses_[y].names)) return true;
    return std::ranges::any_of(At(x).credits,
                               [&](const Credit& c) { return IsSite(c.href, At(y)) || IsPage(c.href, At(y)); });
  }

  void Links(const Article& taker, const Article& giver, bool same_house, std::vector<Piece>& out) const {
    const auto prose = [](const stemma::Link& l) { return l.role != "navigation" && l.role != "related"; };
    const auto has = [&](auto test) {
      return std::ranges::any_of(taker.links, [&](const stemma::Link& l) { return prose(l) && test(l.href, giver); });
    };
    if (has(IsPage)) {
      out.push_back({kLinkToPage, "link"});
    } else if (!same_house && has(IsSite)) {
      out.push_back({kLinkToSite, "link"});
    }
  }

  [[nodiscard]] static bool InTitle(const Article& taker, const std::vector<OutletName>& names) {
    const std::vector<Word> words = ReadWords(taker.title);
    const WordRange all{0, static_cast<WordIndex>(words.size())};
    return std::ranges::any_of(names, [&](const OutletName& n) { return Stands(n, taker.title, words, all); });
  }

  // The giver's house, or the outlet in its dateline, is named by the taker and is not the taker's own.
  [[nodiscard]] bool NamedBeside(ArticleIndex x, WordRange in_x, ArticleIndex y) const {
    if (Names(x, in_x, judge_.houses_[y].names)) return true;
    const OutletName& dateline = judge_.houses_[y].dateline;
    if (dateline.words.empty() || dateline == judge_.houses_[x].dateline) return false;
    return Names(x, in_x, {dateline});
  }

  // The passage starts with the article's start and leaves its end away.
  [[nodiscard]] bool IsBeginning(ArticleIndex y, WordRange in_y) const {
    const double size = std::max<double>(1, static_cast<double>(WordsOf(y).size()));
    return in_y.begin < 0.1 * size && in_y.end < 0.75 * size;
  }

  void Dates() {
    const auto a = ReadPublished(At(link_.a).published);
    const auto b = ReadPublished(At(link_.b).published);
    if (!a || !b) return;
    if (a->day != b->day) {
      (a->day > b->day ? a_from_b_ : b_from_a_).push_back({kLaterDay, "date"});
    } else if (a->minute && b->minute && std::abs(*a->minute - *b->minute) >= kLaterMinutes) {
      (*a->minute > *b->minute ? a_from_b_ : b_from_a_).push_back({kLaterMinute, "date"});
    }
  }

  // A third house that both took from.
  void Third() {
    const auto& x = judge_.houses_[link_.a];
    const auto& y = judge_.houses_[link_.b];
    const auto is_third = [&](const OutletName& name) {
      return std::ranges::find(x.names, name) == x.names.end() && std::ranges::find(y.names, name) == y.names.end();
    };
    const auto credited = [&](const OutletName& n) {
      return is_third(n) && std::ranges::find(y.credits, n) != y.credits.end();
    };
    if (std::ranges::any_of(x.credits, credited)) {
      third_.push_back({kThirdCredit, "credit_line"});
    } else if (SameName(x.dateline, y.dateline) && is_third(x.dateline)) {
      third_.push_back({kThirdCredit, "dateline"});
    } else if (std::ranges::any_of(Agencies(), [&](const OutletName& n) { return is_third(n) && BothName(n); })) {
      third_.push_back({kThirdNamed, "named_agency"});
    }
    if (link_.kind == ReuseKind::kQuotation) third_.push_back({kQuoted, "quotation"});
  }
  [[nodiscard]] bool BothName(const OutletName& name) const {
    return Names(link_.a, link_.passage.a, {name}) && Names(link_.b, link_.passage.b, {name});
  }

  static double Sum(const std::vector<Piece>& pieces) {
    double sum = 0;
    for (const Piece& piece : pieces) sum += piece.weight;
    return sum;
  }

  [[nodiscard]] Verdict Decide() const {
    const double toward = Sum(a_from_b_) - Sum(b_from_a_);
    const double third = Sum(third_);
    if (third >= kLeastEvidence && third >= std::abs(toward))
      return Say(Direction::kCommonSource, third - std::abs(toward) / 2, third_);
    if (toward >= kLeastEvidence) return Say(Direction::kAFromB, toward - third / 2, a_from_b_);
    if (toward <= -kLeastEvidence) return Say(Direction::kBFromA, -toward - third / 2, b_from_a_);
    return {};
  }

  static Verdict Say(Direction direction, double log_odds, std::vector<Piece> pieces) {
    std::ranges::sort(pieces, [](const Piece& x, const Piece& y) {
      return x.weight != y.weight ? x.weight > y.weight : std::string_view(x.name) < y.name;
    });
    Verdict out{.direction = direction, .confidence = 1 / (1 + std::exp(-log_odds)), .evidence = {}};
    for (const Piece& piece : pieces)
      if (std::ranges::find(out.evidence, piece.name) == out.evidence.end()) out.evidence.emplace_back(piece.name);
    return out;
  }

  const DirectionJudge& judge_;
  const SharedPassage& link_;
  std::vector<Piece> a_from_b_;
  std::vector<Piece> b_from_a_;
  std::vector<Piece> third_;
};

DirectionJudge::DirectionJudge(const Pile& pile) : pile_(pile), houses_(pile.articles.size()) {
  for (std::size_t i = 0; i < houses_.size(); ++i) {
    const Article& article = pile.articles[i];
    houses_[i].names = NamesOfHouse(article);
    houses_[i].dateline = DatelineOf(article.text);
    for (const Credit& credit : article.credits) {
      if (credit.kind == "photo" || credit.kind == "staff") continue;
      OutletName name = ReadOutletName(credit.name);
      if (!name.words.empty()) houses_[i].credits.push_back(std::move(name));
    }
  }
}

Verdict DirectionJudge::Of(const SharedPassage& link) const {
  if (link.kind == ReuseKind::kBoilerplate) return {};
  return Weighing(*this, link).Run();
}

}  // namespace stemma::reuse
