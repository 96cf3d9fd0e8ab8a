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
// Whether the name holds a role of people ("official", "source").
bool HasRole(const Voice& voice);

// Whether a voice can be an origin: a name, or an unnamed person whose role is told ("senior official", "local
// sources"). "A new video", "people", "some" are no voice that could be asked.
bool CanBeOrigin(const Voice& voice);

// The voices of an attribution: its own source, the medium it told, then its parents' outwards. Empty when it names
// nobody.
std::vector<Voice> ChainOf(const Evidence& evidence, AttributionIndex attribution);

// The voice that an article's credits name for the whole article (wire, original source), if any.
std::optional<Voice> CreditOf(const Article& article);

// The outlet that publishes the article, if it is known.
std::optional<Voice> PublisherOf(const Article& article);

// Names of one set under which the same voice goes: a shorter name whose telling words all stand in a longer one, and
// unnamed people of one role ("official", "unnamed official", "American official"): for one claim these are taken to be
// the same until a text says otherwise; the range of independent origins says so.
class Aliases {
 public:
  void Add(const Voice& voice);
  // Settles which keys are one; call once, after all Add.
  void Settle();
  // The voice's settled form: the longest name of its group.
  [[nodiscard]] Voice Settled(const Voice& voice) const;

 private:
  struct Entry {
    Voice voice;
    std::vector<std::string> words;
    std::string role;  // of unnamed people: "official", "source"; else empty
    std::size_t count = 0;
    std::size_t target = 0;
  };
  static bool IsNameOf(const Entry& e, const Entry& longer);
  // Whether `other` is the same name in a spelling that is more used.
  static bool IsRarerSpelling(const Entry& e, const Entry& other);
  // Whether settling leads from one entry to another.
  [[nodiscard]] bool LeadsTo(std::size_t from, std::size_t to) const;
  void SettleNames();
  void SettleRoles();
  std::vector<Entry> entries_;
};

}  // namespace stemma::provenance
