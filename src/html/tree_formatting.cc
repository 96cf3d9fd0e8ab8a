// PageTreeBuilder: formatting elements that cross blocks.
#include <algorithm>
#include <functional>
#include <span>

#include "html/tree_builder.h"

namespace stemma::html {
namespace {

// Of a name with its value: the same values under other names must not add up to the same sum.
std::uint64_t HashOf(std::string_view name, std::string_view value) {
  const std::uint64_t mixed = std::hash<std::string_view>{}(name) * 0x9E3779B97F4A7C15U;
  const std::uint64_t hash = (mixed ^ std::hash<std::string_view>{}(value)) * 0xFF51AFD7ED558CCDU;
  return hash ^ (hash >> 33);
}

}  // namespace

// Two elements hold the same attributes, in any order.
bool PageTreeBuilder::SameAttributes(NodeId a, NodeId b) {
  const GrowingNode& left = tree_.At(a);
  const GrowingNode& right = tree_.At(b);
  if (left.attribute_begin == right.attribute_begin && left.attribute_end == right.attribute_end) return true;
  if (left.attribute_end - left.attribute_begin != right.attribute_end - right.attribute_begin) return false;
  for (std::uint32_t i = left.attribute_begin; i < left.attribute_end; ++i) {
    const auto same = [&](const TokenAttribute& other) {
      return source_.Get(other.name) == source_.Get(attributes_[i].name) &&
             source_.Get(other.value) == source_.Get(attributes_[i].value);
    };
    steps_ += right.attribute_end - right.attribute_begin;
    const auto others = std::span<const TokenAttribute>(attributes_)
                            .subspan(right.attribute_begin, right.attribute_end - right.attribute_begin);
    if (std::ranges::none_of(others, same)) return false;
  }
  return true;
}

// "Push onto the list of active formatting elements": at most three alike ("Noah's Ark clause").
void PageTreeBuilder::PushFormatting(NodeId node) {
  FormattingEntry entry = {node, 0};
  const GrowingNode& element = tree_.At(node);
  for (std::uint32_t i = element.attribute_begin; i < element.attribute_end; ++i)
    entry.attributes += HashOf(source_.Get(attributes_[i].name), source_.Get(attributes_[i].value));
  const std::size_t begin = formatting_.Begin();
  std::size_t alike = 0;
  std::size_t earliest = 0;
  for (std::size_t i = formatting_.size(); i-- > begin;) {
    ++steps_;
    const FormattingEntry& other = formatting_[i];
    if (tree_.At(other.node).tag != element.tag || other.attributes != entry.attributes) continue;
    if (!SameAttributes(other.node, node)) continue;
    ++alike;
    earliest = i;
  }
  if (alike >= 3) formatting_.Erase(earliest);
  formatting_.Push(entry);
}

// "Reconstruct the active formatting elements".
void PageTreeBuilder::Reconstruct() {
  std::size_t i = formatting_.size();
  while (i > 0 && !formatting_[i - 1].IsMarker() && !tree_.At(formatting_[i - 1].node).is_open) --i;
  for (; i < formatting_.size(); ++i) {
    const NodeId copy = Clone(formatting_[i].node);
    Push(copy);
    formatting_[i].node = copy;
  }
}

// The last entry of the name behind the last marker; size() when there is none.
std::size_t PageTreeBuilder::FormattingFor(Tag tag) {
  for (std::size_t i = formatting_.size(); i-- > 0 && !formatting_[i].IsMarker();) {
    ++steps_;
    if (tree_.At(formatting_[i].node).tag == tag) return i;
  }
  return formatting_.size();
}

// The topmost special element above stack position `from`; size() when there is none.
std::size_t PageTreeBuilder::FurthestBlock(std::size_t from) const {
  for (std::size_t i = from + 1; i < open_.size(); ++i)
    if (tree_.At(open_[i]).is_special) return i;
  return open_.size();
}

// The "adoption agency algorithm": an end tag (or a second <a>) closes a formatting element across blocks.
void PageTreeBuilder::Adopt(Token& token) {
  constexpr int kOuterLoops = 8;
  if (open_.CurrentIs(token.tag) && formatting_.IndexOf(open_.CurrentId()) == formatting_.size()) {
    steps_ += formatting_.size();
    return open_.Pop(token.kind == TokenKind::kEndTag ? here_end_ : here_);
  }
  for (int i = 0; i < kOuterLoops && AdoptOnce(token); ++i) {
  }
}

// One turn of the outer loop; false when it was the last.
bool PageTreeBuilder::AdoptOnce(Token& token) {
  const std::size_t entry = FormattingFor(token.tag);
  if (entry == formatting_.size()) {
    AnyOtherEnd(token);
    return false;
  }
  const NodeId formatting = formatting_[entry].node;
  if (!tree_.At(formatting).is_open) {
    formatting_.Erase(entry);
    return false;
  }
  if (!open_.IsNodeInScope(formatting)) return false;
  const std::size_t formatting_at = open_.IndexOf(formatting);
  const std::size_t block_at = FurthestBlock(formatting_at);
  steps_ += open_.size() - formatting_at;
  const std::uint32_t end = token.kind == TokenKind::kEndTag ? here_end_ : here_;
  if (block_at == open_.size()) {
    while (open_.CurrentId() != formatting) Pop();
    open_.Pop(end);
    formatting_.Erase(entry);
    return false;
  }
  const NodeId block = open_[block_at];
  const NodeId ancestor = open_[formatting_at - 1];
  std::size_t bookmark = entry;
  const NodeId last = AdoptChain(formatting_at, block_at, bookmark);
  tree_.Remove(last);
  const Place place = PlaceFor(ancestor);
  tree_.Insert(last, place.parent, place.before);
  const NodeId copy = Clone(formatting);
  steps_ += tree_.MoveChildren(block, copy);
  tree_.Insert(copy, block, kNobody);
  tree_.At(copy).source_begin = tree_.At(block).source_begin;
  const FormattingEntry renewed = {copy, formatting_[formatting_.IndexOf(formatting)].attributes};
  const std::size_t old = formatting_.IndexOf(formatting);
  formatting_.Insert(bookmark, renewed);
  formatting_.Erase(old < bookmark ? old : old + 1);
  tree_.At(formatting).source_end = std::max(tree_.At(formatting).source_end, end);
  open_.Remove(formatting);
  open_.InsertAfter(block, copy);
  return true;
}

// The inner loop: copies the elements between the formatting element and the block, and hangs the block into them.
// Returns the topmost of the chain. `bookmark` is kept at its place as entries go.
NodeId PageTreeBuilder::AdoptChain(std::size_t formatting_at, std::size_t block_at, std::size_t& bookmark) {
  constexpr int kInnerLoops = 3;
  NodeId last = open_[block_at];
  const NodeId block = last;
  int turn = 0;
  for (std::size_t i = block_at; i-- > formatting_at + 1;) {
    ++turn;
    steps_ += 1 + formatting_.size();
    const NodeId node = open_[i];
    std::size_t entry = formatting_.IndexOf(node);
    if (turn > kInnerLoops && entry != formatting_.size()) {
      formatting_.Erase(entry);
      if (entry < bookmark) --bookmark;
      entry = formatting_.size();
    }
    if (entry == formatting_.size()) {
      open_.Remove(node);
      continue;
    }
    const NodeId copy = Clone(node);
    formatting_[entry].node = copy;
    open_.Replace(i, copy);
    if (last == block) bookmark = entry + 1;
    tree_.At(copy).source_begin = tree_.At(last).source_begin;
    tree_.Remove(last);
    tree_.Insert(last, copy, kNobody);
    last = copy;
  }
  return last;
}

}  // namespace stemma::html
