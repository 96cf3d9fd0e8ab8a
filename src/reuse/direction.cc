#include "reuse/direction.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "reuse/dates.h"
#include "reuse/direction_weights.h"
#include "text/fold.h"

namespace stemma::reuse {
namespace {

// The best answer must be so likely; a less likely one is no direction.
constexpr double kLeastConfidence = 0.6;
// Readings and insertions count from so many bytes on, and a piece of more words is no insertion but new text.
constexpr std::uint64_t kLeastReading = 12;
constexpr std::size_t kInsertionBytes = 80;
constexpr double kMostInsertions = 4;
constexpr double kReadingScale = 40;  // bytes
// A piece of evidence that moves the log-odds by less is not told.
constexpr double kWorthTelling = 0.1;

constexpr WordIndex kBeside = 40;         // words before and after a passage where a house is named
constexpr double kContainedShare = 0.8;   // of the shorter article
constexpr double kContainerShare = 0.65;  // of the longer one, relative to the shorter's
constexpr std::int64_t kLaterMinutes = 30;
constexpr double kNever = -100;  // log-odds of an answer that cannot be
constexpr std::string_view kDescentName = "descent";
constexpr std::string_view kRehostName = "rehost";
constexpr double kLeastShare = 0.02;  // of forests
constexpr double kMostMargin = 6;     // log-odds between two givers that are told apart
constexpr double kMostNearer = 0.3;   // share of equal words by which one text is nearer than another

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

double LogBytes(std::uint64_t bytes) { return std::log1p(static_cast<double>(bytes) / kReadingScale); }

template <std::size_t N>
double Dot(const std::array<double, N>& weights, const std::array<double, N>& evidence) {
  double sum = 0;
  for (std::size_t i = 0; i < N; ++i) sum += weights[i] * evidence[i];
  return sum;
}

double ScoreOf(const std::array<double, kSidedCount>& weights, const SidedEvidence& evidence, bool giver_carries) {
  return giver_carries ? kNever : Dot(weights, evidence);
}

// Log of a share of forests against a third; a share of nothing is no proof.
double AgainstThird(double share) { return std::log((share + kLeastShare) / (1.0 / 3 + kLeastShare)); }

void AddDescent(const Descent& descent, Evidence& out) {
  if (!descent.known) return;
  out.a_from_b[static_cast<std::size_t>(Sided::kDescent)] = AgainstThird(descent.a_from_b);
  out.b_from_a[static_cast<std::size_t>(Sided::kDescent)] = AgainstThird(descent.b_from_a);
  out.third[static_cast<std::size_t>(Third::kDescent)] = AgainstThird(descent.third);
}

// Nothing unless both dates are known: the first is no later than the second.
bool IsNoLater(const std::optional<PublishedAt>& first, const std::optional<PublishedAt>& second) {
  if (!first || !second) return false;
  if (first->minute && second->minute) return *first->minute <= *second->minute;
  return first->day <= second->day;
}

struct Piece {
  double weight;
  std::string_view name;
};

// Adds what speaks for an answer, its weight being what it adds to the log-odds.
template <std::size_t N>
void AddPieces(const std::array<double, N>& weights, const std::array<double, N>& evidence,
               const std::array<std::string_view, N>& names, std::vector<Piece>& out) {
  for (std::size_t i = 0; i < N; ++i)
    if (!names[i].empty() && weights[i] * evidence[i] >= kWorthTelling)
      out.push_back({weights[i] * evidence[i], names[i]});
}

}  // namespace

// Reads one pair's evidence.
class PairReader {
 public:
  PairReader(const DirectionJudge& judge, const Readings::Pair& pair) : judge_(judge), pair_(pair) {}

  Evidence Run() {
    OneSided(pair_.a, pair_.b, out_.a_from_b);
    OneSided(pair_.b, pair_.a, out_.b_from_a);
    Dates();
    Third();
    FromReadings();
    Insertions();
    return out_;
  }

