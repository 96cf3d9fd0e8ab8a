#include "extract/extract.h"

#include <optional>

#include "base/parallel.h"
#include "extract/assemble.h"
#include "extract/head.h"
#include "extract/page.h"
#include "extract/roles.h"
#include "extract/site.h"
#include "extract/title.h"
#include "extract/zone.h"

namespace stemma::extract {
namespace {

Article Begin(const RawRecord& record) {
  Article article;
  article.id = record.id;
  article.source = {record.path, record.uri, record.record, record.digest};
  return article;
}

std::optional<Article> FromPage(const RawRecord& record, const Options& options, DiagnosticSink& diagnostics) {
  const auto tree = html::Parse(record.body, record.charset, options.limits);
  if (!tree) {
    diagnostics.Add(
        {Severity::kSkipped, record.path, record.record, std::nullopt, tree.error().message, "leave the page out"});
    return std::nullopt;
  }
  Article article = Begin(record);
  const Head head = ReadHead(*tree);
  std::vector<Line> lines = LinesOf(*tree);
  MarkZones(*tree, lines);
  article.canonical = head.canonical;
  article.publisher.name = head.data.publisher;
  if (article.publisher.name.empty()) article.publisher.name = head.Meta({"og:site_name"});
  article.title = ChooseTitle(head, article.publisher.name);
  MarkRoles(*tree, head, article.title, lines);
  Assemble(*tree, lines, record.uri.empty() ? head.canonical : record.uri, article);
  return article;
}

}  // namespace

std::vector<Article> ExtractAll(std::span<const RawRecord> records, const Options& options,
                                DiagnosticSink& diagnostics) {
  std::vector<std::optional<Article>> found(records.size());
  ParallelFor(records.size(), options.threads,
              [&](std::size_t i) { found[i] = FromPage(records[i], options, diagnostics); });
  std::vector<Article> out;
  for (auto& article : found)
    if (article) out.push_back(std::move(*article));
  return out;
}

}  // namespace stemma::extract
