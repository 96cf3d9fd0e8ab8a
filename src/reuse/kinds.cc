#include "reuse/kinds.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "reuse/dates.h"
#include "reuse/furniture.h"
#include "reuse/sentence_ends.h"
#include "reuse/witness.h"
#include "text/quotes.h"
#include "text/sentence.h"

namespace stemma::reuse {
namespace {

// Limits in words unless said otherwise. Measurements: docs/algorithms/reuse.md, "Tunables".
constexpr double kVerbatimIdentity = 0.95;       // under it a passage is edited
constexpr double kRelated = 0.08;                // likeness from which two articles are about the same thing
constexpr double kSurelyRelated = 0.12;          // and from which that is sure
constexpr WordIndex kChanceWords = 25;           // a shorter passage between unrelated articles is chance or furniture
constexpr WordIndex kDoubtfulWords = 14;         // the same between articles that may be related
constexpr WordIndex kMoreWords = 20;             // so many words of other passages that the two share make it none
constexpr WordIndex kMostOfMore = 4;             // times its own words, in such others
constexpr WordIndex kShortWords = 20;            // a shorter passage of names or small words only is chance
constexpr WordIndex kRecurringWords = 60;        // a shorter passage over several unrelated articles is furniture
constexpr double kUnrelated = 0.03;              // likeness under which two articles surely have nothing in common
constexpr WordIndex kHostFurnitureWords = 300;   // the same within one host, where furniture runs long
constexpr WordIndex kWordsPerCue = 15;           // furniture phrases at least so dense make furniture
constexpr WordIndex kOneCueWords = 30;           // in so short a passage one furniture phrase is enough
constexpr std::size_t kLeastFooterCues = 3;      // at the end of both articles so many furniture phrases
constexpr WordIndex kWordsPerFooterCue = 60;     // ... so dense are a disclaimer, however long
constexpr double kFooterShare = 0.1;             // share of an article's words that may follow its footer
constexpr double kPastedIdentity = 0.8;          // furniture is pasted, never rewritten
constexpr WordIndex kLeastBackgroundWords = 20;  // shorter recurrences are phrases
constexpr std::int64_t kStandingDays = 14;       // a story is copied within days; what recurs longer is background
constexpr WordIndex kLoneQuoteWords = 60;        // a passage in quotation marks on one side only, if so short
constexpr double kQuotedShare = 0.7;             // share of a passage's bytes inside quotation marks
constexpr double kMostBeside = 200;              // bytes that are the same besides a speech: two sentences
constexpr double kLoneShare = 0.15;              // the pair shares no more than this of either article
constexpr std::size_t kMostPieces = 256;         // links of one article looked at for larger passages
constexpr std::size_t kMostLooked = 1024;        // links of one passage looked at where those of one host do not count
constexpr std::size_t kManyPieces = 8;           // of these so many make a viral text: its shreds are no chance
constexpr WordIndex kOtherWords = 40;            // so many words of other passages make two copies of one story
constexpr int kLooks = 2;                        // at what only shreds carry, each a step further from a large copy
constexpr WordIndex kShredWords = 12;            // a shorter one may be a turn of speech all the same
constexpr double kTemplateIdentity = 0.4;        // two houses' furniture of one pattern
constexpr double kFragmentShare = 0.67;          // of its sentences: a shorter passage with less is a turn of speech
constexpr double kLeadShare = 0.2;               // of an article: its lead
constexpr std::size_t kLeastStrangers = 2;  // links of unrelated articles that make a short passage a turn of speech
constexpr double kBackgroundShare = 0.5;    // background is the lesser part of both articles
constexpr std::size_t kLeastWitnesses = 3;  // articles that make a passage recurring
constexpr std::size_t kMostWitnesses = 64;  // links of one article looked at for recurrence

constexpr std::int64_t kNoDay = std::int64_t{1} << 40;

// Where a passage stands in one article.
struct Occurrence {
  Span span;
  std::size_t link;
  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

// The first kLeastWitnesses different values that were put in.
template <typename Value>
class Few {
 public:
  void Put(const Value& value) {
    const auto end = values_.begin() + static_cast<std::ptrdiff_t>(size_);
    if (size_ < values_.size() && std::find(values_.begin(), end, value) == end) values_[size_++] = value;
  }
  void Put(const Few& other) {
    for (std::size_t i = 0; i < other.size_; ++i) Put(other.values_[i]);
  }
  [[nodiscard]] bool full() const { return size_ == values_.size(); }

