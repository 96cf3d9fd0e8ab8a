// Idioms: cues of several words whose verb alone reports nothing. Declared in phrases.h.
// One row a phrase: what stands in it, what must stand behind it, whether it is negated, and its stance.
#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReachOfObject = 7;   // tokens behind a cue in which its object must stand
constexpr std::uint32_t kReachOfFigure = 14;  // tokens between "put" and "at"

enum Need : std::uint8_t { kNothing, kNegated, kPositive, kDocument };
enum class Behind : std::uint8_t { kAny, kStatement, kContact, kDetails, kFigure, kToll, kNumber, kOwn, kEnd, kTo };

struct Idiom {
  std::string_view first;  // forms of the first word, parted by bars
  std::string_view rest;   // words behind it, parted by spaces
  Need need;
  Behind behind;
  SpeechStance stance;
};

constexpr Idiom kIdioms[] = {
    {"spoke|speaks|speak|talked|talks|talk", "of", kPositive, Behind::kAny, SpeechStance::kAsserts},
    {"refers|referred|refer|points|pointed|point", "to", kPositive, Behind::kStatement, SpeechStance::kAsserts},
    {"put|puts", "", kPositive, Behind::kFigure, SpeechStance::kAsserts},
    {"cuts|cut|raises|raised|lowers|lowered|had|has", "", kPositive, Behind::kToll, SpeechStance::kAsserts},
    {"counted|counts|documented", "", kPositive, Behind::kNumber, SpeechStance::kAsserts},
    {"corrected|corrects|revised|revises", "", kPositive, Behind::kFigure, SpeechStance::kAsserts},
    {"withdrew|withdrawn|withdraws|withdraw|retracted|retracts|retract", "", kPositive, Behind::kStatement,
     SpeechStance::kDenies},
    {"took|take|takes|taken", "back", kPositive, Behind::kStatement, SpeechStance::kDenies},
    {"hit|hits", "back at", kPositive, Behind::kStatement, SpeechStance::kDenies},
    {"poured|pours|pour", "scorn on", kPositive, Behind::kAny, SpeechStance::kDenies},
    {"cast|casts", "doubt on", kPositive, Behind::kAny, SpeechStance::kDoubts},
    {"stands|stand", "by", kPositive, Behind::kOwn, SpeechStance::kConfirms},
    {"stood", "by", kPositive, Behind::kStatement, SpeechStance::kConfirms},
    {"begged|begs|beg|instructed|instructs|invited|invites|appealed|appeals|ordered|orders", "", kPositive, Behind::kTo,
     SpeechStance::kAsks},
    {"appealed|appeals", "for", kPositive, Behind::kAny, SpeechStance::kAsks},
    {"stopped|stops", "short of saying", kPositive, Behind::kAny, SpeechStance::kNotSaid},
    {"stopped|stops", "short of calling", kPositive, Behind::kAny, SpeechStance::kNotSaid},
    {"stopped|stops", "short of naming", kPositive, Behind::kAny, SpeechStance::kNotSaid},
    {"drawn", "", kNegated, Behind::kAny, SpeechStance::kDeclines},
    {"reached|contacted", "", kNegated, Behind::kAny, SpeechStance::kDeclines},
    {"answer|answers|answered|answering|return|returned|returns", "", kNegated, Behind::kContact,
     SpeechStance::kDeclines},
    {"gave|gives|give|given|offered|offers|provided|provides", "no", kNothing, Behind::kDetails,
     SpeechStance::kDeclines},
    {"had|has|have", "nothing to say", kNothing, Behind::kAny, SpeechStance::kDeclines},
    {"made|makes|make|making", "no further comment", kNothing, Behind::kAny, SpeechStance::kDeclines},
    {"made|makes|make|making", "no comment", kNothing, Behind::kAny, SpeechStance::kDeclines},
    {"had|has|have", "no comment", kNothing, Behind::kAny, SpeechStance::kDeclines},
    {"give|provide|offer", "", kNegated, Behind::kDetails, SpeechStance::kNotSaid},
    {"elaborate|discuss|disclose", "", kNegated, Behind::kAny, SpeechStance::kNotSaid},
    {"name|identify|mention|address", "", kNegated, Behind::kAny, SpeechStance::kNotSaid},
    {"establish|trace|check|authenticate", "", kNegated, Behind::kAny, SpeechStance::kDoubts},
    {"unable", "to verify", kNothing, Behind::kAny, SpeechStance::kDoubts},
    {"unable", "to confirm", kNothing, Behind::kAny, SpeechStance::kDoubts},
    {"unable", "to establish", kNothing, Behind::kAny, SpeechStance::kDoubts},
    {"unable", "to trace", kNothing, Behind::kAny, SpeechStance::kDoubts},
    {"unable", "to check", kNothing, Behind::kAny, SpeechStance::kDoubts},
    {"expected|due|scheduled|set", "to announce", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to publish", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to speak", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to say", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to tell", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to ask", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to respond", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to present", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to report", kNothing, Behind::kAny, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to give", kNothing, Behind::kDetails, SpeechStance::kNotSaid},
    {"expected|due|scheduled|set", "to make", kNothing, Behind::kStatement, SpeechStance::kNotSaid},
    {"comment|respond|reply|speak|talk|elaborate|answer", "", kNegated, Behind::kEnd, SpeechStance::kDeclines},
    {"declined|declines|refused|refuses", "", kPositive, Behind::kDetails, SpeechStance::kDeclines},
    {"show|shows|showed|list|lists|listed|ranks|ranked|gives|gave|puts|dates|counted", "", kDocument, Behind::kAny,
     SpeechStance::kAsserts},
    {"found|finds|seen|saw|sees", "no evidence", kNothing, Behind::kAny, SpeechStance::kDoubts},
};

// Whether `key` is one of the words of `list`, parted by `by`.
bool InList(std::string_view key, std::string_view list, char by) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(by), list.size());
    if (list.substr(0, end) == key) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

