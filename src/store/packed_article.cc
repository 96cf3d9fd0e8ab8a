#include "store/packed_article.h"

#include <cstdint>

#include "store/packing.h"

namespace stemma::store {
namespace {

// The one list of fields, in the order of article.h, for both ways.
template <typename Io, typename A>
void Walk(Io& io, A& a) {
  const auto string = [&](auto& x) { io(x); };
  io(a.id), io(a.source.path), io(a.source.uri), io(a.source.record), io(a.source.digest);
  io(a.title);
  io.List(a.authors, string);
  io(a.publisher.name), io(a.publisher.domain), io(a.canonical), io(a.published), io(a.modified);
  io.List(a.dates, [&](auto& x) { io(x.value), io(x.from); });
  io(a.language), io(a.section);
  io.List(a.keywords, string);
  io.List(a.credits, [&](auto& x) { io(x.kind), io(x.name), io(x.text), io(x.href), io(x.raw); });
  io.List(a.labels, [&](auto& x) { io(x.kind), io(x.text); });
  io.List(a.notes, [&](auto& x) { io(x.kind), io(x.text), io(x.raw); });
  io.List(a.links, [&](auto& x) { io(x.href), io(x.text), io(x.role), io(x.span); });
  io(a.text);
  io.List(a.blocks, [&](auto& x) { io(x.span), io(x.kind), io(x.raw); });
  io.List(a.captions, [&](auto& x) { io(x.text), io(x.credit), io(x.raw); });
  io.List(a.comments, [&](auto& x) { io(x.author), io(x.time), io(x.text), io(x.raw); });
  io.List(a.furniture, [&](auto& x) { io(x.kind), io(x.text), io(x.raw); });
}

}  // namespace

std::string PackArticle(const Article& article) {
  PackWriter writer;
  writer(std::uint64_t{kPackedArticleVersion});
  Walk(writer, article);
  return writer.Take();
}

Result<Article> UnpackArticle(std::string_view bytes) {
  PackReader reader(bytes);
  Article article;
  std::uint64_t version = 0;
  reader(version);
  if (version == kPackedArticleVersion) Walk(reader, article);
  if (version == kPackedArticleVersion && reader.ok() && reader.AtEnd() && reader.reach() <= article.text.size())
    return article;
  return Fail(ErrorKind::kCorrupt, "an article of the index is damaged");
}

}  // namespace stemma::store