 private:
  std::array<Value, kLeastWitnesses> values_{};
  std::size_t size_ = 0;
};

// Who else carries a passage, by the links of one of its articles or both.
struct Recurrence {
  Few<ArticleIndex> articles;
  Few<std::string_view> days;  // of the articles, "" where one has none
  std::size_t links = 0;
  std::size_t weeks_apart = 0;      // links of texts that are different ones, and weeks apart
  std::size_t unrelated = 0;        // links of articles that surely have nothing else in common
  std::size_t strangers = 0;        // links of articles that may have nothing else in common
  std::size_t house_strangers = 0;  // the same within one house
  bool house = false;               // one house carries it in two different texts
  bool background = false;          // one of its links is background already

  void Add(const Recurrence& other) {
    articles.Put(other.articles);
    days.Put(other.days);
    links += other.links;
    weeks_apart += other.weeks_apart;
    unrelated += other.unrelated;
    strangers += other.strangers;
    house_strangers += other.house_strangers;
    house |= other.house;
    background |= other.background;
  }
};

// What two articles share, furniture left out: share of the rest of each text, [0, 1].
struct BodyShares {
  double a = 0;
  double b = 0;
};

double QuotedShare(Span span, const std::vector<text::Quote>& quotes) {
  std::uint32_t inside = 0;
  for (const text::Quote& quote : quotes) inside += span.Shared(quote.outer);
  return span.empty() ? 0 : static_cast<double>(inside) / span.size();
}

bool IsSamePassage(Span x, Span y) { return 2 * x.Shared(y) >= std::max(x.size(), y.size()); }

std::string_view Day(const Article& article) {
  return article.published.size() >= 10 ? std::string_view(article.published).substr(0, 10) : std::string_view();
}

// Position of a passage's start in its article, [0, 1].
double Place(Span span, const Article& article) {
  return article.text.empty() ? 0 : static_cast<double>(span.begin()) / static_cast<double>(article.text.size());
}

class KindJudge {
 public:
  KindJudge(const Pile& pile, const std::vector<SharedPassage>& links, unsigned threads)
      : pile_(pile), links_(links), sentences_(pile.articles.size()), witnesses_(links, pile.prepared, sentences_) {
    occurrences_.resize(pile.articles.size());
    quotes_.resize(pile.articles.size());
    places_.resize(pile.articles.size());
    for (const Article& article : pile.articles) {
      const auto at = ReadPublished(article.published);
      days_.push_back(at ? at->day : kNoDay);
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
      occurrences_[links[i].a].push_back({links[i].bytes_a, i});
      occurrences_[links[i].b].push_back({links[i].bytes_b, i});
    }
    ParallelFor(occurrences_.size(), threads, [&](std::size_t i) {
      if (occurrences_[i].empty()) return;
      std::ranges::sort(occurrences_[i]);
      quotes_[i] = text::FindQuotes(pile.articles[i].text);
      sentences_[i] = text::Sentences(pile.articles[i].text);
    });
  }

  // Finds the furniture, by which the shares of the texts proper are known.
  void Begin(unsigned threads) {
    furniture_.resize(links_.size());
    ReadRecurrences(threads);
    ParallelFor(links_.size(), threads,
                [&](std::size_t i) { furniture_[i] = IsFurniture(links_[i], FindRecurrence(links_[i])) ? 1 : 0; });
    FindShreds(threads);
    shares_.resize(links_.size());
    for (std::size_t i = 0; i < links_.size();) {
      std::size_t end = i;
      while (end < links_.size() && links_[end].a == links_[i].a && links_[end].b == links_[i].b) ++end;
      const BodyShares shares{ShareOfBody(i, end, &SharedPassage::a, &SharedPassage::bytes_a),
                              ShareOfBody(i, end, &SharedPassage::b, &SharedPassage::bytes_b)};
      for (; i < end; ++i) shares_[i] = shares;
    }
    ReadRecurrences(threads);
    std::vector<char> background(links_.size());
    ParallelFor(links_.size(), threads, [&](std::size_t i) {
      background[i] = furniture_[i] == 0 && IsBackground(i, FindRecurrence(links_[i])) ? 1 : 0;
    });
    background_ = std::move(background);
    ReadRecurrences(threads);
  }

