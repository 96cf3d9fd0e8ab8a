#include "stemma/write.h"

#include <map>
#include <vector>

#include "exports/exports.h"
#include "json/json.h"
#include "pipeline/report_page.h"
#include "pipeline/views_access.h"
#include "report/report.h"
#include "stemma/export.h"

namespace stemma {
namespace {

// Options as headers show them: what shapes the result, and nothing that only says how it was come by (threads,
// memory, paths), so that the same inputs give the same bytes.
json::ShownOptions Shown(const Corpus& corpus) {
  const Limits& limits = corpus.session().options.limits;
  const auto number = [](std::size_t value) { return std::to_string(value); };
  return {{"verbatim", corpus.has_verbatim() ? "true" : "false"},
          {"gazetteers", number(corpus.session().options.gazetteers.size())},
          {"owners", number(corpus.session().options.owners.size())},
          {"max_record_bytes", number(limits.max_record_bytes)},
          {"max_page_bytes", number(limits.max_page_bytes)},
          {"max_compression_ratio", number(limits.max_compression_ratio)},
          {"max_html_depth", number(limits.max_html_depth)},
          {"max_html_tags", number(limits.max_html_tags)},
          {"max_html_attributes", number(limits.max_html_attributes)},
          {"max_page_steps", number(limits.max_page_steps)},
          {"max_text_bytes", number(limits.max_text_bytes)}};
}

// The header, then line(i) for each i in [0, n).
template <typename Fn>
Result<void> WriteLines(std::string_view type, const Corpus& corpus, std::size_t n, const TextSink& sink, Fn&& line) {
  if (auto put = sink(json::Header(type, Shown(corpus)) + "\n"); !put) return put;
  for (std::size_t i = 0; i < n; ++i)
    if (auto put = sink(line(i) + "\n"); !put) return put;
  return {};
}

}  // namespace

Result<void> WriteArticles(const Corpus& corpus, const TextSink& sink) {
  const auto& articles = corpus.dossier().articles;
  return WriteLines("article", corpus, articles.size(), sink,
                    [&](std::size_t i) { return json::ArticleLine(articles[i]); });
}

Result<void> WriteReuse(const Corpus& corpus, const TextSink& sink) {
  const Dossier& d = corpus.dossier();
  json::LineWriter writer(d.articles);
  return WriteLines("reuse", corpus, d.reuse.size(), sink, [&](std::size_t i) { return writer.Of(d.reuse[i]); });
}

Result<void> WriteAttributions(const Corpus& corpus, const TextSink& sink) {
  const Dossier& d = corpus.dossier();
  json::LineWriter writer(d.articles);
  return WriteLines("attribution", corpus, d.attributions.size(), sink,
                    [&](std::size_t i) { return writer.Of(d.attributions[i], static_cast<AttributionIndex>(i)); });
}

Result<void> WriteMentions(const Corpus& corpus, const TextSink& sink) {
  const Dossier& d = corpus.dossier();
  json::LineWriter writer(d.articles);
  return WriteLines("mention", corpus, d.mentions.size(), sink,
                    [&](std::size_t i) { return writer.Of(d.mentions[i]); });
}

Result<void> WriteMatches(std::span<const StoredMatch> matches, const Corpus& queries, const Corpus& stored,
                          const TextSink& sink) {
  json::MatchWriter writer(queries.dossier().articles, stored.dossier().articles);
  return WriteLines("reuse", queries, matches.size(), sink, [&](std::size_t i) {
    const StoredMatch& m = matches[i];
    return writer.Of(m.reuse, m.share_of_a, m.share_of_b);
  });
}

Result<void> WriteVerification(const Corpus& corpus, const TextSink& sink) {
  struct Item {
    const Story* story;
    const Claim* claim;
    const ReferenceCheck* check;
  };
  const Dossier& d = corpus.dossier();
  std::vector<Item> items;
  for (const Story& story : d.stories)
    for (const Claim& claim : story.claims)
      for (const ReferenceCheck& check : claim.reference) items.push_back({&story, &claim, &check});
  json::LineWriter writer(d.articles);
  return WriteLines("verification", corpus, items.size(), sink,
                    [&](std::size_t i) { return writer.Of(*items[i].claim, *items[i].story, *items[i].check); });
}

std::string DossierJson(const Corpus& corpus) { return json::DossierDocument(corpus.dossier(), Shown(corpus)); }
std::string ReportHtml(const Corpus& corpus) {
  return pipeline::ReportPage(corpus.dossier(), ViewsAccess::Rows(corpus), ViewsAccess::Hand(corpus));
}
std::string Summary(const Corpus& corpus, std::size_t columns, std::size_t lines) {
  const ByHand by_hand = ViewsAccess::Hand(corpus).by_hand;
  return report::WriteSummary(corpus.dossier(), columns, lines, &by_hand);
}
std::string VerificationSummary(const Corpus& corpus, std::size_t columns) {
  return report::WriteVerification(corpus.dossier(), columns);
}

std::vector<ExportedFile> Export(const Corpus& corpus, ExportFormat format) {
  const Dossier& d = corpus.dossier();
  const ByHand hand = ViewsAccess::Hand(corpus).by_hand;
  switch (format) {
    case ExportFormat::kProv:
      return {{"lineage.jsonld", exports::Prov(d, hand)}};
    case ExportFormat::kGraphml:
      return {{"lineage.graphml", exports::GraphMl(d, hand)}};
    case ExportFormat::kGexf:
      return {{"lineage.gexf", exports::Gexf(d, hand)}};
    case ExportFormat::kCsv:
      return exports::Csv(d, hand);
    case ExportFormat::kClaimReview:
      break;
  }
  return {{"claims.jsonld", exports::ClaimReview(d, hand)}};
}

}  // namespace stemma
