#include "serve/page.h"

#include <string>
#include <utility>

#include "serve/answers.h"
#include "views/assets.h"

namespace stemma::serve {
namespace {

Response Plain(std::string body, std::string_view type, Policy policy) {
  Response out;
  out.type = type;
  out.body = std::move(body);
  out.policy = policy;
  out.cached = true;
  return out;
}

Response Closed() {
  Response out = ErrorResponse(403, "no_token", "open the address that \"stemma serve\" printed, with its token");
  out.type = "text/plain; charset=utf-8";
  out.body = "Open the address that \"stemma serve\" printed, with its token.\n";
  return out;
}

Response Report(Library& library) {
  return Found(library.Look([](const store::Views& views, const store::Hand&) { return views.Read("report.html"); }));
}

// What a build without the page shows in its place.
Response PlainReport(Library& library) {
  const LibraryState state = library.state();
  Response out = state.ready ? Report(library) : NotFound();
  out.policy = Policy::kReport;
  out.type = kHtmlType;
  if (out.status == 200) return out;
  out.type = "text/plain; charset=utf-8";
  out.status = state.ready ? 404 : 202;
  out.body = "This program was built without the page; \"stemma report\" writes the report.\n";
  if (state.ready) return out;
  out.body = "The store is being analysed (" + state.stage + "). This page comes again by itself.\n";
  out.headers.emplace_back("Refresh", "2");
  return out;
}

// The page; in a build without it the report. Whoever comes with the token gets the cookie.
Response Front(Library& library, const Gate& gate, const Request& request) {
  const bool with_token = gate.HasTokenInAddress(request);
  if (!with_token && !gate.MayRead(request)) return Closed();
  Response out;
  if (const auto assets = views::WebAssets()) {
    out = Plain(std::string(assets->index), kHtmlType, Policy::kApp);
  } else {
    out = PlainReport(library);
  }
  if (with_token) out.headers.emplace_back("Set-Cookie", gate.Cookie());
  return out;
}

}  // namespace

Response PageAnswer(Library& library, const Gate& gate, const Request& request, std::string_view name) {
  if (name.empty()) return Front(library, gate, request);
  const auto assets = views::WebAssets();
  if (assets && name == "app.js")
    return Plain(std::string(assets->script), "text/javascript; charset=utf-8", Policy::kNothing);
  if (assets && name == "app.css")
    return Plain(std::string(assets->style), "text/css; charset=utf-8", Policy::kNothing);
  return NotFound();
}

}  // namespace stemma::serve
