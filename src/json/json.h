// JSON: the forms that the vocabulary has outside, with code point offsets.
// In:  vocabulary values and the articles they point into.  Out: one line of JSON each, or the dossier.
// Tested by json/json_test.cc. Source: design contract; docs/formats/.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/dossier.h"

namespace stemma::json {

// Options as they are shown in a header: name -> JSON literal ("true", "4").
using ShownOptions = std::map<std::string, std::string>;

// {"schema": "stemma/<type>/1", "version": …, "options": {…}}, without a line end.
std::string Header(std::string_view type, const ShownOptions& options);

// One record, without a line end, as all that the writers below return. Invalid UTF-8 cannot occur in the output.
std::string ArticleLine(const Article& article);

// Writes many lines over one set of articles. Remembers the offsets of each text that it was asked about, so that a
// text with a thousand mentions is walked once, not a thousand times. Not thread-safe; keeps a view of the articles.
class LineWriter {
 public:
  explicit LineWriter(std::span<const Article> articles);
  LineWriter(const LineWriter&) = delete;
  LineWriter& operator=(const LineWriter&) = delete;
  ~LineWriter();
  std::string Of(const Reuse& reuse);
  std::string Of(const Attribution& attribution, AttributionIndex index);
  std::string Of(const Mention& mention);
  std::string Of(const Claim& claim, const Story& story, const ReferenceCheck& check);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The same for the reuse of query texts with stored ones: article_a indexes `queries`, article_b `stored`.
class MatchWriter {
 public:
  MatchWriter(std::span<const Article> queries, std::span<const Article> stored);
  MatchWriter(const MatchWriter&) = delete;
  MatchWriter& operator=(const MatchWriter&) = delete;
  ~MatchWriter();
  std::string Of(const Reuse& reuse, double share_of_a, double share_of_b);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The whole dossier, one JSON document with a line end.
std::string DossierDocument(const Dossier& dossier, const ShownOptions& options);

}  // namespace stemma::json
