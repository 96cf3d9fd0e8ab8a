#include "json/writer.h"

#include <cmath>
#include <cstdint>
#include <optional>

#include "stemma/names.h"

namespace stemma::json {

std::string Line(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json OrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
std::string AttributionId(AttributionIndex index) { return "a" + std::to_string(index); }

double Rounded(double value) { return std::isfinite(value) ? std::round(value * 10000) / 10000 : 0; }

Json Writer::Pair(ArticleIndex article, Span span) {
  const auto [start, end] = offsets_.Of(article, span);
  return Json::array({start, end});
}

Json Writer::Located(ArticleIndex article, Span span) {
  const auto [start, end] = offsets_.Of(article, span);
  return {{"article", Id(article)}, {"start", start}, {"end", end}};
}

Json Writer::Placed(ArticleIndex article, const Place& place) {
  const auto [start, end] = offsets_.Of(article, place);
  Json out = {{"start", start}, {"end", end}};
  if (place.field != Field::kText) {
    out["field"] = Name(place.field);
    out["index"] = place.index;
  }
  return out;
}

Json Writer::Ids(const std::vector<ArticleIndex>& list) const {
  return List(list, [&](ArticleIndex i) { return Json(Id(i)); });
}

namespace {

Json RawOf(const RawRange& raw) { return Json::array({raw.begin, raw.end}); }

Json SourceOf(const ArticleSource& s) {
  return {{"path", s.path}, {"uri", OrNull(s.uri)}, {"record", s.record}, {"digest", s.digest}};
}

// A whole number is written without a fraction, as long as a double holds it exactly (2^53).
Json Bound(const std::optional<double>& bound) {
  constexpr double kExact = 9007199254740992.0;
  if (!bound || !std::isfinite(*bound)) return nullptr;
  const bool whole = std::abs(*bound) <= kExact && std::trunc(*bound) == *bound;
  return whole ? Json(static_cast<std::int64_t>(*bound)) : Json(*bound);
}

}  // namespace

Json Changes(const Reuse& r, Offsets& a, ArticleIndex ia, Offsets& b, ArticleIndex ib) {
  return List(r.changes, [&](const Change& c) {
    const auto sa = a.Of(ia, c.a);
    const auto sb = b.Of(ib, c.b);
    return Json{{"kind", c.kind}, {"a", {sa.start, sa.end}}, {"b", {sb.start, sb.end}}};
  });
}

Json Tail(const Reuse& r) {
  return {{"kind", Name(r.kind)},
          {"identity", Rounded(r.identity)},
          {"direction", Name(r.direction)},
          {"confidence", Rounded(r.confidence)},
          {"evidence", r.evidence}};
}

Json Writer::Of(const Article& a, bool with_text, ArticleIndex index) {
  Json out = {{"id", a.id},
              {"source", SourceOf(a.source)},
              {"title", OrNull(a.title)},
              {"authors", a.authors},
              {"publisher", {{"name", OrNull(a.publisher.name)}, {"domain", OrNull(a.publisher.domain)}}},
              {"canonical", OrNull(a.canonical)},
              {"published", OrNull(a.published)},
              {"modified", OrNull(a.modified)}};
  out["dates"] = List(a.dates, [](const DateSignal& d) { return Json{{"value", d.value}, {"from", d.from}}; });
  out["language"] = OrNull(a.language);
  out["section"] = OrNull(a.section);
  out["keywords"] = a.keywords;
  out["credits"] = List(a.credits, [](const Credit& c) {
    return Json{{"kind", c.kind}, {"name", c.name}, {"text", c.text}, {"href", OrNull(c.href)}, {"raw", RawOf(c.raw)}};
  });
  out["labels"] = List(a.labels, [](const Label& l) { return Json{{"kind", l.kind}, {"text", l.text}}; });
  out["notes"] =
      List(a.notes, [](const Note& n) { return Json{{"kind", n.kind}, {"text", n.text}, {"raw", RawOf(n.raw)}}; });
  out["links"] = List(a.links, [&](const Link& l) {
    const auto [start, end] = offsets_.Of(index, l.span);
    return Json{{"href", l.href}, {"text", l.text}, {"role", l.role}, {"start", start}, {"end", end}};
  });
  if (with_text) out["text"] = a.text;
  out["blocks"] = List(a.blocks, [&](const Block& b) {
    const auto [start, end] = offsets_.Of(index, b.span);
    return Json{{"start", start}, {"end", end}, {"kind", b.kind}, {"raw", RawOf(b.raw)}};
  });
  out["captions"] = List(
      a.captions, [](const Caption& c) { return Json{{"text", c.text}, {"credit", c.credit}, {"raw", RawOf(c.raw)}}; });
  out["comments"] = List(a.comments, [](const Comment& c) {
    return Json{{"author", c.author}, {"time", c.time}, {"text", c.text}, {"raw", RawOf(c.raw)}};
  });
  out["furniture"] = List(
      a.furniture, [](const Furniture& f) { return Json{{"kind", f.kind}, {"text", f.text}, {"raw", RawOf(f.raw)}}; });
  return out;
}

Json Writer::Of(const Reuse& r) {
  Json out = {{"a", Located(r.article_a, r.a)}, {"b", Located(r.article_b, r.b)}};
  out.update(Tail(r));
  out["changes"] = Changes(r, offsets_, r.article_a, offsets_, r.article_b);
  return out;
}

Json Writer::Of(const SharedText& t) {
  const ArticleIndex first = t.carriers.empty() ? 0 : t.carriers.front().article;
  Json out = {{"id", t.id}, {"kind", Name(t.kind)}, {"versions", t.versions}};
  out["carriers"] = List(t.carriers, [&](const Carrier& c) {
    Json one = Located(c.article, c.span);
    one["version"] = c.version;
    one["changes"] = List(c.changes, [&](const Change& change) {
      const auto before = offsets_.Of(first, change.a);
      const auto after = offsets_.Of(c.article, change.b);
      return Json{{"kind", change.kind}, {"first", {before.start, before.end}}, {"here", {after.start, after.end}}};
    });
    return one;
  });
  return out;
}

Json Writer::Of(const Attribution& a, AttributionIndex index) {
  Json out = {{"article", Id(a.article)}, {"id", AttributionId(index)}, {"kind", Name(a.kind)}, {"source", nullptr}};
  if (a.source) {
    Json source = Placed(a.article, a.source->place);
    source["text"] = a.source->text;
    source["entity"] = OrNull(a.source->entity);
    if (!a.source->represents.empty()) source["represents"] = a.source->represents;
    source["kind"] = Name(a.source->kind);
    out["source"] = std::move(source);
  }
  const auto placed = [&](const Place& p) { return Placed(a.article, p); };
  out["cue"] = List(a.cue, placed);
  out["content"] = List(a.content, placed);
  out["stance"] = Name(a.stance);
  out["confidence"] = Rounded(a.confidence);
  out["parent"] = a.parent ? Json(AttributionId(*a.parent)) : Json(nullptr);
  return out;
}

Json Writer::Of(const Mention& m) {
  Json out = Located(m.article, m.span);
  out["text"] = m.text;
  out["kind"] = Name(m.kind);
  out["entity"] = OrNull(m.entity);
  if (m.place) {
    const bool at = m.place->located;
    out["place"] = {{"name", m.place->name},
                    {"lat", at ? Json(Rounded(m.place->latitude)) : Json(nullptr)},
                    {"lon", at ? Json(Rounded(m.place->longitude)) : Json(nullptr)},
                    {"geonames", m.place->geonames != 0 ? Json(m.place->geonames) : Json(nullptr)},
                    {"within", m.place->within}};
  }
  if (m.time)
    out["time"] = {{"value", m.time->value},
                   {"from", OrNull(m.time->from)},
                   {"to", OrNull(m.time->to)},
                   {"vague", m.time->vague},
                   {"rule", m.time->rule}};
  if (m.quantity)
    out["quantity"] = {{"low", Bound(m.quantity->low)},
                       {"high", Bound(m.quantity->high)},
                       {"hedge", m.quantity->hedge},
                       {"unit", m.quantity->unit},
                       {"total", m.quantity->total}};
  return out;
}

Json Writer::Of(const ClaimMention& m) {
  Json out = Located(m.article, m.span);
  out["stance"] = Name(m.stance);
  out["attribution"] = m.attribution ? Json(AttributionId(*m.attribution)) : Json(nullptr);
  out["unsourced"] = m.unsourced;
  out["weight"] = std::round(m.weight * 1000) / 1000;
  out["inherited_source"] = nullptr;
  if (m.inherited_source)
    out["inherited_source"] = {{"name", m.inherited_source->name},
                               {"from_article", Id(m.inherited_source->from_article)}};
  return out;
}

Json Writer::Of(const SlotValue& v) const {
  return {{"value", v.value}, {"articles", Ids(v.articles)}, {"mentions", v.mentions}};
}

Json Writer::Of(const Slot& s) const {
  return List(s.values, [&](const SlotValue& v) { return Of(v); });
}

Json Writer::Of(const Origin& o) const {
  return {{"name", o.name},   {"kind", o.kind}, {"score", Rounded(o.score)}, {"articles", Ids(o.articles)},
          {"chain", o.chain}, {"why", o.why}};
}

Json Writer::Of(const Denial& d) const {
  return {{"name", d.name},
          {"articles", Ids(d.articles)},
          {"attribution", d.attribution ? Json(AttributionId(*d.attribution)) : Json(nullptr)}};
}

Json Writer::Of(const ReferenceEntry& e) {
  return {{"row", e.row},
          {"id", OrNull(e.id)},
          {"date_start", e.date_start},
          {"date_end", e.date_end},
          {"side_a", OrNull(e.side_a)},
          {"side_b", OrNull(e.side_b)},
          {"country", OrNull(e.country)},
          {"adm_1", OrNull(e.adm_1)},
          {"adm_2", OrNull(e.adm_2)},
          {"where_coordinates", OrNull(e.where)},
          {"latitude", e.latitude ? Json(Rounded(*e.latitude)) : Json(nullptr)},
          {"longitude", e.longitude ? Json(Rounded(*e.longitude)) : Json(nullptr)},
          {"best", Bound(e.best)},
          {"low", Bound(e.low)},
          {"high", Bound(e.high)}};
}

Json Writer::Of(const ReferenceCheck& c) {
  Json slots = Json::object();
  for (const SlotCheck& s : c.slots)
    slots[s.slot] = {{"agreement", Name(s.agreement)}, {"claim", OrNull(s.claim)}, {"entry", OrNull(s.entry)}};
  return {{"list", c.list},
          {"verdict", Name(c.verdict)},
          {"reason", OrNull(c.reason)},
          {"chance", c.chance ? Json(Rounded(*c.chance)) : Json(nullptr)},
          {"chance_of_match", c.chance_of_match ? Json(Rounded(*c.chance_of_match)) : Json(nullptr)},
          {"mention", c.mention},
          {"slots", std::move(slots)},
          {"entry", c.entry ? Of(*c.entry) : Json(nullptr)}};
}

// A line of a verification: the claim in short, then the check.
Json Writer::Of(const Claim& c, const Story& story, const ReferenceCheck& check) {
  Json out = {{"claim", c.id}, {"story", story.id}, {"lead", c.id == story.lead_claim}, {"summary", c.summary}};
  out["mentions"] = List(c.mentions, [&](const ClaimMention& m) { return Located(m.article, m.span); });
  out.update(Of(check));
  return out;
}

Json Writer::Of(const Claim& c) {
  Json out = {{"id", c.id}, {"summary", c.summary}};
  out["mentions"] = List(c.mentions, [&](const ClaimMention& m) { return Of(m); });
  out["stances"] = List(
      c.stances, [&](const ArticleStance& s) { return Json{{"article", Id(s.article)}, {"stance", Name(s.stance)}}; });
  out["slots"] = Json::object();
  // A slot that comes twice must not lose its first values: a JSON object has a name once.
  for (const Slot& s : c.slots)
    for (Json& value : Of(s)) out["slots"][s.name].push_back(std::move(value));
  out["conflicts"] = List(c.conflicts, [&](const Conflict& x) {
    return Json{
        {"slot", x.slot}, {"values", List(x.values, [&](const SlotValue& v) { return Of(v); })}, {"reason", x.reason}};
  });
  out["origins"] = List(c.origins, [&](const Origin& o) { return Of(o); });
  out["independent_origins"] = c.independent_origins;
  out["independent_range"] = {c.independent_low, c.independent_high};
  out["relays"] = c.relays;
  out["circular"] = c.circular;
  out["denied_by"] = List(c.denied_by, [&](const Denial& d) { return Of(d); });
  out["reference"] = List(c.reference, [](const ReferenceCheck& x) { return Of(x); });
  return out;
}

Json Writer::Of(const Story& s) {
  return {{"id", s.id},
          {"title", OrNull(s.title)},
          {"articles", Ids(s.articles)},
          {"lead_claim", OrNull(s.lead_claim)},
          {"claims", List(s.claims, [&](const Claim& c) { return Of(c); })}};
}

Json Writer::Of(const Lineage& l) {
  Json out;
  out["nodes"] = List(l.nodes, [](const LineageNode& n) {
    return Json{{"id", n.id}, {"kind", Name(n.kind)}, {"name", n.name}, {"time", OrNull(n.time)}};
  });
  out["edges"] = List(l.edges, [](const LineageEdge& e) {
    return Json{{"from", e.from},
                {"to", e.to},
                {"kind", Name(e.kind)},
                {"claim", OrNull(e.claim)},
                {"confidence", Rounded(e.confidence)},
                {"evidence", e.evidence}};
  });
  return out;
}

}  // namespace stemma::json