 private:
  static double& At(SidedEvidence& evidence, Sided what) { return evidence[static_cast<std::size_t>(what)]; }
  double& ThirdAt(enum Third what) { return out_.third[static_cast<std::size_t>(what)]; }
  [[nodiscard]] const Article& ArticleAt(ArticleIndex i) const { return judge_.pile_.articles[i]; }
  [[nodiscard]] const std::vector<Word>& WordsOf(ArticleIndex i) const { return judge_.pile_.prepared[i].words; }
  [[nodiscard]] std::span<const SharedPassage> Links() const {
    return judge_.links_.subspan(pair_.first, pair_.end - pair_.first);
  }
  [[nodiscard]] WordRange In(const SharedPassage& link, ArticleIndex i) const {
    return i == pair_.a ? link.passage.a : link.passage.b;
  }
  [[nodiscard]] double ShareOf(ArticleIndex i) const {
    return i == pair_.a ? Links().front().share_a : Links().front().share_b;
  }

  // The passage and what stands beside it.
  [[nodiscard]] WordRange Around(ArticleIndex i, WordRange range) const {
    const auto size = static_cast<WordIndex>(WordsOf(i).size());
    return {range.begin - std::min(range.begin, kBeside), std::min(size, range.end + kBeside)};
  }

  // Any of the names stands beside or inside a passage of the pair.
  [[nodiscard]] bool Names(ArticleIndex i, const std::vector<OutletName>& names) const {
    return std::ranges::any_of(Links(), [&](const SharedPassage& link) {
      const WordRange around = Around(i, In(link, i));
      return link.kind != ReuseKind::kBoilerplate && std::ranges::any_of(names, [&](const OutletName& name) {
               return Stands(name, ArticleAt(i).text, WordsOf(i), around);
             });
    });
  }

  // What speaks for `x` having taken from `y`.
  void OneSided(ArticleIndex x, ArticleIndex y, SidedEvidence& out) const {
    const Article& taker = ArticleAt(x);
    const Article& giver = ArticleAt(y);
    const auto& names = judge_.houses_[y].names;
    const bool same_house = SharesName(judge_.houses_[x].names, names);
    At(out, Sided::kCanonical) = DeclaresOriginal(taker, giver) ? 1 : 0;
    Links(taker, giver, same_house, out);
    if (!same_house) {
      At(out, Sided::kCreditLine) = CreditsNamed(x, y) ? 1 : 0;
      At(out, Sided::kTitleCredit) = InTitle(taker, names) ? 1 : 0;
      At(out, Sided::kInsertedAttribution) = NamedBeside(x, y) ? 1 : 0;
    }
    At(out, Sided::kOwnDateline) = HasOwnDateline(y) && !HasOwnDateline(x) ? 1 : 0;
    At(out, Sided::kThirdCredited) = CreditsAnother(x, y) ? 1 : 0;
    At(out, Sided::kShareLess) = ShareOf(x) - ShareOf(y);
    if (ShareOf(x) >= kContainedShare && ShareOf(y) <= kContainerShare * ShareOf(x)) {
      At(out, Sided::kContained) = 1;
      At(out, Sided::kTruncated) = TakesBeginning(y) ? 1 : 0;
    }
    At(out, Sided::kUncorrected) = HasCorrection(giver) && !HasCorrection(taker) ? 1 : 0;
  }

  [[nodiscard]] bool CreditsNamed(ArticleIndex x, ArticleIndex y) const {
    if (SharesName(judge_.houses_[x].credits, judge_.houses_[y].names)) return true;
    return std::ranges::any_of(ArticleAt(x).credits, [&](const Credit& c) {
      return IsSite(c.href, ArticleAt(y)) || IsPage(c.href, ArticleAt(y));
    });
  }

