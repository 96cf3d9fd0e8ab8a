#include "stemma/names.h"

#include <array>
#include <cstddef>

namespace stemma {
namespace {

template <std::size_t N, typename Enum>
std::string_view At(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view Name(Field value) {
  static constexpr std::array<std::string_view, 6> kWords = {"text",  "title",    "credits",
                                                             "notes", "captions", "comments"};
  return At(kWords, value);
}
std::string_view Name(ReuseKind value) {
  static constexpr std::array<std::string_view, 5> kWords = {"verbatim", "edited", "quotation", "background",
                                                             "boilerplate"};
  return At(kWords, value);
}
std::string_view Name(Direction value) {
  static constexpr std::array<std::string_view, 4> kWords = {"unknown", "a_from_b", "b_from_a", "common_source"};
  return At(kWords, value);
}
std::string_view Name(QuoteKind value) {
  static constexpr std::array<std::string_view, 3> kWords = {"direct", "indirect", "mixed"};
  return At(kWords, value);
}
std::string_view Name(SourceKind value) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "person", "organisation", "outlet", "agency", "official", "document", "social_media", "anonymous", "group"};
  return At(kWords, value);
}
std::string_view Name(SpeechStance value) {
  static constexpr std::array<std::string_view, 7> kWords = {"asserts",  "denies",   "doubts", "confirms",
                                                             "declines", "not_said", "asks"};
  return At(kWords, value);
}
std::string_view Name(MentionKind value) {
  static constexpr std::array<std::string_view, 5> kWords = {"person", "organisation", "place", "time", "quantity"};
  return At(kWords, value);
}
std::string_view Name(Stance value) {
  static constexpr std::array<std::string_view, 4> kWords = {"asserts", "reports", "doubts", "denies"};
  return At(kWords, value);
}
std::string_view Name(NodeKind value) {
  static constexpr std::array<std::string_view, 3> kWords = {"article", "source", "unseen"};
  return At(kWords, value);
}
std::string_view Name(EdgeKind value) {
  static constexpr std::array<std::string_view, 4> kWords = {"copies", "cites", "credits", "links"};
  return At(kWords, value);
}
std::string_view Name(Verdict value) {
  static constexpr std::array<std::string_view, 5> kWords = {"matched", "partly", "differs", "no_match_though_covered",
                                                             "not_covered"};
  return At(kWords, value);
}
std::string_view Name(Agreement value) {
  static constexpr std::array<std::string_view, 4> kWords = {"agrees", "differs", "unclear", "not_stated"};
  return At(kWords, value);
}

}  // namespace stemma
