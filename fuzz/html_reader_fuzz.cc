// Fuzzes the tokenizer and the tree builder: any bytes give a sound tree, or an error.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "html/reader.h"

namespace {

namespace html = stemma::html;

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckText(const html::Node& node, const html::ReadPage& read, std::string_view page) {
  Check(node.text_begin < node.text_end && node.text_end <= page.size() + read.rewritten.size());
  const std::string_view text = html::SourceText::Get(page, read.rewritten, {node.text_begin, node.text_end});
  const html::Reading reading = {.references = node.references, .in_attribute = false};
  const std::string_view source = page.substr(node.source_begin, node.source_end - node.source_begin);
  html::SourceText again(source);
  Check(again.Get(again.Read(0, source.size(), reading)) == text);
  Check(html::SourceSize(source, reading, text.size()) == source.size());
}

void CheckTree(const html::ReadPage& read, std::string_view page) {
  Check(!read.nodes.empty());
  for (html::NodeIndex i = 0; i < read.nodes.size(); ++i) {
    const html::Node& node = read.nodes[i];
    Check(node.end > i && node.end <= read.nodes.size());
    Check(node.source_begin <= node.source_end && node.source_end <= page.size());
    Check(node.attribute_begin <= node.attribute_end && node.attribute_end <= read.attributes.size());
    Check((node.parent == html::kNoNode) == (i == 0));
    if (i > 0) Check(node.parent < i && !read.nodes[node.parent].is_text && node.end <= read.nodes[node.parent].end);
    if (node.is_text) CheckText(node, read, page);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view page(reinterpret_cast<const char*>(data) + 1, size - 1);
  const html::ReadOptions options = {
      .max_depth = 64, .max_tags = 100'000, .scripting = (data[0] & 1) != 0, .whole = (data[0] & 2) != 0};
  const auto read = html::ReadTree(page, options);
  if (read) CheckTree(*read, page);
  return 0;
}
