// Prints what the reuse room knows of each pair's direction, for tools/fit_direction.py.
// usage: direction_evidence INPUT...     (one JSON object a line; first the names)
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <string>
#include <vector>

#include "reuse/comparison.h"
#include "stemma/corpus.h"

namespace {

using stemma::reuse::DirectionJudge;
using stemma::reuse::Evidence;

constexpr const char* kSided =
    "kCanonical\",\"kCreditLine\",\"kLinkToPage\",\"kLinkToSite\",\"kTitleCredit\",\"kInsertedAttribution\","
    "\"kLaterDay\",\"kLaterMinute\",\"kContained\",\"kTruncated\",\"kUncorrected\",\"kOwnDateline\",\"kThirdCredited\","
    "\"kOtherReadings\",\"kMoreReadings\",\"kGiverReadings\",\"kGiverMore\",\"kInsertions\",\"kShareLess\",\"kRival\","
    "\"kDescent\",\"kNearTaker\",\"kNearGiver";
constexpr const char* kThird =
    "kBias\",\"kCreditLine\",\"kDateline\",\"kNamedAgency\",\"kQuotation\",\"kBothReadings\",\"kLeastMore\","
    "\"kSameDay\","
    "\"kUnshared\",\"kAlone\",\"kRival\",\"kDescent";

void Print(const std::vector<stemma::Article>& articles) {
  stemma::reuse::Comparison comparison(articles, 0);
  comparison.FindAll({}, nullptr);
  std::vector<stemma::reuse::Prepared> prepared;
  for (const stemma::Article& article : articles) prepared.push_back(stemma::reuse::Prepare(article.text));
  const DirectionJudge judge({articles, prepared}, comparison.passages(), 0);
  fmt::print("{{\"sided\":[\"{}\"],\"third\":[\"{}\"]}}\n", kSided, kThird);
  for (std::size_t i = 0; i < judge.evidence().size(); ++i) {
    const auto& pair = judge.readings().pairs()[i];
    const Evidence& e = judge.evidence()[i];
    fmt::print("{{\"a\":\"{}\",\"b\":\"{}\",\"a_from_b\":[{:.4g}],\"b_from_a\":[{:.4g}],\"third\":[{:.4g}]}}\n",
               articles[pair.a].id, articles[pair.b].id, fmt::join(e.a_from_b, ","), fmt::join(e.b_from_a, ","),
               fmt::join(e.third, ","));
  }
}

}  // namespace

int main(int argc, char** argv) {
  stemma::Corpus corpus{stemma::Session{}};
  const std::vector<std::string> inputs(argv + 1, argv + argc);
  if (!corpus.Read(inputs) || !corpus.Extract()) return 2;
  Print(corpus.dossier().articles);
  return 0;
}
