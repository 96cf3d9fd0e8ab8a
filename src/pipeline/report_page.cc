#include "pipeline/report_page.h"

#include <map>
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

bool IsGraph(const std::string& path) { return path.starts_with("api/stories/") && path.ends_with("/graph"); }

// Paths are plain ASCII without quotation marks (views::Segment).
void Add(const std::string& path, const std::string& body, std::string& out) {
  out += (out.size() > 1 ? ",\"" : "\"") + path + "\":" + body;
}

// A document as the server sends it. `graphs`: of the stories, by path.
std::string AsSent(store::StoredDocument document, const std::map<std::string, std::string>& graphs) {
  const std::string& path = document.path;
  if (path == "api/state") {
    document.body.pop_back();
    return document.body + std::string(kReportState);
  }
  if (!path.starts_with("api/stories/")) return std::move(document.body);
  if (const auto graph = graphs.find(path + "/graph"); graph != graphs.end())
    document.body = views::WithMember(std::move(document.body), "graph", graph->second);
  return views::WithMember(std::move(document.body), "hand", "[]");
}

// {path: document}; nothing where it would be too large or a row is damaged.
std::optional<std::string> Documents(const std::vector<store::ViewRow>& rows) {
  std::uint64_t bytes = 0;
  for (const store::ViewRow& row : rows)
    if (IsEmbedded(row.path)) bytes += row.size;
  if (bytes > kMostEmbedded) return std::nullopt;
  std::vector<store::StoredDocument> all;
  std::map<std::string, std::string> graphs;
  for (const store::ViewRow& row : rows) {
    if (!IsEmbedded(row.path)) continue;
    auto documents = store::UnpackRow(row);
    if (!documents) return std::nullopt;
    for (store::StoredDocument& document : *documents) {
      if (IsGraph(document.path))
        graphs.emplace(std::move(document.path), std::move(document.body));
      else
        all.push_back(std::move(document));
    }
  }
  std::string out = "{";
  for (store::StoredDocument& document : all) {
    const std::string path = document.path;
    Add(path, AsSent(std::move(document), graphs), out);
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
