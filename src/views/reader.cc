#include "views/reader.h"

#include <charconv>
#include <string_view>
#include <utility>

#include "views/document.h"

namespace stemma::views {
namespace {

// What "api/state" says of the number of stories; 0 where it says nothing.
std::size_t StoriesIn(std::string_view state) {
  constexpr std::string_view kMember = "\"stories\":";
  const std::size_t at = state.find(kMember);
  if (at == std::string_view::npos) return 0;
  std::size_t number = 0;
  std::from_chars(state.data() + at + kMember.size(), state.data() + state.size(), number);
  return number;
}

// The lines of `block` from `first`, at most `most`, behind what is there; how many they were.
std::size_t AddLines(std::string_view block, std::size_t first, std::size_t most,
                     const std::function<void(std::string&)>& change, std::string& out) {
  std::size_t added = 0;
  for (std::size_t line = 0; !block.empty() && added < most; ++line) {
    const std::size_t end = block.find('\n');
    std::string row(block.substr(0, end));
    block.remove_prefix(end == std::string_view::npos ? block.size() : end + 1);
    if (line < first) continue;
    if (change) change(row);
    if (out.back() == '}') out += ',';
    out.append("\n").append(row);
    ++added;
  }
  return added;
}

}  // namespace

Result<std::optional<std::string>> ReadStory(const Reader& read, const std::string& story) {
  auto body = read(StoryPath(story));
  if (!body || !*body) return body;
  const auto graph = read(GraphPath(story));
  if (!graph || !*graph) return graph;
  std::string claim = "null";
  if (const std::string lead = LeadOf(**body); !lead.empty()) {
    auto found = read(ClaimPath(story, lead));
    if (!found || !*found) return found;
    claim = std::move(**found);
  }
  return WithMember(WithMember(std::move(**body), "claim", claim), "graph", **graph);
}

Result<std::string> ReadRows(const Reader& read, std::size_t offset, std::size_t limit,
                             const std::function<void(std::string& row)>& change) {
  const auto state = read("api/state");
  if (!state) return std::unexpected(state.error());
  const std::size_t total = *state ? StoriesIn(**state) : 0;
  std::string out = "{\"total\":" + std::to_string(total) + ",\"stories\":[";
  for (std::size_t row = offset; row < total && limit > 0;) {
    const auto block = read(RowsPath(row / kRowsAtOnce));
    if (!block) return std::unexpected(block.error());
    if (!*block) break;
    const std::size_t added = AddLines(**block, row % kRowsAtOnce, limit, change, out);
    if (added == 0) break;
    row += added;
    limit -= added;
  }
  return out + "\n]}";
}

}  // namespace stemma::views
