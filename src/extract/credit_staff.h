// CreditStaff: lines that name who edited, translated, checked or reported besides the author.
// In:  one line of text.  Out: a staff credit with the name.
// Tested by extract/cues_test.cc. Source: ours; credits read on 940 news pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "Edited by: Ada Quill", "3 May 2020 - Redaktion: Ada Quill", "Das Gespräch führte Ada Quill.", "Ada Quill and Bo Lund
// contributed." `lower`: the line in small letters, byte for byte.
std::optional<CreditCue> StaffOfLine(std::string_view line, std::string_view lower);

// "Ada", "Ada Quill", "Ada Quill, Bo Lund and Cy": words with capitals, with what joins two names between.
bool AreNames(std::string_view names);

}  // namespace stemma::extract
