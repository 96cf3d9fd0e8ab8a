#include "views/claim_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "report/words.h"
#include "stemma/claim.h"

namespace stemma::views {
namespace {

constexpr std::size_t kShownNames = 4;

// A member that is a list; an empty one where it is none.
const Json& ListIn(const Json& value, const char* name) {
  static const Json kNone = Json::array();
  const auto at = value.find(name);
  return at != value.end() && at->is_array() ? *at : kNone;
}

// The numbers of the document, as what words are made of takes them.
Claim CountsOf(const Json& claim) {
  Claim out;
  out.independent_origins = claim["independent_origins"].get<std::uint32_t>();
  out.independent_low = claim["independent_range"][0].get<std::uint32_t>();
  out.independent_high = claim["independent_range"][1].get<std::uint32_t>();
  return out;
}

Json DoubtsOf(const Json& claim, const Claim& counts) {
  Json out = Json::array();
  const std::string note = report::OriginsNote(counts);
  if (!note.empty()) out.push_back("The number of independent origins lies " + note + ".");
  std::vector<std::string> doubting;
  for (const Json& item : ListIn(claim, "told_with_doubt")) doubting.push_back(item["label"].get<std::string>());
  if (!doubting.empty()) out.push_back("Told with doubt by " + report::Joined(doubting, kShownNames) + ".");
  for (const Json& circle : ListIn(claim, "circular"))
    if (!circle.empty()) out.push_back(report::CircleWords(circle.get<std::vector<std::string>>()));
  const auto unnamed = std::ranges::count_if(ListIn(claim, "mentions"),
                                             [](const Json& mention) { return mention.value("unnamed", false); });
  if (unnamed > 0) out.push_back(report::UnnamedWords(static_cast<std::size_t>(unnamed)));
  return out;
}

}  // namespace

Json WordsOf(const Json& claim, const std::string& who) {
  const Claim counts = CountsOf(claim);
  // Where no outlet is named the articles are what can be counted.
  const std::string told = who == report::OutletsCount(0, false)
                               ? report::Counted(claim["articles"].get<std::size_t>(), "article", "articles")
                               : who;
  return {{"headline", told + ", " + report::OriginsCount(counts)},
          {"range", json::OrNull(report::OriginsRange(counts))},
          {"doubts", DoubtsOf(claim, counts)}};
}

}  // namespace stemma::views
