// Page: a page cut into lines of text, each with what its place on the page says about it.
// In:  an HtmlTree.  Out: lines in reading order; the rules of this room mark what each line is.
// Tested by extract/zone_test.cc. Source: ours; "text blocks" after Kohlschuetter et al., WSDM 2010, section 2.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace stemma::extract {

// What the markup around a line says that the line is. kNone: nothing speaks against prose.
enum class Zone : std::uint8_t {
  kNone,
  kNavigation,
  kRelated,
  kPromotion,
  kShare,
  kForm,
  kLegal,
  kBiography,
  kComments,
  kByline,
  kTags,
  kCaption,
  kAside,
  kHidden,
};

// What a line was found to be.
enum class Role : std::uint8_t {
  kOutside,
  kBody,
  kTitle,
  kByline,
  kCaption,
  kComment,
  kCredit,
  kNote,
  kLabel,
  kFurniture
};

// How the line stands on the page.
enum class Shape : std::uint8_t { kParagraph, kHeading, kItem, kQuote, kCell, kPreformatted, kLoose };

// A link inside a line: bytes [begin, end) of the line's text.
struct LineLink {
  html::NodeIndex node;
  std::uint32_t begin;
  std::uint32_t end;
};

// A position in a text node.
struct TextPoint {
  html::NodeIndex node = html::kNoNode;
  std::uint32_t offset = 0;
};

struct Line {
  std::string text;                         // white space runs as one space; a line break after a full stop as '\n'
  html::NodeIndex element = html::kNoNode;  // nearest block element
  TextPoint first;                          // of its first character
  TextPoint last;                           // behind its last character
  Shape shape = Shape::kLoose;
  Zone zone = Zone::kNone;
  html::NodeIndex zone_root = html::kNoNode;  // the element that gave the zone
  Role role = Role::kOutside;
  std::uint8_t heading = 0;      // 1 to 6 for headings
  std::string_view kind;         // of furniture, note or block, once the role is known; a literal
  bool repeated = false;         // stands on other pages of the host too
  bool recurring = false;        // a longer line that stands on most of them
  bool bold = false;             // all of it is bold: a heading in disguise
  std::uint32_t link_bytes = 0;  // bytes of text inside links
  std::vector<LineLink> links;

  [[nodiscard]] double LinkDensity() const {
    return text.empty() ? 0.0 : static_cast<double>(link_bytes) / static_cast<double>(text.size());
  }
};

// Lines [begin, end) of a page, by index.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The lines that start inside the subtree of `element`. O(log n).
LineRange LinesIn(const std::vector<Line>& lines, const html::HtmlTree& tree, html::NodeIndex element);

// The zone of the line that a node stands in, or of the first line inside it. O(log n).
Zone ZoneOfNode(const html::HtmlTree& tree, const std::vector<Line>& lines, html::NodeIndex node);

// Cuts the page's body into lines. Scripts, menus of forms and the like have no lines. Time O(n).
std::vector<Line> LinesOf(const html::HtmlTree& tree);

// Bytes of the page from the first to the last character of the line.
RawRange RawOf(const html::HtmlTree& tree, const Line& line);

}  // namespace stemma::extract