constexpr std::string_view kStatements =
    "claim claims statement statements report reports story stories account accounts accusation accusations allegation "
    "allegations suggestion suggestions remark remarks post posts sentence notice charge charges figure figures "
    "denial denials phrase words comment comments advice verdict announcement letter study studies research document "
    "documents data letters article articles version";
constexpr std::string_view kContacts =
    "call calls question questions message messages request requests email emails e-mail e-mails letter letters "
    "phone telephone inquiries enquiries texts";
constexpr std::string_view kDetails =
    "statement details detail comment comments explanation explanations reason reasons information answer answers "
    "statement price "
    "figure figures date name names number numbers timetable evidence proof interview interviews";
constexpr std::string_view kPapers =
    "log logs manifest register registers accounts rota footage picture pictures photo photos photograph photographs "
    "test "
    "tests minutes booklet results inquiry readings clip tape recording map file files chart charts ledger certificate "
    "statistics images timetable invoice invoices receipt contract card plan plans";
constexpr std::string_view kOwners = "it its his her their the every this that";

constexpr std::string_view kNumerals = "one two three four five six seven eight nine ten eleven twelve dozens hundreds";

// The phrase's own words behind the first; the position behind them.
std::optional<std::uint32_t> MatchRest(const View& v, std::uint32_t i, std::string_view rest) {
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (v.Key(i) != rest.substr(0, end)) return std::nullopt;
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++i;
  }
  return i;
}

bool AnyWithin(const View& v, std::uint32_t from, std::uint32_t end, std::string_view list) {
  for (std::uint32_t i = from; i < std::min(end, from + kReachOfObject); ++i) {
    if (v.Key(i) == "," || v.Key(i) == ";" || v.Key(i) == ":") return false;
    if (InList(v.Key(i), list, ' ')) return true;
  }
  return false;
}

// "the toll at 19", "the figure closer to 7 million", "the number to 46 from 52".
bool HasFigure(const View& v, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t i = from + 1; i + 1 < std::min(end, from + kReachOfFigure); ++i) {
    const std::string_view key = v.Key(i);
    if (key != "at" && key != "to" && key != "closer" && key != "nearer" && key != "in") continue;
    for (std::uint32_t j = i + 1; j < std::min(end, i + 4); ++j) {
      const bool word =
          v[j].Is(kDeterminer) && InList(v.Key(j), "one two three four five six seven eight nine ten", ' ');
      if (v[j].kind == text::TokenKind::kNumber || word) return true;
      if (InList(v.Key(j), "twice half none dozens hundreds thousands", ' ')) return true;
    }
  }
  return false;
}

// "withdrew it.", "took that back": a pronoun and nothing more.
bool IsBackReference(const View& v, std::uint32_t at, std::uint32_t end) {
  if (at >= end || !InList(v.Key(at), "it that this them", ' ')) return false;
  return at + 1 >= end || v[at + 1].kind == text::TokenKind::kMark || v[at + 1].Is(kConjunction);
}

bool Fits(const View& v, Behind behind, std::uint32_t at, std::uint32_t end) {
  switch (behind) {
    case Behind::kStatement:
      return IsBackReference(v, at, end) || AnyWithin(v, at, end, kStatements);
    case Behind::kContact:
      return at >= end || v.Key(at) == "." || AnyWithin(v, at, end, kContacts);
    case Behind::kDetails:
      return AnyWithin(v, at, end, kDetails);
    case Behind::kFigure:
      return HasFigure(v, at, end);
    case Behind::kTo:
      return AnyWithin(v, at, end, "to");
    case Behind::kEnd:
      return at >= end || v[at].kind == text::TokenKind::kMark;
    case Behind::kToll:
      return HasFigure(v, at, end) && AnyWithin(v, at, end, "toll number figure count estimate forecast tally dead");
    case Behind::kNumber:
      return at < end && (v[at].kind == text::TokenKind::kNumber || InList(v.Key(at), kNumerals, ' '));
    case Behind::kOwn:
      return at < end && InList(v.Key(at), kOwners, ' ');
    default:
      return true;
  }
}

