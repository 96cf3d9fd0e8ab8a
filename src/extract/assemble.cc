#include "extract/assemble.h"

#include <string>

#include "extract/credit_owner.h"
#include "extract/cue_places.h"
#include "extract/cues.h"
#include "extract/head.h"
#include "extract/site.h"
#include "extract/title.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;

std::string_view BlockKind(const Line& line) {
  if (!line.kind.empty()) return line.kind;
  switch (line.shape) {
    case Shape::kHeading:
      return "heading";
    case Shape::kItem:
      return "list";
    case Shape::kQuote:
      return "quote";
    default:
      return "paragraph";
  }
}

std::string_view RoleOfLink(const Line& line, std::string_view href, std::string_view base) {
  if (line.role == Role::kFurniture) return line.kind == "related" ? "related" : "navigation";
  const std::string host = HostOf(href);
  const bool outside = !host.empty() && RegistrableDomain(host) != RegistrableDomain(HostOf(base));
  return outside ? "cites" : "internal";
}

// "The Orrin Lantern / Velm Herald": the outlet of a line that names it beside the page's own; "" for other lines.
std::string_view OutletBesideOwn(std::string_view line, std::string_view own) {
  constexpr std::size_t kMaxBytes = 60, kMinName = 4;
  const std::size_t slash = line.find('/');
  if (line.size() > kMaxBytes || slash == std::string_view::npos || own.empty()) return {};
  const auto trim = [](std::string_view name) {
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    return name;
  };
  const std::string_view left = trim(line.substr(0, slash));
  const std::string_view right = trim(line.substr(slash + 1));
  const std::string_view other = TitleKey(left) == own ? right : TitleKey(right) == own ? left : std::string_view();
  return other.size() >= kMinName && other.find('/') == std::string_view::npos ? other : std::string_view();
}

// Who first had the news stands in the first blocks; further down, an outlet is credited with a detail.
constexpr std::size_t kOpeningBlocks = 5;

class Assembler {
 public:
  Assembler(const HtmlTree& tree, std::string_view base, Article& article) : tree_(tree), base_(base), out_(article) {}

  void AddBody(const Line& line) {
    if (!out_.text.empty()) out_.text += "\n\n";
    const std::size_t begin = out_.text.size();
    out_.text += line.text;
    Block block{{begin, out_.text.size()}, std::string(BlockKind(line)), RawOf(tree_, line)};
    out_.blocks.push_back(std::move(block));
    Links(line, begin);
  }

  void AddCredit(const Line& line) {
    const auto cue = CueOf(line);
    if (!cue) return;
    if (cue->kind == "first_reported_by" && out_.blocks.size() > kOpeningBlocks) return;
    std::string href;
    for (const LineLink& part : line.links)
      if (href.empty()) href = Absolute(Squash(tree_.Attribute(part.node, "href")), base_);
    // A credit to the page's own outlet says nothing about an origin.
    if (cue->kind != "wire" && IsOwnOutlet(cue->name, out_.publisher)) return;
    out_.credits.push_back(
        OfItsOutlet({cue->kind, cue->name, Excerpt(line.text, cue->at), href, RawOf(tree_, line)}, out_.publisher));
    if (cue->kind != "wire" || !cue->whole_line) return;
    for (const std::string_view agency : AgenciesIn(line.text))  // "With files from AFP and Reuters"
      if (agency != cue->name)
        out_.credits.push_back({"wire", std::string(agency), Excerpt(line.text, cue->at), {}, RawOf(tree_, line)});
  }

  void AddNote(const Line& line) {
    out_.notes.push_back({NoteOfLine(line.text).value_or("editor"), line.text, RawOf(tree_, line)});
  }
  void AddLabel(const Line& line) { out_.labels.push_back({LabelOfLine(line.text).value_or("opinion"), line.text}); }

  // A line right below the body may name the outlet that the article was made with.
  void AddSharedCredit(const Line& line) {
    const std::string_view outlet = OutletBesideOwn(line.text, TitleKey(out_.publisher.name));
    if (outlet.empty()) return;
    out_.credits.push_back({"original_source", std::string(outlet), line.text, {}, RawOf(tree_, line)});
  }

  void AddFurniture(const Line& line) {
    out_.furniture.push_back({std::string(line.kind), line.text, RawOf(tree_, line)});
    Links(line, std::string::npos);
  }

 private:
  void Links(const Line& line, std::size_t begin) {
    for (const LineLink& part : line.links) {
      const std::string href = Absolute(Squash(tree_.Attribute(part.node, "href")), base_);
      if (href.empty() || href.front() == '#' || href.starts_with("javascript:")) continue;
      const bool inside = begin != std::string::npos;
      Link link{
          href, line.text.substr(part.begin, part.end - part.begin), std::string(RoleOfLink(line, href, base_)), {}};
      if (inside) link.span = Span(begin + part.begin, begin + part.end);
      out_.links.push_back(std::move(link));
    }
  }

  const HtmlTree& tree_;
  std::string_view base_;
  Article& out_;
};

}  // namespace

void Assemble(const HtmlTree& tree, const std::vector<Line>& lines, std::string_view base, Article& article) {
  Assembler assembler(tree, base, article);
  bool below_body = false;
  for (const Line& line : lines) {
    if (below_body && line.role == Role::kFurniture) assembler.AddSharedCredit(line);
    below_body = line.role == Role::kBody;
    switch (line.role) {
      case Role::kBody:
        assembler.AddBody(line);
        assembler.AddCredit(line);
        break;
      case Role::kCredit:
        assembler.AddCredit(line);
        break;
      case Role::kNote:
        assembler.AddNote(line);
        break;
      case Role::kLabel:
        assembler.AddLabel(line);
        break;
      case Role::kFurniture:
      case Role::kByline:
        assembler.AddFurniture(line);
        break;
      default:
        break;
    }
  }
}

}  // namespace stemma::extract
