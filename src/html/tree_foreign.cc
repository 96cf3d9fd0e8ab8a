// PageTreeBuilder: svg and math inside a page ("foreign content").
#include "html/tree_builder.h"
#include "text/fold.h"

namespace stemma::html {

bool PageTreeBuilder::IsMathTextPoint(const GrowingNode& node) {
  return node.space == Namespace::kMath && kMathTextPoints.Has(node.tag);
}

std::string_view PageTreeBuilder::Value(const Token& token, std::string_view name) const {
  for (const TokenAttribute& attribute : token.attributes)
    if (source_.Get(attribute.name) == name) return source_.Get(attribute.value);
  return {};
}

bool PageTreeBuilder::HasName(const GrowingNode& node, const Token& token) const {
  if (node.tag != token.tag) return false;
  return node.tag != Tag::kOther || source_.Get(node.text) == source_.Get(token.text);
}

void PageTreeBuilder::InsertForeign(const Token& token, Namespace space) {
  const NodeId node = Insert(token, space);
  if (space == Namespace::kMath && token.tag == Tag::kAnnotationXml) {
    const std::string_view encoding = Value(token, "encoding");
    tree_.At(node).takes_html =
        text::EqualsIgnoreCase(encoding, "text/html") || text::EqualsIgnoreCase(encoding, "application/xhtml+xml");
  }
  if (token.self_closing) open_.Pop(here_end_);
}

PageTreeBuilder::Done PageTreeBuilder::InForeign(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  const bool is_start = token.kind == TokenKind::kStartTag;
  bool breaks_out = is_start ? kBreaksOut.Has(token.tag) : token.tag == Tag::kBr || token.tag == Tag::kP;
  if (is_start && token.tag == Tag::kFont)
    for (const TokenAttribute& attribute : token.attributes) {
      const std::string_view name = source_.Get(attribute.name);
      breaks_out = breaks_out || name == "color" || name == "face" || name == "size";
    }
  if (breaks_out) {
    while (!OpenElements::IsHtml(open_.Current()) && !IsMathTextPoint(open_.Current()) && !open_.Current().takes_html)
      Pop();
    return InMode(mode_, token);
  }
  if (!is_start) {
    ForeignEnd(token);
    return Done::kYes;
  }
  InsertForeign(token, open_.Current().space);
  return Done::kYes;
}

// Closes the foreign element of the name; at the first HTML element around, that element's rules take over.
void PageTreeBuilder::ForeignEnd(Token& token) {
  for (std::size_t i = open_.size(); i-- > 1;) {
    ++steps_;
    const GrowingNode& node = tree_.At(open_[i]);
    if (OpenElements::IsHtml(node)) {
      while (InMode(mode_, token) == Done::kAgain) {
      }
      return;
    }
    if (HasName(node, token)) return PopUntilNode(open_[i]);
  }
}

}  // namespace stemma::html
