#include "views/article_view.h"

#include <algorithm>
#include <utility>

#include "report/quote.h"
#include "report/story.h"
#include "stemma/names.h"

namespace stemma::views {
namespace {

// Reuse of one article that is told; n copies of one text make n * n pairs, and a reader compares a few.
constexpr std::size_t kMostReuse = 400;

std::string_view DirectionWord(Direction direction, bool is_a) {
  switch (direction) {
    case Direction::kAFromB:
      return is_a ? "from_other" : "to_other";
    case Direction::kBFromA:
      return is_a ? "to_other" : "from_other";
    case Direction::kCommonSource:
      return "common_source";
    case Direction::kUnknown:
      return "unknown";
  }
  return "unknown";
}

Json ChangesOf(Pieces& pieces, const Reuse& reuse, bool is_a) {
  return json::List(reuse.changes, [&](const Change& change) {
    Json a = pieces.writer().Pair(reuse.article_a, change.a);
    Json b = pieces.writer().Pair(reuse.article_b, change.b);
    return Json{{"kind", change.kind}, {"here", is_a ? a : b}, {"there", is_a ? b : a}};
  });
}

Json ReuseOf(Pieces& pieces, ArticleIndex article, const Reuse& reuse) {
  const bool is_a = reuse.article_a == article;
  const ArticleIndex other = is_a ? reuse.article_b : reuse.article_a;
  const Json here = pieces.writer().Pair(article, is_a ? reuse.a : reuse.b);
  const Json there = pieces.writer().Pair(other, is_a ? reuse.b : reuse.a);
  return {{"other", pieces.Brief(other, nullptr)},
          {"kind", Name(reuse.kind)},
          {"identity", json::Rounded(reuse.identity)},
          {"start", here[0]},
          {"end", here[1]},
          {"other_start", there[0]},
          {"other_end", there[1]},
          {"direction", DirectionWord(reuse.direction, is_a)},
          {"confidence", json::Rounded(reuse.confidence)},
          {"evidence", reuse.evidence},
          {"changes", ChangesOf(pieces, reuse, is_a)}};
}

Json ReusesOf(Pieces& pieces, ArticleIndex article) {
  Json out = Json::array();
  for (const ReuseIndex i : pieces.index().ReuseOf(article))
    if (out.size() < kMostReuse) out.push_back(ReuseOf(pieces, article, pieces.dossier().reuse[i]));
  return out;
}

Json MentionsOf(Pieces& pieces, ArticleIndex article) {
  Json out = Json::array();
  const auto& all = pieces.dossier().mentions;
  for (auto at = std::ranges::lower_bound(all, article, {}, &Mention::article);
       at != all.end() && at->article == article; ++at)
    out.push_back(pieces.writer().Of(*at));
  return out;
}

Json StoryOf(const report::Index& index, ArticleIndex article) {
  const report::StoryIndex i = index.StoryOf(article);
  if (i >= index.dossier().stories.size()) return nullptr;
  const Story& story = index.dossier().stories[i];
  return {{"id", story.id}, {"title", report::StoryTitle(index, story)}};
}

std::string Turned(const std::string& direction) {
  if (direction == "from_other") return "a_from_b";
  if (direction == "to_other") return "b_from_a";
  return direction;
}

Json PassageOfPair(const Json& reuse, const Json& a, const Json& b) {
  Json changes = Json::array();
  for (const Json& change : reuse["changes"])
    changes.push_back({{"kind", change["kind"]}, {"a", change["here"]}, {"b", change["there"]}});
  return {{"a", {{"article", a}, {"start", reuse["start"]}, {"end", reuse["end"]}}},
          {"b", {{"article", b}, {"start", reuse["other_start"]}, {"end", reuse["other_end"]}}},
          {"kind", reuse["kind"]},
          {"identity", reuse["identity"]},
          {"direction", Turned(reuse["direction"])},
          {"confidence", reuse["confidence"]},
          {"evidence", reuse["evidence"]},
          {"changes", std::move(changes)}};
}

Json SideOf(const Json& document) {
  Json out = document["brief"];
  out["text"] = document["article"]["text"];
  return out;
}

std::string TextIn(const Pieces& pieces, ArticleIndex article, Span span) {
  return std::string(span.Of(pieces.index().article(article).text));
}

Json CarrierOf(Pieces& pieces, const Carrier& first, const Carrier& c) {
  Json out = {{"article", pieces.Brief(c.article, nullptr)}};
  const Json at = pieces.writer().Pair(c.article, c.span);
  out["start"] = at[0];
  out["end"] = at[1];
  out["version"] = c.version;
  out["quote"] = pieces.Quote(c.article, c.span);
  out["changes"] = json::List(c.changes, [&](const Change& change) {
    return Json{{"kind", change.kind},
                {"first", pieces.writer().Pair(first.article, change.a)},
                {"here", pieces.writer().Pair(c.article, change.b)},
                {"first_text", TextIn(pieces, first.article, change.a)},
                {"here_text", TextIn(pieces, c.article, change.b)}};
  });
  return out;
}

}  // namespace

Json ArticleOf(Pieces& pieces, ArticleIndex article, const std::vector<ClaimPlace>& claims) {
  const report::Index& index = pieces.index();
  Json out = {{"article", pieces.writer().Of(index.article(article), true, article)},
              {"story", StoryOf(index, article)},
              {"brief", pieces.Brief(article, nullptr)}};
  out["outlet"] = out["brief"]["outlet"];
  out["owner"] = out["brief"]["owner"];
  out["attributions"] = json::List(index.AttributionsOf(article),
                                   [&](AttributionIndex i) { return pieces.writer().Of(index.attribution(i), i); });
  out["mentions"] = MentionsOf(pieces, article);
  const report::StoryIndex at = index.StoryOf(article);
  const std::string lead = at < index.dossier().stories.size() ? index.dossier().stories[at].lead_claim : std::string();
  out["claims"] = json::List(claims, [&](const ClaimPlace& place) {
    const Json span = pieces.writer().Pair(article, place.mention->span);
    return Json{{"claim", place.claim->id},
                {"start", span[0]},
                {"end", span[1]},
                {"stance", Name(place.mention->stance)},
                {"summary", report::Statement(*place.claim, 240)},
                {"lead", place.claim->id == lead}};
  });
  out["reuse"] = ReusesOf(pieces, article);
  return out;
}

// A quotation mark within a text is escaped, so that these bytes occur where the layers begin and nowhere else.
Json ArticleHead(std::string_view document) {
  const std::size_t end = document.find(",\"attributions\":[");
  if (end == std::string_view::npos) return nullptr;
  Json head = Json::parse(std::string(document.substr(0, end)) + "}", nullptr, false);
  return head.is_object() ? head : Json(nullptr);
}

Json PassageOf(Pieces& pieces, const SharedText& text) {
  Json out = {{"id", text.id},
              {"story", StoryOf(pieces.index(), text.carriers.front().article)},
              {"kind", Name(text.kind)},
              {"versions", text.versions}};
  out["carriers"] =
      json::List(text.carriers, [&](const Carrier& c) { return CarrierOf(pieces, text.carriers.front(), c); });
  return out;
}

Json PairOf(const Json& a, const Json& b) {
  const Json& id_a = a["brief"]["id"];
  const Json& id_b = b["brief"]["id"];
  Json passages = Json::array();
  for (const Json& reuse : a["reuse"])
    if (reuse["other"]["id"] == id_b) passages.push_back(PassageOfPair(reuse, id_a, id_b));
  return {{"a", SideOf(a)}, {"b", SideOf(b)}, {"story", a["story"]}, {"passages", std::move(passages)}};
}

}  // namespace stemma::views
