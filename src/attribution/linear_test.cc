#include "attribution/linear.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::attribution {
namespace {

LinearModel Small() {
  LinearModel model;
  model.numbers = {0.5F, -2};
  model.tables = {WeightTable(4, 1), WeightTable(3, 2)};
  model.tables[0].weights[3] = 1.5F;
  model.tables[1].weights[5] = -0.25F;
  return model;
}

TEST(Linear, SumsTheWeightsOfActiveFeatures) {
  FeatureBag bag;
  bag.Add(1, 7);
  bag.Add(2, 7);
  WeightTable table(18, 1);
  table.weights[table.Row(bag.ids()[0])] += 2;
  table.weights[table.Row(bag.ids()[1])] += 0.5F;
  EXPECT_FLOAT_EQ(table.Sum(bag.ids()), 2.5F);
  bag.Clear();
  bag.Add(3, 7);  // the template is part of the feature
  EXPECT_FLOAT_EQ(table.Sum(bag.ids()), 0);
}

TEST(Linear, ReadsBackWhatItWrote) {
  const auto read = ReadModel(WriteModel(Small()));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->numbers, Small().numbers);
  ASSERT_EQ(read->tables.size(), 2U);
  EXPECT_NEAR(read->tables[0].weights[3], 1.5F, 1e-3);
  EXPECT_NEAR(read->tables[1].weights[5], -0.25F, 1e-3);
  EXPECT_EQ(WriteModel(*read), WriteModel(*ReadModel(WriteModel(*read))));
}

TEST(Linear, RefusesWhatIsNoModel) {
  const std::string good = WriteModel(Small());
  EXPECT_EQ(ReadModel("").error().kind, ErrorKind::kCorrupt);
  EXPECT_EQ(ReadModel("STMTAG01").error().kind, ErrorKind::kCorrupt);
  for (std::size_t cut = 0; cut < good.size(); ++cut) EXPECT_FALSE(ReadModel(good.substr(0, cut))) << cut;
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string altered = good;
    altered[i] = static_cast<char>(altered[i] ^ 0x40);
    EXPECT_FALSE(ReadModel(altered)) << i;
  }
  std::string newer = good;
  newer[7] = '2';
  EXPECT_EQ(ReadModel(newer).error().kind, ErrorKind::kNewerVersion);
}

}  // namespace
}  // namespace stemma::attribution
