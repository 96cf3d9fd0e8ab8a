#include "serve/service.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include "json/writer.h"
#include "serve/answers.h"
#include "serve/export_answer.h"
#include "serve/hand_layer.h"
#include "serve/openapi.h"
#include "serve/page.h"
#include "serve/search.h"
#include "stemma/version.h"
#include "views/assets.h"
#include "views/document.h"
#include "views/reader.h"

namespace stemma::serve {
namespace {

using json::Json;

// Rows of the stories list in one answer, and hits of a search.
constexpr std::size_t kMostRows = 20'000;

Response Json200(const Json& body) {
  Response out;
  out.body = json::Line(body);
  return out;
}

Response NotAllowed(std::string_view allowed) {
  Response out = ErrorResponse(405, "method_not_allowed", "this address takes only " + std::string(allowed));
  out.headers.emplace_back("Allow", allowed);
  return out;
}

// The parts of the path between slashes, escapes resolved; nothing where one is broken.
std::optional<std::vector<std::string>> SegmentsOf(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::size_t end = std::min(path.find('/'), path.size());
    auto segment = views::FromSegment(path.substr(0, end));
    if (!segment) return std::nullopt;
    out.push_back(std::move(*segment));
    path.remove_prefix(end);
  }
  return out;
}

// A number of the query; the default where it is absent; nothing where it is no number or too large.
std::optional<std::size_t> NumberOf(const Request& request, std::string_view name, std::size_t absent) {
  const auto text = request.Value(name);
  if (!text) return absent;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number > 100'000'000) return std::nullopt;
  return number;
}

Response BadNumber() {
  return ErrorResponse(400, "bad_query", "offset and limit are whole numbers; leave them out or mend them");
}

}  // namespace

Response Service::Answer(const Request& request) const {
  if (auto refused = gate_.RefuseStranger(request)) return *refused;
  return Route(request);
}

Response Service::Route(const Request& request) const {
  const auto path = SegmentsOf(request.path);
  if (!path || path->empty()) return ErrorResponse(400, "bad_address", "the address has a broken % in it; mend it");
  if (path->front() == "api") return Api(request, {path->begin() + 1, path->end()});
  const bool read = request.method == "GET" || request.method == "HEAD";
  if (!read) return NotAllowed("GET, HEAD");
  return path->size() == 1 ? PageAnswer(library_, gate_, request, path->front()) : NotFound();
}

Response Service::Api(const Request& request, const Segments& path) const {
  const bool read = request.method == "GET" || request.method == "HEAD";
  const bool hand = !path.empty() && path.front() == "hand";
  if (!gate_.MayRead(request))
    return ErrorResponse(403, "no_token", "send the token of this run; open the address that \"stemma serve\" printed");
  if (read) return Reading(request, path);
  if (request.method != "POST" || !hand) return NotAllowed(hand ? "GET, HEAD, POST" : "GET, HEAD");
  if (!gate_.MayWrite(request))
    return ErrorResponse(403, "no_token", "writing needs the token in the header X-Stemma-Token");
  if (!write_)
    return ErrorResponse(403, "read_only",
                         "this server only reads; start \"stemma serve\" with --write to keep entries");
  return HandWrite(request, path);
}

Response Service::Reading(const Request& request, const Segments& path) const {
  const auto is = [&](std::size_t size, std::string_view first) {
    return path.size() == size && path.front() == first;
  };
  if (is(1, "state")) return State();
  if (is(1, "openapi.json")) return Cached(std::string(OpenApi()));
  if (is(1, "hand")) return HandList();
  if (is(1, "map")) return Cached(std::string(views::WorldMap()));
  const LibraryState state = library_.state();
  if (!state.ready && !state.error.empty()) return ErrorResponse(503, "not_analysed", state.error);
  if (!state.ready) {
    Response wait = Json200({{"progress", {{"stage", state.stage}, {"done", state.done}, {"total", state.total}}}});
    wait.status = 202;
    return wait;
  }
  if (is(1, "stories")) return Stories(request);
  if (path.size() >= 2 && path.front() == "stories") return Story(request, path);
  if (is(2, "articles")) return Shown(views::ArticlePath(path[1]));
  if (is(2, "passages")) return Shown(views::PassagePath(path[1]));
  if (is(3, "pairs")) return Pair(path[1], path[2]);
  if (is(1, "search")) return Search(request);
  if (is(2, "export")) return ExportAnswer(library_, request, path[1]);
  return NotFound();
}

