// Outlets: the names by which an article's house and the agencies are known in other articles' texts.
// In:  articles and words.  Out: names as word sequences, and where they stand.
// Tested by reuse/outlets_test.cc. Source: ours; agencies: the large wire services, docs/algorithms/reuse.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reuse/words.h"
#include "stemma/article.h"

namespace stemma::reuse {

// A name to look for: folded word hashes. One-word names must stand capitalised, acronyms in capitals.
struct OutletName {
  std::vector<std::uint32_t> words;
  bool acronym = false;
  friend auto operator<=>(const OutletName&, const OutletName&) = default;
};

OutletName ReadOutletName(std::string_view name);

// The names of the article's publisher: its name without a leading "the", and its domain. May be empty.
std::vector<OutletName> NamesOfHouse(const Article& article);

// The wire agencies.
const std::vector<OutletName>& Agencies();

// The outlet in the dateline: "LONDON (Reuters) -", "(CNN) --"; no words when there is none.
OutletName DatelineOf(std::string_view text);

// True when the name stands in the range.
bool Stands(const OutletName& name, std::string_view text, const std::vector<Word>& words, WordRange range);

// True when the two names are one.
bool SameName(const OutletName& x, const OutletName& y);

}  // namespace stemma::reuse
