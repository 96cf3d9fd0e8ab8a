// Indexing: keeps a store's index in step with its records, and asks it.
// In:  an open store; queries.  Out: the index brought up to date; the stored articles that a text meets.
// Tested by pipeline/indexing_test.cc (the same answers as without an index). Source: ours; docs/formats/store.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/ingest.h"
#include "reuse/against.h"
#include "stemma/article.h"
#include "stemma/corpus.h"
#include "store/store.h"

namespace stemma::pipeline {

// Puts every record that the index lacks into it, and cuts the pages of the hosts anew that got a page. What was done
// before a failure or an interruption stays. Errors: kBusy, kNoSpace, kCorrupt, kInterrupted.
Result<void> UpdateIndex(store::Store& store, const Session& session);

// Fills the index of a store that was just made of `records`, given what they were cut into (final ids on both sides).
Result<void> IndexArticles(store::Store& store, std::span<const RawRecord> records, const ingest::GivenIds& given,
                           std::span<const Article> articles, const Session& session);

// Stored articles with what they share with the queries.
struct Answer {
  std::vector<Article> stored;  // sorted by id
  std::vector<reuse::IndexPair> pairs;
};
// Nothing when the index is not complete or was made with other options. Errors: kCorrupt.
Result<std::optional<Answer>> AskIndex(const store::Store& store, std::span<const Article> queries,
                                       const Session& session);

}  // namespace stemma::pipeline
