#include "extract/outlet_name.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "text/fold.h"

namespace stemma::extract {

bool IsOutletName(std::string_view name) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"times",    "post",     "news",     "herald",  "journal",   "mirror",    "mail",     "guardian",    "telegraph",
       "tribune",  "today",    "press",    "gazette", "chronicle", "zeitung",   "woche",    "welt",        "blatt",
       "anzeiger", "presse",   "kurier",   "spiegel", "magazin",   "rundschau", "bote",     "nachrichten", "echo",
       "merkur",   "rundfunk", "magazine", "radio",   "observer",  "examiner",  "inquirer", "enquirer",    "register",
       "dispatch", "courier",  "sentinel", "globe",   "ledger",    "bulletin",  "weekly",   "review",      "television",
       "media",    ".com",     ".org",     ".de"});
  static constexpr auto kArticles =
      std::to_array<std::string_view>({"The ", "Le ", "Les ", "El ", "Il ", "La ", "De "});
  const auto opens = [&](std::string_view article) {
    return name.starts_with(article) && name.size() > article.size() && name[article.size()] >= 'A' &&
           name[article.size()] <= 'Z';
  };
  if (std::ranges::any_of(kArticles, opens)) return true;
  if (!AgencyIn(name).empty()) return true;
  const std::string folded = text::Fold(name);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

bool IsOffice(std::string_view name) {
  static constexpr auto kOffices = std::to_array<std::string_view>(
      {"polizei", "feuerwehr", "stadt", "staatsanwalt", "ministerium", "bundes", "behorde", "landkreis", "regierung",
       "police", "sheriff", "ministry", "council", "fire department", "gendarmerie", "policia", "polizia", "politie"});
  const std::string folded = text::Fold(name);
  const bool commission =
      folded.find(" commission") != std::string::npos || folded.find(" ministry") != std::string::npos;
  return commission ||
         std::ranges::any_of(kOffices, [&](std::string_view office) { return folded.starts_with(office); });
}

}  // namespace stemma::extract
