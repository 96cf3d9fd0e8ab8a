// Any bytes as a page's text, marked anywhere, and as a graph. No byte of it becomes markup, no line is too wide, and
// the picture holds all its nodes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "report/html.h"
#include "report/layout.h"
#include "report/marks.h"
#include "report/quote.h"
#include "report/width.h"
#include "text/utf8.h"

using namespace stemma;

namespace {

void Text(const std::string& bytes) {
  if (report::Escape(bytes).find_first_of("<>\"'") != std::string::npos) std::abort();
  for (const std::size_t columns : {1U, 7U, 40U})
    if (report::Columns(report::Shorten(bytes, columns)) > columns) std::abort();
  report::Wrap(bytes, 9);
  report::SentencesAround(bytes, Span(bytes.size() / 3, bytes.size() / 2));
}

void Marks(const std::string& bytes) {
  Article article;
  article.text = text::Repair(bytes);
  std::vector<report::Mark> marks;
  std::vector<report::TextPoint> points;
  for (std::size_t i = 0; i + 1 < bytes.size() && i < 64; i += 2) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    marks.push_back({Span(a, b), static_cast<report::MarkKind>(a % report::kMarkKinds)});
    points.push_back({b, report::PointKind::kClaim, a, bytes});
  }
  report::Html out;
  report::WriteMarkedText(article, marks, points, out);
  if (!text::IsValid(out.Take())) std::abort();
}

void Picture(const std::string& bytes) {
  if (bytes.empty()) return;
  const std::size_t count = static_cast<unsigned char>(bytes[0]) % 24 + 1;
  std::vector<report::LayoutNode> nodes(count);
  std::vector<report::LayoutEdge> edges;
  for (std::size_t i = 1; i < bytes.size() && i < 96; ++i) {
    const auto value = static_cast<unsigned char>(bytes[i]);
    nodes[i % count] = {value % 3 == 0 ? "" : std::string(1, static_cast<char>('a' + value % 5)), value % 7 == 0};
    edges.push_back({static_cast<std::uint32_t>(value % count), static_cast<std::uint32_t>(value / count % count)});
  }
  const report::Layout layout = report::LayOut(nodes, edges);
  for (const report::Point& point : layout.nodes)
    if (point.x < 0 || point.y < 0 || point.x > layout.width || point.y > layout.height) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Text(bytes);
  Marks(bytes);
  Picture(bytes);
  return 0;
}
