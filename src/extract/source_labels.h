// SourceLabels: "Source: X", "Quelle: X", "来源：X": lines that name the source of the text behind a label.
// In:  a line, and the same in lower case, byte for byte.  Out: the credit with the name; an agency's is a wire credit.
// Tested by extract/cues_test.cc. Source: ours; the word for a source in thirty-five languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "Source: X", "(Quelle der Meldung: X)", "1 May | Fuente: X": a label at the start of a short line or of one of its
// parts; "SOURCE Orrin Council" as press-release wires set it.
std::optional<CreditCue> SourceOfLine(std::string_view line, const std::string& lower);

// "Quelle:", "Source": a line that says that the next one is the source.
bool IsSourceHeading(std::string_view line);

// Where pictures are kept: as a source they say nothing about the text.
bool IsPictureHost(std::string_view name);

// The credit of the line below a source heading: what it names, an agency's a wire credit.
std::optional<CreditCue> CreditOfSource(std::string_view text);

}  // namespace stemma::extract
