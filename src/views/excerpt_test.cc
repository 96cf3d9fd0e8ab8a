#include "views/excerpt.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::views {
namespace {

const Cut kCut = {
    .kind = Cut::Kind::kMembers,
    .members = {{"nodes", {.kind = Cut::Kind::kSome, .members = {}, .keep = "\"loud\":true"}},
                {"long", {.kind = Cut::Kind::kLetters}},
                {"inner", {.kind = Cut::Kind::kMembers, .members = {{"far", {.kind = Cut::Kind::kLetters}}}}}}};

Needles NeedlesFor(const Json& value) {
  Needles out;
  out.AddAll(value);
  return out;
}

std::string Document() {
  return json::Line({{"id", "s"},
                     {"nodes",
                      {{{"name", "Mill"}, {"x", 0.25}, {"loud", false}},
                       {{"name", "A \"mill\"\\"}, {"of", {{"deep", "Clerk"}}}, {"loud", false}},
                       {{"name", "Mill2"}, {"loud", false}},
                       {{"name", "other"}, {"loud", true}}}},
                     {"long", {1, -2.5, nullptr, "}],{["}},
                     {"inner", {{"far", {{"a", "Mill"}}}, {"near", true}}},
                     {"empty", Json::object()}});
}

TEST(Excerpt, HoldsWhatMeetsANeedle) {
  Excerpt excerpt(Document(), kCut, NeedlesFor({{"names", {"Mill", "Clerk"}}}));
  const Json& value = excerpt.value();
  ASSERT_EQ(value["nodes"].size(), 3U);
  EXPECT_EQ(value["nodes"][0]["name"], "Mill");
  EXPECT_EQ(value["nodes"][1]["of"]["deep"], "Clerk");
  EXPECT_EQ(value["nodes"][2]["loud"], true);
  EXPECT_FALSE(value.contains("long"));
  EXPECT_FALSE(value["inner"].contains("far"));
  EXPECT_EQ(value["inner"]["near"], true);
}

// Members of each item are left out; items may get others, and go.
TEST(Excerpt, ReadsALittleOfEach) {
  const Json list = {{{"id", "a"}, {"why", {1, 2}}, {"to", "b"}},
                     {{"id", "b"}, {"to", "c"}},
                     Json::object(),
                     {{"id", "d"}, {"why", "}"}}};
  const Cut each = {.kind = Cut::Kind::kEach, .members = {{"why", {.kind = Cut::Kind::kLetters}}}};
  const Cut cut = {.kind = Cut::Kind::kMembers, .members = {{"list", each}}};
  Json whole = {{"list", list}, {"n", 4}};
  Excerpt excerpt(json::Line(whole), cut, {});
  EXPECT_EQ(excerpt.value()["list"][0], (Json{{"id", "a"}, {"to", "b"}}));
  EXPECT_EQ(excerpt.Written(), json::Line(whole));
  for (Json* value : {&whole, &excerpt.value()}) {
    (*value)["list"][0]["wrong"] = "called wrong";
    (*value)["list"][2]["wrong"] = "too";
  }
  EXPECT_EQ(excerpt.Written(), json::Line(whole));
  excerpt.Filter("list", [](const Json& item) { return item.value("id", "") != "b"; });
  whole["list"].erase(1);
  EXPECT_EQ(excerpt.Written(), json::Line(whole));
}

TEST(Excerpt, KnowsMarksWithinTexts) {
  for (const char* text : {"\"", "\\", "\\\"", "a\\\\\"b", "\\\\", "}],{[:", ""}) {
    const std::string document = json::Line({{"long", text}, {"nodes", {{{"name", text}}}}});
    Excerpt excerpt(document, kCut, NeedlesFor(text));
    EXPECT_EQ(excerpt.value()["nodes"].size(), 1U) << document;
    EXPECT_EQ(excerpt.Written(), document);
  }
}

TEST(Excerpt, IsWrittenBackAsItWas) {
  for (const Json& needles : {Json::array(), Json{"Mill"}, Json{"A \"mill\"\\"}, Json{"nobody"}}) {
    const Excerpt excerpt(Document(), kCut, NeedlesFor(needles));
    EXPECT_EQ(excerpt.Written(), Document());
  }
}

// One item for each needle, and only where it stands behind certain letters.
TEST(Excerpt, TakesTheFirstItemOfEachNeedle) {
  const Json list = {{{"of", "x"}, {"source", {{"name", "a"}}}},
                     {{"of", "b"}},
                     {{"source", {{"name", "a"}}}},
                     {{"source", {{"name", "b"}}}}};
  const Cut once = {
      .kind = Cut::Kind::kSome, .members = {}, .keep = {}, .behind = "\"source\":{\"name\":", .once = true};
  const std::string document = json::Line({{"list", list}});
  Excerpt excerpt(document, {.kind = Cut::Kind::kMembers, .members = {{"list", once}}}, NeedlesFor({"a", "b"}));
  EXPECT_EQ(excerpt.value()["list"], (Json{list[0], list[3]}));
  EXPECT_EQ(excerpt.Written(), document);
}

TEST(Excerpt, WritesWhatTheWholeDocumentWouldBe) {
  const auto change = [](Json& value, std::size_t node) {
    value["nodes"][node]["by_hand"] = "merged";
    value["inner"]["near"] = {1, 2};
    value["inner"]["new"] = "\u201Cquoted\u201D";
    value["hand"] = Json::array({"x"});
    value["id"] = nullptr;
  };
  Json whole = Json::parse(Document());
  change(whole, 1);
  Excerpt excerpt(Document(), kCut, NeedlesFor({"A \"mill\"\\"}));
  change(excerpt.value(), 0);
  EXPECT_EQ(excerpt.Written(), json::Line(whole));
}

TEST(Excerpt, ReadsWholeWhatIsNotWrittenInOneLine) {
  Excerpt spaced("{ \"id\": 1 }", kCut, {});
  EXPECT_EQ(spaced.value()["id"], 1);
  EXPECT_EQ(spaced.Written(), "{\"id\":1}");
  for (const char* broken :
       {"", "{", "{\"id\":", "[1", "{\"id\":1}}", "{\"nodes\":[{]}", "\"", "{\"id\"}", "{\"nodes\":[,]}"})
    EXPECT_TRUE(Excerpt(broken, kCut, {}).value().is_discarded()) << broken;
  Excerpt list("[1,2]", kCut, {});
  EXPECT_EQ(list.value().size(), 2U);
}

}  // namespace
}  // namespace stemma::views
