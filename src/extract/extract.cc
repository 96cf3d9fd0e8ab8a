#include "extract/extract.h"

#include <optional>

#include "base/parallel.h"
#include "extract/assemble.h"
#include "extract/captions.h"
#include "extract/comments.h"
#include "extract/dump.h"
#include "extract/given.h"
#include "extract/head.h"
#include "extract/metadata.h"
#include "extract/page.h"
#include "extract/roles.h"
#include "extract/site.h"
#include "extract/title.h"
#include "extract/zone.h"

namespace stemma::extract {
namespace {

std::optional<Article> FromPage(const RawRecord& record, const Options& options, DiagnosticSink& diagnostics) {
  const auto tree = html::Parse(record.body, record.charset, options.limits);
  if (!tree) {
    diagnostics.Add(
        {Severity::kSkipped, record.path, record.record, std::nullopt, tree.error().message, "leave the page out"});
    return std::nullopt;
  }
  Article article = BeginArticle(record);
  const Head head = ReadHead(*tree);
  std::vector<Line> lines = LinesOf(*tree);
  MarkZones(*tree, lines);
  const std::string url = PageUrl(record, head);
  FillMetadata(*tree, head, url, lines, article);
  const LineRange range = MarkRoles(*tree, head, article.title, lines);
  article.captions = CutCaptions(*tree, range, lines);
  article.comments = CutComments(*tree, lines);
  Assemble(*tree, lines, url, article);
  return article;
}

void Skip(const RawRecord& record, const Error& error, DiagnosticSink& diagnostics) {
  diagnostics.Add(
      {Severity::kSkipped, record.path, record.record, std::nullopt, error.message, "leave it out or repair it"});
}

// What is given beats what the page says.
void Override(const Article& given, Article& article) {
  if (!given.title.empty()) article.title = given.title;
  if (!given.authors.empty()) article.authors = given.authors;
  if (!given.language.empty()) article.language = given.language;
  if (!given.published.empty()) article.published = given.published;
  if (!given.publisher.name.empty()) article.publisher.name = given.publisher.name;
  if (!given.publisher.domain.empty()) article.publisher.domain = given.publisher.domain;
  if (article.source.uri.empty()) article.source.uri = given.source.uri;
  article.dates.insert(article.dates.begin(), given.dates.begin(), given.dates.end());
}

// The page's bytes lie escaped inside the line: there are no raw ranges to give.
void ClearRaw(Article& article) {
  for (auto& x : article.credits) x.raw = {};
  for (auto& x : article.notes) x.raw = {};
  for (auto& x : article.blocks) x.raw = {};
  for (auto& x : article.captions) x.raw = {};
  for (auto& x : article.comments) x.raw = {};
  for (auto& x : article.furniture) x.raw = {};
}

std::optional<Article> FromJson(const RawRecord& record, const Options& options, DiagnosticSink& diagnostics) {
  auto given = ReadJsonArticle(record);
  if (!given) {
    Skip(record, given.error(), diagnostics);
    return std::nullopt;
  }
  if (given->html.empty()) return std::move(given->article);
  RawRecord page = record;
  page.body = std::move(given->html);
  page.charset = "utf-8";
  page.uri = given->article.source.uri;
  auto article = FromPage(page, options, diagnostics);
  if (!article) return std::nullopt;
  Override(given->article, *article);
  ClearRaw(*article);
  return article;
}

std::optional<Article> FromRecord(const RawRecord& record, const Options& options, DiagnosticSink& diagnostics) {
  switch (record.kind) {
    case RecordKind::kJson:
      return FromJson(record, options, diagnostics);
    case RecordKind::kVerbatim:
      return ReadVerbatim(record);
    case RecordKind::kText:
      return ReadDump(record, [](std::string_view) { return false; });
    default:
      return FromPage(record, options, diagnostics);
  }
}

}  // namespace

std::vector<Article> ExtractAll(std::span<const RawRecord> records, const Options& options,
                                DiagnosticSink& diagnostics) {
  std::vector<std::optional<Article>> found(records.size());
  ParallelFor(records.size(), options.threads,
              [&](std::size_t i) { found[i] = FromRecord(records[i], options, diagnostics); });
  std::vector<Article> out;
  for (auto& article : found)
    if (article) out.push_back(std::move(*article));
  return out;
}

}  // namespace stemma::extract
