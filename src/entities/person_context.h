// Person context: whether the words around an unknown name are those around a person.
// In:  a reading and a name.  Out: yes or no.
// Tested by entities/person_context_test.cc. Source: docs/algorithms/entities.md, section Names.
#pragma once

#include <string_view>
#include <unordered_set>

#include "entities/names.h"
#include "entities/reading.h"

namespace stemma::entities {

// "campaigner", "nurses", "ferryman": what a person is called before the name.
bool IsPersonNoun(std::string_view word);

// Two or three words that the text never writes small, beside a speech verb, an age, what people are, where they are
// from, what they think or whom they are related to, or with an initial.
bool LooksLikePerson(const Reading& r, const FoundName& name, const std::unordered_set<std::string_view>& small_words);

}  // namespace stemma::entities