  // REQUIRES: Begin was called.
  [[nodiscard]] ReuseKind Of(std::size_t i) const {
    if (furniture_[i] != 0) return ReuseKind::kBoilerplate;
    const SharedPassage& link = links_[i];
    const Recurrence recurrence = FindRecurrence(link);
    if (IsQuotation(link)) {
      const bool chance = IsPieceOfQuotes(link) && (link.words < kShredWords || !IsPieceOfStory(link, kManyPieces));
      return chance ? ReuseKind::kBoilerplate : ReuseKind::kQuotation;
    }
    if (IsChance(link, recurrence) && !witnesses_.Has(link, furniture_)) return ReuseKind::kBoilerplate;
    if (IsBackground(i, recurrence)) return ReuseKind::kBackground;
    return IsVerbatim(link) ? ReuseKind::kVerbatim : ReuseKind::kEdited;
  }

 private:
  // The passage is mostly met as a piece of a larger one that other houses carry: part of a story, however often.
  [[nodiscard]] bool IsPieceOfStory(const SharedPassage& link, std::size_t least) const {
    const auto any = [](const SharedPassage&) { return true; };
    return IsMostlyPiece(link.a, link.bytes_a, least, any) || IsMostlyPiece(link.b, link.bytes_b, least, any);
  }
  // The same where a larger passage of texts that are weeks apart does not count: that may be standing itself.
  [[nodiscard]] bool IsPieceOfFreshStory(const SharedPassage& link, std::size_t least) const {
    const auto fresh = [&](const SharedPassage& larger) { return !AreWeeksApart(larger); };
    return IsMostlyPiece(link.a, link.bytes_a, least, fresh) || IsMostlyPiece(link.b, link.bytes_b, least, fresh);
  }
  template <typename Counts>
  [[nodiscard]] bool IsMostlyPiece(ArticleIndex article, Span span, std::size_t least, const Counts& counts) const {
    std::size_t pieces = 0;
    std::size_t wholes = 0;
    std::size_t seen = 0;
    for (const Occurrence& other : occurrences_[article]) {
      if (other.span.begin() >= span.end() || seen > kMostPieces) break;
      if (!other.span.Overlaps(span)) continue;
      ++seen;
      if (IsSamePassage(span, other.span)) ++wholes;
      const bool holds = other.span.size() >= 2 * span.size() && 10 * other.span.Shared(span) >= 9 * span.size();
      if (holds && !IsOfOneHouse(links_[other.link]) && counts(links_[other.link])) ++pieces;
    }
    return pieces >= least && pieces > wholes;
  }

  // Tells the shreds of viral texts: passages whose links are mostly of articles that share more of a story, or a piece
  // of what larger copies share. Each look goes a step further from the large copies.
  void FindShreds(unsigned threads) {
    std::vector<WordIndex>& story = more_;
    story.resize(links_.size());
    for (std::size_t i = 0; i < links_.size();) {
      std::size_t end = i;
      WordIndex words = 0;
      for (; end < links_.size() && links_[end].a == links_[i].a && links_[end].b == links_[i].b; ++end)
        words += furniture_[end] == 0 ? links_[end].words : 0;
      for (; i < end; ++i) story[i] = words - (furniture_[i] == 0 ? links_[i].words : 0);
    }
    std::vector<char> before(links_.size());
    ParallelFor(links_.size(), threads, [&](std::size_t i) {
      before[i] = story[i] >= kOtherWords || IsPieceOfStory(links_[i], kManyPieces) ? 1 : 0;
    });
    shreds_.resize(links_.size());
    const auto look = [&](std::vector<char>& out, const auto& holds) {
      ParallelFor(links_.size(), threads, [&](std::size_t i) {
        const SharedPassage& link = links_[i];
        out[i] = AreMostly(link.a, link.bytes_a, holds) || AreMostly(link.b, link.bytes_b, holds) ? 1 : 0;
      });
    };
    for (int looks = 0; looks < kLooks; ++looks) {
      if (looks > 0) std::swap(before, shreds_);
      look(shreds_, [&](std::size_t i) { return before[i] != 0; });
    }
    for (std::size_t i = 0; i < links_.size(); ++i)
      if (shreds_[i] != 0 && !HasPhrases(links_[i])) furniture_[i] = 0;
  }
  // Of the links of this passage with other houses, kManyPieces at least, more than half hold.
  template <typename Holds>
  [[nodiscard]] bool AreMostly(ArticleIndex article, Span span, const Holds& holds) const {
    std::size_t looked = 0;
    std::size_t seen = 0;
    std::size_t held = 0;
    for (const Occurrence& other : occurrences_[article]) {
      if (other.span.begin() >= span.end() || looked >= kMostLooked || seen >= kMostPieces) break;
      looked += other.span.Overlaps(span) ? 1 : 0;
      if (!IsSamePassage(span, other.span) || SameHost(links_[other.link])) continue;
      ++seen;
      held += holds(other.link) ? 1 : 0;
    }
    return seen >= kManyPieces && 2 * held > seen;
  }

