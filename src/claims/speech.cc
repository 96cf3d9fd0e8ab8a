#include "claims/speech.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/nobody.h"
#include "base/weights.h"
#include "claims/disputes.h"
#include "claims/hedges.h"
#include "claims/meaning.h"
#include "claims/speech_model.h"
#include "claims/stance.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// Chances from which a speech counts; docs/algorithms/claims.md says what other values gave.
constexpr double kTells = 0.30;
constexpr double kDenies = 0.25;

constexpr std::size_t kEarly = 3;
constexpr std::size_t kOpening = 4;
constexpr std::size_t kOwnOpening = 2;
constexpr std::size_t kContrastWords = 4;
constexpr std::size_t kNext = 8;
constexpr std::size_t kLate = 15;
constexpr std::size_t kEarlyNegation = 8;  // words of a content in which a "not" turns all of it round
constexpr std::size_t kShortWords = 4;
constexpr std::size_t kLongName = 5;

consteval std::size_t Feature(std::string_view name) { return FeatureAt(kSpeechFeatures, name); }

std::vector<std::string> Words(std::string_view text) {
  const std::string folded = text::Fold(text);
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(folded))
    if (t.kind != text::TokenKind::kMark) out.emplace_back(t.span.Of(folded));
  return out;
}

template <std::size_t N>
bool AnyOf(const std::vector<std::string>& words, const std::array<std::string_view, N>& list) {
  return std::ranges::any_of(words, [&](const std::string& w) { return std::ranges::find(list, w) != list.end(); });
}

bool StartsAny(const std::vector<std::string>& words, std::initializer_list<std::string_view> stems) {
  return std::ranges::any_of(words, [&](const std::string& w) {
    return std::ranges::any_of(stems, [&](std::string_view s) { return w.starts_with(s); });
  });
}

constexpr auto kRoles = std::to_array<std::string_view>(
    {"official", "officials", "source", "sources", "expert", "experts", "analyst", "analysts", "activist", "activists",
     "authorities", "witness", "witnesses", "resident", "residents", "insider", "insiders", "aide", "diplomat"});
constexpr auto kExperts =
    std::to_array<std::string_view>({"expert", "experts", "analyst", "analysts", "professor", "historian", "researcher",
                                     "researchers", "critic", "critics", "lawyer", "doctor"});
constexpr auto kCrowds =
    std::to_array<std::string_view>({"twitter", "user", "users", "commenter", "commenters", "fans", "people", "viewers",
                                     "readers", "tweeted", "others", "sceptics", "skeptics", "critics"});
constexpr auto kContrast =
    std::to_array<std::string_view>({"but", "however", "though", "although", "yet", "despite", "while", "meanwhile"});
constexpr auto kCorrecting = std::to_array<std::string_view>(
    {"actually", "instead", "merely", "simply", "just", "really", "rather", "fact", "only"});
constexpr auto kFirstPerson =
    std::to_array<std::string_view>({"i", "we", "my", "our", "us", "me", "i'm", "we're", "i've", "we've"});
constexpr auto kModals = std::to_array<std::string_view>({"will", "would", "should", "could", "might", "may", "can"});
constexpr auto kPronouns =
    std::to_array<std::string_view>({"he", "she", "they", "it", "who", "which", "we", "i", "that"});

