// Fuzzes the page reader: any bytes give a tree with sound offsets, or an error.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "html/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  stemma::Limits limits;
  limits.max_html_depth = 64;
  const auto tree = stemma::html::Parse(bytes, "", limits);
  if (!tree) return 0;
  const auto& nodes = tree->nodes();
  for (stemma::html::NodeIndex i = 0; i < nodes.size(); ++i) {
    if (nodes[i].end <= i || nodes[i].end > nodes.size()) std::abort();
    const stemma::RawRange raw = tree->Raw(i);
    if (raw.begin > raw.end || raw.end > size) std::abort();
  }
  return 0;
}
