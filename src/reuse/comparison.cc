#include "reuse/comparison.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "base/parallel.h"
#include "reuse/relatedness.h"
#include "reuse/time_order.h"

namespace stemma::reuse {
namespace {

// A pair with so much of both articles in common is about the same thing, whatever the rest says.
constexpr double kMostlyShared = 0.5;
// Without a list of pairs only pairs with so many words in exact passages are searched for edited text as well:
// two reports on one topic say like things, and only a known copying makes likeness tell.
constexpr WordIndex kLinkedWords = 20;

// The second tier for pairs that nobody named: reports on one topic are like each other without any copying, so both
// sentences and passages must be liker than in a named pair.
constexpr PassageOptions kStrict = {
    .edited_cosine = 0.5, .bags = {.cosine = 0.5, .dice = 0.4}, .least_identity = 0.4, .edited = true};
// Named pairs: edited text must have so much in common, by the rarity of its stems in the pile (nats), where the pile
// has so many articles.
constexpr double kLeastCommon = 0.55;  // share of the common stems, and identity
constexpr double kLeastWeight = 14;    // weight of the common stems, less where few words are equal
constexpr double kLeastPile = 200;
// What is looked for in place of a passage that is too unlike: runs that nearly touch.
constexpr PassageOptions kDense = {.exact_gap = 12};

// Pairs whose passages wait to be put in order.
constexpr std::size_t kPairsAtOnce = std::size_t{1} << 16;

// Words of a range list that overlap nothing twice.
std::uint32_t UnionHalfWords(const Prepared& text, std::vector<WordRange> ranges) {
  std::ranges::sort(ranges);
  std::uint32_t sum = 0;
  WordIndex reach = 0;
  for (const WordRange& range : ranges) {
    sum += HalfWords(text, {std::max(range.begin, reach), std::max(range.end, reach)});
    reach = std::max(reach, range.end);
  }
  return sum;
}

double ShareOf(const Prepared& article, std::vector<WordRange> ranges) {
  if (article.half_words == 0) return 0;
  return static_cast<double>(UnionHalfWords(article, std::move(ranges))) / article.half_words;
}

std::vector<WordRange> Ranges(std::span<const SharedPassage> links, WordRange Passage::* side) {
  std::vector<WordRange> out;
  for (const SharedPassage& link : links) out.push_back(link.passage.*side);
  return out;
}

// Calls fn(first, end) for each run of links of one pair.
template <typename Fn>
void ForEachPair(const std::vector<SharedPassage>& links, Fn&& fn) {
  for (std::size_t i = 0; i < links.size();) {
    std::size_t end = i;
    while (end < links.size() && links[end].a == links[i].a && links[end].b == links[i].b) ++end;
    fn(i, end);
    i = end;
  }
}

Diagnostic HotNote(const Candidates& found) {
  return {.severity = Severity::kNote,
          .path = {},
          .record = {},
          .byte = {},
          .why = fmt::format("{} short runs of words stand in more than {} articles each; of these articles not every "
                             "two were compared, but each with the earliest that carries the run",
                             found.hot, found.most_places),
          .what_to_do = "nothing is lost of who carries the text; to compare two of its copies, name the pair"};
}

// The first of the wanted articles that has the text of each; its own index for the others.
std::vector<std::uint32_t> FirstOfEqualTexts(std::span<const Article> articles, const std::vector<char>& wanted,
                                             unsigned threads) {
  std::vector<std::uint32_t> first(articles.size());
  std::iota(first.begin(), first.end(), 0U);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> texts;
  for (const std::uint32_t i : first)
    if (wanted[i] != 0) texts.emplace_back(0, i);
  ParallelFor(texts.size(), threads, [&](std::size_t k) {
    const std::string& text = articles[texts[k].second].text;
    texts[k].first = XXH3_64bits(text.data(), text.size());
  });
  std::ranges::sort(texts);
  for (std::size_t k = 0, begin = 0; k < texts.size(); ++k) {
    if (texts[k].first != texts[begin].first) begin = k;
    const std::uint32_t earlier = texts[begin].second;
    if (articles[earlier].text == articles[texts[k].second].text) first[texts[k].second] = earlier;
  }
  return first;
}

}  // namespace

Comparison::Comparison(std::span<const Article> articles, unsigned threads, std::span<const House> houses)
    : articles_(articles), threads_(threads), houses_(houses), read_(articles.size()), places_(articles.size()) {
  std::iota(places_.begin(), places_.end(), 0U);
}

void Comparison::PrepareThese(const std::vector<ArticlePair>& pairs) {
  std::vector<char> wanted(articles_.size());
  for (const auto& [a, b] : pairs) wanted[a] = wanted[b] = 1;
  places_ = FirstOfEqualTexts(articles_, wanted, threads_);
  ParallelFor(articles_.size(), threads_, [&](std::size_t i) {
    if (wanted[i] != 0 && places_[i] == i && read_[i].words.empty()) read_[i] = Prepare(articles_[i].text);
  });
}

Result<void> Comparison::FindExact(JoinOptions options, DiagnosticSink* notes) {
  std::vector<std::string_view> texts(articles_.size());
  std::ranges::transform(articles_, texts.begin(), &Article::text);
  const std::vector<std::uint32_t> order = OrderOfTime(articles_);
  options.order = order;
  const auto candidates = FindCandidates(texts, options);
  if (!candidates) return std::unexpected(candidates.error());
  if (candidates->hot > 0 && notes != nullptr) notes->Add(HotNote(*candidates));
  CompareExact(candidates->pairs);
  return {};
}

void Comparison::CompareExact(const std::vector<ArticlePair>& pairs) {
  PrepareThese(pairs);
  Compare(pairs, {.least_identity = kStrict.least_identity});
}

void Comparison::FindCandidatePairs(const std::vector<ArticlePair>& pairs) {
  CompareExact(pairs);
  Finish();
}

Result<void> Comparison::FindAll(JoinOptions options, DiagnosticSink* notes) {
  if (auto found = FindExact(std::move(options), notes); !found) return found;
  Finish();
  return {};
}

void Comparison::Finish() {
  const std::vector<ArticlePair> linked = LinkedPairs();
  ReadBags(linked);
  const std::vector<SharedPassage> exact = std::move(passages_);
  Compare(linked, kStrict);
  // Pairs that were not searched again keep what they had.
  for (const SharedPassage& link : exact)
    if (!std::ranges::binary_search(linked, ArticlePair{link.a, link.b})) passages_.push_back(link);
  std::ranges::sort(passages_, {}, [](const SharedPassage& s) { return std::tuple(s.a, s.b, s.bytes_a, s.bytes_b); });
  JudgeRelatedness();
  JudgeKinds(pile(), passages_, threads_);
}

void Comparison::FindAmong(std::vector<ArticlePair> pairs) {
  for (ArticlePair& pair : pairs)
    if (pair.second < pair.first) std::swap(pair.first, pair.second);
  std::ranges::sort(pairs);
  const auto rest = std::ranges::unique(pairs);
  pairs.erase(rest.begin(), rest.end());
  std::erase_if(pairs, [&](const ArticlePair& p) { return p.first == p.second || p.second >= articles_.size(); });
  PrepareThese(pairs);
  ReadBags(pairs);
  rarity_.emplace(prepared());
  Compare(pairs, {.edited = true});
  rarity_.reset();
  JudgeRelatedness();
  JudgeKinds(pile(), passages_, threads_);
}

void Comparison::ReadBags(const std::vector<ArticlePair>& pairs) {
  std::vector<char> wanted(articles_.size());
  for (const auto& [a, b] : pairs) wanted[places_[a]] = wanted[places_[b]] = 1;
  ParallelFor(articles_.size(), threads_, [&](std::size_t i) {
    if (wanted[i] != 0) read_[i].bags = ReadSentenceBags(articles_[i].text, read_[i].words);
  });
}

void Comparison::Compare(const std::vector<ArticlePair>& pairs, const PassageOptions& options) {
  passages_.clear();
  std::vector<std::vector<SharedPassage>> found;
  // OPTIMIZATION: block by block, or all passages would stand in memory twice.
  for (std::size_t begin = 0; begin < pairs.size(); begin += kPairsAtOnce) {
    found.resize(std::min(kPairsAtOnce, pairs.size() - begin));
    ParallelFor(found.size(), threads_, [&](std::size_t i) { found[i] = ComparePair(pairs[begin + i], options); });
    std::size_t more = 0;
    for (const std::vector<SharedPassage>& links : found) more += links.size();
    if (passages_.size() + more > passages_.capacity()) {  // room for the rest, if the rest is as what was seen
      const double of_pair = double(passages_.size() + more) / double(begin + found.size());
      passages_.reserve(passages_.size() + more +
                        static_cast<std::size_t>(1.1 * of_pair * double(pairs.size() - begin)));
    }
    for (std::vector<SharedPassage>& links : found)
      passages_.insert(passages_.end(), std::move_iterator(links.begin()), std::move_iterator(links.end()));
  }
}

SharedPassage Comparison::Describe(ArticlePair pair, Passage passage) const {
  const Prepared& a = PreparedOf(pair.first);
  const Prepared& b = PreparedOf(pair.second);
  SharedPassage out{.a = pair.first, .b = pair.second};
  out.alignment = Align(a.words, b.words, passage);
  out.bytes_a = BytesOf(a.words, passage.a);
  out.bytes_b = BytesOf(b.words, passage.b);
  out.words = std::min(HalfWords(a, passage.a), HalfWords(b, passage.b)) / 2;
  out.passage = std::move(passage);
  return out;
}

std::vector<SharedPassage> Comparison::ComparePair(ArticlePair pair, const PassageOptions& options) const {
  const Prepared& a = PreparedOf(pair.first);
  const Prepared& b = PreparedOf(pair.second);
  std::vector<SharedPassage> out;
  for (Passage& passage : FindPassages(a, b, options)) out.push_back(Describe(pair, std::move(passage)));
  const auto unlike = [&](const SharedPassage& s) { return s.alignment.identity < options.least_identity; };
  if (std::erase_if(out, unlike) > 0) {
    const std::size_t kept = out.size();
    for (Passage& passage : FindPassages(a, b, kDense)) {
      const auto meets = [&](const SharedPassage& s) { return Meets(s.passage, passage); };
      if (std::none_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), meets))
        out.push_back(Describe(pair, std::move(passage)));
    }
  }
  std::erase_if(out, [&](const SharedPassage& s) { return IsMereTopic(s); });
  const double share_a = ShareOf(a, Ranges(out, &Passage::a));
  const double share_b = ShareOf(b, Ranges(out, &Passage::b));
  for (SharedPassage& link : out) {
    link.share_a = share_a;
    link.share_b = share_b;
  }
  return out;
}