// Where one article's sentences lie, and how near they are to the opening.
class Page {
 public:
  Page(const Reading& reading, ArticleIndex article)
      : reading_(reading),
        article_(article),
        sentences_(reading.SentencesOf(article).spans),
        words_(reading.SentencesOf(article).words) {
    covers_.resize(sentences_.size());
    around_.resize(sentences_.size());
  }
  [[nodiscard]] std::size_t NumberAt(std::size_t offset) const { return SentenceAt(sentences_, offset); }
  [[nodiscard]] std::size_t size() const { return sentences_.size(); }
  [[nodiscard]] Span At(std::size_t i) const { return i < sentences_.size() ? sentences_[i] : Span(); }
  [[nodiscard]] bool DisputesAt(std::size_t i) const { return i < words_.size() && words_[i].disputes; }
  // Share of the first `count` sentences that dispute something.
  [[nodiscard]] double DisputesIn(std::size_t count) const {
    const auto first = words_.first(std::min(count, words_.size()));
    return first.empty() ? 0
                         : static_cast<double>(std::ranges::count(first, true, &SentenceWords::disputes)) /
                               static_cast<double>(first.size());
  }
  double Covers(std::size_t i, const Prototype& prototype, TermTable& terms) {
    if (!covers_[i]) covers_[i] = prototype.Coverage(TermsOf(reading_, article_, {&sentences_[i], 1}, terms));
    return *covers_[i];
  }
  // Cosine of some words with the article's first two sentences, less the sentences that hold the words.
  [[nodiscard]] double OpeningLikeness(const std::vector<Span>& pieces, const SparseVector& words, TermTable& terms) {
    std::vector<Span> opening;
    for (std::size_t i = 0; i < std::min(kOwnOpening, sentences_.size()); ++i)
      if (std::ranges::none_of(pieces, [&](Span p) { return p.Overlaps(sentences_[i]); }))
        opening.push_back(sentences_[i]);
    if (opening.empty()) return 0;
    if (opening.size() < kOwnOpening) return Cosine(words, TermsOf(reading_, article_, opening, terms));
    if (!opening_) opening_ = TermsOf(reading_, article_, opening, terms);
    return Cosine(words, *opening_);
  }
  double Around(std::size_t i, const Prototype& prototype, TermTable& terms) {
    const std::size_t from = i == 0 ? 0 : i - 1;
    if (!around_[i])
      around_[i] = prototype.Coverage(TermsOf(reading_, article_, sentences_.subspan(from, i - from + 1), terms));
    return *around_[i];
  }

 private:
  const Reading& reading_;
  ArticleIndex article_;
  std::span<const Span> sentences_;
  std::span<const SentenceWords> words_;
  std::optional<SparseVector> opening_;  // terms of the first two sentences
  std::vector<std::optional<double>> covers_;
  std::vector<std::optional<double>> around_;
};

// What one source does over the whole story.
struct Career {
  std::set<ArticleIndex> articles;
  std::size_t speeches = 0;
  std::size_t denying = 0;
  std::size_t early = 0;
  double best = 0;
  double sum = 0;
};

class Reader {
 public:
  Reader(const Reading& reading, std::span<const ArticleIndex> articles, const Prototype& prototype,
         const std::vector<bool>& in_lead, TermTable& terms)
      : reading_(reading),
        evidence_(reading.evidence()),
        articles_(articles),
        prototype_(prototype),
        in_lead_(in_lead),
        terms_(terms),
        meaning_(reading, articles) {}

  std::vector<Speech> Run() {
    for (const ArticleIndex article : articles_) ReadArticle(article);
    StandardiseMeaning(out_);
    for (Speech& s : out_) {
      AddCareer(s);
      s.chances = Judge(s.features);
    }
    return std::move(out_);
  }

 private:
  void ReadArticle(ArticleIndex article) {
    Page page(reading_, article);
    if (page.size() == 0) return;
    std::set<AttributionIndex> parents;
    for (const AttributionIndex i : reading_.AttributionsOf(article))
      if (const auto parent = evidence_.attributions[i].parent) parents.insert(*parent);
    for (const AttributionIndex i : reading_.AttributionsOf(article)) {
      const Attribution& a = evidence_.attributions[i];
      if (!a.source || a.source->place.field != Field::kText || NamesNobodyAtAll(text::Fold(NameOf(a)))) continue;
      Speech s;
      s.attribution = i;
      ReadOne(a, page, s);
      Set(s, Feature("has_child"), parents.contains(i));
      out_.push_back(s);
    }
  }

  static void Set(Speech& s, std::size_t feature, double value) { s.features[feature] = value; }
  static const std::string& NameOf(const Attribution& a) {
    return a.source->entity.empty() ? a.source->text : a.source->entity;
  }
  [[nodiscard]] std::string_view TextOf(const Attribution& a) const { return evidence_.articles[a.article].text; }

