// WireWide: how agencies are credited in scripts whose words stand close: "（共同）", "【AFP=時事】", "[マレバ
// ロイター] - …". In:  a line.  Out: the agency, and whether the line holds anything else. Tested by
// extract/wire_tags_test.cc. Source: ours; agencies' house forms in Chinese, Japanese and Korean.
#pragma once

#include <optional>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// The agency in a bracket that opens or ends the line, alone, behind a place or date, or joined to it by "=".
std::optional<CreditCue> WideTagOf(std::string_view line);

}  // namespace stemma::extract
