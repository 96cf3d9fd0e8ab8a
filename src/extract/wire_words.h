// WireWords: what the words around an agency's name are.
// In:  pieces of a line.  Out: whether they are names, tags, a picture's credit.
// Tested by extract/cues_test.cc. Source: ours; agencies' house forms as seen on pages of the open sets.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

inline constexpr std::size_t kMaxWireTag = 48;  // bytes of a tag

inline CreditCue WireCue(std::string_view agency, bool whole) { return {"wire", std::string(agency), whole}; }

inline bool IsCapital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

// The agency of a tag that holds nothing much besides: "AP", "dpa/ksl", "AFP, EFE y Reuters", "Mit Material von dpa".
std::string_view AgencyOfTag(std::string_view inner);

// A hyphen or a dash stands in it.
bool HasDash(std::string_view text);

// "ACN": three to six capitals.
bool IsCapitals(std::string_view text);

// One to `most` words that each begin with a capital.
bool IsName(std::string_view text, std::size_t most = 4);

// Words of which one in an item makes it a picture's: "Velm Images", "Stringer".
bool IsPictureWord(std::string_view lower);

// "Ada Quill (Credit: AP/Orla Vane)"
bool SpeaksOfPicture(std::string_view line);

// "VELM/Quill": an agency's picture has its photographer behind the slash, with a capital.
bool NamesPhotographer(std::string_view token);

}  // namespace stemma::extract
