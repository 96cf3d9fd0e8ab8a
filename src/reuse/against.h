// Against: a text compared with stored ones through an index of their seeds, without reading those it shares nothing
// with.
// In:  texts, seeds.  Out: seeds to keep; the pairs worth comparing; matches.
// Tested by reuse/against_test.cc (the same as FindAgainst over everything). Source: docs/algorithms/reuse.md, step 7.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "reuse/reuse.h"

namespace stemma::reuse {

// A seed as an index keeps it.
struct IndexSeed {
  std::uint64_t hash = 0;
  std::uint32_t text = 0;  // any number: position in a span of texts, or an index's own
  std::array<std::uint8_t, 12> context{};
};

// The seeds of each text; `text` is its position. In order of text and place.
std::vector<IndexSeed> ReadIndexSeeds(std::span<const std::string_view> texts, unsigned threads);

// (query, stored text) as the two numbers that the seeds bear.
using IndexPair = std::pair<std::uint32_t, std::uint32_t>;

// The pairs of a query and a stored text that are worth comparing, sorted; just those that the join over all texts
// gives. `stored` needs to hold the seeds whose hashes are among the queries', all of them.
std::vector<IndexPair> PairsAgainst(std::span<const IndexSeed> queries, std::span<const IndexSeed> stored);

// FindAgainst for pairs that are known: (index into queries, index into stored). `houses`: as ReuseOptions::houses.
std::vector<Match> MatchPairs(std::span<const Article> queries, std::span<const Article> stored,
                              std::span<const IndexPair> pairs, unsigned threads, std::span<const House> houses = {});

class Comparison;
// What a comparison of `queries` articles with those behind them found, best first per query.
std::vector<Match> MatchesOf(const Comparison& comparison, std::size_t queries);

}  // namespace stemma::reuse
