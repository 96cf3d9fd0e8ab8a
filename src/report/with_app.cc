#include "report/with_app.h"

#include <cctype>

#include "base/digest.h"
#include "base/gzip.h"

namespace stemma::report {
namespace {

// The plain report's style would reach into the program's page, and the other way round: one of them holds at a time.
constexpr std::string_view kPrelude =
    "document.getElementById('stemma-plain-style').media='not all';"
    "document.getElementById('stemma-app-style').media='all';\n";
constexpr std::string_view kPlainPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

// Whether `text` has `what` in it, in letters of any size.
bool Holds(std::string_view text, std::string_view what) {
  for (std::size_t at = text.find(what[0]); at != std::string_view::npos; at = text.find(what[0], at + 1)) {
    std::size_t k = 0;
    while (k < what.size() && at + k < text.size() && std::tolower(static_cast<unsigned char>(text[at + k])) == what[k])
      ++k;
    if (k == what.size()) return true;
  }
  return false;
}

// 'sha256-...' as a policy names a script.
std::string HashSource(std::string_view script) {
  const std::string hex = Sha256Hex(script);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return "'sha256-" + Base64(bytes) + "'";
}

// Puts `with` in place of the first `what`. REQUIRES: our own markup, which text of pages cannot contain unescaped.
void Replace(std::string_view what, std::string_view with, std::string& page) {
  if (const std::size_t at = page.find(what); at != std::string::npos) page.replace(at, what.size(), with);
}

}  // namespace

std::string WithApp(std::string page, const App& app) {
  if (Holds(app.script, "</script") || Holds(app.script, "<!--") || Holds(app.style, "</style")) return page;
  const std::string script = std::string(kPrelude) + std::string(app.script);
  Replace(kPlainPolicy,
          "default-src 'none'; style-src 'unsafe-inline'; script-src " + HashSource(script) +
              "; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
          page);
  Replace("<style>", "<style id=\"stemma-plain-style\">", page);
  Replace("</style>",
          "</style>\n<style id=\"stemma-app-style\" media=\"not all\">" + std::string(app.style) + "</style>", page);
  Replace("<body>\n", "<body>\n<div id=\"stemma-app\"></div>\n<div id=\"stemma-plain\">\n", page);
  const std::size_t end = page.rfind("</body>");
  if (end == std::string::npos) return page;
  page.insert(end, "</div>\n<script id=\"stemma-data\" type=\"text/plain\">" + app.data + "</script>\n<script>" +
                       script + "</script>\n");
  return page;
}

}  // namespace stemma::report
