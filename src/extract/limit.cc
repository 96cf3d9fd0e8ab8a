#include "extract/limit.h"

#include <string>
#include <string_view>

namespace stemma::extract {
namespace {

bool IsInsideCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t CutAt(const Article& article, std::size_t limit) {
  std::size_t cut = 0;
  for (const Block& block : article.blocks)
    if (block.span.end() <= limit) cut = block.span.end();
  if (cut > 0) return cut;
  cut = limit;
  while (cut > 0 && IsInsideCodePoint(article.text[cut])) --cut;
  return cut;
}

}  // namespace

bool LimitText(Article& article, std::size_t limit) {
  if (article.text.size() <= limit) return false;
  const std::size_t cut = CutAt(article, limit);
  article.text.resize(cut);
  std::erase_if(article.blocks, [cut](const Block& block) { return block.span.begin() >= cut; });
  for (Block& block : article.blocks)
    if (block.span.end() > cut) block.span = {block.span.begin(), cut};
  for (Link& link : article.links)
    if (link.span.end() > cut) link.span = {};
  article.notes.push_back({"truncated", "max_text_bytes: " + std::to_string(limit), {}});
  return true;
}

}  // namespace stemma::extract