  [[nodiscard]] static std::vector<Span> Pieces(const std::vector<Place>& places) {
    std::vector<Span> out;
    for (const Place& p : places)
      if (p.field == Field::kText && !p.span.empty()) out.push_back(p.span);
    return out;
  }

  [[nodiscard]] std::string Joined(const Attribution& a, const std::vector<Span>& pieces) const {
    std::string out;
    for (const Span p : pieces) out.append(out.empty() ? "" : " ").append(p.Of(TextOf(a)));
    return out;
  }

  void ReadOne(const Attribution& a, Page& page, Speech& s) {
    Set(s, Feature("bias"), 1);
    const std::vector<Span> content = Pieces(a.content);
    const std::vector<Span> cue = Pieces(a.cue);
    const Span at = cue.empty() ? a.source->place.span
                                : Span(std::min(cue[0].begin(), a.source->place.span.begin()),
                                       std::max(cue[0].end(), a.source->place.span.end()));
    s.naming = at;
    s.span = content.empty() ? at : Span(content.front().begin(), content.back().end());
    const std::size_t sentence = page.NumberAt(at.begin());
    const SparseVector words = content.empty() ? SparseVector() : TermsOf(reading_, a.article, content, terms_);
    const double covers = prototype_.Coverage(words);
    AddPlace(sentence, page, s);
    AddNearness(covers, sentence, page, s);
    AddSource(a, s);
    AddManner(a, Words(Joined(a, cue)), s);
    AddContent(Joined(a, content), covers, s);
    AddFacts(a, content, s);
    meaning_.Read(a, {Joined(a, content), Joined(a, cue), sentence}, s.features);
    if (!content.empty()) Set(s, Feature("own_opening"), page.OpeningLikeness(content, words, terms_));
    const std::string_view around = page.At(sentence).Of(TextOf(a));
    AddContrast(Words(around), Words(Joined(a, content)), s);
    Set(s, Feature("sentence_disputes"), page.DisputesAt(sentence));
    Set(s, Feature("before_disputes"), sentence > 0 && page.DisputesAt(sentence - 1));
    Set(s, Feature("after_disputes"), page.DisputesAt(sentence + 1));
    Set(s, Feature("page_disputes"), page.DisputesIn(page.size()));
    Set(s, Feature("opening_disputes"), page.DisputesIn(kOpening));
    Set(s, Feature("negates_key"),
        Negates(s.span.Of(TextOf(a)), [&](std::string_view word) { return prototype_.IsKey(terms_.OfWord(word)); }));
    Set(s, Feature("sentence_negates"), FirstNegation(around) != std::string_view::npos);
    Career& career = careers_[NameOf(a)];
    career.articles.insert(a.article);
    ++career.speeches;
    career.early += sentence < kEarly ? 1 : 0;
    career.denying += a.stance == SpeechStance::kDenies || Get(s, Feature("content_disputes")) > 0 ? 1 : 0;
    career.best = std::max(career.best, covers);
    career.sum += covers;
  }
  static double Get(const Speech& s, std::size_t feature) { return s.features[feature]; }

  static void AddPlace(std::size_t sentence, const Page& page, Speech& s) {
    Set(s, Feature("first_three"), sentence < kEarly);
    Set(s, Feature("next_five"), sentence >= kEarly && sentence < kNext);
    Set(s, Feature("after_fifteen"), sentence >= kLate);
    Set(s, Feature("how_far_down"), static_cast<double>(sentence) / static_cast<double>(page.size()));
  }

  void AddNearness(double covers, std::size_t sentence, Page& page, Speech& s) {
    Set(s, Feature("content_covers"), covers);
    Set(s, Feature("content_covers_squared"), covers * covers);
    Set(s, Feature("sentence_covers"), page.Covers(sentence, prototype_, terms_));
    Set(s, Feature("around_covers"), page.Around(sentence, prototype_, terms_));
  }

