// PageList: the pages that a WACZ says it holds.
// In:  lines of pages/*.jsonl; the target URIs of its records.  Out: the pages that no record is about.
// Tested by ingest/wacz_test.cc. Source: WACZ 1.1.1, section "pages.jsonl".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::ingest {

class PageList {
 public:
  // Reads lines of JSON; the header line and blank ones are passed over. The 0-based numbers of broken lines.
  std::vector<std::size_t> Add(std::string_view lines);
  // A record of the archive has this target URI.
  void Saw(std::string_view uri);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t missing() const { return missing_.size(); }
  // The first of the missing in byte order, with its title: `https://a.example/x ("Fire at the mill")`.
  [[nodiscard]] std::string FirstMissing() const;

 private:
  std::map<std::string, std::string, std::less<>> missing_;  // address without fragment -> title
  std::size_t size_ = 0;
};

}  // namespace stemma::ingest
