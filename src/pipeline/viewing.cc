#include "pipeline/viewing.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "exports/exports.h"
#include "pipeline/owners.h"
#include "report/report.h"
#include "stemma/version.h"
#include "store/blocks.h"
#include "views/assets.h"
#include "views/views.h"

namespace stemma::pipeline {
namespace {

// Goes up when the form of a view changes without the program's version.
constexpr int kViewsForm = 2;
// Bytes of an export up to which it is kept. A larger one is for `stemma export`: the page would wait for it.
constexpr std::size_t kMostExport = std::size_t{24} << 20;
// Stories whose documents stand in memory at once, unpacked.
constexpr std::size_t kStoriesAtOnce = 64;

std::string FileDigests(const std::vector<std::string>& paths) {
  std::string out;
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    out += Sha256Hex(bytes).substr(0, 16) + ",";
  }
  return out;
}

// Claims of one story share a row: nothing but they bears their prefix.
std::vector<store::ViewRow> Packed(std::vector<views::Document> documents) {
  std::vector<store::StoredDocument> stored;
  stored.reserve(documents.size());
  for (views::Document& document : documents) {
    const bool joins = document.path.find("/claims/") != std::string::npos;
    stored.push_back({std::move(document.path), std::move(document.body), joins});
  }
  return store::PackDocuments(stored);
}

void AddExports(const Dossier& dossier, std::vector<store::ViewRow>& rows) {
  std::vector<views::Document> files = {{views::ExportPath("claimreview"), exports::ClaimReview(dossier)},
                                        {views::ExportPath("gexf"), exports::Gexf(dossier)},
                                        {views::ExportPath("graphml"), exports::GraphMl(dossier)},
                                        {views::ExportPath("prov"), exports::Prov(dossier)}};
  for (ExportedFile& table : exports::Csv(dossier))
    files.push_back({views::ExportPath("csv/" + table.name), std::move(table.text)});
  std::erase_if(files, [](const views::Document& file) { return file.body.size() > kMostExport; });
  std::ranges::sort(files, {}, &views::Document::path);
  std::ranges::move(Packed(std::move(files)), std::back_inserter(rows));
}

Result<void> AddStories(const views::Views& views, const Context& context, std::vector<store::ViewRow>& rows) {
  const std::size_t count = views.story_count();
  for (std::size_t at = 0; at < count; at += kStoriesAtOnce) {
    std::vector<std::vector<store::ViewRow>> made(std::min(kStoriesAtOnce, count - at));
    ParallelFor(made.size(), context.session.options.threads,
                [&](std::size_t i) { made[i] = Packed(views.OfStory(static_cast<report::StoryIndex>(at + i))); });
    for (auto& some : made) std::ranges::move(some, std::back_inserter(rows));
    Say(context.session, "views", at + made.size(), count);
    if (auto go = Continue(context.session); !go) return go;
  }
  return {};
}

}  // namespace

Result<MadeViews> MakeViews(const Dossier& dossier, const Context& context) {
  const auto houses = FindHouses(dossier.articles, context.session.options.owners, nullptr);
  if (!houses) return std::unexpected(houses.error());
  const views::Views views(dossier, *houses);
  MadeViews out;
  if (auto added = AddStories(views, context, out.rows); !added) return std::unexpected(added.error());
  std::ranges::move(Packed({{"api/state", views.State()}, views.Stories()}), std::back_inserter(out.rows));
  AddExports(dossier, out.rows);
  // A build without the page shows the plain report in its place.
  if (!views::WebAssets())
    std::ranges::move(Packed({{"report.html", report::WriteHtml(dossier)}}), std::back_inserter(out.rows));
  for (ArticleIndex i = 0; i < dossier.articles.size(); ++i) {
    views::SearchEntry entry = views.EntryOf(i);
    out.texts.push_back(
        {std::move(entry.article), std::move(entry.story), std::move(entry.title), std::move(entry.text)});
  }
  return out;
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