  [[nodiscard]] Recurrence Collect(ArticleIndex article, Span span) const {
    Recurrence out;
    std::size_t seen = 0;
    // Occurrences are sorted by start. None that starts behind the span's end can be the same passage; nor one that
    // starts before it by more than its size, since that would have more than half of its own before it.
    const auto& all = occurrences_[article];
    const std::uint32_t first = span.begin() - std::min(span.begin(), static_cast<std::uint32_t>(span.size()));
    auto at = std::ranges::lower_bound(all, first, {}, [](const Occurrence& o) { return o.span.begin(); });
    for (; at != all.end(); ++at) {
      const Occurrence& other = *at;
      if (other.span.begin() >= span.end() || seen >= kMostWitnesses) break;
      if (!IsSamePassage(span, other.span)) continue;
      const SharedPassage& link = links_[other.link];
      for (const ArticleIndex carrier : {link.a, link.b}) {
        out.articles.Put(carrier);
        out.days.Put(Day(pile_.articles[carrier]));
      }
      ++out.links;
      out.unrelated += link.likeness < kUnrelated ? 1 : 0;
      const bool strangers = link.likeness < kRelated;
      out.strangers += strangers ? 1 : 0;
      out.house_strangers += strangers && SameHouse(link) ? 1 : 0;
      out.weeks_apart += AreWeeksApart(link) && !shares_.empty() && IsLesserPart(other.link) ? 1 : 0;
      out.house |= !shares_.empty() && furniture_[other.link] == 0 && IsOwnText(link) && IsLesserPart(other.link);
      out.background |= !background_.empty() && background_[other.link] != 0;
      ++seen;
    }
    return out;
  }

  // Reads who carries the passages of each article, as far as it is known now. OPTIMIZATION: once for each place of an
  // article, not for each link; a page of a template has a thousand links at thirty places.
  void ReadRecurrences(unsigned threads) {
    ParallelFor(occurrences_.size(), threads, [&](std::size_t i) {
      std::vector<std::pair<Span, Recurrence>>& places = places_[i];
      places.clear();
      for (const Occurrence& o : occurrences_[i])
        if (places.empty() || places.back().first != o.span)
          places.emplace_back(o.span, Collect(static_cast<ArticleIndex>(i), o.span));
    });
  }
  [[nodiscard]] const Recurrence& RecurrenceAt(ArticleIndex article, Span span) const {
    return std::ranges::lower_bound(places_[article], span, {}, &std::pair<Span, Recurrence>::first)->second;
  }
  // By what was read last.
  [[nodiscard]] Recurrence FindRecurrence(const SharedPassage& link) const {
    Recurrence out = RecurrenceAt(link.a, link.bytes_a);
    out.Add(RecurrenceAt(link.b, link.bytes_b));
    return out;
  }

  double ShareOfBody(std::size_t begin, std::size_t end, ArticleIndex SharedPassage::* article,
                     Span SharedPassage::* span) const {
    std::vector<Span> spans;
    std::size_t furniture = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (furniture_[i] != 0) {
        furniture += (links_[i].*span).size();
      } else {
        spans.push_back(links_[i].*span);
      }
    }
    std::ranges::sort(spans);
    std::size_t shared = 0;
    std::uint32_t reach = 0;
    for (const Span s : spans) {
      if (s.end() <= reach) continue;
      shared += s.end() - std::max(reach, s.begin());
      reach = s.end();
    }
    const std::size_t all = pile_.articles[links_[begin].*article].text.size();
    return all <= furniture ? 1 : std::min(1.0, static_cast<double>(shared) / static_cast<double>(all - furniture));
  }