  // Credits a house, in a line or by its dateline, that is neither of the two.
  [[nodiscard]] bool CreditsAnother(ArticleIndex x, ArticleIndex y) const {
    const auto another = [&](const OutletName& n) { return !n.words.empty() && IsThird(n); };
    const auto& house = judge_.houses_[x];
    return !CreditsNamed(x, y) && (std::ranges::any_of(house.credits, another) || another(house.dateline));
  }

  [[nodiscard]] bool HasOwnDateline(ArticleIndex i) const {
    const auto& house = judge_.houses_[i];
    return !house.dateline.words.empty() && std::ranges::find(house.names, house.dateline) != house.names.end();
  }

  void Links(const Article& taker, const Article& giver, bool same_house, SidedEvidence& out) const {
    const auto prose = [](const stemma::Link& l) { return l.role != "navigation" && l.role != "related"; };
    const auto has = [&](auto test) {
      return std::ranges::any_of(taker.links, [&](const stemma::Link& l) { return prose(l) && test(l.href, giver); });
    };
    if (has(IsPage)) {
      At(out, Sided::kLinkToPage) = 1;
    } else if (!same_house && has(IsSite)) {
      At(out, Sided::kLinkToSite) = 1;
    }
  }

  [[nodiscard]] static bool InTitle(const Article& taker, const std::vector<OutletName>& names) {
    const std::vector<Word> words = ReadWords(taker.title);
    const WordRange all{0, static_cast<WordIndex>(words.size())};
    return std::ranges::any_of(names, [&](const OutletName& n) { return Stands(n, taker.title, words, all); });
  }

  // The giver's house, or the outlet in its dateline, is named by the taker and is not the taker's own.
  [[nodiscard]] bool NamedBeside(ArticleIndex x, ArticleIndex y) const {
    if (Names(x, judge_.houses_[y].names)) return true;
    const OutletName& dateline = judge_.houses_[y].dateline;
    if (dateline.words.empty() || dateline == judge_.houses_[x].dateline) return false;
    return Names(x, {dateline});
  }

  // A passage starts with the article's start and leaves its end away.
  [[nodiscard]] bool TakesBeginning(ArticleIndex y) const {
    const double size = std::max<double>(1, static_cast<double>(WordsOf(y).size()));
    return std::ranges::any_of(Links(), [&](const SharedPassage& link) {
      return In(link, y).begin < 0.1 * size && In(link, y).end < 0.75 * size;
    });
  }

  void Dates() {
    const auto a = ReadPublished(ArticleAt(pair_.a).published);
    const auto b = ReadPublished(ArticleAt(pair_.b).published);
    out_.a_carries = judge_.pile_.IsRehost(pair_.a) && IsNoLater(b, a);
    out_.b_carries = judge_.pile_.IsRehost(pair_.b) && IsNoLater(a, b);
    if (!a || !b) return;
    ThirdAt(Third::kSameDay) = std::abs(a->day - b->day) <= 1 ? 1 : 0;
    if (a->day != b->day) {
      At(a->day > b->day ? out_.a_from_b : out_.b_from_a, Sided::kLaterDay) = 1;
    } else if (a->minute && b->minute && std::abs(*a->minute - *b->minute) >= kLaterMinutes) {
      At(*a->minute > *b->minute ? out_.a_from_b : out_.b_from_a, Sided::kLaterMinute) = 1;
    }
  }

  [[nodiscard]] bool IsThird(const OutletName& name) const {
    const auto& x = judge_.houses_[pair_.a].names;
    const auto& y = judge_.houses_[pair_.b].names;
    return std::ranges::find(x, name) == x.end() && std::ranges::find(y, name) == y.end();
  }

