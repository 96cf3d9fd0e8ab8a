// Fuzzes the judging of direction over a whole pile: articles made of a few sentences, each kept, left away, changed
// or moved as the bytes say, with dates and houses. Almost every article shares text with the others, so that the
// collation has many versions and the forests many givers; texts cut from free bytes seldom share a sentence.
// Checks that chances are shares, that sites fit their versions, and that a second run gives the same.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "reuse/comparison.h"
#include "reuse/descent.h"

namespace {

// Invented. Long enough that each is a unit and that two of them are a passage.
constexpr std::array<std::string_view, 8> kSentences = {
    "The old ferry at Sellick Reach will be hauled ashore before the first autumn gale arrives. ",
    "Harbour master Odo Branth said that 14 of the 31 rivets under the waterline had failed. ",
    "\u201cWe shall carry nobody until the hull has been looked at by two people,\u201d said Odo Branth. ",
    "The yard at Tamsin Point wants 70 thousand for the work and promises to end by March. ",
    "Farmers on the far bank now drive 40 miles around by the bridge at Upper Kell. ",
    "A council meeting on Thursday heard nine speakers and put the matter off by a month. ",
    "Last year the same boat ran aground twice in fog within a single week of October. ",
    "The Kell Valley Courier keeps a page with the times of every boat that still sails. "};
constexpr std::size_t kMostArticles = 12;

// Reads a number below `most` from the bytes; 0 when none is left.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::size_t Below(std::size_t most) {
    if (bytes_.empty()) return 0;
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value % most;
  }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

std::string Sentence(Bytes& bytes) {
  std::string out(kSentences[bytes.Below(kSentences.size())]);
  for (std::size_t changes = bytes.Below(4); changes > 0; --changes) {
    const std::size_t at = out.find(' ', bytes.Below(out.size()));
    if (at == std::string::npos) continue;
    out.insert(at, " word" + std::to_string(bytes.Below(5)));
  }
  return out;
}

std::vector<stemma::Article> ReadArticles(Bytes bytes) {
  std::vector<stemma::Article> out;
  while (!bytes.empty() && out.size() < kMostArticles) {
    stemma::Article article;
    article.id = std::to_string(out.size());
    article.publisher.domain = "house" + std::to_string(bytes.Below(4)) + ".example";
    if (const std::size_t day = bytes.Below(8); day > 0) article.published = "2024-03-0" + std::to_string(day);
    for (std::size_t n = 1 + bytes.Below(12); n > 0; --n) {
      article.text += Sentence(bytes);
      if (bytes.Below(4) == 0) article.text.back() = '\n';
    }
    out.push_back(std::move(article));
  }
  return out;
}

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckCollation(const stemma::reuse::Collation& collation, std::size_t articles) {
  for (const stemma::reuse::Unit& unit : collation.units()) {
    Check(unit.copies >= 2 && unit.versions >= 1 && unit.states.size() % unit.versions == 0);
  }
  for (stemma::ArticleIndex i = 0; i < articles; ++i)
    for (const stemma::reuse::UnitCopy& copy : collation.Of(i))
      Check(copy.unit < collation.units().size() && copy.version < collation.units()[copy.unit].versions);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stemma::reuse;
  const auto articles = ReadArticles(Bytes({reinterpret_cast<const char*>(data), size}));
  Comparison comparison(articles, 1);
  Check(comparison.FindAll({.threads = 1}, nullptr).has_value());
  const std::vector<SharedPassage>& links = comparison.passages();
  std::vector<Prepared> prepared;
  for (const stemma::Article& article : articles) prepared.push_back(Prepare(article.text));
  const Pile pile{articles, prepared, {}};
  const Collation collation(pile, links, 1);
  CheckCollation(collation, articles.size());
  const Readings readings(links, articles.size());
  const Speaks speaks = [](std::size_t pair, stemma::ArticleIndex taker) {
    return static_cast<double>((pair + taker) % 5) - 2;
  };
  const auto once = FindDescent(collation, readings, links, speaks, 1);
  const auto again = FindDescent(collation, readings, links, speaks, 3);
  Check(once.size() == links.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    const Descent& d = once[i];
    Check(d.a_from_b >= 0 && d.b_from_a >= 0 && d.third >= 0 && d.a_from_b + d.b_from_a + d.third <= 1.000001);
    Check(d.a_from_b == again[i].a_from_b && d.b_from_a == again[i].b_from_a && d.third == again[i].third);
  }
  (void)comparison.Links();
  return 0;
}
