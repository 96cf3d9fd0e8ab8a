#include "report/marks.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "text/sentence.h"

namespace stemma::report {
namespace {

// A mark's begin or end.
struct Turn {
  std::uint32_t at;
  bool opens;
  MarkKind kind;
  friend bool operator<(const Turn& a, const Turn& b) {
    return std::tie(a.at, a.opens, a.kind) < std::tie(b.at, b.opens, b.kind);
  }
};

std::vector<Turn> Turns(const std::vector<Mark>& marks) {
  std::vector<Turn> turns;
  for (const Mark& mark : marks) {
    if (mark.span.empty()) continue;
    turns.push_back({mark.span.begin(), true, mark.kind});
    turns.push_back({mark.span.end(), false, mark.kind});
  }
  std::ranges::sort(turns, std::less{});
  return turns;
}

class TextWriter {
 public:
  TextWriter(const Article& article, const std::vector<Mark>& marks, std::vector<TextPoint> points, Html& out)
      : text_(article.text), turns_(Turns(marks)), points_(std::move(points)), out_(out) {
    std::ranges::stable_sort(points_, {}, &TextPoint::at);
  }

  // Writes [begin, end) of the text; calls come in text order.
  void Write(Span span) {
    std::uint32_t at = span.begin();
    SkipTo(at);
    WritePoints(at);
    while (at < span.end()) {
      const std::uint32_t next = std::min(NextStop(at), span.end());
      WriteSegment({at, next});
      at = next;
      SkipTo(at);
      WritePoints(at);
    }
  }

  // Points that no paragraph reached: behind the last byte.
  void WriteRest() { WritePoints(static_cast<std::uint32_t>(-1)); }

 private:
  void SkipTo(std::uint32_t at) {
    for (; turn_ < turns_.size() && turns_[turn_].at <= at; ++turn_)
      open_[static_cast<std::size_t>(turns_[turn_].kind)] += turns_[turn_].opens ? 1 : -1;
  }

  [[nodiscard]] std::uint32_t NextStop(std::uint32_t at) const {
    auto next = static_cast<std::uint32_t>(text_.size());
    if (turn_ < turns_.size()) next = std::min(next, turns_[turn_].at);
    if (point_ < points_.size() && points_[point_].at > at) next = std::min(next, points_[point_].at);
    return std::max(next, at + 1);
  }

  void WritePoints(std::uint32_t at) {
    for (; point_ < points_.size() && points_[point_].at <= at; ++point_) WritePoint(points_[point_]);
  }

  void WritePoint(const TextPoint& point) {
    switch (point.kind) {
      case PointKind::kAttribution:
        out_.Raw("<a id=\"q").Number(point.number).Raw("\"></a>");
        return;
      case PointKind::kClaim:
        out_.Raw("<sup><a href=\"#c")
            .Number(point.number)
            .Raw("\" title=\"")
            .Text(point.words)
            .Raw("\">claim</a></sup>");
        return;
      case PointKind::kReuse:
        out_.Raw("<sup><a href=\"#p")
            .Number(point.number)
            .Raw("\" title=\"")
            .Text(point.words)
            .Raw("\">shared</a></sup>");
        return;
    }
  }

  void WriteSegment(Span span) {
    static constexpr std::array<Markup, kMarkKinds> kClasses = {Markup(" src"), Markup(" cue"), Markup(" said"),
                                                                Markup(" clm"), Markup(" reuse")};
    const bool marked = std::ranges::any_of(open_, [](int count) { return count > 0; });
    if (marked) {
      out_.Raw("<span class=\"m");
      for (std::size_t i = 0; i < kMarkKinds; ++i)
        if (open_[i] > 0) out_.Raw(kClasses[i]);
      out_.Raw("\">");
    }
    out_.Text(span.Of(text_));
    if (marked) out_.Raw("</span>");
  }

  std::string_view text_;
  std::vector<Turn> turns_;
  std::vector<TextPoint> points_;
  Html& out_;
  std::size_t turn_ = 0;
  std::size_t point_ = 0;
  std::array<int, kMarkKinds> open_{};
};

// Kind of the block that holds `at`; blocks are sorted by span.
std::string_view BlockKind(const Article& article, std::uint32_t at) {
  const auto it =
      std::ranges::upper_bound(article.blocks, at, {}, [](const Block& block) { return block.span.begin(); });
  if (it == article.blocks.begin()) return "paragraph";
  const Block& block = *std::prev(it);
  return block.span.Contains(at) ? std::string_view(block.kind) : "paragraph";
}

Markup OpeningOf(std::string_view kind) {
  if (kind == "heading") return "<p class=\"heading\">";
  if (kind == "quote") return "<p class=\"pull\">";
  if (kind == "list") return "<p class=\"item\">";
  if (kind == "standfirst") return "<p class=\"standfirst\">";
  return "<p>";
}

}  // namespace

void WriteMarkedText(const Article& article, const std::vector<Mark>& marks, std::vector<TextPoint> points, Html& out) {
  TextWriter writer(article, marks, std::move(points), out);
  for (const Span& paragraph : text::Paragraphs(article.text)) {
    out.Raw(OpeningOf(BlockKind(article, paragraph.begin())));
    writer.Write(paragraph);
    out.Raw("</p>\n");
  }
  writer.WriteRest();
}

}  // namespace stemma::report
