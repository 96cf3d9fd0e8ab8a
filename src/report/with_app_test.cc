#include "report/with_app.h"

#include <gtest/gtest.h>

#include "report/report.h"

namespace stemma::report {
namespace {

std::string Plain() { return WriteHtml(Dossier()); }

TEST(WithApp, KeepsThePlainReportAndAllowsOneScriptByItsHash) {
  const std::string page = WithApp(Plain(), {"mount()", "p{}", "QUJD"});
  EXPECT_NE(page.find("<div id=\"stemma-app\"></div>"), std::string::npos);
  EXPECT_NE(page.find("<div id=\"stemma-plain\">"), std::string::npos);
  EXPECT_NE(page.find("No article was found in the input."), std::string::npos);
  EXPECT_NE(page.find("<script id=\"stemma-data\" type=\"text/plain\">QUJD</script>"), std::string::npos);
  EXPECT_NE(page.find("script-src 'sha256-"), std::string::npos);
  EXPECT_EQ(page.find("script-src 'unsafe-inline'"), std::string::npos);
  EXPECT_NE(page.find("mount()</script>\n</body>"), std::string::npos);
}

TEST(WithApp, LeavesThePlainPageWhereTheProgramWouldEndItsElement) {
  EXPECT_EQ(WithApp(Plain(), {"x = '</SCRIPT>'", "", ""}), Plain());
  EXPECT_EQ(WithApp(Plain(), {"x = '<!-- '", "", ""}), Plain());
  EXPECT_EQ(WithApp(Plain(), {"", "</style>", ""}), Plain());
}

}  // namespace
}  // namespace stemma::report
