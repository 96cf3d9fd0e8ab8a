// Layers: the column of each node: upstream sources by depth, then articles by day and by depth within the day.
// In:  nodes and edges of the layout.  Out: a layer each, counted from the left without gaps; turned edges.
// Tested by report/layout_test.cc.
// Source: longest-path layering (Sugiyama 1981, section 2); cycles broken at the back edges of a depth-first walk.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/layout.h"

namespace stemma::report {

struct Layers {
  std::vector<int> of_node;
  std::vector<bool> turned;       // by edge: it closes a cycle
  std::vector<std::string> days;  // by layer
  std::vector<bool> upstream;     // by layer
};

Layers FindLayers(const std::vector<LayoutNode>& nodes, const std::vector<LayoutEdge>& edges);

}  // namespace stemma::report
