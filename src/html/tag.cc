#include "html/tag.h"

#include <algorithm>
#include <array>

namespace stemma::html {
namespace {

struct Entry {
  std::string_view name;
  Tag tag;
};

// Sorted by name, as the list in the header is.
constexpr std::array kEntries = {
#define STEMMA_HTML_ENTRY(name, word) Entry{word, Tag::k##name},
    STEMMA_HTML_TAGS(STEMMA_HTML_ENTRY)
#undef STEMMA_HTML_ENTRY
};
static_assert(std::ranges::is_sorted(kEntries, {}, &Entry::name));

}  // namespace

Tag TagOf(std::string_view name) {
  const auto* it = std::ranges::lower_bound(kEntries, name, {}, &Entry::name);
  return it != kEntries.end() && it->name == name ? it->tag : Tag::kOther;
}

std::string_view Name(Tag tag) {
  return tag == Tag::kOther ? std::string_view{} : kEntries[static_cast<std::size_t>(tag) - 1].name;
}

bool IsBlock(Tag tag) {
  switch (tag) {
    case Tag::kOther:
    case Tag::kA:
    case Tag::kAbbr:
    case Tag::kB:
    case Tag::kCite:
    case Tag::kCode:
    case Tag::kDel:
    case Tag::kEm:
    case Tag::kFont:
    case Tag::kI:
    case Tag::kImg:
    case Tag::kInput:
    case Tag::kLabel:
    case Tag::kMark:
    case Tag::kQ:
    case Tag::kS:
    case Tag::kSmall:
    case Tag::kSpan:
    case Tag::kStrong:
    case Tag::kSub:
    case Tag::kSup:
    case Tag::kTime:
    case Tag::kU:
    case Tag::kWbr:
    case Tag::kBr:
    case Tag::kPicture:
    case Tag::kSource:
    case Tag::kSvg:
    case Tag::kMap:
    case Tag::kArea:
    case Tag::kButton:
    case Tag::kMeta:
    case Tag::kLink:
    case Tag::kNoscript:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kTemplate:
      return false;
    default:
      return true;
  }
}

bool IsVoid(Tag tag) {
  switch (tag) {
    case Tag::kArea:
    case Tag::kBase:
    case Tag::kBr:
    case Tag::kEmbed:
    case Tag::kHr:
    case Tag::kImg:
    case Tag::kInput:
    case Tag::kLink:
    case Tag::kMeta:
    case Tag::kSource:
    case Tag::kTrack:
    case Tag::kWbr:
    case Tag::kFrame:
      return true;
    default:
      return false;
  }
}

}  // namespace stemma::html
