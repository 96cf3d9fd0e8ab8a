#include "pipeline/report_page.h"

#include <optional>
#include <vector>

#include "base/gzip.h"
#include "report/report.h"
#include "report/with_app.h"
#include "store/body.h"
#include "views/assets.h"
#include "views/document.h"

namespace stemma::pipeline {
namespace {

// What the server says beside the counts, where there is no server.
constexpr std::string_view kReportState =
    ",\"store\":{\"name\":\"report\"},\"ready\":true,\"progress\":null,\"writable\":false,"
    "\"features\":{\"search\":false,\"hand\":false},\"error\":null}";

bool IsEmbedded(const std::string& path) { return path.starts_with("api/") && !path.starts_with("api/export/"); }

// Adds "path": document. Paths are plain ASCII without quotation marks (views::Segment).
void Add(const std::string& path, std::string body, std::string& out) {
  if (path == "api/state") {
    body.pop_back();
    body += kReportState;
  } else if (path.starts_with("api/stories/")) {
    body.pop_back();
    body += ",\"hand\":[]}";
  }
  out += (out.size() > 1 ? ",\"" : "\"") + path + "\":" + body;
}

// {path: document}; nothing where it would be too large or a row is damaged.
std::optional<std::string> Documents(const std::vector<store::ViewRow>& rows) {
  std::uint64_t bytes = 0;
  for (const store::ViewRow& row : rows)
    if (IsEmbedded(row.path)) bytes += row.size;
  if (bytes > kMostEmbedded) return std::nullopt;
  std::string out = "{";
  for (const store::ViewRow& row : rows) {
    if (!IsEmbedded(row.path)) continue;
    auto documents = store::UnpackRow(row);
    if (!documents) return std::nullopt;
    for (store::StoredDocument& document : *documents) Add(document.path, std::move(document.body), out);
  }
  return out + ",\"api/hand\":{\"entries\":[]}}";
}

}  // namespace

std::string ReportPage(const Dossier& dossier, const std::vector<store::ViewRow>* rows) {
  std::string page = report::WriteHtml(dossier);
  const auto assets = views::WebAssets();
  if (!assets || rows == nullptr) return page;
  const auto documents = Documents(*rows);
  if (!documents) return page;
  return report::WithApp(std::move(page), {assets->script, assets->style, Base64(Gzip(*documents, 9))});
}

}  // namespace stemma::pipeline
