#include "pipeline/pipeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "attribution/attribution.h"
#include "base/parallel.h"
#include "claims/claims.h"
#include "entities/entities.h"
#include "extract/extract.h"
#include "ingest/ingest.h"
#include "provenance/provenance.h"
#include "reuse/reuse.h"

namespace stemma::pipeline {
namespace {

void Say(const Context& context, std::string_view stage, std::size_t done, std::size_t total) {
  if (context.progress) context.progress(stage, done, total);
}

// Mentions of every article, found in parallel, joined in article order, resolved over the set.
Result<std::vector<Mention>> Mentions(std::span<const Article> articles, const Context& context) {
  auto gazetteer = entities::Gazetteer::Load(context.options.gazetteers);
  if (!gazetteer) return std::unexpected(gazetteer.error());
  std::vector<std::vector<Mention>> found(articles.size());
  ParallelFor(articles.size(), context.options.threads, [&](std::size_t i) {
    found[i] = entities::FindMentions(articles[i], static_cast<ArticleIndex>(i), *gazetteer);
    Say(context, "mentions", i, articles.size());
  });
  std::vector<Mention> all;
  for (auto& list : found) std::ranges::move(list, std::back_inserter(all));
  entities::ResolveMentions(articles, *gazetteer, all);
  return all;
}

// Attributions of every article; parents are renumbered from the article's list to the whole one.
std::vector<Attribution> Attributions(std::span<const Article> articles, std::span<const Mention> mentions,
                                      const Context& context) {
  std::vector<std::vector<Attribution>> found(articles.size());
  ParallelFor(articles.size(), context.options.threads, [&](std::size_t i) {
    found[i] = attribution::FindAttributions(articles[i], static_cast<ArticleIndex>(i));
    Say(context, "attributions", i, articles.size());
  });
  std::vector<Attribution> all;
  for (auto& list : found) {
    const auto base = static_cast<AttributionIndex>(all.size());
    for (Attribution& a : list) {
      if (a.parent) *a.parent += base;
      all.push_back(std::move(a));
    }
  }
  attribution::ResolveSources(articles, mentions, all);
  return all;
}

}  // namespace

Result<Inputs> ReadInputs(std::span<const std::string> paths, const Context& context) {
  Inputs inputs;
  const auto keep = [&](RawRecord record) -> Result<void> {
    inputs.records.push_back(std::move(record));
    Say(context, "reading", inputs.records.size(), 0);
    return {};
  };
  const auto summary = ingest::Ingest(paths, context.options, keep, *context.diagnostics);
  if (!summary) return std::unexpected(summary.error());
  inputs.skipped = summary->skipped;
  inputs.records = ingest::Identify(std::move(inputs.records));
  return inputs;
}

std::vector<Article> Articles(std::span<const RawRecord> records, const Context& context) {
  Say(context, "extract", 0, records.size());
  return extract::ExtractAll(records, context.options, *context.diagnostics);
}

Result<Dossier> FindMentions(std::vector<Article> articles, const Context& context) {
  Dossier dossier;
  dossier.articles = std::move(articles);
  auto mentions = Mentions(dossier.articles, context);
  if (!mentions) return std::unexpected(mentions.error());
  dossier.mentions = std::move(*mentions);
  return dossier;
}

Result<Dossier> FindAttributions(std::vector<Article> articles, const Context& context) {
  auto dossier = FindMentions(std::move(articles), context);
  if (dossier) dossier->attributions = Attributions(dossier->articles, dossier->mentions, context);
  return dossier;
}

Result<Dossier> Analyse(std::vector<Article> articles, const Context& context) {
  auto dossier = FindAttributions(std::move(articles), context);
  if (!dossier) return dossier;
  Dossier& d = *dossier;
  Say(context, "reuse", 0, d.articles.size());
  d.reuse = reuse::FindReuse(d.articles, {context.options.threads, context.options.reuse_memory, std::nullopt});
  Say(context, "claims", 0, d.articles.size());
  d.stories = claims::FindClaims({d.articles, d.reuse, d.attributions, d.mentions}, context.options.threads);
  Say(context, "provenance", 0, d.stories.size());
  d.lineage = provenance::TraceLineage({d.articles, d.reuse, d.attributions, d.mentions}, d.stories);
  return dossier;
}

}  // namespace stemma::pipeline