Response Service::Document(const std::string& path) const {
  return Found(library_.Look([&](const store::Views& views, const store::Hand&) { return views.Read(path); }));
}

// The same with what the hand says of it.
Response Service::Shown(const std::string& path) const {
  return Found(library_.LookWithHand(
      [&](const store::Views& views, const views::HandBook& book) { return WithHand(views, book, path); }));
}

Response Service::State() const {
  const LibraryState state = library_.state();
  Json out = {{"schema", "stemma/api/1"}, {"version", kVersion}};
  out["store"] = {{"name", std::filesystem::path(library_.path()).filename().string()}};
  out["counts"] = {{"articles", 0}, {"stories", 0}, {"outlets", 0}, {"undated", 0}};
  out["ready"] = state.ready;
  out["progress"] = nullptr;
  if (state.working) out["progress"] = {{"stage", state.stage}, {"done", state.done}, {"total", state.total}};
  out["writable"] = write_;
  out["gaps"] = Json::array();
  out["features"] = {{"search", true}, {"hand", true}};
  out["error"] = json::OrNull(state.error);
  const Response kept = state.ready ? Document("api/state") : NotFound();
  if (kept.status != 200) return Json200(out);
  const Json known = Json::parse(kept.body, nullptr, false);
  if (!known.is_object()) return Json200(out);
  out["counts"] = known["counts"];
  out["gaps"] = known["gaps"];
  return Json200(out);
}

Response Service::Stories(const Request& request) const {
  const auto offset = NumberOf(request, "offset", 0);
  const auto limit = NumberOf(request, "limit", kMostRows);
  if (!offset || !limit) return BadNumber();
  const auto look = [&](const store::Views& views, const views::HandBook& book) {
    return views::ReadRows(ReaderOf(views), *offset, std::min(*limit, kMostRows),
                           [&](std::string& row) { book.ChangeRow(row); });
  };
  auto rows = library_.LookWithHand(look);
  return rows ? Cached(std::move(*rows)) : FromError(rows.error());
}

Response Service::Story(const Request& request, const Segments& path) const {
  if (path.size() == 3 && path[2] == "graph") return Graph(path[1], request.Value("claim").value_or(""));
  if (path.size() == 4 && path[2] == "claims") return Shown(views::ClaimPath(path[1], path[3]));
  return path.size() == 2 ? Shown(views::StoryPath(path[1])) : NotFound();
}

// One claim's graph is cut from the story's.
Response Service::Graph(const std::string& story, const std::string& claim) const {
  return Found(library_.LookWithHand([&](const store::Views& views, const views::HandBook& book) {
    return GraphWithHand(views, book, story, claim);
  }));
}

Response Service::Pair(const std::string& a, const std::string& b) const {
  return Found(library_.LookWithHand(
      [&](const store::Views& views, const views::HandBook& book) { return PairWithHand(views, book, a, b); }));
}

Response Service::Search(const Request& request) const {
  const auto offset = NumberOf(request, "offset", 0);
  const auto limit = NumberOf(request, "limit", kUsualHits);
  if (!offset || !limit) return BadNumber();
  const std::string query = request.Value("q").value_or("");
  auto answer = library_.Look([&](const store::Views& views, const store::Hand&) {
    return SearchTexts(views, query, *offset, std::min(*limit, kMostHits));
  });
  return answer ? Cached(std::move(*answer)) : FromError(answer.error());
}

Response Service::HandList() const {
  auto list = library_.LookWithHand(
      [](const store::Views&, const views::HandBook& book) -> Result<std::string> { return book.List(); });
  return list ? Cached(std::move(*list)) : FromError(list.error());
}

Response Service::HandWrite(const Request& request, const Segments& path) const {
  if (path.size() == 3 && path[2] == "undo") return UndoHand(library_, path[1], request.body, now_());
  if (path.size() != 1) return NotFound();
  return AddHand(library_, request.body, now_());
}

}  // namespace stemma::serve
