// Layout: where the nodes and lines of a lineage stand in the picture; earlier and more upstream is further left.
// In:  nodes with their day, edges from the later to the earlier node.  Out: integer positions, the same everywhere.
// Tested by report/layout_test.cc against a brute-force count of crossings.
// Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", IEEE SMC
// 1981: layers, dummy nodes on long edges, barycentre sweeps. DEVIATION: days fix the layers where they are known.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma::report {

struct LayoutNode {
  std::string day;        // ISO day; empty when unknown
  bool upstream = false;  // a source or an unseen text: left of all articles, without a day
};

struct LayoutEdge {
  std::uint32_t from = 0;  // the later text; REQUIRES: a node's position
  std::uint32_t to = 0;    // what it took from
};

struct LayoutOptions {
  int node_width = 152;  // pixels; 19 letters at 12 px, bold
  int node_height = 42;  // pixels; two lines
  int column_gap = 54;   // pixels between columns; lines need room to bend
  int row_gap = 16;      // pixels between nodes of a column
  int lane = 10;         // pixels that a line passing through a column takes
  int sweeps = 12;       // rounds of ordering; crossings stop falling after 4 to 8 on measured graphs
};

inline constexpr int kLayoutMargin = 8;  // pixels around the picture

struct Point {
  int x = 0;
  int y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

// A line from the earlier node's right side to the later node's left side, through one point a passed column.
struct Line {
  std::vector<Point> points;
  bool in_cycle = false;  // closes a circle: the edge that had to be turned to draw the rest
};

// Columns that share a day, for the headings. `day` is empty for upstream columns and for unknown days.
struct Band {
  std::string day;
  bool upstream = false;
  int x = 0;
  int width = 0;
};

// The heading over a band: "Sources", "14 Jul 2017", "No date".
std::string BandWords(const Band& band);

struct Layout {
  std::vector<Point> nodes;  // top left corner of each
  std::vector<Line> lines;   // one for each edge
  std::vector<Band> bands;   // left to right
  int width = 0;
  int height = 0;
};

// Never fails; edges from a node to itself get a line without points. Time O((V + E * columns) * sweeps * log).
Layout LayOut(const std::vector<LayoutNode>& nodes, const std::vector<LayoutEdge>& edges,
              const LayoutOptions& options = {});

}  // namespace stemma::report
