// Voices: the named hops between an article and the source of a claim, and what counts as one name.
// In:  attributions with their parents; articles with publishers and credits.  Out: chains of voices, innermost first.
// Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Voices".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "provenance/provenance.h"

namespace stemma::provenance {

// One hop: who speaks. `key` is the folded name without "the", by which voices are compared.
struct Voice {
  std::string key;
  std::string name;
  SourceKind kind = SourceKind::kPerson;
  friend bool operator==(const Voice&, const Voice&) = default;
};

// Folded, without leading article, possessive, points and hyphens: "the U.S. army" -> "us army".
std::string NameKey(std::string_view name);

// Words of a key that tell whom it names, sorted: "official at the Orel embassy" -> embassy, orel.
std::vector<std::string> TellingWords(const std::string& key);

// Whether a key names a body by a common noun ("defence ministry").
bool NamesBody(const std::string& key);

// Outlets and agencies: those that can relay.
bool IsRelayKind(SourceKind kind);
bool IsAnonymous(const Voice& voice);

// "They", "his", "many": no name at all.
bool NamesNobody(const Voice& voice);
// The role of people that a key names, in the singular ("official", "source"); empty when it names none.
std::string RoleOf(const std::string& key);
// Whether the name holds a role of people ("official", "source").
bool HasRole(const Voice& voice);

// Whether a voice can be an origin: a name, or an unnamed person whose role is told ("senior official", "local
// sources"). "A new video", "people", "some" are no voice that could be asked.
bool CanBeOrigin(const Voice& voice);

// A voice, and the attribution that names it; none for a credit.
struct Hop {
  Voice voice;
  std::optional<AttributionIndex> attribution;
};

// The voices of an attribution: its own source, the medium it told, then its parents' outwards. Empty when it names
// nobody.
std::vector<Hop> HopsOf(const Evidence& evidence, AttributionIndex attribution);
std::vector<Voice> ChainOf(const Evidence& evidence, AttributionIndex attribution);

// The voice that an article's credits name for the whole article (wire, original source), if any.
std::optional<Voice> CreditOf(const Article& article);

// The outlet that publishes the article, if it is known.
std::optional<Voice> PublisherOf(const Article& article);

}  // namespace stemma::provenance
