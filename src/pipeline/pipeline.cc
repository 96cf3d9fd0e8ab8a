#include "pipeline/pipeline.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "attribution/attribution.h"
#include "base/parallel.h"
#include "claims/claims.h"
#include "entities/entities.h"
#include "extract/extract.h"
#include "ingest/ingest.h"
#include "pipeline/owners.h"
#include "provenance/provenance.h"
#include "reuse/clusters.h"
#include "reuse/reuse.h"

namespace stemma::pipeline {
namespace {

bool Stopped(const Session& session) {
  return session.stop != nullptr && session.stop->load(std::memory_order_relaxed);
}

// Runs fn(i) over all articles in parallel, tells how far it is, and leaves the rest undone once asked to stop.
template <typename Fn>
Result<void> ForEachArticle(std::string_view stage, std::size_t count, const Session& session, Fn&& fn) {
  std::atomic<std::size_t> done{0};
  ParallelFor(count, session.options.threads, [&](std::size_t i) {
    if (Stopped(session)) return;
    fn(i);
    Say(session, stage, done.fetch_add(1) + 1, count);
  });
  return Continue(session);
}

// What stands on a page instead of an article, in words: the kind of most of what was put aside.
std::string WhatElse(const Article& article) {
  std::map<std::string_view, std::size_t> bytes;
  for (const Furniture& piece : article.furniture) bytes[piece.kind] += piece.text.size();
  for (const Comment& comment : article.comments) bytes["comment"] += comment.text.size();
  for (const Caption& caption : article.captions) bytes["caption"] += caption.text.size();
  if (bytes.empty()) return "it holds no text";
  const auto most = std::ranges::max_element(bytes, {}, [](const auto& kind) { return kind.second; });
  return "what it holds is mostly of the kind \"" + std::string(most->first) + "\"";
}

}  // namespace

// A page without text (an index, a form) is no article, unless it bears a date: then something was published there,
// and what the page says about itself is worth having though its text is out of reach.
// It is no error of the run: a note.
void DropEmpty(std::span<const RawRecord> records, std::vector<Article>& articles, DiagnosticSink& diagnostics) {
  std::erase_if(articles, [&](const Article& a) {
    if (!a.published.empty() || a.text.find_first_not_of(" \t\r\n") != std::string::npos) return false;
    const auto record = std::ranges::lower_bound(records, a.id, {}, &RawRecord::id);  // they are sorted by id
    const bool found = record != records.end() && record->id == a.id;
    const auto byte = found ? record->byte : std::nullopt;
    Diagnostic note{.severity = Severity::kNote,
                    .path = a.source.path,
                    .record = {},
                    .byte = byte,
                    .why = "no article found in it: " + WhatElse(a),
                    .what_to_do = "leave it out, or give its text as JSON Lines"};
    if (byte || a.source.record > 0) note.record = a.source.record;
    diagnostics.Add(std::move(note));
    return true;
  });
}

Result<void> Continue(const Session& session) {
  if (Stopped(session))
    return Fail(ErrorKind::kInterrupted, "interrupted; nothing that was stored is lost, run it again");
  return {};
}

void Say(const Session& session, std::string_view stage, std::size_t done, std::size_t total) {
  if (session.progress) session.progress(stage, done, total);
}

Result<std::vector<RawRecord>> ReadInputs(std::span<const std::string> paths, const Context& context) {
  std::vector<RawRecord> records;
  const auto keep = [&](RawRecord record) -> Result<void> {
    records.push_back(std::move(record));
    Say(context.session, "read", records.size(), 0);
    return Continue(context.session);
  };
  const auto summary = ingest::Ingest(paths, context.session.options, keep, context.diagnostics);
  if (!summary) return std::unexpected(summary.error());
  return records;
}

Result<std::vector<Article>> Extract(std::span<const RawRecord> records, const Context& context) {
  Say(context.session, "extract", 0, records.size());
  auto articles = extract::ExtractAll(records, context.session.options, context.diagnostics);
  DropEmpty(records, articles, context.diagnostics);
  if (auto go = Continue(context.session); !go) return std::unexpected(go.error());
  return articles;
}

std::vector<std::pair<ArticleIndex, ArticleIndex>> IndexPairs(std::span<const IdPair> pairs,
                                                              std::span<const Article> articles,
                                                              DiagnosticSink& diagnostics) {
  std::map<std::string_view, ArticleIndex> index;
  for (std::size_t i = 0; i < articles.size(); ++i) index.emplace(articles[i].id, static_cast<ArticleIndex>(i));
  std::vector<std::pair<ArticleIndex, ArticleIndex>> out;
  for (const auto& [a, b] : pairs) {
    const auto at_a = index.find(a);
    const auto at_b = index.find(b);
    if (at_a != index.end() && at_b != index.end()) {
      out.emplace_back(at_a->second, at_b->second);
      continue;
    }
    diagnostics.Add({.path = "pair \"" + a + "\" \"" + b + "\"",
                     .record = {},
                     .byte = {},
                     .why = "no article \"" + (at_a == index.end() ? a : b) + "\" among the inputs",
                     .what_to_do = "give ids as `stemma extract` shows them"});
  }
  return out;
}

Result<std::vector<Reuse>> FindReuse(std::span<const Article> articles, std::span<const House> houses,
                                     const std::vector<IdPair>* pairs, const Context& context) {
  const Options& options = context.session.options;
  Say(context.session, "reuse", 0, articles.size());
  reuse::ReuseOptions how{.threads = options.threads, .memory = options.reuse_memory};
  how.houses = houses;
  if (pairs != nullptr) how.pairs = IndexPairs(*pairs, articles, context.diagnostics);
  how.directory = options.temporary_directory;
  auto found = reuse::FindReuseWithin(articles, how, &context.diagnostics);
  if (auto go = Continue(context.session); !go) return std::unexpected(go.error());
  return found;
}

namespace {

// All items of the articles' lists in one. Each list goes as it is taken: together they are as large as the whole, and
// of 100,000 articles they are some gigabytes.
template <typename T>
std::vector<T> Joined(std::vector<std::vector<T>> lists) {
  std::size_t count = 0;
  for (const auto& list : lists) count += list.size();
  std::vector<T> all;
  all.reserve(count);
  for (auto& list : lists) {
    std::ranges::move(list, std::back_inserter(all));
    list = {};
  }
  return all;
}

}  // namespace

Result<std::vector<Mention>> FindMentions(std::span<const Article> articles, const Context& context) {
  auto gazetteer = entities::Gazetteer::Load(context.session.options.gazetteers);
  if (!gazetteer) return std::unexpected(gazetteer.error());
  std::vector<std::vector<Mention>> found(articles.size());
  std::vector<std::vector<Mention>> unsettled(articles.size());
  auto run = ForEachArticle("mentions", articles.size(), context.session, [&](std::size_t i) {
    found[i] = entities::FindMentions(articles[i], static_cast<ArticleIndex>(i), *gazetteer, &unsettled[i]);
  });
  if (!run) return std::unexpected(run.error());
  std::vector<Mention> all = Joined(std::move(found));
  const std::vector<Mention> open = Joined(std::move(unsettled));
  entities::ResolveMentions(articles, *gazetteer, all, open);
  return all;
}

Result<std::vector<Attribution>> FindAttributions(std::span<const Article> articles, std::span<const Mention> mentions,
                                                  const Context& context) {
  if (const auto fault = attribution::TaggerFault())
    context.diagnostics.Add({.severity = Severity::kNote,
                             .path = "attributions",
                             .record = {},
                             .byte = {},
                             .why = fault->message,
                             .what_to_do = "attributions are read by the rules alone until then"});
  std::vector<std::vector<Attribution>> found(articles.size());
  auto run = ForEachArticle("attributions", articles.size(), context.session, [&](std::size_t i) {
    found[i] = attribution::FindAttributions(articles[i], static_cast<ArticleIndex>(i));
  });
  if (!run) return std::unexpected(run.error());
  // Parents are renumbered from the article's list to the whole one.
  AttributionIndex base = 0;
  for (auto& list : found) {
    for (Attribution& a : list)
      if (a.parent) *a.parent += base;
    base += static_cast<AttributionIndex>(list.size());
  }
  std::vector<Attribution> all = Joined(std::move(found));
  attribution::ResolveSources(articles, mentions, all);
  return all;
}

namespace {

// Whoever denies a story's lead claim denies in the attribution too: "said" asserts only as long as nobody has asked
// what is said about what.
void MarkDenials(Dossier& d) {
  for (const Story& story : d.stories)
    for (const Claim& claim : story.claims)
      for (const ClaimMention& m : claim.mentions) {
        if (claim.id != story.lead_claim || m.stance != Stance::kDenies || !m.attribution) continue;
        SpeechStance& stance = d.attributions[*m.attribution].stance;
        if (stance == SpeechStance::kAsserts || stance == SpeechStance::kConfirms) stance = SpeechStance::kDenies;
      }
}

}  // namespace

Result<void> FindStories(Dossier& d, std::span<const House> houses, const Context& context) {
  d.passages = reuse::ClusterPassages(d.articles, d.reuse);
  Say(context.session, "claims", 0, d.articles.size());
  d.stories = claims::FindClaims({d.articles, d.reuse, d.attributions, d.mentions}, context.session.options.threads);
  MarkDenials(d);
  if (auto go = Continue(context.session); !go) return go;
  Say(context.session, "lineage", 0, d.stories.size());
  d.lineage = provenance::TraceLineage({d.articles, d.reuse, d.attributions, d.mentions, houses}, d.stories);
  return Continue(context.session);
}

Result<void> FindStories(Dossier& dossier, const Context& context) {
  const auto houses = FindHouses(dossier.articles, context.session.options.owners, nullptr);
  return houses ? FindStories(dossier, *houses, context) : std::unexpected(houses.error());
}

}  // namespace stemma::pipeline
