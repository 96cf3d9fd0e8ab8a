#include "pipeline/report_page.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "base/gzip.h"
#include "report/report.h"
#include "report/with_app.h"
#include "store/body.h"
#include "views/assets.h"
#include "views/document.h"
#include "views/reader.h"

namespace stemma::pipeline {
namespace {

// Rows of the stories list that the page shows.
constexpr std::size_t kMostRows = 20'000;
// What the server says beside the counts, where there is no server.
constexpr std::string_view kReportState =
    ",\"store\":{\"name\":\"report\"},\"ready\":true,\"progress\":null,\"writable\":false,"
    "\"features\":{\"search\":false,\"hand\":false},\"error\":null}";

// Paths are plain ASCII without quotation marks (views::Segment).
void Add(const std::string& path, const std::string& body, std::string& out) {
  out += (out.size() > 1 ? ",\"" : "\"") + path + "\":" + body;
}

using Kept = std::map<std::string, std::string>;

// Nothing where a row is damaged.
std::optional<Kept> Unpacked(const std::vector<store::ViewRow>& rows) {
  Kept out;
  for (const store::ViewRow& row : rows) {
    auto documents = store::UnpackRow(row);
    if (!documents) return std::nullopt;
    for (store::StoredDocument& document : *documents) out.emplace(std::move(document.path), std::move(document.body));
  }
  return out;
}

bool IsStory(const std::string& path) { return path.starts_with("api/stories/") && std::ranges::count(path, '/') == 2; }

// A document as the server sends it.
Result<std::string> AsSent(const std::string& path, const std::string& body, const HandOver& hand,
                           const views::Reader& read) {
  if (path == "api/state") return body.substr(0, body.size() - 1) + std::string(kReportState);
  if (!IsStory(path)) return hand.book.Over(path, body, read);
  const auto id = views::FromSegment(path.substr(path.rfind('/') + 1));
  auto whole = views::ReadStory(read, id.value_or(""));
  if (!whole) return std::unexpected(whole.error());
  return hand.book.Over(path, whole->value_or("{}"), read);
}

// Whether any story has a place to show on a map.
bool HasPlaces(const Kept& kept) {
  return std::ranges::any_of(kept, [](const auto& item) {
    return IsStory(item.first) && item.second.find(",\"places\":[{") != std::string::npos;
  });
}

// {path: document}; nothing where a row is damaged.
std::optional<std::string> Documents(const std::vector<store::ViewRow>& rows, const HandOver& hand) {
  const auto kept = Unpacked(rows);
  if (!kept) return std::nullopt;
  const views::Reader read = [&](const std::string& path) -> Result<std::optional<std::string>> {
    const auto at = kept->find(path);
    return at == kept->end() ? std::nullopt : std::optional(at->second);
  };
  std::string out = "{";
  for (const auto& [path, body] : *kept) {
    if (path.starts_with("rows/") || path.ends_with("/graph")) continue;
    const auto sent = AsSent(path, body, hand, read);
    if (!sent) return std::nullopt;
    Add(path, *sent, out);
  }
  const auto stories = views::ReadRows(read, 0, kMostRows, [&](std::string& row) { hand.book.ChangeRow(row); });
  if (!stories) return std::nullopt;
  Add("api/stories", *stories, out);
  if (HasPlaces(*kept)) Add("api/map", std::string(views::WorldMap()), out);
  Add("api/hand", hand.book.List(), out);
  return out + "}";
}

}  // namespace

bool IsEmbedded(std::string_view path) { return path.starts_with("api/") || path.starts_with("rows/"); }

std::string ReportPage(const Dossier& dossier, const std::vector<store::ViewRow>* rows, const HandOver& hand) {
  std::string page = report::WriteHtml(dossier, &hand.by_hand);
  const auto assets = views::WebAssets();
  if (!assets || rows == nullptr) return page;
  const auto documents = Documents(*rows, hand);
  if (!documents) return page;
  return report::WithApp(std::move(page), {assets->script, assets->style, Base64(Gzip(*documents, 6))});
}

}  // namespace stemma::pipeline
