// Hand: the analyst's entries of a store, put over a dossier for the report and the exports.
// In:  entries as stored, a dossier.  Out: what they make of it.
// Tested by tests/cli/hand_test.py. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "stemma/by_hand.h"
#include "stemma/dossier.h"
#include "stemma/house.h"
#include "stemma/result.h"
#include "store/hand.h"
#include "views/hand_book.h"

namespace stemma::pipeline {

// The member of a stored target that holds the entry's anchor (views/hand_anchor.h).
inline constexpr const char* kAnchor = "anchor";

views::HandEntry EntryOf(const store::HandRow& row);
std::vector<views::HandEntry> EntriesOf(std::span<const store::HandRow> rows);

// Errors: as store::Store::Open.
Result<std::vector<store::HandRow>> LoadHand(const std::string& store);

struct HandOver {
  views::HandBook book;
  ByHand by_hand;
};

// Nothing is made where there are no entries. REQUIRES: the dossier is whole; `houses` by article.
HandOver PutOver(std::span<const store::HandRow> rows, const Dossier& dossier, std::span<const House> houses);

}  // namespace stemma::pipeline
