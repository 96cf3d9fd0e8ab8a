// PageTreeBuilder: making elements, closing them, and finding the mode again.
#include <algorithm>

#include "html/tree_builder.h"

namespace stemma::html {
namespace {

// A copy takes memory as well as time: 20 M steps hold a million, and a sloppy page of 2,000 measured makes under 10^5.
constexpr std::uint64_t kCopySteps = 20;

}  // namespace

// "Appropriate place for inserting a node": before the table for what a table cannot hold.
PageTreeBuilder::Place PageTreeBuilder::PlaceFor(NodeId target) const {
  const GrowingNode& node = tree_.At(target);
  if (!fosters_ || !OpenElements::IsHtml(node) || !kFostering.Has(node.tag)) return {target, kNobody};
  const std::size_t in_template = open_.LastOf(Tag::kTemplate);
  const std::size_t table = open_.LastOf(Tag::kTable);
  const std::size_t none = open_.size();
  if (in_template != none && (table == none || in_template > table)) return {open_[in_template], kNobody};
  if (table == none) return {open_[0], kNobody};
  const NodeId parent = tree_.At(open_[table]).parent;
  if (parent != kNobody) return {parent, open_[table]};
  return {open_[table - 1], kNobody};
}

NodeId PageTreeBuilder::Create(const Token& token, Namespace space) {
  GrowingNode node;
  node.tag = token.tag;
  node.space = space;
  node.text = token.text;
  node.source_begin = token.source_begin;
  node.source_end = token.source_end;
  node.attribute_begin = static_cast<std::uint32_t>(attributes_.size());
  attributes_.insert(attributes_.end(), token.attributes.begin(), token.attributes.end());
  node.attribute_end = static_cast<std::uint32_t>(attributes_.size());
  if (space == Namespace::kHtml) {
    node.is_special = kSpecial.Has(token.tag);
    node.ends_scope = kScope.Has(token.tag);
  } else if (space == Namespace::kSvg) {
    node.is_special = node.ends_scope = node.takes_html = kSvgHtmlPoints.Has(token.tag);
  } else {
    node.is_special = node.ends_scope = kMathTextPoints.Has(token.tag) || token.tag == Tag::kAnnotationXml;
  }
  return tree_.Add(node);
}

void PageTreeBuilder::Push(NodeId node) {
  if (open_.empty()) {
    root_ = node;
  } else {
    const Place place = PlaceFor(open_.CurrentId());
    tree_.Insert(node, place.parent, place.before);
  }
  open_.Push(node);
}

NodeId PageTreeBuilder::Insert(const Token& token, Namespace space) {
  const NodeId node = Create(token, space);
  Push(node);
  return node;
}

// An element that the page does not name: it begins where the token at hand does.
NodeId PageTreeBuilder::InsertImplied(Tag tag) {
  Token token;
  token.tag = tag;
  token.source_begin = token.source_end = here_;
  return Insert(token);
}

void PageTreeBuilder::InsertVoid(const Token& token) {
  Insert(token);
  Pop();
}

NodeId PageTreeBuilder::Clone(NodeId node) {
  GrowingNode copy = tree_.At(node);
  copy.parent = copy.first = copy.last = copy.previous = copy.next = kNobody;
  copy.source_begin = copy.source_end = here_;
  copy.is_open = false;
  steps_ += kCopySteps;
  return tree_.Add(copy);
}

// A second <html> or <body> only adds attributes. The new list is written anew, at most max_attributes times.
void PageTreeBuilder::AddMissingAttributes(NodeId id, const Token& token) {
  GrowingNode& node = tree_.At(id);
  std::vector<TokenAttribute> all(attributes_.begin() + node.attribute_begin, attributes_.begin() + node.attribute_end);
  const std::size_t before = all.size();
  for (const TokenAttribute& attribute : token.attributes) {
    const auto same = [&](const TokenAttribute& other) {
      return source_.Get(other.name) == source_.Get(attribute.name);
    };
    steps_ += all.size();
    if (std::ranges::any_of(all, same)) continue;
    if (all.size() < options_.max_attributes)
      all.push_back(attribute);
    else
      many_attributes_ = true;
  }
  if (all.size() == before) return;
  node.attribute_begin = static_cast<std::uint32_t>(attributes_.size());
  attributes_.insert(attributes_.end(), all.begin(), all.end());
  node.attribute_end = static_cast<std::uint32_t>(attributes_.size());
}

void PageTreeBuilder::PopUntil(Tag tag) {
  while (!open_.CurrentIs(tag)) Pop();
  Pop();
}

void PageTreeBuilder::PopUntil(const TagSet& tags) {
  while (!open_.CurrentIs(tags)) Pop();
  Pop();
}

void PageTreeBuilder::PopUntilNode(NodeId node) {
  while (open_.CurrentId() != node) Pop();
  open_.Pop(here_end_);
}

// "Clear the stack back to a ... context".
void PageTreeBuilder::PopTo(const TagSet& context) {
  while (!open_.CurrentIs(context)) Pop();
}

// Pops up to the HTML element that the end tag names; its source ends with the tag. REQUIRES: it is open.
void PageTreeBuilder::CloseWith(const Token& token) {
  while (!OpenElements::IsHtml(open_.Current()) || !HasName(open_.Current(), token)) Pop();
  open_.Pop(here_end_);
}

void PageTreeBuilder::GenerateImpliedEnds(Tag except) {
  while (open_.CurrentIs(kImpliedEnd) && open_.Current().tag != except) Pop();
}

void PageTreeBuilder::ClosePInButtonScope() {
  if (!open_.IsInButtonScope(Tag::kP)) return;
  GenerateImpliedEnds(Tag::kP);
  PopUntil(Tag::kP);
}

// "Reset the insertion mode appropriately".
void PageTreeBuilder::ResetMode() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    ++steps_;
    const Mode mode = ModeOf(i);
    if (mode == Mode::kInitial) continue;
    return SetMode(mode);
  }
  SetMode(Mode::kInBody);
}

