#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "exports/exports.h"
#include "exports/graph.h"
#include "exports/table.h"
#include "json/offsets.h"
#include "stemma/names.h"

namespace stemma::exports {
namespace {

std::string Joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }
std::string Word(std::string_view name) { return std::string(name); }
std::string Id(AttributionIndex index) { return "a" + std::to_string(index); }

// The tables of one dossier.
class Tables {
 public:
  Tables(const Dossier& dossier, const ByHand& hand) : dossier_(dossier), hand_(hand), offsets_(dossier.articles) {}

  [[nodiscard]] std::string Articles() const;
  [[nodiscard]] std::string Nodes() const;
  [[nodiscard]] std::string Edges() const;
  std::string Reuse();
  std::string Attributions();
  std::string Mentions();
  [[nodiscard]] std::string Claims() const;
  std::string ClaimMentions();
  [[nodiscard]] std::string Slots() const;
  [[nodiscard]] std::string Conflicts() const;
  [[nodiscard]] std::string Origins() const;
  [[nodiscard]] std::string Denials() const;
  [[nodiscard]] std::string Hand() const;

 private:
  // Calls fn(story, claim) for every claim, in order.
  // The number of independent origins by hand and whose hand, where it is another than computed; else empty.
  [[nodiscard]] std::pair<std::string, std::string> ByHandOf(const std::string& claim) const {
    const auto at = std::ranges::lower_bound(hand_.counts, claim, {}, &HandCount::claim);
    if (at == hand_.counts.end() || at->claim != claim) return {};
    return {std::to_string(at->by_hand), at->by};
  }
  template <typename Fn>
  void EachClaim(Fn&& fn) const {
    for (const Story& story : dossier_.stories)
      for (const Claim& claim : story.claims) fn(story, claim);
  }
  [[nodiscard]] const std::string& Article(ArticleIndex i) const { return dossier_.articles[i].id; }
  [[nodiscard]] std::string Ids(const std::vector<ArticleIndex>& list) const {
    std::vector<std::string> ids;
    for (const ArticleIndex i : list) ids.push_back(Article(i));
    return Joined(ids);
  }
  [[nodiscard]] std::string TextAt(ArticleIndex i, Span span) const {
    return std::string(span.Of(dossier_.articles[i].text));
  }
  std::string Start(ArticleIndex i, Span span) { return std::to_string(offsets_.Of(i, span).start); }
  std::string End(ArticleIndex i, Span span) { return std::to_string(offsets_.Of(i, span).end); }
  [[nodiscard]] std::string Words(ArticleIndex i, const std::vector<Place>& places) const {
    std::vector<std::string> pieces;
    for (const Place& p : places) pieces.emplace_back(p.span.Of(json::TextOf(dossier_.articles[i], p.field, p.index)));
    return fmt::format("{}", fmt::join(pieces, " … "));
  }

