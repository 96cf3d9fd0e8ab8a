// Small dumps for tests: two paragraphs of news of an invented town, and how a dump is read without a pile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/dump.h"

namespace stemma::extract {

inline constexpr std::string_view kFirst =
    "The old bridge over the Orrin was closed on Monday after a barge struck its second pier, the town council said.";
inline constexpr std::string_view kSecond =
    "Until the pier has been mended the buses will take the long way round by the northern ford, a clerk of the "
    "council said, and the ferry will sail every hour from six in the morning until the lamps are lit at night.";

// A dump of which no line stands on other dumps.
inline Article ReadAlone(const std::string& body) {
  RawRecord record;
  record.kind = RecordKind::kText;
  record.body = body;
  return ReadDump(record, [](std::uint64_t, bool) { return false; });
}

}  // namespace stemma::extract
