// Documents: texts with the attributions that people marked, read from the file that tools/train_attribution.py makes.
// In:  "doc TAB topic TAB id TAB bytes", the text, then "a TAB stance TAB source TAB cue TAB content TAB parent" lines,
// spans in bytes ("12-34,40-44"), the parent as the number of its line or -1.  Out: documents with views, the rules'
// relations and the gold in tokens.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "attribution/rules.h"
#include "attribution/sheet.h"

namespace trainer {

using stemma::attribution::Range;
using stemma::attribution::Relation;

struct Gold {
  int stance = 0;
  Range source;
  std::vector<Range> cue, content;
  bool direct = false;       // all of the content stands in quotation marks
  std::string entity;        // may be empty
  int parent = -1;           // the attribution whose content holds this one, among the document's
  bool shares_cue = false;   // another attribution has the same cue ("told Orel TV")
  bool repeats_cue = false;  // and it comes first
};

struct Document {
  std::string topic, id, text;
  std::unique_ptr<stemma::attribution::View> view;
  std::vector<Relation> rules;
  std::unique_ptr<stemma::attribution::Sheet> sheet;
  std::vector<Gold> gold;
};

std::vector<std::unique_ptr<Document>> ReadDocuments(const std::string& path);

}  // namespace trainer