  void AddSource(const Attribution& a, Speech& s) {
    Set(s, KindFeatureAt(kSpeechFeatures, a.source->kind), 1);
    const std::string& name = NameOf(a);
    const std::vector<std::string> words = Words(name);
    Set(s, Feature("capital"), std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }));
    Set(s, Feature("role"), AnyOf(words, kRoles));
    Set(s, Feature("long_name"), words.size() > kLongName);
    Set(s, Feature("pronoun"), AnyOf({text::Fold(a.source->text)}, kPronouns));
    Set(s, Feature("named_in_opening"),
        std::ranges::any_of(words, [&](const std::string& w) { return prototype_.IsKey(terms_.OfWord(w)); }));
    Set(s, Feature("expert"), AnyOf(words, kExperts));
    Set(s, Feature("handle"), name.find('@') != std::string::npos || AnyOf(words, kCrowds));
    Set(s, Feature("spokesperson"), text::Fold(a.source->text).find("spokes") != std::string::npos);
  }

  void AddManner(const Attribution& a, const std::vector<std::string>& cue, Speech& s) {
    Set(s, Feature("has_parent"), a.parent.has_value());
    Set(s, Feature("stance_denies"), a.stance == SpeechStance::kDenies);
    Set(s, Feature("stance_confirms"), a.stance == SpeechStance::kConfirms);
    Set(s, Feature("stance_doubts"), a.stance == SpeechStance::kDoubts);
    Set(s, Feature("stance_other"),
        a.stance == SpeechStance::kDeclines || a.stance == SpeechStance::kNotSaid || a.stance == SpeechStance::kAsks);
    Set(s, Feature("direct"), a.kind == QuoteKind::kDirect);
    Set(s, Feature("mixed"), a.kind == QuoteKind::kMixed);
    Set(s, Feature("confidence"), a.confidence);
    Set(s, Feature("in_lead"), in_lead_[s.attribution]);
    Set(s, Feature("told"), StartsAny(cue, {"told", "tell"}));
    Set(s, Feature("no_cue"), cue.empty());
    Set(s, Feature("cue_says"), StartsAny(cue, {"said", "say"}));
    Set(s, Feature("cue_according"), StartsAny(cue, {"accord"}));
    Set(s, Feature("cue_reports"), StartsAny(cue, {"report", "reveal", "announc", "wrote", "writ"}));
    Set(s, Feature("cue_cites"), StartsAny(cue, {"cit", "quot"}));
    Set(s, Feature("cue_claims"), StartsAny(cue, {"claim", "alleg", "insist", "assert"}));
    Set(s, Feature("cue_denies"), StartsAny(cue, {"den", "reject", "dismiss", "refut", "disput", "rebut"}));
    Set(s, Feature("cue_opines"),
        StartsAny(cue, {"believ", "think", "thought", "hop", "feel", "felt", "jok", "urg", "warn", "criti", "prais",
                        "suggest", "speculat", "wonder", "argu", "worr", "fear", "expect"}));
    Set(s, Feature("cue_adds"), StartsAny(cue, {"add", "continu", "explain", "note", "noting", "point", "went"}));
    Set(s, Feature("cue_confirms"), StartsAny(cue, {"confirm", "admit", "acknowledg", "verif"}));
    Set(s, Feature("cue_publishes"),
        StartsAny(cue, {"post", "publish", "releas", "upload", "appear", "surfac", "shar", "circulat", "tweet"}));
  }

  // Words that set the content against what was told before.
  static void AddContrast(const std::vector<std::string>& sentence, const std::vector<std::string>& content,
                          Speech& s) {
    const std::span<const std::string> opening = std::span(sentence).first(std::min(kContrastWords, sentence.size()));
    const bool negates = Get(s, Feature("content_negates")) > 0 || Get(s, Feature("content_disputes")) > 0;
    Set(s, Feature("contrast"), AnyOf({opening.begin(), opening.end()}, kContrast));
    Set(s, Feature("corrects"), AnyOf(content, kCorrecting));
    Set(s, Feature("retracts"),
        StartsAny(content, {"apolog", "retract", "correct", "mistak", "misunderst", "invent", "exaggerat", "lied",
                            "lying", "edited", "staged", "joke"}));
    Set(s, Feature("named_negates"), negates ? Get(s, Feature("named_in_opening")) : 0);
    Set(s, Feature("spokesperson_negates"), negates ? Get(s, Feature("spokesperson")) : 0);
    Set(s, Feature("first_person_negates"), negates ? Get(s, Feature("first_person")) : 0);
  }

  // Facts that the content tells.
  void AddFacts(const Attribution& a, const std::vector<Span>& content, Speech& s) const {
    std::size_t names = 0;
    std::size_t numbers = 0;
    for (const Span piece : content)
      for (const MentionIndex i : reading_.MentionsIn(a.article, piece)) {
        const MentionKind kind = evidence_.mentions[i].kind;
        numbers += kind == MentionKind::kQuantity || kind == MentionKind::kTime ? 1 : 0;
        names += kind == MentionKind::kQuantity || kind == MentionKind::kTime ? 0 : 1;
      }
    Set(s, Feature("has_number"), numbers > 0 ? 1 : 0);
    Set(s, Feature("has_name"), names > 0 ? 1 : 0);
  }

  static void AddContent(const std::string& content, double covers, Speech& s) {
    const std::vector<std::string> words = Words(content);
    const bool disputes = Disputes(content);
    const std::size_t negation = FirstNegation(content);
    const bool negates = negation != std::string_view::npos;
    Set(s, Feature("first_person"), AnyOf(words, kFirstPerson));
    Set(s, Feature("length"), std::log(1.0 + static_cast<double>(words.size())));
    Set(s, Feature("short"), words.size() < kShortWords);
    Set(s, Feature("content_doubts"), FindHedges(content).doubts ? 1 : 0);
    Set(s, Feature("question"), content.find('?') != std::string::npos);
    Set(s, Feature("modal"), AnyOf(words, kModals));
    Set(s, Feature("content_disputes"), disputes);
    Set(s, Feature("content_disputes_covers"), disputes ? covers : 0);
    Set(s, Feature("content_negates"), negates);
    Set(s, Feature("content_negates_covers"), negates ? covers : 0);
    Set(s, Feature("negates_early"), negates && negation < kEarlyNegation);
  }

  void AddCareer(Speech& s) const {
    const Career& c = careers_.at(NameOf(evidence_.attributions[s.attribution]));
    const auto speeches = static_cast<double>(c.speeches);
    const auto articles = static_cast<double>(c.articles.size());
    Set(s, Feature("articles"), std::log(articles));
    Set(s, Feature("share_of_articles"), articles / static_cast<double>(articles_.size()));
    Set(s, Feature("best_covers"), c.best);
    Set(s, Feature("mean_covers"), c.sum / speeches);
    Set(s, Feature("share_denying"), static_cast<double>(c.denying) / speeches);
    Set(s, Feature("ever_denies"), c.denying > 0);
    Set(s, Feature("share_early"), static_cast<double>(c.early) / speeches);
  }

  const Reading& reading_;
  const Evidence& evidence_;
  std::span<const ArticleIndex> articles_;
  const Prototype& prototype_;
  const std::vector<bool>& in_lead_;
  TermTable& terms_;
  Meaning meaning_;
  std::map<std::string, Career> careers_;
  std::vector<Speech> out_;
};

}  // namespace

SpeechRole RoleOf(const Speech& speech) {
  if (speech.chances.denies >= kDenies && speech.chances.denies > speech.chances.claims) return SpeechRole::kDenies;
  return speech.chances.claims >= kTells ? SpeechRole::kTells : SpeechRole::kNeither;
}

std::vector<Speech> ReadSpeeches(const Reading& reading, std::span<const ArticleIndex> articles,
                                 const Prototype& prototype, const std::vector<bool>& in_lead, TermTable& terms) {
  return Reader(reading, articles, prototype, in_lead, terms).Run();
}

}  // namespace stemma::claims
