// Picture: a story's lineage as inline SVG, with its legend, and the same as a table.
// In:  the story's graph.  Out: HTML.
// Tested by report/picture_test.cc and tests/golden/report.
// Source: solid, dashed and hollow after the printed stemma codicum; docs/formats/report.md.
#pragma once

#include "report/graph.h"
#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// The <figure>; nothing when the graph has no edge. `number` makes the ids of title and description unique.
void WritePicture(const Index& index, const StoryGraph& graph, std::uint32_t number, Html& out);

// The table that says the same in words, collapsed.
void WriteLineageTable(const Index& index, const StoryGraph& graph, Html& out);

}  // namespace stemma::report