// The mode that open element `i` asks for; kInitial when it asks for none.
Mode PageTreeBuilder::ModeOf(std::size_t i) const {
  const GrowingNode& node = tree_.At(open_[i]);
  if (!OpenElements::IsHtml(node)) return Mode::kInitial;
  switch (node.tag) {
    case Tag::kSelect:
      for (std::size_t above = i; above-- > 0;) {
        const GrowingNode& ancestor = tree_.At(open_[above]);
        if (ancestor.tag == Tag::kTemplate) break;
        if (OpenElements::IsHtml(ancestor) && ancestor.tag == Tag::kTable) return Mode::kInSelectInTable;
      }
      return Mode::kInSelect;
    case Tag::kTd:
    case Tag::kTh:
      return Mode::kInCell;
    case Tag::kTr:
      return Mode::kInRow;
    case Tag::kTbody:
    case Tag::kThead:
    case Tag::kTfoot:
      return Mode::kInTableBody;
    case Tag::kCaption:
      return Mode::kInCaption;
    case Tag::kColgroup:
      return Mode::kInColumnGroup;
    case Tag::kTable:
      return Mode::kInTable;
    case Tag::kTemplate:
      return template_modes_.empty() ? Mode::kInBody : template_modes_.back();
    case Tag::kHead:
      return Mode::kInHead;
    case Tag::kBody:
      return Mode::kInBody;
    case Tag::kFrameset:
      return Mode::kInFrameset;
    case Tag::kHtml:
      return head_ == kNobody ? Mode::kBeforeHead : Mode::kAfterHead;
    default:
      return Mode::kInitial;
  }
}

// The "generic raw text element parsing algorithm" and its kin.
PageTreeBuilder::Done PageTreeBuilder::ReadRaw(const Token& token, TextState state) {
  Insert(token);
  tokenizer_.SetState(state, Name(token.tag));
  mode_after_text_ = mode_;
  SetMode(Mode::kText);
  return Done::kYes;
}

void PageTreeBuilder::StartTemplate(const Token& token) {
  Insert(token);
  formatting_.PushMarker();
  frameset_ok_ = false;
  template_modes_.push_back(Mode::kInTemplate);
  SetMode(Mode::kInTemplate);
}

void PageTreeBuilder::EndTemplate() {
  if (!HasTemplate()) return;
  while (open_.CurrentIs(kImpliedEndInTemplate)) Pop();
  while (!open_.CurrentIs(Tag::kTemplate)) Pop();
  open_.Pop(here_end_);
  formatting_.ClearToMarker();
  template_modes_.pop_back();
  ResetMode();
}

}  // namespace stemma::html
