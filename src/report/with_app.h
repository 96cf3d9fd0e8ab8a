// WithApp: the report with the page's program and its data inside: one file that works without a network, and that
// reads as the plain report where no script runs. In:  the report as WriteHtml makes it, the program, the data.  Out:
// HTML. Tested by report/with_app_test.cc. Source: docs/formats/report.md; Content Security Policy Level 3,
// section 2.3.1 (hashes).
#pragma once

#include <string>
#include <string_view>

namespace stemma::report {

struct App {
  std::string_view script;  // of the build, not of any page
  std::string_view style;
  std::string data;  // base64: nothing in it can end the element that it stands in
};

// The page with the program in it; the policy allows this one script by its hash and still no network. The page as it
// is where the program's own text would end its element too early.
std::string WithApp(std::string page, const App& app);

}  // namespace stemma::report
