// Idioms: cues of several words whose verb alone reports nothing. Declared in phrases.h.
#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attribution/idiom_table.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReachOfObject = 7;   // tokens behind a cue in which its object must stand
constexpr std::uint32_t kReachOfFigure = 14;  // tokens between "put" and "at"

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
    if (!InList(v.Key(i), rest.substr(0, end), '|')) return std::nullopt;
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
    case Behind::kThat:
      return v.Key(at) == "that" || v.Key(std::int64_t{at} - 1) == "that";
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
  for (const Idiom& idiom : Idioms()) {
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
  const bool helped = idiom.behind == Behind::kEnd || (idiom.behind == Behind::kThat && idiom.rest.empty());
  if (helped && !v[group.begin].Is(kAuxiliary)) return false;
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
