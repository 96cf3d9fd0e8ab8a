#include "ingest/page_list.h"

#include <simdjson.h>

#include "ingest/fields.h"

namespace stemma::ingest {
namespace {

// A browser's address with "#part" is that of the same page.
std::string_view WithoutFragment(std::string_view uri) { return uri.substr(0, uri.find('#')); }

}  // namespace

std::vector<std::size_t> PageList::Add(std::string_view lines) {
  std::vector<std::size_t> broken;
  simdjson::dom::parser parser;
  for (std::size_t number = 0; !lines.empty(); ++number) {
    const LineView line = FirstLine(lines);
    lines.remove_prefix(line.size);
    if (TrimWhite(line.text).empty()) continue;
    simdjson::dom::object object;
    if (parser.parse(line.text.data(), line.text.size()).get_object().get(object) != simdjson::SUCCESS) {
      broken.push_back(number);
      continue;
    }
    std::string_view url;
    std::string_view title;
    if (object["url"].get_string().get(url) != simdjson::SUCCESS) continue;
    std::ignore = object["title"].get_string().get(title);
    if (missing_.emplace(WithoutFragment(url), title).second) ++size_;
  }
  return broken;
}

void PageList::Saw(std::string_view uri) {
  const auto at = missing_.find(WithoutFragment(uri));
  if (at != missing_.end()) missing_.erase(at);
}

std::string PageList::FirstMissing() const {
  if (missing_.empty()) return {};
  const auto& [url, title] = *missing_.begin();
  return title.empty() ? url : url + " (\"" + title + "\")";
}

}  // namespace stemma::ingest
