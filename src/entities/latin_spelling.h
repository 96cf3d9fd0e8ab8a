// Latin spelling: whether two names of places that no gazetteer has are one name, where names are not transliterated.
// In:  two folded names (NameKey).  Out: a key that spellings of one name share; yes or no.
// Finer than skeleton.h: "Leesburg" is not Lewisburg, "Horden" not Borden; but "Ostvag" is Ostvaag, "Tin Aghalane" Tin
// Aghalan and "Corrigen Hall" Corrigan Hall. Direction words and numbers must be the same in both.
// Tested by entities/latin_spelling_test.cc, which holds both controls over the shipped gazetteer. Source: ours,
// docs/algorithms/entities.md, "Spellings".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::entities {

// Letters and digits only: hyphens, spaces and points are no part of a name. "St" at the front is written out, and
// what stands for a port or a dry valley in other tongues put in one ("Puerto", "Oued").
std::string Squeezed(std::string_view key);

// Consonants in classes (v = w, c = q = k, z = s), h and doubled letters off, the first letter kept.
std::string LatinKey(std::string_view key);

// Equal when squeezed, or equal keys of three consonants (distance with vowels in classes <= .25) or more (<= .35).
bool IsSameLatinSpelling(std::string_view key_a, std::string_view key_b);

// A key that spellings of one last name share: "okuyar" and "okujar", "chernavin" and "tschernawin"; letters of one
// sound and vowels of one class are one. Short names are left as they are.
std::string SurnameKey(std::string_view surname);

// Keys that a last name of at least six letters may go by, as languages write the sounds of other scripts: "korzhenko",
// "korjenko" and "korschenko" share one; j is a sound of its own in some and that of y in others.
std::vector<std::string> SurnameKeys(std::string_view surname);

// A key that a given name shares with its forms in other tongues of one script: "yevhen", "yevgeni" and "jewgeni",
// "oleh" and "oleg". Only with the same last name are they one person's.
std::string GivenKey(std::string_view given);

// Nothing but vowels of one class and letters of one sound differ: "Bir Zellaf" and "Bir Zallaf". Four consonants at
// least.
bool IsSameSound(std::string_view key_a, std::string_view key_b);

}  // namespace stemma::entities
