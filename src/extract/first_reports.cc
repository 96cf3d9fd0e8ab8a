#include "extract/first_reports.h"

#include <algorithm>
#include <array>

#include "extract/credit_name.h"
#include "extract/outlet_name.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kReach = 28;       // bytes between the verb and "by", with it
constexpr std::size_t kMaxOpening = 48;  // bytes of "As the Harbour Post"

std::optional<CreditCue> Report(std::string name, std::size_t at) {
  return CreditCue{"first_reported_by", std::move(name), false, at};
}

// Where one of `words` stands, the first of the list that does.
template <std::size_t N>
std::pair<std::size_t, std::size_t> FindOne(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words)
    if (const std::size_t at = text.find(word); at != std::string_view::npos) return {at, word.size()};
  return {std::string_view::npos, 0};
}

// "was first broken by X", "reported earlier by X"
std::optional<CreditCue> FromReportedBy(std::string_view line, std::string_view lower) {
  static constexpr auto kDone = std::to_array<std::string_view>({"first reported",
                                                                 "first revealed",
                                                                 "first broken",
                                                                 "first spotted",
                                                                 "first uncovered",
                                                                 "first disclosed",
                                                                 "first noted",
                                                                 "first noticed",
                                                                 "first detailed",
                                                                 "reported earlier",
                                                                 "reported first",
                                                                 "earlier reported",
                                                                 "previously reported",
                                                                 "initially reported",
                                                                 "originally reported",
                                                                 "originally revealed",
                                                                 "révélée",
                                                                 "révélé",
                                                                 "révélés",
                                                                 "révélées",
                                                                 "rivelato",
                                                                 "revelado",
                                                                 "revelada",
                                                                 "desvelado"});
  const auto [at, size] = FindOne(lower, kDone);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = lower.substr(at + size, kReach);
  for (const std::string_view by : {" by ", " in ", " on ", " par ", " da ", " por "}) {
    const std::size_t found = rest.find(by);
    if (found == std::string_view::npos || rest.substr(0, found).find_first_of(".,;:") != std::string_view::npos)
      continue;
    std::string name = NameAt(line.substr(at + size + found + by.size()));
    // Offices and firms report "earlier" and "previously"; who reports "first" is an outlet.
    const bool news = lower.substr(at, size).find("first") != std::string_view::npos
                          ? by == " by "
                          : by == " par " && lower.substr(0, at).find("information") != std::string_view::npos;
    const bool sure = news ? LooksLikeOutlet(name) : IsOutletName(name);
    if (sure && !IsTime(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "The Lantern first reported …", "The Lantern, which broke the story", "As the Harbour Post reported on Monday"
std::optional<CreditCue> FromReporter(std::string_view line, std::string_view lower) {
  static constexpr auto kDeeds = std::to_array<std::string_view>(
      {" first reported", " first revealed", " was the first to report", " was first to report",
       " were the first to report", " were first to report", " earlier reported", " previously reported",
       " reported earlier", ", which broke the story", ", which broke the news", " broke the story",
       " broke the news"});
  const auto [at, size] = FindOne(lower, kDeeds);
  std::size_t end = at;
  if (at == std::string_view::npos) {
    if (!lower.starts_with("as ")) return std::nullopt;
    end = std::min(lower.find(" reported"), lower.find(" reports"));
    if (end == std::string_view::npos || end > kMaxOpening) return std::nullopt;
  }
  std::string_view before = line.substr(0, end);
  if (const std::size_t point = before.rfind(". "); point != std::string_view::npos) before = before.substr(point + 2);
  std::string name = LastName(before);
  for (const std::string_view opening : {"As the ", "As The ", "As "})
    if (name.starts_with(opening)) name.erase(0, opening.size());
  // Whom a text calls the first to report is an outlet.
  const bool to_report = at != std::string_view::npos && lower.substr(at, size).ends_with("to report");
  if (name.empty() || IsOffice(name) || !(to_report ? LooksLikeOutlet(name) : IsOutletName(name))) return std::nullopt;
  return Report(std::move(name), end);
}

bool IsQuoted(std::string_view text) {
  return text.starts_with('"') || text.starts_with("\xE2\x80\x9E") || text.starts_with("\xC2\xAB") ||
         text.starts_with("\xC2\xBB") || text.starts_with("\xE2\x80\x9C");
}

// The outlet behind German words: "die „Hafenpost“", "der Hafenpost".
std::string GermanOutlet(std::string_view rest, bool must_be_quoted) {
  for (const std::string_view word : {"die ", "der ", "das ", "des ", "dem ", "von ", "vom "})
    if (rest.starts_with(word)) {
      rest.remove_prefix(word.size());
      break;
    }
  const bool quoted = IsQuoted(rest);
  std::string name = NameInCapitals(rest);
  return quoted || (!must_be_quoted && IsOutletName(name)) ? name : std::string();
}

// "Zuvor hatte die „Hafenpost“ berichtet", "laut einem Bericht der Hafenpost", "…, berichtet die Hafenpost"
std::optional<CreditCue> FromGerman(std::string_view line, std::string_view lower) {
  constexpr std::string_view kLaut = " laut ";  // of many things; an outlet among them is quoted
  static constexpr auto kLeads = std::to_array<std::string_view>({"zuvor hatte ",
                                                                  "zuvor hatten ",
                                                                  "zuerst hatte ",
                                                                  "zuerst hatten ",
                                                                  "zunächst hatte ",
                                                                  "zunächst hatten ",
                                                                  "zuerst berichtete ",
                                                                  "zuerst berichteten ",
                                                                  "zuvor berichtete ",
                                                                  "zunächst berichtete ",
                                                                  "einem bericht der ",
                                                                  "einem bericht des ",
                                                                  "einem bericht von ",
                                                                  "laut bericht der ",
                                                                  ", berichtet ",
                                                                  ", berichtete ",
                                                                  ", berichten ",
                                                                  "berichtete zuerst ",
                                                                  ", meldet ",
                                                                  ", schreibt ",
                                                                  kLaut});
  for (const std::string_view lead : kLeads) {
    const std::size_t at = lower.find(lead);
    if (at == std::string_view::npos) continue;
    if (lead.find(" hatte") != std::string_view::npos && lower.find("berichtet", at) == std::string_view::npos)
      continue;
    std::string name = GermanOutlet(line.substr(at + lead.size()), lead == kLaut);
    if (name.size() >= 2 && !IsTime(name)) return Report(std::move(name), at);
  }
  return std::nullopt;
}

// "selon une information de La Lanterne", "según el diario La Linterna": the word for news or for an outlet in front.
std::optional<CreditCue> FromAccordingTo(std::string_view line, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"selon une information de ",
                                                                  "selon une information du ",
                                                                  "selon les informations du ",
                                                                  "une information de ",
                                                                  "d'après une information de ",
                                                                  "según el diario ",
                                                                  "según el periódico ",
                                                                  "según publicó el diario ",
                                                                  "secondo il quotidiano ",
                                                                  "secondo il giornale ",
                                                                  "segundo o jornal ",
                                                                  "de acordo com o jornal ",
                                                                  "segundo o site ",
                                                                  "volgens de krant ",
                                                                  "ifølge avisen ",
                                                                  "enligt tidningen ",
                                                                  "według gazety ",
                                                                  "according to the newspaper ",
                                                                  "jak informuje portal ",
                                                                  "jak podaje portal "});
  const auto [at, size] = FindOne(lower, kLeads);
  if (at == std::string_view::npos) return std::nullopt;
  std::string name = NameAt(line.substr(at + size));
  return LooksLikeOutlet(name) ? Report(std::move(name), at) : std::nullopt;
}

}  // namespace

std::optional<CreditCue> FirstReportOf(std::string_view line, const std::string& lower) {
  for (const auto& rule : {FromReportedBy, FromReporter, FromGerman, FromAccordingTo})
    if (auto cue = rule(line, lower)) return cue;
  return std::nullopt;
}

}  // namespace stemma::extract
