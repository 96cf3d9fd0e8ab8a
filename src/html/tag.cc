#include "html/tag.h"

#include <algorithm>
#include <array>
#include <cstdint>

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

constexpr std::size_t kLongestName = 14;
constexpr std::uint32_t kSeed = 59;  // found by trying
constexpr std::size_t kSlotCount = 2048;

// OPTIMIZATION: one look tells a name; no two known names share a slot, which the table's making checks.
constexpr std::size_t Hash(std::string_view name) {
  std::uint32_t hash = kSeed;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 20) % kSlotCount;
}

constexpr bool IsPerfect() {
  std::array<bool, kSlotCount> taken{};
  for (const Entry& entry : kEntries) {
    if (taken[Hash(entry.name)] || entry.name.size() > kLongestName) return false;
    taken[Hash(entry.name)] = true;
  }
  return true;
}
static_assert(IsPerfect(), "choose another kSeed");

constexpr std::array<Tag, kSlotCount> kSlots = [] {
  std::array<Tag, kSlotCount> slots{};
  for (const Entry& entry : kEntries) slots[Hash(entry.name)] = entry.tag;
  return slots;
}();

}  // namespace

Tag TagOf(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return Tag::kOther;
  const Tag tag = kSlots[Hash(name)];
  if (tag == Tag::kOther || kEntries[static_cast<std::size_t>(tag) - 1].name != name) return Tag::kOther;
  return tag;
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
    case Tag::kApplet:
    case Tag::kAnnotationXml:
    case Tag::kBasefont:
    case Tag::kBgsound:
    case Tag::kBig:
    case Tag::kCol:
    case Tag::kColgroup:
    case Tag::kDesc:
    case Tag::kForeignObject:
    case Tag::kImage:
    case Tag::kKeygen:
    case Tag::kMalignmark:
    case Tag::kMarquee:
    case Tag::kMath:
    case Tag::kMglyph:
    case Tag::kMi:
    case Tag::kMn:
    case Tag::kMo:
    case Tag::kMs:
    case Tag::kMtext:
    case Tag::kNobr:
    case Tag::kNoembed:
    case Tag::kParam:
    case Tag::kRb:
    case Tag::kRp:
    case Tag::kRt:
    case Tag::kRtc:
    case Tag::kRuby:
    case Tag::kStrike:
    case Tag::kTt:
    case Tag::kVar:
      return false;
    default:
      return true;
  }
}

bool IsVoid(Tag tag) {
  switch (tag) {
    case Tag::kArea:
    case Tag::kBase:
    case Tag::kBasefont:
    case Tag::kBgsound:
    case Tag::kBr:
    case Tag::kCol:
    case Tag::kEmbed:
    case Tag::kHr:
    case Tag::kImg:
    case Tag::kInput:
    case Tag::kKeygen:
    case Tag::kLink:
    case Tag::kMeta:
    case Tag::kParam:
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
