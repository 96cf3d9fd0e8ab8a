// The summary for a terminal: what the report says, in a screen.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/as_sentence.h"
#include "report/index.h"
#include "report/report.h"
#include "report/story.h"
#include "report/width.h"
#include "report/words.h"

namespace stemma::report {
namespace {

constexpr std::size_t kIndent = 3;
// Lines of a claim; two hold a sentence, more push the second story off the screen.
constexpr std::size_t kClaimLines = 2;

class Summary {
 public:
  Summary(const Index& index, std::size_t columns, std::size_t lines)
      : index_(index), columns_(columns), lines_(lines) {}

  std::string Run() {
    std::vector<StoryIndex> told;
    std::size_t alone = 0;
    for (StoryIndex i = 0; i < index_.dossier().stories.size(); ++i) {
      if (index_.StandsAlone(index_.dossier().stories[i]))
        ++alone;
      else
        told.push_back(i);
    }
    Head(told.size(), alone);
    Stories(told);
    return Text();
  }

 private:
  void Head(std::size_t told, std::size_t alone) {
    const std::size_t articles = index_.dossier().articles.size();
    std::vector<ArticleIndex> all(articles);
    for (ArticleIndex i = 0; i < articles; ++i) all[i] = i;
    std::string line = Counted(articles, "article", "articles") + (index_.CountOutlets(all) == 0 ? ", " : " from ") +
                       index_.OutletsInWords(all) + ": " + Counted(told, "story", "stories");
    if (alone > 0) line += ", " + Counted(alone, "article stands alone", "articles stand alone");
    Add(line, 0);
  }

  // Whole stories only, as many as fit; a last line says how many did not.
  void Stories(const std::vector<StoryIndex>& told) {
    for (std::size_t k = 0; k < told.size(); ++k) {
      const std::size_t before = out_.size();
      Story(told[k], k + 1);
      const std::size_t needed = k + 1 < told.size() ? 1 : 0;
      if (out_.size() + needed <= lines_) continue;
      // The first story is worth a cut one; any later one gives way to the count.
      if (k > 0) out_.resize(before);
      const std::size_t shown = k > 0 ? k : 1;
      if (out_.size() >= lines_) out_.resize(lines_ - std::min<std::size_t>(lines_, 1));
      if (shown < told.size()) Add(Counted(told.size() - shown, "more story", "more stories") + " in the report", 0);
      return;
    }
  }

  void Story(StoryIndex i, std::size_t number) {
    const stemma::Story& story = index_.dossier().stories[i];
    const Claim* lead = LeadClaim(story);
    out_.emplace_back();
    std::vector<std::string> claim = Wrap(lead != nullptr ? AsSentence(lead->summary) : StoryTitle(index_, story),
                                          columns_ > kIndent ? columns_ - kIndent : 1);
    if (claim.size() > kClaimLines) {
      for (std::size_t k = kClaimLines; k < claim.size(); ++k) claim[kClaimLines - 1] += " " + claim[k];
      claim.resize(kClaimLines);
    }
    for (std::size_t k = 0; k < claim.size(); ++k)
      Add(k == 0 ? std::to_string(number) + ". " + claim[k] : claim[k], k == 0 ? 0 : kIndent);
    Facts(story, lead);
  }

  void Facts(const stemma::Story& story, const Claim* lead) {
    std::string line =
        Counted(story.articles.size(), "article", "articles") + ", " + index_.OutletsInWords(story.articles);
    if (lead == nullptr) return Add(line, kIndent);
    line += "; " + OriginsCount(*lead);
    const std::string range = OriginsRange(*lead);
    if (!range.empty()) line += " (" + range + ")";
    Add(line, kIndent);
    if (const HandCount* count = index_.CountByHand(*lead))
      Add("By hand: " + Counted(count->by_hand, "independent origin", "independent origins") + " (" + count->by + ")",
          kIndent);
    Names("Origin: ", "Origins: ", lead->origins, [](const Origin& origin) { return origin.name; });
    Names("Denied by ", "Denied by ", lead->denied_by, [](const Denial& denial) { return denial.name; });
    Names("Reports differ on ", "Reports differ on ", lead->conflicts,
          [](const Conflict& conflict) { return SlotWords(conflict.slot); });
    if (!lead->circular.empty()) Add("Circular reporting: " + Joined(lead->circular.front(), 4), kIndent);
  }

  template <typename Items, typename Fn>
  void Names(std::string_view one, std::string_view many, const Items& items, Fn&& name) {
    if (items.empty()) return;
    std::vector<std::string> names;
    for (const auto& item : items) {
      std::string shown = OneLine(name(item));
      if (std::ranges::find(names, shown) == names.end()) names.push_back(std::move(shown));
    }
    const std::string head(names.size() == 1 ? one : many);
    // As many names as the line holds, so that the count of the others is never cut off.
    std::size_t most = names.size();
    while (most > 1 && Columns(head + Joined(names, most)) + kIndent > columns_) --most;
    Add(head + Joined(names, most), kIndent);
  }

  void Add(const std::string& line, std::size_t indent) {
    const std::size_t room = columns_ > indent ? columns_ - indent : 0;
    out_.push_back(std::string(std::min(indent, columns_), ' ') + Shorten(line, room));
  }

  std::string Text() {
    if (out_.size() > lines_) out_.resize(lines_);
    std::string text;
    for (const std::string& line : out_) text += line + "\n";
    return text;
  }

  const Index& index_;
  std::size_t columns_;
  std::size_t lines_;
  std::vector<std::string> out_;
};

}  // namespace

std::string WriteSummary(const Dossier& dossier, std::size_t columns, std::size_t lines, const ByHand* hand) {
  const Index index(dossier, hand);
  return Summary(index, columns, lines).Run();
}

}  // namespace stemma::report
