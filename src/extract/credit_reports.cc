#include "extract/credit_reports.h"

#include <algorithm>
#include <array>

#include "extract/agencies.h"
#include "extract/credit_name.h"
#include "extract/outlet_name.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

CreditCue Report(std::string name, std::size_t at) { return {"first_reported_by", std::move(name), false, at}; }

// What stands behind the last end of a sentence.
std::string_view LastSentence(std::string_view text) {
  const std::size_t point = text.rfind(". ");
  return point == std::string_view::npos ? text : text.substr(point + 2);
}

// "first reported on Monday by X": a few words stand between. "X, which first reported the story": the name is in
// front.
std::optional<CreditCue> FromFirstReport(std::string_view line, const std::string& lower) {
  constexpr std::size_t kReach = 32;  // bytes between the two
  for (const std::string_view words : {" first reported ", " originally reported ", " first revealed "}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos) continue;
    const std::size_t behind = at + words.size();
    const std::size_t by = lower.find(" by ", behind - 1);
    if (by != std::string::npos && by - behind <= kReach && lower.find('.', behind) > by) {
      std::string name = NameAt(line.substr(by + 4));
      if (LooksLikeOutlet(name)) return Report(std::move(name), at);
    }
    static constexpr auto kNews = std::to_array<std::string_view>(
        {"the story", "the news", "the incident", "the rumo", "this story", "the claim", "the existence"});
    const std::string_view object = std::string_view(lower).substr(behind);
    if (std::ranges::none_of(kNews, [&](std::string_view news) { return object.starts_with(news); })) continue;
    std::string_view before = line.substr(0, at);
    for (const std::string_view relative : {" which", " that", " who", " online,", " ,", ","})
      if (before.ends_with(relative)) before.remove_suffix(relative.size());
    std::string name =
        LastName(before.substr(before.rfind(". ") == std::string_view::npos ? 0 : before.rfind(". ") + 2));
    if (name.size() >= 2 && LooksLikeOutlet(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "Wie die Zeitung X (unter Berufung auf Y) berichtet": the name stands between the two words.
std::optional<CreditCue> FromGermanReport(std::string_view line, const std::string& lower) {
  constexpr std::size_t kReach = 120;  // bytes between the two
  for (const std::string_view words : {"wie ", ", wie "}) {
    const std::size_t at =
        words.front() == ',' ? lower.find(words) : (lower.starts_with(words) ? 0 : std::string::npos);
    if (at == std::string::npos) continue;
    const std::size_t verb =
        std::min({lower.find(" berichtet", at), lower.find(" meldet", at), lower.find(" schreibt", at)});
    if (verb == std::string::npos || verb - at > kReach || lower.substr(0, verb).ends_with("wir")) continue;
    std::string name = NameAt(line.substr(at + words.size(), verb - at - words.size()));
    if (LooksLikeOutlet(name) && !IsTime(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "The Harbour Post reports: \"...\"", as those who collect others' news write.
std::optional<CreditCue> FromColonReport(std::string_view line, const std::string& lower) {
  for (const std::string_view words : {" reports:", " reported:", " writes:"}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos) continue;
    std::string name = LastName(LastSentence(line.substr(0, at)));
    if (name.size() >= 2 && IsOutletName(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "..., reported The Harbour Post."
std::optional<CreditCue> FromReportedClause(std::string_view line, const std::string& lower) {
  for (const std::string_view words : {", reported ", ", reports "}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos) continue;
    std::string name = NameInCapitals(line.substr(at + words.size()));
    const std::size_t end = at + words.size() + name.size();
    const bool closes = end >= line.size() || line[end] == '.' || line[end] == ',';
    if (name.size() >= 2 && closes && IsOutletName(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "Laut dem Marever Magazin Lantern": what the named one is stands in front of it.
std::optional<CreditCue> FromNamedKind(std::string_view line, const std::string& lower) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"magazin ", "zeitung ", "tageszeitung ", "wochenzeitung ", "portal ", "onlineportal ", "nachrichtenportal ",
       "nachrichtenmagazin ", "wirtschaftsmagazin ", "fachmagazin ", "branchendienst ", "blatt ", "blog ", "sender ",
       "nachrichtensender ", "newsportal "});
  constexpr std::size_t kReach = 40;  // bytes of words before the kind
  for (const std::string_view words : {"laut dem ", "laut der ", "nach angaben der ", "nach angaben des "}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos || (at > 0 && lower[at - 1] != ' ')) continue;
    const std::size_t from = at + words.size();
    for (const std::string_view kind : kKinds) {
      const std::size_t found = lower.find(kind, from);
      if (found == std::string::npos || found - from > kReach || lower[found - 1] != ' ') continue;
      std::string name = NameInCapitals(line.substr(found + kind.size()));
      if (name.size() >= 2) return Report(std::move(name), at);
    }
  }
  return std::nullopt;
}

// "In einem Brief, der der Wochenpost vorliegt, ..."
std::optional<CreditCue> FromPaperSeen(std::string_view line, const std::string& lower) {
  for (const std::string_view verb : {" vorliegt", " vorliegen", " vorlag"}) {
    const std::size_t at = lower.find(verb);
    if (at == std::string::npos) continue;
    std::string name = LastName(line.substr(0, at));
    if (name.size() >= 2 && IsOutletName(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CreditCue> ReportOfLine(std::string_view line, const std::string& lower) {
  if (auto cue = FromGermanReport(line, lower)) return cue;
  if (auto cue = FromFirstReport(line, lower)) return cue;
  if (auto cue = FromColonReport(line, lower)) return cue;
  if (auto cue = FromReportedClause(line, lower)) return cue;
  if (auto cue = FromNamedKind(line, lower)) return cue;
  return FromPaperSeen(line, lower);
}

}  // namespace stemma::extract
