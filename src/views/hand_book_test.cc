#include "views/hand_book.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "views/document.h"
#include "views/hand_anchor.h"
#include "views/hand_article.h"

namespace stemma::views {
namespace {

Json OriginOf(const std::string& name, int group, const std::string& article) {
  return {{"name", name},
          {"articles", {article}},
          {"groups", {{"id", group}, {"counted", true}}},
          {"merged_because", nullptr}};
}

Json ClaimOf(const std::string& id) {
  return {{"id", id},
          {"summary", "The mill burned"},
          {"mentions",
           {{{"article", "a"}, {"start", 0}, {"end", 20}, {"source", {{"name", "Mill"}}}},
            {{"article", "b"}, {"start", 5}, {"end", 30}, {"source", {{"name", "Clerk"}}}}}},
          {"stances", {{{"article", "a"}}, {{"article", "b"}}}},
          {"origins", {OriginOf("Mill", 1, "a"), OriginOf("Clerk", 2, "b")}},
          {"denied_by", Json::array()},
          {"independent_origins", 2},
          {"independent_range", {2, 2}},
          {"articles", 2},
          {"words", {{"headline", "2 outlets, 2 independent origins"}, {"range", nullptr}}}};
}

Json ArticleOf(const std::string& id, const std::string& story, const std::string& claim, int start, int end) {
  return {{"article", {{"id", id}}},
          {"story", {{"id", story}}},
          {"brief", {{"id", id}}},
          {"outlet", "Orrin Post"},
          {"attributions", Json::array()},
          {"claims", Json::array({{{"claim", claim}, {"start", start}, {"end", end}}})},
          {"reuse", Json::array({{{"other", {{"id", id == "a" ? "b" : "a"}}}}})}};
}

// The documents of a pile of one story: `story` and `claim` are its ids, which hang on what else is in the pile.
std::map<std::string, std::string> Kept(const std::string& story, const std::string& claim) {
  const Json row = {{"id", claim},  {"independent_origins", 2},    {"independent_range", {2, 2}}, {"articles", 2},
                    {"denials", 0}, {"origins", {"Mill", "Clerk"}}};
  const Json graph = {{"nodes",
                       {{{"id", "a"}, {"name", "Mill"}, {"outlet", nullptr}},
                        {{"id", "b"}, {"name", "Clerk"}, {"article", "b"}, {"outlet", nullptr}}}},
                      {"edges", Json::array({{{"from", "b"}, {"to", "a"}, {"kind", "copies"}}})}};
  const Json list = {
      {"id", story}, {"independent_origins", 2}, {"independent_range", {2, 2}}, {"origins", {"Mill", "Clerk"}}};
  const Json body = {
      {"id", story},
      {"lead_claim", claim},
      {"articles", {{{"id", "a"}, {"title", "Mill burns"}}, {{"id", "b"}, {"begins", "The mill\u2026"}}}},
      {"claims", Json::array({row})}};
  return {{"api/state", R"({"counts":{"stories":1}})"},
          {RowsPath(0), json::Line(list) + "\n"},
          {StoryPath(story), json::Line(body)},
          {GraphPath(story), json::Line(graph)},
          {ClaimPath(story, claim), json::Line(ClaimOf(claim))},
          {ArticlePath("a"), json::Line(ArticleOf("a", story, claim, 0, 20))},
          {ArticlePath("b"), json::Line(ArticleOf("b", story, claim, 5, 30))}};
}

Reader ReaderOf(const std::map<std::string, std::string>& kept) {
  return [kept](const std::string& path) -> Result<std::optional<std::string>> {
    const auto at = kept.find(path);
    return at == kept.end() ? std::nullopt : std::optional(at->second);
  };
}

HandEntry Entry(std::int64_t id, const std::string& kind, const Json& target, const std::string& story = "s-1") {
  HandEntry out;
  out.id = id;
  out.time = "2031-03-02T10:00:00Z";
  out.author = "Ansa";
  out.kind = kind;
  out.story = story;
  out.target = target;
  return out;
}

const Json kMerge = {{"names", {"Mill", "Clerk"}}};

TEST(HandBook, SaysWhatEachEntryDoes) {
  const HandBook book(
      {Entry(1, "merge_sources", kMerge), Entry(2, "split_claim", {{"claim", "c-1"}, {"articles", {"a"}}}),
       Entry(3, "edge_wrong", {{"from", "b"}, {"to", "a"}, {"edge_kind", "copies"}}),
       Entry(4, "edge_wrong", {{"from", "x"}, {"to", "a"}, {"edge_kind", "copies"}}),
       Entry(5, "note", {{"view", "/stories/s-9"}}, "s-9"), Entry(6, "merge_claims", {{"claims", {"c-1", "c-2"}}}, "")},
      ReaderOf(Kept("s-1", "c-1")));
  const auto& entries = book.entries();
  EXPECT_EQ(entries[0].what, "Counted as one source: \u201CMill\u201D and \u201CClerk\u201D.");
  EXPECT_NE(entries[1].what.find("\u201CThe mill burned\u201D"), std::string::npos);
  EXPECT_NE(entries[1].what.find("\u201CMill burns\u201D (a)"), std::string::npos);
  EXPECT_NE(entries[2].what.find("\u201CClerk\u201D (b)"), std::string::npos);
  EXPECT_TRUE(entries[0].applies && entries[1].applies && entries[2].applies);
  EXPECT_EQ(entries[3].why, "this line is not drawn any more");
  EXPECT_EQ(entries[4].why, "its story is not in this collection any more");
  EXPECT_NE(entries[5].why.find("names no story"), std::string::npos);
}

TEST(HandBook, ChangesTheRowsOfTheList) {
  const auto kept = Kept("s-1", "c-1");
  const HandBook book({Entry(1, "merge_sources", kMerge)}, ReaderOf(kept));
  std::string row = kept.at(RowsPath(0));
  row.pop_back();
  book.ChangeRow(row);
  const Json changed = Json::parse(row);
  EXPECT_EQ(changed["independent_origins"], 1);
  EXPECT_EQ(changed["computed"]["independent_origins"], 2);
  EXPECT_EQ(changed["hand"], (Json{{"entries", 1}, {"authors", {"Ansa"}}, {"time", "2031-03-02T10:00:00Z"}}));
  std::string other = R"({"id":"s-2","independent_origins":1})";
  book.ChangeRow(other);
  EXPECT_EQ(other, R"({"id":"s-2","independent_origins":1})");
}

TEST(HandBook, WhatIsUndoneChangesNothing) {
  const auto kept = Kept("s-1", "c-1");
  HandEntry entry = Entry(1, "merge_sources", kMerge);
  entry.undone = true;
  const HandBook book({entry}, ReaderOf(kept));
  std::string row = kept.at(RowsPath(0));
  const std::string before = row;
  book.ChangeRow(row);
  EXPECT_EQ(row, before);
  EXPECT_TRUE(book.Summary(ReaderOf(kept)).counts.empty());
}

TEST(HandBook, SourcesAreMergedInTheWholePile) {
  const auto kept = Kept("s-1", "c-1");
  const HandBook book(
      {Entry(1, "merge_sources", kMerge, ""), Entry(2, "merge_sources", {{"names", {"Mill", "Nobody"}}}, "")},
      ReaderOf(kept));
  EXPECT_TRUE(book.entries()[0].applies);
  EXPECT_FALSE(book.entries()[1].applies);
  const std::string path = StoryPath("s-1");
  const Json story = Json::parse(book.Over(path, **ReadStory(ReaderOf(kept), "s-1"), ReaderOf(kept)));
  EXPECT_EQ(story["claim"]["independent_origins"], 1);
  EXPECT_EQ(story["claims"][0]["computed"]["independent_origins"], 2);
  EXPECT_EQ(story["hand"].size(), 1U);
}

// New articles came: another article is the first of the story and of the claim, so both have other ids.
TEST(HandBook, FindsWhatHasAnotherIdNow) {
  const auto before = Kept("s-1", "c-1");
  HandEntry split = Entry(1, "split_claim", {{"claim", "c-1"}, {"articles", {"b"}}});
  const auto claim = [](const std::string& id) -> const Json* {
    static const Json one = ClaimOf("c-1");
    return id == "c-1" ? &one : nullptr;
  };
  split.anchor = AnchorOf(split, Json::parse(before.at(StoryPath("s-1"))), claim);
  HandEntry lost = split;
  lost.id = 2;
  lost.anchor = nullptr;
  HandEntry note = Entry(3, "note", {{"view", "/stories/s-1/claims"}});
  note.anchor = split.anchor;
  const auto after = Kept("s-9", "c-9");
  const HandBook book({split, lost, note}, ReaderOf(after));
  EXPECT_TRUE(book.entries()[0].applies);
  EXPECT_TRUE(book.entries()[0].moved);
  EXPECT_EQ(book.entries()[0].story, "s-9");
  EXPECT_EQ(book.entries()[0].target["claim"], "c-9");
  EXPECT_FALSE(book.entries()[1].applies);
  EXPECT_EQ(book.entries()[2].target["view"], "/stories/s-9/claims");
  const ByHand hand = book.Summary(ReaderOf(after));
  ASSERT_EQ(hand.counts.size(), 1U);
  EXPECT_EQ(hand.counts[0].claim, "c-9");
  EXPECT_EQ(hand.counts[0].computed, 2U);
  EXPECT_EQ(hand.counts[0].by_hand, 1U);
  EXPECT_EQ(hand.counts[0].by, "Ansa, 2031-03-02");
  EXPECT_EQ(hand.lines[1].why, "its story is not in this collection any more");
}

TEST(HandBook, MarksArticlesPairsAndPassages) {
  const auto kept = Kept("s-1", "c-1");
  const HandBook book(
      {Entry(1, "edge_wrong", {{"from", "b"}, {"to", "a"}, {"edge_kind", "copies"}}),
       Entry(2, "split_claim", {{"claim", "c-1"}, {"articles", {"a"}}}),
       Entry(3, "note", {{"view", "#/articles/b"}}, ""), Entry(4, "note", {{"view", "#/passages/p-1"}}, "")},
      ReaderOf(kept));
  const auto over = [&](const std::string& path) {
    return Json::parse(book.Over(path, kept.at(path), ReaderOf(kept)));
  };
  const Json a = over(ArticlePath("a"));
  EXPECT_EQ(a["claims"][0]["split_off"], "split off by Ansa");
  EXPECT_EQ(a["reuse"][0]["wrong"], "called wrong by Ansa");
  EXPECT_EQ(a["hand"].size(), 2U);
  const Json b = over(ArticlePath("b"));
  EXPECT_EQ(b["hand"].size(), 3U);  // the line, the note, and the claim that it tells
  EXPECT_FALSE(b["claims"][0].contains("split_off"));
  const Json pair = book.OverPair({{"a", {{"id", "a"}}}, {"b", {{"id", "b"}}}}, "s-1");
  EXPECT_EQ(pair["wrong"], "called wrong by Ansa");
  EXPECT_EQ(pair["hand"].size(), 1U);
  const Json passage = Json::parse(book.Over(PassagePath("p-1"), R"({"id":"p-1"})", ReaderOf(kept)));
  EXPECT_EQ(passage["hand"].size(), 1U);
  const ByHand hand = book.Summary(ReaderOf(kept));
  ASSERT_EQ(hand.wrong.size(), 1U);
  EXPECT_EQ(hand.wrong[0].words, "called wrong by Ansa, 2031-03-02");
}

TEST(HandBook, StandsAnyAnchor) {
  for (const Json& anchor :
       {Json(nullptr), Json(3), Json{{"articles", 3}}, Json{{"articles", {1, "zz"}}, {"claims", 4}},
        Json{{"articles", {"a"}}, {"claims", {{"c-0", {{{"article", "a"}}}}}}},
        Json{{"articles", {"a"}}, {"claims", {{"c-0", 7}}}}}) {
    HandEntry entry = Entry(1, "split_claim", {{"claim", "c-0"}, {"articles", {"a"}}}, "s-0");
    entry.anchor = anchor;
    EXPECT_FALSE(HandBook({entry}, ReaderOf(Kept("s-1", "c-1"))).entries()[0].applies);
  }
}

}  // namespace
}  // namespace stemma::views
