#include "report/report.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "report/sample.h"

namespace stemma::report {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Re-bless with STEMMA_BLESS=1 and read the difference.
void ExpectGolden(const std::string& name, const std::string& got) {
  const std::string path = std::string(STEMMA_SOURCE_DIR) + "/tests/golden/report/" + name;
  if (std::getenv("STEMMA_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << got;
  EXPECT_TRUE(ReadFile(path) == got) << path << " differs; look at it with STEMMA_BLESS=1 and git diff";
}

TEST(Report, SampleLooksAsBlessed) { ExpectGolden("sample/expected.html", WriteHtml(SampleDossier())); }
TEST(Report, SummaryReadsAsBlessed) { ExpectGolden("sample/summary.txt", WriteSummary(SampleDossier())); }

}  // namespace
}  // namespace stemma::report