struct Group {
  std::uint32_t begin = 0;
  bool negated = false;
  bool refuses = false;  // would not
  bool carried = false;  // "to speak of" without a finite verb
};

// The helpers before the first word: "did not immediately", "has so far refused to be", "would not be".
Group ReadGroup(const View& v, std::uint32_t head, std::uint32_t floor) {
  Group g;
  g.begin = head;
  while (g.begin > floor) {
    const Word& w = v[g.begin - 1];
    const bool carrier = w.key == "able" || w.key == "refused" || w.key == "declined" || w.key == "declines" ||
                         w.key == "refuses" || w.key == "failed" || w.key == "wished" || w.key == "want";
    const bool helper = w.Is(kAuxiliary | kNegation) || (w.Is(kAdverb) && !w.Is(kDeterminer | kTime)) ||
                        (w.key == "to" && g.begin > floor + 1) || carrier;
    if (!helper || w.key == "so" || w.key == "there") break;
    g.carried = w.key == "to" || (g.carried && !carrier && !w.Is(kBe));
    g.negated |= w.Is(kNegation) || w.key == "refused" || w.key == "declined" || w.key == "declines" ||
                 w.key == "refuses" || w.key == "failed";
    g.refuses |= w.key == "would" || w.key == "wouldn't" || w.key == "won't" || w.key == "will";
    --g.begin;
  }
  while (g.begin < head && v[g.begin].Is(kAdverb) && !v[g.begin].Is(kNegation)) ++g.begin;
  return g;
}

// "neither of them would show", "nobody": the subject negates.
Range Subject(const View& v, std::uint32_t end, Range region) {
  if (end > region.begin && v[end - 1].Is(kConjunction)) return ClauseSubject(v, region.begin, end);
  return PhraseBefore(v, end, region.begin);
}

bool IsDocument(const View& v, Range source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (!v[i].capitalised && (v[i].Is(kDocumentNoun) || InList(v.Key(i), kPapers, ' '))) return true;
  return false;
}

bool Taken(const View& v, const std::vector<Relation>& out, Range cue) {
  const auto [first, last] = RelationsNear(v, out, cue.begin);
  for (std::size_t i = first; i < last; ++i)
    for (const Range c : out[i].cue)
      if (c.begin < cue.end && cue.begin < c.end) return true;
  return false;
}

// The rows by first word, so that a word costs one look-up.
using Rows = std::unordered_map<std::string_view, std::vector<const Idiom*>>;
Rows MakeRows() {
  Rows rows;
  for (const Idiom& idiom : kIdioms) {
    std::string_view list = idiom.first;
    while (!list.empty()) {
      const std::size_t end = std::min(list.find('|'), list.size());
      rows[list.substr(0, end)].push_back(&idiom);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  return rows;
}

bool Read(const View& v, std::uint32_t head, const Idiom& idiom, const std::vector<Relation>& out,
          std::vector<Relation>& fresh) {
  const auto behind = MatchRest(v, head + 1, idiom.rest);
  if (!behind) return false;
  const Range region = Region(v, head);
  if (*behind > region.end || !Fits(v, idiom.behind, *behind, region.end)) return false;
  const Group group = ReadGroup(v, head, region.begin);
  if (group.carried || (idiom.need == kNegated && !group.negated)) return false;
  Relation r;
  if (idiom.behind == Behind::kEnd && !v[group.begin].Is(kAuxiliary)) return false;
  r.cue = {{group.begin, *behind}};
  if (Taken(v, out, r.cue[0])) return true;
  r.source = Subject(v, group.begin, region);
  if (r.source.empty() || (idiom.need == kDocument && !IsDocument(v, r.source))) return false;
  r.stance =
      group.negated && (idiom.need == kPositive || idiom.need == kDocument) ? SpeechStance::kNotSaid : idiom.stance;
  if (group.refuses && group.negated && r.stance == SpeechStance::kNotSaid) r.stance = SpeechStance::kDeclines;
  r.content = {{*behind, ContentEnd(v, *behind, region.end)}};
  r.confidence = 0.65;
  Tidy(v, r);
  if (r.content.empty() && r.stance != SpeechStance::kDeclines) return false;
  SetKind(v, r);
  fresh.push_back(std::move(r));
  return true;
}

}  // namespace

void FindIdioms(const View& view, std::vector<Relation>& out) {
  static const Rows kRows = MakeRows();
  std::vector<Relation> fresh;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (view[i].kind != text::TokenKind::kWord) continue;
    const auto rows = kRows.find(view.Key(i));
    if (rows == kRows.end()) continue;
    for (const Idiom* idiom : rows->second)
      if (Read(view, i, *idiom, out, fresh)) break;
  }
  std::ranges::move(fresh, std::back_inserter(out));
}

}  // namespace stemma::attribution
