#include "views/matrix_view.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/contains.h"

namespace stemma::views {
namespace {

struct Row {
  std::string source;
  std::vector<ArticleIndex> articles;
  Json cells = Json::object();
};

std::string RowName(Pieces& pieces, const ClaimMention& mention) {
  std::string name = pieces.SourceName(mention.attribution);
  if (name.empty() && mention.inherited_source) name = mention.inherited_source->name;
  return name.empty() ? pieces.index().Outlet(mention.article) : name;
}

bool InConflict(const Claim& claim, const std::string& slot, const std::string& value) {
  return std::ranges::any_of(claim.conflicts, [&](const Conflict& conflict) {
    return conflict.slot == slot && report::Contains(conflict.values, value, &SlotValue::value);
  });
}

bool Means(const Mention& mention, const std::string& value) {
  if (mention.entity == value || mention.text == value) return true;
  if (mention.place && mention.place->name == value) return true;
  return mention.time && mention.time->value == value;
}

// The words of the text that gave the value; null where they were read from more than one mention.
Json AsWritten(const Pieces& pieces, const ClaimMention& in, const std::string& value) {
  const auto& all = pieces.dossier().mentions;
  auto at = std::ranges::lower_bound(all, in.article, {}, &Mention::article);
  for (; at != all.end() && at->article == in.article; ++at)
    if (in.span.Overlaps(at->span) && Means(*at, value)) return at->text;
  return nullptr;
}

class Maker {
 public:
  Maker(Pieces& pieces, const Claim& claim) : pieces_(pieces), claim_(claim) {}

  Json Run() {
    for (const ClaimMention& mention : claim_.mentions) Place(mention);
    for (const Slot& slot : claim_.slots) Fill(slot);
    Json slots = Json::array();
    for (const Slot& slot : claim_.slots)
      if (!report::Contains(slots, Json(slot.name))) slots.push_back(slot.name);
    Json rows = Json::array();
    for (Row& row : rows_)
      if (!row.cells.empty() && rows.size() < kMostRows) rows.push_back(Form(row));
    return {{"slots", std::move(slots)}, {"rows", std::move(rows)}};
  }

 private:
  void Place(const ClaimMention& mention) {
    const auto [at, is_new] = places_.try_emplace(RowName(pieces_, mention), rows_.size());
    if (is_new) rows_.push_back({at->first, {}, Json::object()});
    of_mention_.push_back(at->second);
    auto& articles = rows_[at->second].articles;
    if (!report::Contains(articles, mention.article)) articles.push_back(mention.article);
  }

  void Fill(const Slot& slot) {
    for (const SlotValue& value : slot.values) {
      std::vector<std::size_t> done;
      for (const std::uint32_t m : value.mentions) {
        if (m >= of_mention_.size() || report::Contains(done, of_mention_[m])) continue;
        done.push_back(of_mention_[m]);
        rows_[of_mention_[m]].cells[slot.name].push_back(
            {{"value", value.value},
             {"as_written", AsWritten(pieces_, claim_.mentions[m], value.value)},
             {"conflict", InConflict(claim_, slot.name, value.value)}});
      }
    }
  }

  Json Form(Row& row) {
    const auto origin = std::ranges::find(claim_.origins, row.source, &Origin::name);
    return {{"source", row.source},
            {"origin_group", origin == claim_.origins.end() ? Json(nullptr) : Json(origin->group)},
            {"articles", pieces_.writer().Ids(row.articles)},
            {"cells", std::move(row.cells)}};
  }

  Pieces& pieces_;
  const Claim& claim_;
  std::vector<Row> rows_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> of_mention_;
};

}  // namespace

Json MatrixOf(Pieces& pieces, const Claim& claim) { return Maker(pieces, claim).Run(); }

}  // namespace stemma::views