  // The two texts are different ones, of which the passage is the lesser part.
  [[nodiscard]] bool IsLesserPart(std::size_t i) const {
    return std::max(shares_[i].a, shares_[i].b) < kBackgroundShare;
  }

  [[nodiscard]] bool SameHost(const SharedPassage& link) const { return pile_.SameHost(link.a, link.b); }
  [[nodiscard]] bool SameHouse(const SharedPassage& link) const { return pile_.SameHouse(link.a, link.b); }
  // Of one host, or what two unrelated articles of one owner share: no two houses carry it. One owner's papers that
  // print one story do carry it.
  [[nodiscard]] bool IsOfOneHouse(const SharedPassage& link) const {
    return SameHost(link) || (SameHouse(link) && link.likeness < kRelated);
  }
  // One house's own writing: a site that carries others' text has none.
  [[nodiscard]] bool IsOwnText(const SharedPassage& link) const { return SameHouse(link) && !pile_.IsRehost(link.a); }

  // The site speaks, by its phrases.
  [[nodiscard]] bool HasPhrases(const SharedPassage& link) const {
    const auto& words = pile_.prepared[link.a].words;
    const std::size_t cues = CountFurniturePhrases(words, link.passage.a);
    if (cues == 0) return false;
    // Paragraphs without a phrase that outweigh those with one are a story around a site's line.
    const std::size_t without = WordsWithoutPhrases(pile_.articles[link.a].text, words, link.passage.a);
    if (without >= kShredWords && 2 * without > link.passage.a.size() && MeetsMore(link)) return false;
    if (cues * kWordsPerCue >= link.words && link.alignment.identity >= kTemplateIdentity) return true;
    if (link.alignment.identity < kPastedIdentity) return false;
    if (cues * kWordsPerCue >= link.words || link.words <= kOneCueWords) return true;
    return cues >= kLeastFooterCues && cues * kWordsPerFooterCue >= link.words && IsFooter(link);
  }

  // The site speaks, not the story: by its phrases, or because unrelated stories carry it.
  [[nodiscard]] bool IsFurniture(const SharedPassage& link, const Recurrence& recurrence) const {
    if (HasPhrases(link)) return true;
    if (link.alignment.identity < kPastedIdentity) return false;
    if (SameHouse(link)) {
      const bool elsewhere = 2 * recurrence.house_strangers > recurrence.links;
      return (link.likeness < kRelated || elsewhere) && link.words < kHostFurnitureWords;
    }
    // Unrelated articles carry it, whether these two are related or not.
    const bool here = link.likeness < kRelated && 2 * recurrence.unrelated > recurrence.links;
    const bool recurring = here || 4 * recurrence.unrelated > 3 * recurrence.links;
    if (!recurring || !recurrence.articles.full() || link.words >= kRecurringWords) return false;
    return !IsPieceOfStory(link, 1);
  }

  // Other links of the two articles hold parts of the passage without the rest of it.
  [[nodiscard]] bool MeetsMore(const SharedPassage& link) const {
    const auto meets = [&](ArticleIndex article, Span span) {
      std::size_t looked = 0;
      std::size_t seen = 0;
      for (const Occurrence& other : occurrences_[article]) {
        if (other.span.begin() >= span.end() || looked >= kMostLooked || seen >= kManyPieces) break;
        if (!other.span.Overlaps(span)) continue;
        ++looked;
        seen += SameHost(links_[other.link]) ? 0 : 1;
      }
      return seen >= kManyPieces;
    };
    return meets(link.a, link.bytes_a) && meets(link.b, link.bytes_b);
  }

  // Both articles have next to nothing behind the passage, other shared text aside.
  [[nodiscard]] bool IsFooter(const SharedPassage& link) const {
    const auto last = [&](ArticleIndex i, WordIndex end) {
      const auto size = static_cast<WordIndex>(pile_.prepared[i].words.size());
      return static_cast<double>(size - end) <= kFooterShare * static_cast<double>(size);
    };
    return last(link.a, link.passage.a.end) && last(link.b, link.passage.b.end);
  }