  // A third house that both took from.
  void Third() {
    const auto& x = judge_.houses_[pair_.a];
    const auto& y = judge_.houses_[pair_.b];
    const auto credited = [&](const OutletName& n) {
      return IsThird(n) && std::ranges::find(y.credits, n) != y.credits.end();
    };
    ThirdAt(Third::kBias) = 1;
    if (std::ranges::any_of(x.credits, credited)) {
      ThirdAt(Third::kCreditLine) = 1;
    } else if (SameName(x.dateline, y.dateline) && IsThird(x.dateline)) {
      ThirdAt(Third::kDateline) = 1;
    } else if (std::ranges::any_of(Agencies(), [&](const OutletName& n) {
                 return IsThird(n) && Names(pair_.a, {n}) && Names(pair_.b, {n});
               })) {
      ThirdAt(Third::kNamedAgency) = 1;
    }
    ThirdAt(Third::kUnshared) = 1 - std::max(ShareOf(pair_.a), ShareOf(pair_.b));
  }

  void FromReadings() {
    const Unexplained u = judge_.readings_.Of(pair_);
    SetReadings(u.in_a, u.any_in_b, out_.a_from_b);
    SetReadings(u.in_b, u.any_in_a, out_.b_from_a);
    ThirdAt(Third::kAlone) = u.thirds == 0 ? 1 : 0;
    ThirdAt(Third::kBothReadings) = std::min(u.in_a, u.in_b) >= kLeastReading ? 1 : 0;
    ThirdAt(Third::kLeastMore) = LogBytes(std::min(u.in_a, u.in_b));
  }
  static void SetReadings(std::uint64_t taker, std::uint64_t giver, SidedEvidence& out) {
    At(out, Sided::kOtherReadings) = taker >= kLeastReading ? 1 : 0;
    At(out, Sided::kMoreReadings) = LogBytes(taker);
    At(out, Sided::kGiverReadings) = giver >= kLeastReading ? 1 : 0;
    At(out, Sided::kGiverMore) = LogBytes(giver);
  }

  // Copiers add attributions and explanations: short pieces in the taker only.
  void Insertions() {
    double more_in_a = 0;
    for (const SharedPassage& link : Links()) {
      if (link.kind == ReuseKind::kBoilerplate) continue;
      for (const Change& c : link.alignment.changes) {
        if (c.kind == "cut" && c.a.size() <= kInsertionBytes) more_in_a += 1;
        if (c.kind == "insert" && c.b.size() <= kInsertionBytes) more_in_a -= 1;
      }
    }
    more_in_a = std::clamp(more_in_a, -kMostInsertions, kMostInsertions);
    At(out_.a_from_b, Sided::kInsertions) = more_in_a;
    At(out_.b_from_a, Sided::kInsertions) = -more_in_a;
  }

