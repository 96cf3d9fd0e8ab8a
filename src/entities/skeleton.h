// Skeleton: the consonants of a name in a spelling that transliterations share, and the distance of two spellings.
// In:  a folded name (NameKey).  Out: a key ("dyrzr" for Deir ez-Zor in all its forms); a distance in [0, 1].
// The key alone is unsafe as a matcher: 16.5 % false accepts when the true place is missing. It blocks, the distance
// decides. Measured on 2,766 variants in 9 countries: key + distance <= .25 finds .795 with .057 false accepts;
// <= .35 finds .804 with .073 (docs/algorithms/entities.md).
// Tested by entities/skeleton_test.cc. Source: ours, docs/algorithms/entities.md.
#pragma once

#include <string>
#include <string_view>

namespace stemma::entities {

// Class words ("governorate", "city") and Arabic articles are left out. May be empty.
std::string Skeleton(std::string_view key);

// Levenshtein distance over the longer length, on the spellings with articles off and vowels in three classes
// (e = a, y = i, w = o = u).
double SpellingDistance(std::string_view key_a, std::string_view key_b);

inline constexpr double kSameSpelling = 0.25;        // without context
inline constexpr double kSameSpellingNearby = 0.35;  // within one division, or one story
// Three consonants are shared by too many names (open-set false accepts .165 with short keys, .078 without); Sabhah and
// As Sabkhah stay apart at this distance, Homs and Hims need the alias list.
inline constexpr double kSameSpellingShort = 0.1;

// The rule that joins two spellings: equal skeletons of three consonants and more, and a distance under the threshold
// that the skeleton's length and the context allow.
bool IsSameSpelling(std::string_view key_a, std::string_view key_b, bool nearby);

}  // namespace stemma::entities
