#include "extract/credit_staff.h"

#include <algorithm>
#include <array>

#include "extract/agencies.h"
#include "extract/credit_name.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxLine = 140;  // bytes; longer lines are prose

// What was done, before "by", a colon or the name.
constexpr auto kWork = std::to_array<std::string_view>({"edited",
                                                        "co-edited",
                                                        "editing",
                                                        "copy edited",
                                                        "copyedited",
                                                        "reviewed",
                                                        "medically reviewed",
                                                        "expert reviewed",
                                                        "technically reviewed",
                                                        "legally reviewed",
                                                        "translated",
                                                        "translation",
                                                        "additional reporting",
                                                        "reporting",
                                                        "research",
                                                        "interview",
                                                        "produced",
                                                        "production",
                                                        "illustrated",
                                                        "proofread",
                                                        "redaktion",
                                                        "bearbeitung",
                                                        "übersetzung",
                                                        "übersetzt",
                                                        "lektorat",
                                                        "mitarbeit",
                                                        "recherche",
                                                        "protokoll",
                                                        "redazione",
                                                        "traduzione",
                                                        "tradotto",
                                                        "a cura",
                                                        "traduction",
                                                        "traduit",
                                                        "édité",
                                                        "relecture",
                                                        "traducción",
                                                        "traducido",
                                                        "edición",
                                                        "editado",
                                                        "redacción",
                                                        "tradução",
                                                        "edição",
                                                        "vertaling",
                                                        "vertaald",
                                                        "redactie",
                                                        "bewerkt",
                                                        "eindredactie",
                                                        "tłumaczenie",
                                                        "tłumaczył",
                                                        "redakcja",
                                                        "współpraca",
                                                        "opracowanie",
                                                        "oversettelse",
                                                        "redigert",
                                                        "översättning",
                                                        "redigering",
                                                        "oversættelse",
                                                        "korrektur gelesen",
                                                        "faktencheck"});

// What stands between the work and the name.
constexpr auto kJoints =
    std::to_array<std::string_view>({" by: ", " by ", ": ", " : ", " von: ", " von ", " par ", " por ", " da ", " di ",
                                     " door ", " av ", " af ", " przez "});

// The name behind the work that opens a part of the line.
std::string NameInPart(std::string_view part, std::string_view lower) {
  const std::size_t skip = std::min(lower.find_first_not_of(" *([\xC2\xA0"), lower.size());
  part.remove_prefix(skip);
  lower.remove_prefix(skip);
  for (const std::string_view work : kWork) {
    if (!lower.starts_with(work)) continue;
    for (const std::string_view joint : kJoints) {
      if (!lower.substr(work.size()).starts_with(joint)) continue;
      std::string name = NameAt(part.substr(work.size() + joint.size()));
      if (name.size() >= 2 && AreNames(name) && !IsTime(name)) return name;
    }
  }
  return {};
}

std::string NameOfWork(std::string_view line, std::string_view lower) {
  static constexpr auto kMarks = std::to_array<std::string_view>(
      {" | ", " - ", "; ", "\n", " \xC2\xB7 ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xE2\x80\xA2 ", ". "});
  if (std::string name = NameInPart(line, lower); !name.empty()) return name;
  for (const std::string_view mark : kMarks)
    for (std::size_t at = lower.find(mark); at != std::string_view::npos; at = lower.find(mark, at + mark.size()))
      if (std::string name = NameInPart(line.substr(at + mark.size()), lower.substr(at + mark.size())); !name.empty())
        return name;
  return {};
}

// "Das Gespräch führte Ada Quill."
std::string NameOfInterviewer(std::string_view line, std::string_view lower) {
  for (const std::string_view words :
       {"das gespräch führte ", "das gespräch führten ", "das interview führte ", "das interview führten ",
        "die fragen stellte ", "die fragen stellten ", "aufgezeichnet von ", "interviewed by ", "as told to ",
        "propos recueillis par ", "intervista di ", "entrevista de "}) {
    const std::size_t at = lower.find(words);
    constexpr std::size_t kOpening = 3;  // a star, a bracket
    if (at <= kOpening) return NameAt(line.substr(at + words.size()));
  }
  return {};
}

constexpr std::string_view kContributed = " contributed";

std::string_view WithoutStop(std::string_view lower) {
  while (!lower.empty() && (lower.back() == '.' || lower.back() == ' ')) lower.remove_suffix(1);
  return lower;
}

bool Contributed(std::string_view lower) { return WithoutStop(lower).ends_with(kContributed); }

// "Ada Quill and Bo Lund contributed."
std::string NameBeforeWork(std::string_view line, std::string_view lower) {
  if (!Contributed(lower)) return {};
  return NameAt(line.substr(0, WithoutStop(lower).size() - kContributed.size()));
}

}  // namespace

bool AreNames(std::string_view names) {
  static constexpr auto kBetween = std::to_array<std::string_view>(
      {"and", "und", "y", "et", "e", "en", "og", "och", "i", "von", "van", "de", "der", "di", "da", "&", "del", "la"});
  constexpr std::size_t kMaxWords = 12;
  std::size_t words = 0;
  for (std::size_t at = 0; at < names.size(); ++words) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    const std::string_view word = names.substr(at, end - at);
    const bool small = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    const bool digit = !word.empty() && word[0] >= '0' && word[0] <= '9';
    if (word.empty() || digit || (small && (words == 0 || std::ranges::find(kBetween, word) == kBetween.end())))
      return false;
    at = end + 1;
  }
  return words >= 1 && words <= kMaxWords;
}

std::optional<CreditCue> StaffOfLine(std::string_view line, std::string_view lower) {
  if (line.size() > kMaxLine) return std::nullopt;
  if (const std::string_view agency = AgencyIn(line); !agency.empty() && Contributed(lower))
    return CreditCue{"wire", std::string(agency), true};  // "AP writers Ada Quill and Bo Lund in Mareva contributed."
  for (std::string name : {NameOfWork(line, lower), NameOfInterviewer(line, lower), NameBeforeWork(line, lower)})
    if (name.size() >= 2 && AreNames(name)) return CreditCue{"staff", std::move(name), true};
  return std::nullopt;
}

}  // namespace stemma::extract
