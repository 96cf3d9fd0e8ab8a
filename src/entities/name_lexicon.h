// Name lexicon: the words around and inside names that tell what a name is.
// In:  a lower-case word.  Out: whether it is a first name, a title, the head of an organisation, and so on.
// Tested by entities/names_test.cc. Source: ours, from general knowledge.
#pragma once

#include <string_view>

namespace stemma::entities {

bool IsFirstName(std::string_view word);
// Last names that are towns too: they want a preposition to be one.
bool IsSurname(std::string_view word);
// "north", "southern", "upper": parts of a place's name, or of what is said of it.
bool IsDirection(std::string_view word);
// "president", "gen", "mr": what stands before a person's name.
bool IsTitle(std::string_view word);
// "agency", "ministry", "army": the last word of an organisation's name.
bool IsOrganisationHead(std::string_view word);
// "ministry", "university", "bank": what "of" or "for" may follow in an organisation's name.
bool IsOrganisationLead(std::string_view word);
// "Group", "Monitor" before "of" or "for".
bool IsPurposeLead(std::string_view word);
// "province", "county": makes the capitalised word beside it a place.
bool IsPlaceClass(std::string_view word);
// "lake", "mount", "river": names no town when it stands in a name.
bool IsFeatureWord(std::string_view word);
// Words that are capitalised and name nothing here: months, weekdays, "I", "God", nouns of headlines.
bool IsNeverName(std::string_view word);
// "said", "told", "added": a person or an organisation stands beside.
bool IsSpeechVerb(std::string_view word);
// "de", "al", "bin": lower-case words inside names.
bool IsNameParticle(std::string_view word);

// Bodies that sit in the place they are named after; newspapers and companies need not.
bool IsPublicBody(std::string_view head);

}  // namespace stemma::entities
