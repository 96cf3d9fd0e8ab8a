#include "serve/library.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdio>
#include <string>
#include <vector>

#include "base/digest.h"
#include "store/database.h"

namespace stemma::serve {
namespace {

RawRecord Record(std::size_t number) {
  RawRecord out;
  out.id = "r" + std::to_string(number);
  out.body = "words of " + out.id;
  out.digest = "sha256:" + Sha256Hex(out.body);
  return out;
}

class LibraryTest : public testing::Test {
 protected:
  void TearDown() override {
    for (const char* end : {"", "-wal", "-shm"}) std::remove((path_ + end).c_str());
  }
  void Make(std::size_t records) const {
    auto opened = store::Store::Open(path_, store::Store::Mode::kCreate);
    ASSERT_TRUE(opened) << opened.error().message;
    std::vector<RawRecord> all;
    for (std::size_t i = 0; i < records; ++i) all.push_back(Record(i));
    ASSERT_TRUE(opened->Add(all));
  }
  // So that nothing can be loaded.
  void DamageRecords() const {
    const auto base = store::Database::Open(path_, store::Database::Access::kWrite, 1'000);
    ASSERT_TRUE(base);
    ASSERT_TRUE((*base)->Execute("UPDATE records SET body = zeroblob(8) WHERE key = 1"));
  }

  std::string path_ = testing::TempDir() + "library_test.stemma";
  std::atomic<bool> stop_{false};
};

// It loaded some gigabytes before it said no.
TEST_F(LibraryTest, CountsBeforeItLoadsForAnExport) {
  Make(20'001);
  DamageRecords();
  const auto library = Library::Open(path_, {.options = {}, .progress = {}, .stop = &stop_}, false);
  ASSERT_TRUE(library) << library.error().message;
  const auto made = (*library)->Export(ExportFormat::kGraphml, "lineage.graphml");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, ErrorKind::kTooLarge);
}

}  // namespace
}  // namespace stemma::serve