  // A short passage that is less than a given share of what it stands in, on both sides: a copier takes more.
  template <typename Ranges, typename SpanOf>
  [[nodiscard]] static bool IsSmallPart(Span span, const Ranges& ranges, SpanOf span_of) {
    std::size_t around = 0;
    for (const auto& range : ranges) around += span_of(range).Overlaps(span) ? span_of(range).size() : 0;
    return around > 0 && static_cast<double>(span.size()) < kFragmentShare * static_cast<double>(around);
  }
  [[nodiscard]] bool IsFragment(const SharedPassage& link) const {
    const auto whole = [](Span s) { return s; };
    return IsSmallPart(link.bytes_a, sentences_[link.a], whole) && IsSmallPart(link.bytes_b, sentences_[link.b], whole);
  }
  // The same for what stands in quotation marks on one side at least.
  [[nodiscard]] bool IsPieceOfQuotes(const SharedPassage& link) const {
    const auto small = [&](ArticleIndex i, Span span) {
      const auto outer = [](const text::Quote& q) { return q.outer; };
      const auto whole = [](Span s) { return s; };
      if (QuotedShare(span, quotes_[i]) >= kQuotedShare) return IsSmallPart(span, quotes_[i], outer);
      return IsSmallPart(span, sentences_[i], whole);
    };
    return link.words < kDoubtfulWords && small(link.a, link.bytes_a) && small(link.b, link.bytes_b);
  }

  [[nodiscard]] Ends EndsIn(ArticleIndex i, WordRange passage) const {
    return EndsOf(passage, pile_.articles[i].text, pile_.prepared[i].words, sentences_[i]);
  }
  [[nodiscard]] bool IsVerbatim(const SharedPassage& link) const {
    const Ends a = EndsIn(link.a, link.passage.a);
    const Ends b = EndsIn(link.b, link.passage.b);
    return IdentityOfSentences(link, a, b) >= kVerbatimIdentity && !DetailsChanged(link, a, b);
  }

  // A shred of a viral text. REQUIRES: `link` is one of links_.
  [[nodiscard]] bool IsShred(const SharedPassage& link) const {
    return shreds_[static_cast<std::size_t>(&link - links_.data())] != 0;
  }

  // Words of the other passages that the two share, furniture left out. REQUIRES: `link` is one of links_.
  [[nodiscard]] WordIndex MoreOf(const SharedPassage& link) const {
    return more_[static_cast<std::size_t>(&link - links_.data())];
  }

  // A phrase, a title or a list of names that anyone may write.
  [[nodiscard]] bool IsChance(const SharedPassage& link, const Recurrence& recurrence) const {
    if (link.words >= kShredWords && (IsShred(link) || IsPieceOfStory(link, kManyPieces))) return false;
    // Beside a large copy a short passage stands alone: in long texts chance has room.
    const WordIndex more = MoreOf(link);
    const bool lone = more < kMoreWords || more > kMostOfMore * link.words;
    // A turn of speech that several other stories use too; this link itself is counted on both sides.
    const bool used = recurrence.strangers >= kLeastStrangers && (lone || recurrence.links > 2);
    if (link.words < kDoubtfulWords && (used || IsFragment(link))) return true;
    const WordIndex chance = link.likeness < kRelated ? kChanceWords : kDoubtfulWords;
    if ((lone || link.words < kShredWords) && link.likeness < kSurelyRelated && link.words < chance) return true;
    if (link.words >= kShortWords) return false;
    const auto& words = pile_.prepared[link.a].words;
    std::size_t content = 0;
    std::size_t names = 0;
    for (WordIndex i = link.passage.a.begin; i < link.passage.a.end; ++i) {
      content += words[i].content ? 1 : 0;
      names += words[i].content && (words[i].name || words[i].number) ? 1 : 0;
    }
    return 4 * content <= link.passage.a.size() || 5 * names >= 4 * content;
  }

  // How the words that a link has equal stand in one of its articles.
  struct Marked {
    double inside = 0;   // bytes in quotation marks
    double outside = 0;  // bytes that are not
    [[nodiscard]] bool IsSpeech() const { return inside >= kQuotedShare * (inside + outside) && inside > 0; }
  };
  [[nodiscard]] Marked ReadMarked(const SharedPassage& link, ArticleIndex i, WordRange Anchor::* side) const {
    Marked out;
    for (const Anchor& anchor : link.passage.anchors) {
      const Span span = BytesOf(pile_.prepared[i].words, anchor.*side);
      double inside = 0;
      for (const text::Quote& quote : quotes_[i]) inside += span.Shared(quote.outer);
      out.inside += inside;
      out.outside += std::max(0.0, span.size() - inside);
    }
    return out;
  }

