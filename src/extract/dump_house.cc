#include "extract/dump_house.h"

#include <algorithm>
#include <array>

namespace stemma::extract {
namespace {

int CountWords(std::string_view folded, const auto& list) {
  return static_cast<int>(
      std::ranges::count_if(list, [&](std::string_view word) { return folded.find(word) != std::string_view::npos; }));
}

bool StartsWithAny(std::string_view folded, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return folded.starts_with(start); });
}

}  // namespace

bool IsLegal(std::string_view folded) {
  static constexpr auto kWords = std::to_array<std::string_view>({"fair use",
                                                                  "copyrighted material",
                                                                  "copyright owner",
                                                                  "all rights reserved",
                                                                  "sole responsibility of the author",
                                                                  "without profit",
                                                                  "not be responsible for",
                                                                  "permission to cross-post",
                                                                  "views expressed",
                                                                  "opinions expressed",
                                                                  "do not necessarily reflect",
                                                                  "terms of use",
                                                                  "permission from the copyright",
                                                                  "are those of the writer",
                                                                  "are those of the author",
                                                                  "accept no responsibility",
                                                                  "accepts no responsibility",
                                                                  "accept no liability",
                                                                  "accepts no liability",
                                                                  "errors or omissions",
                                                                  "reliance on anything",
                                                                  "not authorised to give",
                                                                  "financial advice",
                                                                  "medical advice",
                                                                  "legal advice",
                                                                  "nothing on this site",
                                                                  "nothing on this blog",
                                                                  "is a recommendation",
                                                                  "we may earn a commission",
                                                                  "through our links",
                                                                  "for information only",
                                                                  "for informational purposes",
                                                                  "reprinting of",
                                                                  "our materials",
                                                                  "hyperlink",
                                                                  "on the basis of advertising",
                                                                  "may not be reproduced",
                                                                  "without written permission",
                                                                  "is registered with",
                                                                  "registered with the",
                                                                  "certificate no",
                                                                  "chief editor:",
                                                                  "editorial office"});
  static constexpr auto kStarts = std::to_array<std::string_view>(
      {"the views expressed", "the opinions expressed", "opinions expressed in", "opinions expressed on",
       "views expressed by", "disclaimer:", "disclosure:", "affiliate disclosure", "powered by "});
  return CountWords(folded, kWords) >= 2 || StartsWithAny(folded, kStarts);
}

bool AsksConsent(std::string_view folded) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"cookies", "to show you", "your permission", "content is provided by", "consent to", "you consent",
       "your preferences", "other technologies", "from this provider", "third-party content"});
  constexpr std::size_t kMaxBytes = 500;
  constexpr int kLeast = 3;
  return folded.size() <= kMaxBytes && CountWords(folded, kWords) >= kLeast;
}

bool TellsContact(std::string_view folded) {
  static constexpr auto kStarts =
      std::to_array<std::string_view>({"working hours:",         "opening hours",
                                       "office hours",           "opening times",
                                       "media enquiries",        "media inquiries",
                                       "press enquiries",        "press inquiries",
                                       "press contact",          "media contact",
                                       "editorial office:",      "notes to editors",
                                       "registered office",      "for further information, ",
                                       "for more information, ", "offnungszeiten",
                                       "pressekontakt",          "contact presse",
                                       "horaires d'ouverture",   "horario de atencion"});
  constexpr std::size_t kMaxBytes = 400;
  return folded.size() <= kMaxBytes && StartsWithAny(folded, kStarts);
}

bool AsksWhetherHelpful(std::string_view folded) {
  static constexpr auto kStarts = std::to_array<std::string_view>(
      {"was this page helpful", "was this page useful", "was this article helpful", "was this article useful",
       "was this helpful", "was this useful", "was this check useful", "did you find this useful",
       "did you find this article", "did you find this page", "is this page useful", "rate this page",
       "rate this article", "how useful was this", "report a problem with this page", "war dieser artikel hilfreich"});
  constexpr std::size_t kMaxBytes = 160;
  return folded.size() <= kMaxBytes && StartsWithAny(folded, kStarts);
}

}  // namespace stemma::extract
