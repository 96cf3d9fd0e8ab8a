// Scan: reads the report back for tests: its tags, attributes, ids, links, headings.
// In:  HTML as WriteHtml makes it.  Out: tags in order.
// Tested by report/report_test.cc. Tests only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::report {

struct Tag {
  std::string name;  // "p", "/p"
  std::vector<std::pair<std::string, std::string>> attributes;
  bool closed_itself = false;  // "<path …/>"
};

// REQUIRES: attributes are quoted with " and hold no raw < or >, as the report writes them; <style> is skipped.
inline std::vector<Tag> Tags(std::string_view page) {
  std::vector<Tag> tags;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) break;
    std::string_view inside = page.substr(at + 1, end - at - 1);
    Tag tag;
    tag.closed_itself = inside.ends_with('/');
    if (tag.closed_itself) inside.remove_suffix(1);
    const std::size_t name_end = std::min(inside.find(' '), inside.size());
    tag.name = inside.substr(0, name_end);
    for (std::size_t i = name_end; i < inside.size();) {
      i = inside.find_first_not_of(" \n", i);
      if (i == std::string_view::npos) break;
      const std::size_t name = i;
      i = std::min(inside.find_first_of("= ", i), inside.size());
      std::string key(inside.substr(name, i - name));
      std::string value;
      if (i + 1 < inside.size() && inside[i] == '=' && inside[i + 1] == '"') {
        const std::size_t close = inside.find('"', i + 2);
        value = inside.substr(i + 2, close - i - 2);
        i = close + 1;
      }
      tag.attributes.emplace_back(std::move(key), std::move(value));
    }
    at = end + 1;
    if (tag.name == "style") at = page.find("</style", at);
    tags.push_back(std::move(tag));
  }
  return tags;
}

}  // namespace stemma::report
