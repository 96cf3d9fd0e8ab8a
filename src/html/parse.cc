#include "html/charset.h"
#include "html/reader.h"
#include "html/tree.h"

namespace stemma::html {

Result<HtmlTree> Parse(std::string_view bytes, std::string_view http_charset, const Limits& limits) {
  if (bytes.size() > limits.max_page_bytes) {
    return Fail(ErrorKind::kTooLarge,
                "the page is larger than the limit (" + std::to_string(limits.max_page_bytes) + " bytes)");
  }
  Decoded decoded = Decode(bytes, http_charset);
  const ReadOptions options = {.max_depth = limits.max_html_depth,
                               .max_tags = limits.max_html_tags,
                               .max_attributes = limits.max_html_attributes,
                               .max_steps = limits.max_page_steps};
  auto read = ReadTree(decoded.text, options);
  if (!read) return std::unexpected(read.error());
  HtmlTree tree;
  tree.nodes_ = std::move(read->nodes);
  tree.attributes_ = std::move(read->attributes);
  tree.rewritten_ = std::move(read->rewritten);
  tree.json_ld_ = std::move(read->json_ld);
  tree.page_ = std::move(decoded.text);
  tree.to_bytes_ = std::move(decoded.map);
  tree.bytes_ = bytes.size();
  tree.charset_ = std::move(decoded.charset);
  tree.repaired_ = decoded.repaired;
  return tree;
}

}  // namespace stemma::html
