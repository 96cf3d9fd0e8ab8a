#include "store/hand.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "store/schema.h"

namespace stemma::store {
namespace {

HandRow Note(const std::string& text) {
  return {0, "2024-03-01T00:00:00Z", "Ansa", "note", "s-1", R"({"view":"v"})", text, false};
}

class HandTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Database::OpenInMemory();
    ASSERT_TRUE(opened);
    database_ = std::move(*opened);
    ASSERT_TRUE(Migrate(*database_, Migrations()));
  }
  std::unique_ptr<Database> database_;
};

TEST_F(HandTest, KeepsEntriesInOrder) {
  Hand hand(*database_);
  EXPECT_EQ(*hand.Add(Note("one")), 1);
  EXPECT_EQ(*hand.Add(Note("two")), 2);
  const auto all = hand.All();
  ASSERT_EQ(all->size(), 2U);
  HandRow first = Note("one");
  first.entry = 1;
  EXPECT_EQ(all->front(), first);
}

TEST_F(HandTest, UndoesByAddingAndOnlyOnce) {
  Hand hand(*database_);
  ASSERT_TRUE(hand.Add(Note("one")));
  ASSERT_TRUE(hand.Undo(1, "2024-03-02T00:00:00Z", "Piet"));
  ASSERT_TRUE(hand.Undo(1, "2024-03-03T00:00:00Z", "Piet"));
  EXPECT_TRUE(hand.All()->front().undone);
  EXPECT_EQ(hand.All()->size(), 1U);
  EXPECT_EQ(*database_->Number("SELECT count(*) FROM hand"), 2);
  EXPECT_EQ(hand.Undo(9, "", "").error().kind, ErrorKind::kInvalidArgument);
}

TEST_F(HandTest, CannotBeChanged) {
  Hand hand(*database_);
  ASSERT_TRUE(hand.Add(Note("one")));
  EXPECT_FALSE(database_->Execute("UPDATE hand SET text = 'two'"));
  EXPECT_FALSE(database_->Execute("DELETE FROM hand"));
  EXPECT_EQ(hand.All()->front().text, "one");
}

TEST_F(HandTest, GoesAlongWhole) {
  Hand hand(*database_);
  ASSERT_TRUE(hand.Add(Note("one")));
  ASSERT_TRUE(hand.Add(Note("two")));
  ASSERT_TRUE(hand.Undo(2, "t", "Piet"));
  auto other = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**other, Migrations()));
  Hand copy(**other);
  ASSERT_TRUE(hand.CopyTo(copy));
  EXPECT_EQ(*copy.All(), *hand.All());
  EXPECT_EQ(*copy.Add(Note("three")), 4);
}

}  // namespace
}  // namespace stemma::store
