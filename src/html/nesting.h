// Nesting: how deep and how tangled a page's tags are, told from the tags alone.
// In:  start and end tags in page order.  Out: the limit they break, if any.
// Tested by html/html_test.cc. Source: ours; implied end tags after WHATWG HTML, "Optional tags".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "html/tag.h"
#include "stemma/options.h"

namespace stemma::html {

// Follows the open elements as a parser would, roughly: never less deep than half of the real depth.
class Nesting {
 public:
  explicit Nesting(const Limits& limits) : limits_(limits) {}

  void Start(Tag tag, std::string_view name, bool has_attributes);
  void End(Tag tag, std::string_view name);

  // What is too much, or null.
  [[nodiscard]] const char* Problem() const;

  // Elements that a parser opens again in each block until they are closed (b, i, a, font …).
  static bool IsFormatting(Tag tag);

 private:
  // Copies of formatting elements that a parser may have to make, in all; a sloppy page of 2,500 measured has under
  // 10^5.
  static constexpr std::uint64_t kMaxCopies = 1'000'000;

  void Push(std::string_view name, Tag tag);
  void CloseImplied(Tag tag);

  struct Open {
    Tag tag;
    std::uint32_t name;  // number of the name
  };
  std::uint32_t Number(std::string_view name);

  Limits limits_;
  std::vector<Open> open_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // looked up only, never walked
  std::vector<std::uint32_t> count_;                        // open elements of each name
  std::size_t tags_ = 0;
  std::size_t deepest_ = 0;
  std::uint64_t formatting_ = 0;
  std::uint64_t copies_ = 0;
};

}  // namespace stemma::html
