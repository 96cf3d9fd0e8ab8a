#include "entities/gazetteer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "entities/gazetteer_table.h"
#include "entities/place_resolve.h"

namespace stemma::entities {
namespace {

class UserFile {
 public:
  explicit UserFile(const std::string& text)
      : path_((std::filesystem::temp_directory_path() / ("stemma_gazetteer_test_" + std::to_string(++count_) + ".txt"))
                  .string()) {
    std::ofstream(path_) << text;
  }
  ~UserFile() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  static inline int count_ = 0;
  std::string path_;
};

TEST(Gazetteer, ShipsPlacesWithTheirOtherNames) {
  const auto gazetteer = Gazetteer::Load({});
  ASSERT_TRUE(gazetteer);
  const auto& table = gazetteer->table();
  EXPECT_GT(table.places.size(), 20000U);
  ASSERT_FALSE(table.Find("mosul").empty());
  const PlaceValue mosul = ValueOf(table, table.Find("mosul").front().place);
  EXPECT_EQ(mosul.within.back(), "Iraq");
  EXPECT_NEAR(mosul.latitude, 36.3, 0.3);
  EXPECT_TRUE(table.Find("no such town").empty());
  EXPECT_EQ(table.CountryOfDemonym("turkish"), "TR");
}

TEST(Gazetteer, TakesUsersDumps) {
  const UserFile file("7\tQuellmoor\tQuellmoor\tKwelmor,Quelmur\t54.25\t9.5\tP\tPPL\tDE\t\t10\t\t\t\t420\n");
  const std::string paths[] = {file.path()};
  const auto gazetteer = Gazetteer::Load(paths);
  ASSERT_TRUE(gazetteer);
  for (const char* key : {"quellmoor", "kwelmor", "quelmur"}) {
    ASSERT_EQ(gazetteer->table().Find(key).size(), 1U) << key;
    EXPECT_EQ(ValueOf(gazetteer->table(), gazetteer->table().Find(key).front().place).geonames, 7U);
  }
}

TEST(Gazetteer, NamesTheBrokenLine) {
  const UserFile file("# comment\nQuellmoor;54.25;9.5\n");
  const std::string paths[] = {file.path()};
  const auto gazetteer = Gazetteer::Load(paths);
  ASSERT_FALSE(gazetteer);
  EXPECT_EQ(gazetteer.error().kind, ErrorKind::kBadInput);
  EXPECT_NE(gazetteer.error().message.find("line 2"), std::string::npos);
}

TEST(Gazetteer, NamesTheMissingFile) {
  const std::string paths[] = {"/nowhere/places.txt"};
  const auto gazetteer = Gazetteer::Load(paths);
  ASSERT_FALSE(gazetteer);
  EXPECT_EQ(gazetteer.error().kind, ErrorKind::kUnreadable);
}

}  // namespace
}  // namespace stemma::entities
