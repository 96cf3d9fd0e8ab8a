#include "pipeline/viewing.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "report/report.h"
#include "stemma/version.h"
#include "store/blocks.h"
#include "store/packed_dossier.h"
#include "views/assets.h"
#include "views/document.h"

namespace stemma::pipeline {
namespace {

// Goes up when the form of a view changes without the program's version.
constexpr int kViewsForm = 4;
// Stories, or groups of articles or passages, whose rows stand in memory at once.
constexpr std::size_t kPartsAtOnce = 64;
// Articles or passages in a group: only those of one group share rows.
constexpr std::size_t kDocumentsAtOnce = 64;

std::string FileDigests(const std::vector<std::string>& paths) {
  std::string out;
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    out += Sha256Hex(bytes).substr(0, 16) + ",";
  }
  return out;
}

// Claims of one story, articles and passages share rows with their like: nothing else bears their prefix.
bool Joins(const std::string& path) {
  return path.find("/claims/") != std::string::npos || path.starts_with("api/articles/") ||
         path.starts_with("api/passages/");
}

std::vector<store::ViewRow> Packed(std::vector<views::Document> documents) {
  std::vector<store::StoredDocument> stored;
  stored.reserve(documents.size());
  for (views::Document& document : documents) {
    const bool joins = Joins(document.path);
    stored.push_back({std::move(document.path), std::move(document.body), joins});
  }
  return store::PackDocuments(stored);
}

// Makes `count` parts by make(i), so many at once, and hands their rows on in order.
template <typename Make>
Result<void> InParts(std::size_t count, std::size_t at_once, const Context& context, const RowSink& put, Make&& make) {
  for (std::size_t at = 0; at < count; at += at_once) {
    std::vector<std::vector<store::ViewRow>> made(std::min(at_once, count - at));
    ParallelFor(made.size(), context.session.options.threads, [&](std::size_t i) { made[i] = make(at + i); });
    for (const auto& some : made)
      if (auto taken = put(some); !taken) return taken;
    if (auto go = Continue(context.session); !go) return go;
  }
  return {};
}

// Positions of `count` things in the order of their addresses, with those.
template <typename Path>
std::vector<std::pair<std::string, std::uint32_t>> InOrder(std::size_t count, Path&& path) {
  std::vector<std::pair<std::string, std::uint32_t>> order;
  order.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) order.emplace_back(path(i), i);
  std::ranges::sort(order);
  return order;
}

// Documents of one kind, neighbours together, so that they share rows.
template <typename Make>
Result<void> InBlocks(const std::vector<std::pair<std::string, std::uint32_t>>& order, const Context& context,
                      const RowSink& put, Make&& make) {
  const std::size_t blocks = (order.size() + kDocumentsAtOnce - 1) / kDocumentsAtOnce;
  return InParts(blocks, kPartsAtOnce, context, put, [&](std::size_t block) {
    std::vector<views::Document> documents;
    for (std::size_t i = block * kDocumentsAtOnce; i < std::min((block + 1) * kDocumentsAtOnce, order.size()); ++i)
      documents.push_back(make(order[i].second));
    Say(context.session, "views of articles", std::min((block + 1) * kDocumentsAtOnce, order.size()), order.size());
    return Packed(std::move(documents));
  });
}

}  // namespace

Result<void> ViewMaker::Make(const Context& context, const RowSink& put) const {
  const auto stories = InParts(views_.story_count(), kPartsAtOnce, context, put, [&](std::size_t i) {
    Say(context.session, "views", i + 1, views_.story_count());
    return Packed(views_.OfStory(static_cast<report::StoryIndex>(i)));
  });
  if (!stories) return stories;
  const auto& articles = dossier_.articles;
  const auto by_path = InOrder(articles.size(), [&](std::uint32_t i) { return views::ArticlePath(articles[i].id); });
  const auto article = [&](std::uint32_t i) { return views_.OfArticle(i); };
  if (auto done = InBlocks(by_path, context, put, article); !done) return done;
  const auto& texts = dossier_.passages;
  const auto passages = InOrder(texts.size(), [&](std::uint32_t i) { return views::PassagePath(texts[i].id); });
  const auto passage = [&](std::uint32_t i) { return views_.OfPassage(i); };
  if (auto done = InBlocks(passages, context, put, passage); !done) return done;
  const auto pack = [&](const std::string& path, std::string body) { return put(Packed({{path, std::move(body)}})); };
  if (auto done = store::PackDossier(dossier_, pack); !done) return done;
  std::vector<views::Document> rest = views_.StoryRows();
  rest.insert(rest.begin(), {"api/state", views_.State()});
  // A build without the page shows the plain report in its place.
  if (!views::WebAssets()) rest.insert(rest.begin() + 1, {"report.html", report::WriteHtml(dossier_)});
  return put(Packed(std::move(rest)));
}

store::SearchText ViewMaker::TextOf(std::size_t article) const {
  views::SearchEntry entry = views_.EntryOf(static_cast<ArticleIndex>(article));
  return {std::move(entry.article), std::move(entry.story), std::move(entry.title), std::move(entry.text)};
}

void KeptViews::Take(std::span<const store::ViewRow> rows) {
  if (bytes_ > kMostEmbedded) return;
  for (const store::ViewRow& row : rows) {
    if (!IsEmbedded(row.path)) continue;
    bytes_ += row.size;
    rows_.push_back(row);
  }
  if (bytes_ > kMostEmbedded) rows_ = {};
}

std::string RecordsDigest(std::span<const RawRecord> records, const ingest::GivenIds& given) {
  std::vector<store::RecordName> names;
  for (const RawRecord& record : records) {
    const auto id = given.find(record.id);
    names.push_back({id == given.end() ? record.id : id->second, record.digest});
  }
  return store::DigestOf(std::move(names));
}

std::string HowAnalysed(const Options& options) {
  const Limits& limits = options.limits;
  return fmt::format("{} views/{} {}/{} {} {} {} {} {} {} {} {}", kVersion, kViewsForm, FileDigests(options.gazetteers),
                     FileDigests(options.owners), limits.max_record_bytes, limits.max_page_bytes,
                     limits.max_compression_ratio, limits.max_html_depth, limits.max_html_tags,
                     limits.max_html_attributes, limits.max_page_steps, limits.max_text_bytes);
}

bool StillHolds(std::string_view stamp, std::string_view records, const Options& options) {
  const std::string wanted = StampOf(records, options);
  if (stamp == wanted) return true;
  const std::string usual = HowAnalysed(Options());
  if (HowAnalysed(options) != usual) return false;
  // Another choice of options; the same records, version and form.
  const std::string front = fmt::format("{} {} views/{} ", records, kVersion, kViewsForm);
  return stamp.starts_with(front);
}

std::string StampOf(std::string_view records, const Options& options) {
  return std::string(records) + " " + HowAnalysed(options);
}

}  // namespace stemma::pipeline
