// NamePass: what the reading of one text has found so far, for those who read bodies, places and people from it.
// In:  a reading and the gazetteer.  Out: names found, names that wait for the whole text.
// Tested by entities/names_test.cc. Source: docs/algorithms/entities.md, section Names.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "entities/chunks.h"
#include "entities/names.h"
#include "entities/place_context.h"
#include "entities/place_match.h"

namespace stemma::entities {

struct NamePass {
  NamePass(const Reading& reading, const Gazetteer::Table& gazetteer);

  // Function words and nouns that sentences and headlines capitalise. Not the article of "an-Nabk" or "as-Sukna".
  [[nodiscard]] bool IsPlain(std::size_t at) const;
  [[nodiscard]] std::string KeyOf(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Span SpanOf(const FoundName& n) const { return {r[n.begin].span.begin(), r[n.end - 1].span.end()}; }
  // The longest gazetteer name at `at`.
  [[nodiscard]] std::optional<PlaceMatch> MatchPlace(std::size_t at, std::size_t end) const;
  // A country behind the comma that ends a place.
  [[nodiscard]] bool BeforeLand(std::size_t end, const PlaceContext& context) const;

  void Emit(std::size_t begin, std::size_t end, MentionKind kind, std::string key = {}, std::string_view alias = {});
  void EmitPlace(std::size_t begin, std::size_t end, std::string key, const PlaceContext& context);

  const Reading& r;
  const Gazetteer::Table& table;
  std::unordered_set<std::string_view> small_words;  // words that the text writes small somewhere
  Chunk chunk;                                       // the one that is read
  std::set<std::string> defined;                     // keys of initials that stand beside their full names
  std::set<std::string> surnames;
  std::set<std::string> corpus_places;
  std::vector<FoundName> pending;  // wait for the whole text; `division` says that they stood in a headline
  FoundNames out;
};

bool IsCapitals(std::string_view surface);

// Names that wait get their kind from the whole text, or are left unsettled.
void SettleNames(NamePass& pass);

}  // namespace stemma::entities
