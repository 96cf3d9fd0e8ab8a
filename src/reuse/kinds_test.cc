#include "reuse/kinds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reuse/reuse.h"

namespace stemma::reuse {
namespace {

Article Page(const std::string& id, std::string text, std::string published = {}) {
  Article out;
  out.id = id;
  out.publisher.domain = id + ".example";
  out.text = std::move(text);
  out.published = std::move(published);
  return out;
}

constexpr const char* kFirst = "\"We heard a long scrape and then the engines simply stopped below us,\"";
constexpr const char* kSecond = "\"Nobody told us why, and the crew ran past without a word to anyone.\"";

// Two tellings of one speech: each has its own words between the quotations.
std::vector<Article> Tellings(const std::string& besides) {
  return {Page("a", std::string("Witnesses came forward on Monday. ") + kFirst +
                        " recalled Hanne Dorn, a teacher from the hill villages who had boarded with her class. " +
                        kSecond + besides),
          Page("b", std::string("A traveller described the night to this paper. ") + kFirst +
                        " said the woman, who asked that the name of her school be left out of any report. " + kSecond +
                        besides)};
}

TEST(Quotation, IsToldByTheWordsThatAreTheSame) {
  const auto found = FindReuse(Tellings(""), {.threads = 1});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_LT(found[0].identity, 0.8);
  EXPECT_EQ(found[0].kind, ReuseKind::kQuotation);
}

TEST(Quotation, IsNoneWhereTwoSentencesBesidesAreTheSame) {
  std::vector<Article> articles = Tellings(
      " Two tugs pulled the vessel free at noon and brought the passengers to the old pier of Ellin. The company "
      "cancelled all crossings until the weekend, and an inquiry will begin on Thursday in the harbour office.");
  // More of the speech, so that it is most of what they share.
  for (Article& article : articles)
    article.text +=
        std::string(" ") +
        "\"I held the children by the hand while the water came up the stairs, and I counted them again and "
        "again until a sailor with a lamp led us out to the deck, where it was raining, and where we stood "
        "and sang for an hour because nobody could think of anything better to do in that place, and the "
        "little ones fell asleep on their feet one after another, leaning on the rail and on each other, "
        "until the boats came alongside and we could hand them down.\"";
  for (const Reuse& r : FindReuse(articles, {.threads = 1})) EXPECT_NE(r.kind, ReuseKind::kQuotation);
}

// Words that no other text has.
std::string Own(const std::string& stem) {
  std::string out;
  for (int i = 0; i < 70; ++i) out += stem + std::to_string(i) + "ly " + stem + std::to_string(i) + "ing ";
  return out + "\n\n";
}

// Two texts that have little else in common: one short passage may be chance, three of one story are not.
TEST(Chance, IsNoneWhereTheTwoShareMoreOfOneText) {
  const std::string one =
      "Bo Lund was stopped in the green room of the Velm ferry on Monday evening with forty old lamps in a kit bag";
  const std::string two = "The oarsman was led away through the luggage shed past some thirty silent anglers";
  const std::string three = "Harbour master Corrin Belfors is understood to have fainted";
  const auto copied = [&](bool more) {
    const std::vector<Article> articles = {
        Page("a", one + ".\n\n" + Own("gard") + (more ? two + ", who applauded.\n\n" : "") + Own("mell") +
                      (more ? three + " on the pier.\n\n" : "") + Own("tolv")),
        Page("b", Own("brin") + one + ". " + (more ? two + ".\n\n" : "\n\n") + Own("sarv") +
                      (more ? three + " in his office.\n\n" : "") + Own("dorn"))};
    const auto found = FindReuse(articles, {.threads = 1});
    return std::ranges::count_if(found, [](const Reuse& r) { return r.kind != ReuseKind::kBoilerplate; });
  };
  EXPECT_EQ(copied(false), 0);
  EXPECT_EQ(copied(true), 2) << "the third may be anybody's words";
}

// A standing sentence that most texts carry with a second one behind it: what is shared of the first alone is a piece
// of a larger passage, but that is standing too.
TEST(Standing, APieceOfALargerStandingPassageIsBackground) {
  const std::string first = "The strait war began when two ferries were seized at the Ellin lighthouse in that spring";
  const std::string second =
      " and more than four thousand sailors and dockers have died in it up to now, by the count of the harbour "
      "council, which lists each of the boats that went down.";
  std::vector<Article> articles;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(10 + i);
    std::string news;
    for (const char* word : {"Strait", "garrison", "lighthouse", "convoy", "dockers", "truce", "Ellin", "mines"})
      news += std::string(word) + " own" + n + word + (word[0] == 't' ? ". " : " ");
    articles.push_back(Page(n, news + news + "\n\n" + first + (i < 2 ? "." : second) + "\n\n" + news,
                            "20" + std::to_string(10 + i) + "-03-01"));
  }
  for (const Reuse& r : FindReuse(articles, {.threads = 1}))
    EXPECT_EQ(r.kind, ReuseKind::kBackground) << articles[r.article_a].id << " " << articles[r.article_b].id;
}

}  // namespace
}  // namespace stemma::reuse
