// Mention: a person, organisation, place, time or quantity named in an article's text, resolved where it can be.
// In:  an article and a gazetteer (entities room).  Out: mentions sorted by article, then span.
// JSON form: docs/formats/mention.md. Tested by src/entities/*_test.cc.
// Source: time values after TimeML TIMEX3 (ISO 24617-1); places after GeoNames.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/span.h"

namespace stemma {

enum class MentionKind : std::uint8_t { kPerson, kOrganisation, kPlace, kTime, kQuantity };

// A place as resolved. `geonames` is 0 for places that no gazetteer has (corpus places).
struct PlaceValue {
  std::string name;
  double latitude = 0;
  double longitude = 0;
  bool located = false;  // whether the coordinates mean anything
  std::uint64_t geonames = 0;
  std::vector<std::string> within;  // from the nearest region outwards: "Deir ez-Zor", "Syria"
  friend bool operator==(const PlaceValue&, const PlaceValue&) = default;
};

// A time. `from`/`to` are inclusive ISO days, empty when the value has no interval.
struct TimeValue {
  std::string value;  // TIMEX3
  std::string from;
  std::string to;
  bool vague = false;
  std::string rule;  // name of the rule that read it
  friend bool operator==(const TimeValue&, const TimeValue&) = default;
};

// A count with its hedge: [low, high]; no high means unbounded.
struct QuantityValue {
  std::optional<double> low;
  std::optional<double> high;
  std::string hedge;   // "more than", "some"; empty when exact
  std::string unit;    // typed head: "people killed", "helicopters", "EUR"; lower case
  bool total = false;  // a toll that adds up several events: "bringing the toll to 41", "since 2011"
  friend bool operator==(const QuantityValue&, const QuantityValue&) = default;
};

struct Mention {
  ArticleIndex article = 0;
  Span span;  // in the article's text
  std::string text;
  MentionKind kind = MentionKind::kPerson;
  std::string entity;  // canonical name over the whole set; empty = unresolved
  std::optional<PlaceValue> place;
  std::optional<TimeValue> time;
  std::optional<QuantityValue> quantity;
  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace stemma
