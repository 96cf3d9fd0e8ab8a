// Repetition: lines that stand on several pages of one host are its furniture.
// In:  the lines of the pages of a pile, host by host.  Out: for a host and a line, whether it repeats.
// Tested by extract/cues_test.cc. Source: ours; a pile shows a site's template where one page cannot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stemma::extract {

// Counts on how many pages of a host each line stands. Filled from one thread, then read from many.
class Repetition {
 public:
  // A host's lines are judged from this many pages on, and a line by as many pages that hold it: two pages of a pile
  // may be copies of each other, three of one host share its template.
  static constexpr std::uint32_t kMinPages = 3;
  static constexpr double kMostPages = 0.6;

  // The hashes of one page's lines.
  void AddPage(std::string_view host, std::vector<std::uint64_t> lines);
  [[nodiscard]] bool IsRepeated(std::string_view host, std::uint64_t line) const;
  // Repeated, and on most of the host's pages: kMostPages of them.
  [[nodiscard]] bool IsEverywhere(std::string_view host, std::uint64_t line) const;

  // Of a line as it was cut.
  static std::uint64_t Hash(std::string_view line);

 private:
  // Both are looked up only, never walked.
  std::unordered_map<std::uint64_t, std::uint32_t> count_;  // host and line -> pages
  std::unordered_map<std::uint64_t, std::uint32_t> pages_;  // host -> pages
};

}  // namespace stemma::extract