  const Dossier& dossier_;
  const ByHand& hand_;
  json::Offsets offsets_;
};

std::string Tables::Articles() const {
  Table table({"article", "title", "publisher", "domain", "authors", "published", "modified", "language", "url",
               "canonical", "path", "digest"});
  for (const stemma::Article& a : dossier_.articles)
    table.Add({a.id, a.title, a.publisher.name, a.publisher.domain, Joined(a.authors), a.published, a.modified,
               a.language, a.source.uri, a.canonical, a.source.path, a.source.digest});
  return table.text();
}

std::string Tables::Nodes() const {
  Table table({"node", "kind", "name", "time"});
  for (const LineageNode& n : dossier_.lineage.nodes) table.Add({n.id, Word(Name(n.kind)), n.name, n.time});
  return table.text();
}

std::string Tables::Edges() const {
  Table table({"from", "to", "kind", "claim", "confidence", "evidence", "by_hand"});
  for (const LineageEdge& e : dossier_.lineage.edges)
    table.Add(
        {e.from, e.to, Word(Name(e.kind)), e.claim, TwoPlaces(e.confidence), Joined(e.evidence), WordsOn(e, hand_)});
  return table.text();
}

std::string Tables::Reuse() {
  Table table({"article_a", "start_a", "end_a", "article_b", "start_b", "end_b", "kind", "identity", "direction",
               "confidence", "evidence", "changes", "text_a", "text_b"});
  for (const stemma::Reuse& r : dossier_.reuse)
    table.Add({Article(r.article_a), Start(r.article_a, r.a), End(r.article_a, r.a), Article(r.article_b),
               Start(r.article_b, r.b), End(r.article_b, r.b), Word(Name(r.kind)), TwoPlaces(r.identity),
               Word(Name(r.direction)), TwoPlaces(r.confidence), Joined(r.evidence), std::to_string(r.changes.size()),
               TextAt(r.article_a, r.a), TextAt(r.article_b, r.b)});
  return table.text();
}

std::string Tables::Attributions() {
  Table table({"attribution", "article", "kind", "source", "entity", "source_kind", "cue", "content", "stance",
               "confidence", "parent"});
  for (std::size_t i = 0; i < dossier_.attributions.size(); ++i) {
    const Attribution& a = dossier_.attributions[i];
    table.Add({Id(static_cast<AttributionIndex>(i)), Article(a.article), Word(Name(a.kind)),
               a.source ? a.source->text : "", a.source ? a.source->entity : "",
               a.source ? Word(Name(a.source->kind)) : "", Words(a.article, a.cue), Words(a.article, a.content),
               Word(Name(a.stance)), TwoPlaces(a.confidence), a.parent ? Id(*a.parent) : ""});
  }
  return table.text();
}

std::string Tables::Mentions() {
  Table table({"article", "start", "end", "text", "kind", "entity", "time", "from", "to", "latitude", "longitude",
               "low", "high", "unit"});
  const auto bound = [](const std::optional<double>& b) { return b ? fmt::format("{}", *b) : std::string(); };
  for (const Mention& m : dossier_.mentions) {
    const bool at = m.place && m.place->located;
    table.Add({Article(m.article), Start(m.article, m.span), End(m.article, m.span), m.text, Word(Name(m.kind)),
               m.entity, m.time ? m.time->value : "", m.time ? m.time->from : "", m.time ? m.time->to : "",
               at ? fmt::format("{:.4f}", m.place->latitude) : "", at ? fmt::format("{:.4f}", m.place->longitude) : "",
               m.quantity ? bound(m.quantity->low) : "", m.quantity ? bound(m.quantity->high) : "",
               m.quantity ? m.quantity->unit : ""});
  }
  return table.text();
}

std::string Tables::Claims() const {
  Table table({"claim", "story", "lead", "summary", "articles", "independent_origins", "independent_low",
               "independent_high", "relays", "independent_origins_by_hand", "by_hand"});
  EachClaim([&](const Story& story, const Claim& c) {
    std::set<ArticleIndex> articles;
    for (const ClaimMention& m : c.mentions) articles.insert(m.article);
    table.Add({c.id, story.id, c.id == story.lead_claim ? "yes" : "no", c.summary, std::to_string(articles.size()),
               std::to_string(c.independent_origins), std::to_string(c.independent_low),
               std::to_string(c.independent_high), Joined(c.relays), ByHandOf(c.id).first, ByHandOf(c.id).second});
  });
  return table.text();
}

std::string Tables::ClaimMentions() {
  Table table({"claim", "article", "start", "end", "stance", "attribution", "unsourced", "inherited_source",
               "inherited_from", "text"});
  EachClaim([&](const Story&, const Claim& c) {
    for (const ClaimMention& m : c.mentions)
      table.Add({c.id, Article(m.article), Start(m.article, m.span), End(m.article, m.span), Word(Name(m.stance)),
                 m.attribution ? Id(*m.attribution) : "", m.unsourced ? "yes" : "no",
                 m.inherited_source ? m.inherited_source->name : "",
                 m.inherited_source ? Article(m.inherited_source->from_article) : "", TextAt(m.article, m.span)});
  });
  return table.text();
}

std::string Tables::Slots() const {
  Table table({"claim", "slot", "value", "articles"});
  EachClaim([&](const Story&, const Claim& c) {
    for (const Slot& s : c.slots)
      for (const SlotValue& v : s.values) table.Add({c.id, s.name, v.value, Ids(v.articles)});
  });
  return table.text();
}

std::string Tables::Conflicts() const {
  Table table({"claim", "slot", "value", "articles", "reason"});
  EachClaim([&](const Story&, const Claim& c) {
    for (const Conflict& x : c.conflicts)
      for (const SlotValue& v : x.values) table.Add({c.id, x.slot, v.value, Ids(v.articles), x.reason});
  });
  return table.text();
}

std::string Tables::Origins() const {
  Table table({"claim", "origin", "kind", "score", "chain", "articles", "why"});
  EachClaim([&](const Story&, const Claim& c) {
    for (const Origin& o : c.origins)
      table.Add({c.id, o.name, o.kind, TwoPlaces(o.score), fmt::format("{}", fmt::join(o.chain, " > ")),
                 Ids(o.articles), o.why});
  });
  return table.text();
}

std::string Tables::Denials() const {
  Table table({"claim", "denied_by", "articles", "attribution"});
  EachClaim([&](const Story&, const Claim& c) {
    for (const Denial& d : c.denied_by)
      table.Add({c.id, d.name, Ids(d.articles), d.attribution ? Id(*d.attribution) : ""});
  });
  return table.text();
}

std::string Tables::Hand() const {
  Table table({"entry", "time", "author", "kind", "story", "claims", "what", "text", "undone", "applies", "why_not"});
  for (const HandLine& line : hand_.lines)
    table.Add({std::to_string(line.number), line.time, line.author, line.kind, line.story, Joined(line.claims),
               line.what, line.text, line.undone ? "yes" : "no", line.why.empty() ? "yes" : "no", line.why});
  return table.text();
}

}  // namespace

std::vector<ExportedFile> Csv(const Dossier& dossier, const ByHand& hand) {
  Tables t(dossier, hand);
  return {{"articles.csv", t.Articles()},
          {"nodes.csv", t.Nodes()},
          {"edges.csv", t.Edges()},
          {"reuse.csv", t.Reuse()},
          {"attributions.csv", t.Attributions()},
          {"mentions.csv", t.Mentions()},
          {"claims.csv", t.Claims()},
          {"claim_mentions.csv", t.ClaimMentions()},
          {"slots.csv", t.Slots()},
          {"conflicts.csv", t.Conflicts()},
          {"origins.csv", t.Origins()},
          {"denials.csv", t.Denials()},
          {"hand.csv", t.Hand()}};
}

}  // namespace stemma::exports
