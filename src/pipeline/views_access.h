// ViewsAccess: the made views of a corpus, for the rooms that serve them and embed them.
// In:  a corpus after MakeViews.  Out: its packed rows.
// Tested by pipeline/viewing_test.cc.
#pragma once

#include <string>
#include <vector>

#include "pipeline/hand.h"
#include "stemma/corpus.h"
#include "store/store.h"

namespace stemma {

class ViewsAccess {
 public:
  // Those that stand in the report file; null before MakeViews, and where they are too many.
  static const std::vector<store::ViewRow>* Rows(const Corpus& corpus);
  // What the analyst's entries make of the dossier; nothing where there are none. REQUIRES: Analyse has run.
  static pipeline::HandOver Hand(const Corpus& corpus);
  // Of the records that the corpus was filled with.
  static const std::string& RecordsDigest(const Corpus& corpus);
  // Makes the views and puts them into an open store as they come. `other_records`: the store is not that of the corpus
  // (one in memory that stands in for a store that cannot be written to). Errors: as Corpus::SaveViews.
  static Result<void> Put(Corpus& corpus, store::Store& store, bool other_records = false);
};

}  // namespace stemma
