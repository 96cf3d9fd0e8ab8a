#include "html/nesting.h"

#include <algorithm>

namespace stemma::html {
namespace {

// The element that a start tag of the same kind ends, and the one up to which it is looked for.
bool EndsSibling(Tag open, Tag tag) {
  switch (tag) {
    case Tag::kLi:
      return open == Tag::kLi;
    case Tag::kDt:
    case Tag::kDd:
      return open == Tag::kDt || open == Tag::kDd;
    case Tag::kOption:
    case Tag::kOptgroup:
      return open == Tag::kOption;
    case Tag::kTd:
    case Tag::kTh:
      return open == Tag::kTd || open == Tag::kTh;
    case Tag::kTr:
      return open == Tag::kTr || open == Tag::kTd || open == Tag::kTh;
    default:
      return open == Tag::kP && IsBlock(tag);
  }
}

bool IsInline(Tag tag) { return !IsBlock(tag) || tag == Tag::kP; }

}  // namespace

bool Nesting::IsFormatting(Tag tag) {
  switch (tag) {
    case Tag::kA:
    case Tag::kB:
    case Tag::kCode:
    case Tag::kEm:
    case Tag::kFont:
    case Tag::kI:
    case Tag::kS:
    case Tag::kSmall:
    case Tag::kStrong:
    case Tag::kU:
      return true;
    default:
      return false;
  }
}

std::uint32_t Nesting::Number(std::string_view name) {
  const auto [it, added] =
      numbers_.try_emplace(std::string(name.substr(0, 32)), static_cast<std::uint32_t>(count_.size()));
  if (added) count_.push_back(0);
  return it->second;
}

void Nesting::Push(std::string_view name, Tag tag) {
  const std::uint32_t number = Number(name);
  ++count_[number];
  open_.push_back({tag, number});
  deepest_ = std::max(deepest_, open_.size());
}

// A few levels are enough: an implied end tag closes its sibling and the inline elements in it.
void Nesting::CloseImplied(Tag tag) {
  constexpr std::size_t kLevels = 8;
  for (std::size_t i = 0; i < kLevels && i < open_.size(); ++i) {
    const Open& candidate = open_[open_.size() - 1 - i];
    if (EndsSibling(candidate.tag, tag)) {
      for (std::size_t n = 0; n <= i; ++n) {
        --count_[open_.back().name];
        open_.pop_back();
      }
      return;
    }
    if (!IsInline(candidate.tag)) return;
  }
}

void Nesting::Start(Tag tag, std::string_view name, bool has_attributes) {
  ++tags_;
  copies_ += formatting_;
  if (IsVoid(tag)) return;
  CloseImplied(tag);
  Push(name, tag);
  // A parser keeps at most three equal formatting elements ("Noah's Ark clause").
  if (IsFormatting(tag) && (has_attributes || count_[open_.back().name] <= 3)) ++formatting_;
}

void Nesting::End(Tag tag, std::string_view name) {
  if (IsFormatting(tag) && formatting_ > 0) --formatting_;
  const std::uint32_t number = Number(name);
  if (count_[number] == 0) return;
  while (!open_.empty()) {
    const Open last = open_.back();
    open_.pop_back();
    --count_[last.name];
    if (last.name == number) return;
  }
}

const char* Nesting::Problem() const {
  if (tags_ > limits_.max_html_tags) return "the page has more tags than the limit";
  if (deepest_ > limits_.max_html_depth) return "the page nests elements deeper than the limit";
  if (copies_ > kMaxCopies) return "the page leaves too many formatting elements open";
  return nullptr;
}

}  // namespace stemma::html