  // Somebody's speech: of what is the same in both, most stands in quotation marks; what each puts around it ("..., he
  // told the paper") is his own. Two sentences besides that are the same are copied, whatever is quoted between them.
  [[nodiscard]] bool IsQuotation(const SharedPassage& link) const {
    const Marked a = ReadMarked(link, link.a, &Anchor::a);
    const Marked b = ReadMarked(link, link.b, &Anchor::b);
    const bool in_a = QuotedShare(link.bytes_a, quotes_[link.a]) >= kQuotedShare || a.IsSpeech();
    const bool in_b = QuotedShare(link.bytes_b, quotes_[link.b]) >= kQuotedShare || b.IsSpeech();
    if (in_a && in_b) return std::min(a.outside, b.outside) < kMostBeside;
    return (in_a || in_b) && link.words <= kLoneQuoteWords && link.share_a <= kLoneShare && link.share_b <= kLoneShare;
  }

  [[nodiscard]] bool AreWeeksApart(const SharedPassage& link) const {
    const std::int64_t a = days_[link.a];
    const std::int64_t b = days_[link.b];
    return a != kNoDay && b != kNoDay && std::max(a, b) - std::min(a, b) >= kStandingDays;
  }
  // A standing sentence, as short as it may be: the texts that carry it are mostly weeks apart, where a story is copied
  // in days. Mostly, since some dates are wrong.
  [[nodiscard]] bool IsStanding(const SharedPassage& link, const Recurrence& recurrence) const {
    return recurrence.days.full() && 2 * recurrence.weeks_apart > recurrence.links &&
           !IsPieceOfFreshStory(link, kManyPieces);
  }

  // A running story's standing paragraph: one house repeats it in different texts, or many houses over several days.
  [[nodiscard]] bool IsBackground(std::size_t i, const Recurrence& recurrence) const {
    const SharedPassage& link = links_[i];
    if (link.words < kShredWords || !IsLesserPart(i)) return false;
    const Article& a = pile_.articles[link.a];
    const Article& b = pile_.articles[link.b];
    // A lead is news, not background.
    const bool leads_a = Place(link.bytes_a, a) < kLeadShare;
    const bool leads_b = Place(link.bytes_b, b) < kLeadShare;
    if (leads_a && leads_b) return false;
    if (IsStanding(link, recurrence)) return true;
    if (link.words < kLeastBackgroundWords) return false;
    if (IsOwnText(link)) return true;
    if (IsPieceOfFreshStory(link, kManyPieces)) return false;
    if (recurrence.house || recurrence.background) return true;
    if (leads_a || leads_b || IsPieceOfFreshStory(link, 1)) return false;
    if (Day(a).empty() || Day(b).empty() || Day(a) == Day(b)) return false;
    return recurrence.days.full();
  }

  const Pile& pile_;
  const std::vector<SharedPassage>& links_;
  std::vector<std::int64_t> days_;  // of each article; kNoDay where it has none
  std::vector<std::vector<Occurrence>> occurrences_;
  std::vector<std::vector<std::pair<Span, Recurrence>>> places_;  // of each article, sorted
  std::vector<std::vector<text::Quote>> quotes_;
  std::vector<std::vector<Span>> sentences_;
  Witnesses witnesses_;
  std::vector<char> furniture_;     // by link
  std::vector<WordIndex> more_;     // by link: words of the pair's other passages that are no furniture
  std::vector<char> shreds_;        // by link: pieces of viral texts
  std::vector<char> background_;    // by link, as far as houses show it; empty until then
  std::vector<BodyShares> shares_;  // by link; empty until the furniture is known
};

}  // namespace

void JudgeKinds(const Pile& pile, std::vector<SharedPassage>& links, unsigned threads) {
  KindJudge judge(pile, links, threads);
  judge.Begin(threads);
  std::vector<ReuseKind> kinds(links.size());
  ParallelFor(links.size(), threads, [&](std::size_t i) { kinds[i] = judge.Of(i); });
  for (std::size_t i = 0; i < links.size(); ++i) links[i].kind = kinds[i];
}

}  // namespace stemma::reuse