  const DirectionJudge& judge_;
  const Readings::Pair& pair_;
  Evidence out_;
};

DirectionJudge::DirectionJudge(const Pile& pile, std::span<const SharedPassage> links, unsigned threads)
    : pile_(pile), links_(links), houses_(pile.articles.size()), readings_(links, pile.articles.size()) {
  ReadHouses();
  const auto& pairs = readings_.pairs();
  evidence_.resize(pairs.size());
  ParallelFor(pairs.size(), threads, [&](std::size_t i) { evidence_[i] = PairReader(*this, pairs[i]).Run(); });
  const std::vector<Evidence> first = evidence_;
  descent_ = FindDescent(
      Collation(pile, links, threads), readings_, links,
      [&](std::size_t pair, ArticleIndex taker) { return Speaks(first, pair, taker); }, threads);
  ReadLikeness();
  ParallelFor(pairs.size(), threads, [&](std::size_t i) {
    SetRivals(i, first);
    SetDescent(i);
    SetNearest(i);
  });
}

// What pages and dates say for `taker` having taken from the other, readings left out.
double DirectionJudge::Speaks(const std::vector<Evidence>& first, std::size_t pair, ArticleIndex taker) const {
  const Evidence& e = first[pair];
  const bool takes_a = readings_.pairs()[pair].a == taker;
  const SidedEvidence& here = takes_a ? e.a_from_b : e.b_from_a;
  const SidedEvidence& there = takes_a ? e.b_from_a : e.a_from_b;
  if (takes_a ? e.b_carries : e.a_carries) return kNever;
  double sum = 0;
  for (std::size_t i = 0; i < kSidedCount; ++i) sum += kSpeaks[i] * here[i] + kSpeaksAgainst[i] * there[i];
  return sum;
}

void DirectionJudge::SetDescent(std::size_t i) {
  const Readings::Pair& pair = readings_.pairs()[i];
  Descent sum;
  double known = 0;
  for (std::size_t link = pair.first; link < pair.end; ++link) {
    const Descent& d = descent_[link];
    if (!d.known) continue;
    const double words = links_[link].words + 1.0;
    known += words;
    sum.a_from_b += d.a_from_b * words;
    sum.b_from_a += d.b_from_a * words;
    sum.third += d.third * words;
  }
  if (known == 0) return;
  for (double* x : {&sum.a_from_b, &sum.b_from_a, &sum.third}) *x /= known;
  sum.known = true;
  AddDescent(sum, evidence_[i]);
}

void DirectionJudge::ReadLikeness() {
  for (const Readings::Pair& pair : readings_.pairs()) {
    double words = 0;
    double equal = 0;
    for (const SharedPassage& link : links_.subspan(pair.first, pair.end - pair.first)) {
      if (link.kind != ReuseKind::kVerbatim && link.kind != ReuseKind::kEdited) continue;
      words += link.words;
      equal += link.words * link.alignment.identity;
    }
    likeness_.push_back(words == 0 ? 0 : equal / words);
  }
}

// A copy is mostly liker to its source than to its source's other copies, each of which has changes of its own.
void DirectionJudge::SetNearest(std::size_t i) {
  if (likeness_[i] == 0) return;
  const auto nearer = [&](ArticleIndex article) {
    double next = 0;
    for (const auto& [other, pair] : readings_.Partners(article))
      if (pair != i) next = std::max(next, likeness_[pair]);
    return std::clamp(likeness_[i] - next, -kMostNearer, kMostNearer);
  };
  const double a = nearer(readings_.pairs()[i].a);
  const double b = nearer(readings_.pairs()[i].b);
  const auto set = [](SidedEvidence& out, double taker, double giver) {
    out[static_cast<std::size_t>(Sided::kNearTaker)] = taker;
    out[static_cast<std::size_t>(Sided::kNearGiver)] = giver;
  };
  set(evidence_[i].a_from_b, a, b);
  set(evidence_[i].b_from_a, b, a);
}

void DirectionJudge::ReadHouses() {
  for (std::size_t i = 0; i < houses_.size(); ++i) {
    const Article& article = pile_.articles[i];
    houses_[i].names = NamesOfHouse(article);
    houses_[i].dateline = DatelineOf(article.text);
    for (const Credit& credit : article.credits) {
      if (credit.kind == "photo" || credit.kind == "staff") continue;
      OutletName name = ReadOutletName(credit.name);
      if (!name.words.empty()) houses_[i].credits.push_back(std::move(name));
    }
  }
}

// How well a pair's evidence says that `taker` took from the other, before rivals are looked at.
double DirectionJudge::FirstLook(const std::vector<Evidence>& first, std::size_t pair, ArticleIndex taker) const {
  const Evidence& e = first[pair];
  const bool takes_a = readings_.pairs()[pair].a == taker;
  return ScoreOf(kFirstSided, takes_a ? e.a_from_b : e.b_from_a, takes_a ? e.b_carries : e.a_carries);
}

// Another giver that fits the taker better makes this one less likely; one that fits both makes a common source.
void DirectionJudge::SetRivals(std::size_t i, const std::vector<Evidence>& first) {
  const Readings::Pair& pair = readings_.pairs()[i];
  const double a_from_b = FirstLook(first, i, pair.a);
  const double b_from_a = FirstLook(first, i, pair.b);
  const auto margin = [&](ArticleIndex taker, double own) {
    double best = own - kMostMargin;
    for (const auto& [giver, other] : readings_.Partners(taker))
      if (other != i) best = std::max(best, FirstLook(first, other, taker));
    return std::clamp(best - own, -kMostMargin, kMostMargin);
  };
  double common = -kMostMargin;
  readings_.ForEachThird(pair, [&](ArticleIndex, std::size_t with_a, std::size_t with_b) {
    const double both = std::min(FirstLook(first, with_a, pair.a), FirstLook(first, with_b, pair.b));
    common = std::max(common, both - std::max(a_from_b, b_from_a));
  });
  evidence_[i].a_from_b[static_cast<std::size_t>(Sided::kRival)] = margin(pair.a, a_from_b);
  evidence_[i].b_from_a[static_cast<std::size_t>(Sided::kRival)] = margin(pair.b, b_from_a);
  evidence_[i].third[static_cast<std::size_t>(Third::kRival)] = std::clamp(common, -kMostMargin, kMostMargin);
}

Verdict DirectionJudge::Of(const SharedPassage& link) const {
  if (link.kind == ReuseKind::kBoilerplate) return {};
  const auto& pairs = readings_.pairs();
  const auto key = [](const auto& x) { return std::pair(x.a, x.b); };
  const auto it = std::ranges::lower_bound(pairs, std::pair(link.a, link.b), {}, key);
  if (it == pairs.end() || key(*it) != std::pair(link.a, link.b)) return {};
  Evidence evidence = evidence_[static_cast<std::size_t>(it - pairs.begin())];
  AddDescent(descent_[static_cast<std::size_t>(&link - links_.data())], evidence);
  evidence.third[static_cast<std::size_t>(Third::kQuotation)] = link.kind == ReuseKind::kQuotation ? 1 : 0;
  Verdict verdict = Weigh(evidence);
  // A standing paragraph came into each text from the house's drawer or an agency's, whichever text is the later one.
  if (link.kind == ReuseKind::kBackground && verdict.direction != Direction::kCommonSource) return {};
  return verdict;
}

Verdict Weigh(const Evidence& evidence) {
  const double a = ScoreOf(kSecondSided, evidence.a_from_b, evidence.b_carries);
  const double b = ScoreOf(kSecondSided, evidence.b_from_a, evidence.a_carries);
  const double third = Dot(kSecondThird, evidence.third);
  const double most = std::max({a, b, third});
  const double sum = std::exp(a - most) + std::exp(b - most) + std::exp(third - most);
  if (1 / sum < kLeastConfidence) return {};
  Verdict out{.direction = Direction::kCommonSource, .confidence = 1 / sum, .evidence = {}};
  std::vector<Piece> pieces;
  if (most == third) {
    AddPieces(kSecondThird, evidence.third, kThirdNames, pieces);
  } else {
    out.direction = most == a ? Direction::kAFromB : Direction::kBFromA;
    AddPieces(kSecondSided, most == a ? evidence.a_from_b : evidence.b_from_a, kSidedNames, pieces);
    if (most == a ? evidence.a_carries : evidence.b_carries) pieces.push_back({-kNever, kRehostName});
  }
  // Of two texts alone the forests know no more than the pair does.
  if (evidence.third[static_cast<std::size_t>(Third::kAlone)] != 0)
    std::erase_if(pieces, [](const Piece& p) { return p.name == kDescentName; });
  std::ranges::sort(pieces, [](const Piece& x, const Piece& y) {
    return x.weight != y.weight ? x.weight > y.weight : x.name < y.name;
  });
  for (const Piece& piece : pieces)
    if (std::ranges::find(out.evidence, piece.name) == out.evidence.end()) out.evidence.emplace_back(piece.name);
  return out;
}

}  // namespace stemma::reuse
