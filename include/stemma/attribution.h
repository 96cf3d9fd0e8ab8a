// Attribution: who is said to have said what (source, cue, content), with which stance.
// In:  an article (attribution room).  Out: attributions, nested ones linked to their parent.
// JSON form: docs/formats/attribution.md. Tested by src/attribution/*_test.cc.
// Source: attribution relations after Pareti, PhD thesis 2015; stance values are ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/span.h"

namespace stemma {

enum class QuoteKind : std::uint8_t { kDirect, kIndirect, kMixed };
enum class SourceKind : std::uint8_t {
  kPerson,
  kOrganisation,
  kOutlet,
  kAgency,
  kOfficial,
  kDocument,
  kSocialMedia,
  kAnonymous,
  kGroup,
};
enum class SpeechStance : std::uint8_t { kAsserts, kDenies, kDoubts, kConfirms, kDeclines, kNotSaid, kAsks };

// Who is named as the voice. `entity` is the name after resolution over the whole set; empty when unresolved.
struct Source {
  Place place;
  std::string text;    // the words of the span
  std::string entity;  // canonical name, without "the"; empty = unresolved
  SourceKind kind = SourceKind::kPerson;
  std::string represents = {};  // the body that a spokesperson speaks for, where the source's words say so; kept apart
  friend bool operator==(const Source&, const Source&) = default;
};

// One attribution. Source, cue and content share no byte; content is sorted and may be several pieces.
struct Attribution {
  ArticleIndex article = 0;
  QuoteKind kind = QuoteKind::kIndirect;
  std::optional<Source> source;  // nothing where the text names none ("it was reported that")
  std::vector<Place> cue;
  std::vector<Place> content;
  SpeechStance stance = SpeechStance::kAsserts;
  double confidence = 0;                   // [0, 1]
  std::optional<AttributionIndex> parent;  // the attribution whose content holds this one
  friend bool operator==(const Attribution&, const Attribution&) = default;
};

}  // namespace stemma
