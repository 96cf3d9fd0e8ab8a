#include "reuse/descent.h"

#include <gtest/gtest.h>

#include "reuse/comparison.h"

namespace stemma::reuse {
namespace {

// Invented sentences of one story, each with words that nothing else has.
const std::vector<std::string> kStory = {
    "The old lighthouse at Carrow Point will be moved forty metres inland before the autumn storms arrive.",
    "Engineers from Dunmere spent two summers measuring how quickly the chalk cliff crumbles beneath it.",
    "A contractor will lay greased rails and pull the tower with hydraulic jacks, very slowly, over nine days.",
    "Keeper Ansel Brode, who retired in spring, asked that the lamp be kept burning all the way.",
    "The county council voted seven to four for the plan after a long and bitter evening session.",
    "Opponents said that the money should mend the harbour road, which floods at every high tide.",
    "Visitors may watch from the meadow, but drones and kites are forbidden during the whole operation."};

std::string Joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& s : sentences) out += (out.empty() ? "" : " ") + s;
  return out;
}

std::vector<std::string> With(std::vector<std::string> sentences, std::size_t i, std::string_view old,
                              std::string_view fresh) {
  const std::size_t at = sentences[i].find(old);
  EXPECT_NE(at, std::string::npos);
  if (at != std::string::npos) sentences[i].replace(at, old.size(), fresh);
  return sentences;
}

// The chances of each link between two of the texts, on a pile of these texts alone.
class Pileup {
 public:
  explicit Pileup(const std::vector<std::string>& texts, Speaks speaks = nullptr) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      Article article;
      article.id = std::to_string(i);
      article.text = texts[i];
      articles_.push_back(std::move(article));
      prepared_.push_back(Prepare(articles_.back().text));
    }
    Comparison comparison(articles_, 1);
    EXPECT_TRUE(comparison.FindAll({.threads = 1}, nullptr));
    links_ = comparison.passages();
    const Readings readings(links_, articles_.size());
    if (!speaks) speaks = [](std::size_t, ArticleIndex) { return 0.0; };
    found_ = FindDescent(Collation({articles_, prepared_}, links_, 1), readings, links_, speaks, 1);
    EXPECT_EQ(found_.size(), links_.size());
  }
  [[nodiscard]] Descent Of(ArticleIndex a, ArticleIndex b) const {
    for (std::size_t i = 0; i < links_.size(); ++i)
      if (links_[i].a == a && links_[i].b == b && found_[i].known) return found_[i];
    ADD_FAILURE() << "no link " << a << " " << b;
    return {};
  }

 private:
  std::vector<Article> articles_;
  std::vector<Prepared> prepared_;
  std::vector<SharedPassage> links_;
  std::vector<Descent> found_;
};

// 1 and 2 each changed words of 0 in their own way; 0 has what each of them shares with the other.
TEST(Descent, SeesSiblingsBesideTheirGiver) {
  auto x = With(kStory, 0, "forty metres", "fifty paces");
  x = With(x, 2, "nine days", "ten nights");
  auto y = With(kStory, 1, "two summers", "three winters");
  y = With(y, 4, "bitter evening", "noisy morning");
  const Pileup pile({Joined(kStory), Joined(x), Joined(y)});
  const Descent d = pile.Of(1, 2);
  EXPECT_GT(d.third, 0.6);
  EXPECT_LT(pile.Of(0, 1).third, 0.4);
}

// 2 has every change of 1 and one more: it is no sibling of 1.
TEST(Descent, SeesAChainByChangesHandedOn) {
  auto x = With(kStory, 0, "forty metres", "fifty paces");
  x = With(x, 2, "nine days", "ten nights");
  x = With(x, 5, "harbour road", "fishing quay");
  auto y = With(x, 1, "two summers", "three winters");
  y = With(y, 4, "bitter evening", "noisy morning");
  const Speaks speaks = [](std::size_t, ArticleIndex taker) { return taker == 0 ? -3.0 : 2.0; };
  const Pileup pile({Joined(kStory), Joined(x), Joined(y)}, speaks);
  EXPECT_LT(pile.Of(1, 2).third, 0.3);
}

// The three have no giver among them: each has words that the other two agree against.
TEST(Descent, InfersAnUnseenGiver) {
  std::vector<std::string> texts;
  const char* const kChanges[3][3][2] = {
      {{"forty metres", "fifty paces"}, {"two summers", "many years"}, {"nine days", "a week"}},
      {{"autumn storms", "winter gales"}, {"chalk cliff", "white rock"}, {"greased rails", "oak beams"}},
      {{"old lighthouse", "tall beacon"}, {"Engineers from", "Builders of"}, {"hydraulic jacks", "steam winches"}}};
  for (const auto& changes : kChanges) {
    auto text = kStory;
    for (std::size_t i = 0; i < 3; ++i) text = With(text, i, changes[i][0], changes[i][1]);
    texts.push_back(Joined(text));
  }
  const Pileup pile(texts);
  for (const auto& [a, b] : {std::pair(0U, 1U), std::pair(0U, 2U), std::pair(1U, 2U)})
    EXPECT_GT(pile.Of(a, b).third, 0.5) << a << " " << b;
}

// 2 has the first half of 0 and the whole of 1, which share nothing: it was made from both.
TEST(Descent, SeesTwoGivers) {
  const std::vector<std::string> other = {
      "Beekeepers in the Orlan valley lost a third of their hives to a mite that came with imported queens.",
      "Inspector Tove Hallin wants every colony counted, and the weak ones burnt before the lime trees bloom.",
      "Honey prices have doubled since March, and two bottling plants have sent their night shift home."};
  auto both = std::vector<std::string>(kStory.begin(), kStory.begin() + 4);
  both.insert(both.end(), other.begin(), other.end());
  // Pages say that 2 came last.
  const Speaks speaks = [](std::size_t, ArticleIndex taker) { return taker == 2 ? 4.0 : -4.0; };
  const Pileup pile({Joined(kStory), Joined(other), Joined(both)}, speaks);
  EXPECT_GT(pile.Of(0, 2).b_from_a, 0.5);
  EXPECT_GT(pile.Of(1, 2).b_from_a, 0.5);
}

TEST(Descent, FollowsWhatThePagesSayOfTwoEqualTexts) {
  const Speaks speaks = [](std::size_t, ArticleIndex taker) { return taker == 0 ? 4.0 : -4.0; };
  const Pileup pile({Joined(kStory), Joined(kStory)}, speaks);
  EXPECT_GT(pile.Of(0, 1).a_from_b, 0.8);
}

TEST(Descent, DoesNotKnowOfTwoEqualTexts) {
  const Pileup pile({Joined(kStory), Joined(kStory)});
  EXPECT_LT(std::max(pile.Of(0, 1).a_from_b, pile.Of(0, 1).b_from_a), 0.75);
}

}  // namespace
}  // namespace stemma::reuse