bool Comparison::IsMereTopic(const SharedPassage& link) const {
  if (!rarity_ || static_cast<double>(rarity_->articles()) < kLeastPile || link.passage.exact) return false;
  const CommonStems common =
      rarity_->Of(PreparedOf(link.a).bags, link.passage.a, PreparedOf(link.b).bags, link.passage.b);
  const double identity = link.alignment.identity;
  return common.share + identity < kLeastCommon || common.weight * (0.3 + identity) < kLeastWeight;
}

std::vector<ArticlePair> Comparison::LinkedPairs() const {
  std::vector<ArticlePair> out;
  ForEachPair(passages_, [&](std::size_t begin, std::size_t end) {
    WordIndex words = 0;
    for (std::size_t i = begin; i < end; ++i) words += passages_[i].words;
    if (words >= kLinkedWords) out.emplace_back(passages_[begin].a, passages_[begin].b);
  });
  return out;
}

void Comparison::JudgeRelatedness() {
  std::vector<ArticleIndex> among;
  for (const SharedPassage& link : passages_) among.insert(among.end(), {link.a, link.b});
  std::ranges::sort(among);
  const auto rest = std::ranges::unique(among);
  among.erase(rest.begin(), rest.end());
  const Relatedness relatedness(prepared(), among);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  ForEachPair(passages_, [&](std::size_t begin, std::size_t end) { pairs.emplace_back(begin, end); });
  ParallelFor(pairs.size(), threads_, [&](std::size_t p) {
    const std::span<SharedPassage> links(passages_.data() + pairs[p].first, pairs[p].second - pairs[p].first);
    const SharedPassage& first = links.front();
    const bool mostly_shared = std::min(first.share_a, first.share_b) >= kMostlyShared;
    const double likeness =
        mostly_shared ? 1 : relatedness.Of(first.a, Ranges(links, &Passage::a), first.b, Ranges(links, &Passage::b));
    for (SharedPassage& link : links) link.likeness = likeness;
  });
}

std::vector<Reuse> Comparison::Links() const {
  const DirectionJudge judge(pile(), passages_, threads_);
  std::vector<Reuse> out(passages_.size());
  ParallelFor(passages_.size(), threads_, [&](std::size_t i) {
    const SharedPassage& link = passages_[i];
    Verdict verdict = judge.Of(link);
    out[i] = {.article_a = link.a,
              .article_b = link.b,
              .a = link.bytes_a,
              .b = link.bytes_b,
              .kind = link.kind,
              .identity = link.alignment.identity,
              .direction = verdict.direction,
              .confidence = verdict.confidence,
              .evidence = std::move(verdict.evidence),
              .changes = link.alignment.changes};
  });
  return out;
}

}  // namespace stemma::reuse
