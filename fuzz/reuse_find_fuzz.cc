// Fuzzes the reuse stage: two or more texts, parted by the byte 0x1F, are compared every way.
// Checks that spans lie in their texts, that identity is a share, and that a second run gives the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "reuse/reuse.h"
#include "text/utf8.h"

namespace {

std::vector<stemma::Article> ReadArticles(std::string_view bytes) {
  std::vector<stemma::Article> out;
  while (out.size() < 8) {
    const std::size_t end = bytes.find('\x1F');
    stemma::Article article;
    article.id = std::to_string(out.size());
    article.text = stemma::text::Repair(bytes.substr(0, end));
    out.push_back(std::move(article));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
  }
  return out;
}

void Check(const std::vector<stemma::Reuse>& links, const std::vector<stemma::Article>& articles) {
  for (const stemma::Reuse& r : links) {
    const bool ordered = r.article_a < r.article_b && r.article_b < articles.size();
    if (!ordered || r.a.end() > articles[r.article_a].text.size() || r.b.end() > articles[r.article_b].text.size())
      std::abort();
    if (r.a.empty() || r.b.empty() || r.identity < 0 || r.identity > 1) std::abort();
    for (const stemma::Change& c : r.changes)
      if (!r.a.Contains(c.a) || !r.b.Contains(c.b)) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto articles = ReadArticles({reinterpret_cast<const char*>(data), size});
  const auto found = stemma::reuse::FindReuse(articles, {.threads = 1});
  Check(found, articles);
  if (found != stemma::reuse::FindReuse(articles, {.threads = 2, .memory = 1})) std::abort();
  stemma::reuse::ReuseOptions options{.threads = 1};
  options.pairs.emplace();
  for (stemma::ArticleIndex i = 0; i < articles.size(); ++i)
    for (stemma::ArticleIndex j = 0; j < i; ++j) options.pairs->emplace_back(i, j);
  Check(stemma::reuse::FindReuse(articles, options), articles);
  return 0;
}
