#include "store/packed_dossier.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

#include "store/packing.h"

namespace stemma::store {
namespace {

// Changes with every field that one of the packed types gains or loses.
constexpr std::uint32_t kVersion = 1;
// Bytes of a document after which the next one begins: a pile of any size stays within what SQLite takes in a value.
constexpr std::size_t kPartBytes = std::size_t{4} << 20;

template <typename T, typename U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

// The one list of fields of each type, for both ways.
template <typename Io>
class Fields {
 public:
  explicit Fields(Io& io) : io_(io) {}

  void operator()(Is<Reuse> auto& x) {
    io_(x.article_a), io_(x.article_b), io_(x.a), io_(x.b);
    io_.Enum(x.kind, ReuseKind::kBoilerplate);
    io_(x.identity);
    io_.Enum(x.direction, Direction::kCommonSource);
    io_(x.confidence);
    Texts(x.evidence);
    io_.List(x.changes, [&](auto& change) { io_(change.kind), io_(change.a), io_(change.b); });
  }
  void operator()(Is<Attribution> auto& x) {
    io_(x.article);
    io_.Enum(x.kind, QuoteKind::kMixed);
    io_.Optional(x.source, [&](auto& source) {
      At(source.place), io_(source.text), io_(source.entity);
      io_.Enum(source.kind, SourceKind::kGroup);
      io_(source.represents);
    });
    io_.List(x.cue, [&](auto& place) { At(place); });
    io_.List(x.content, [&](auto& place) { At(place); });
    io_.Enum(x.stance, SpeechStance::kAsks);
    io_(x.confidence);
    Maybe(x.parent);
  }
  void operator()(Is<Mention> auto& x) {
    io_(x.article), io_(x.span), io_(x.text);
    io_.Enum(x.kind, MentionKind::kQuantity);
    io_(x.entity);
    io_.Optional(x.place, [&](auto& place) {
      io_(place.name), io_(place.latitude), io_(place.longitude), io_(place.located), io_(place.geonames);
      Texts(place.within);
    });
    io_.Optional(x.time, [&](auto& t) { io_(t.value), io_(t.from), io_(t.to), io_(t.vague), io_(t.rule); });
    io_.Optional(x.quantity, [&](auto& q) { Maybe(q.low), Maybe(q.high), io_(q.hedge), io_(q.unit), io_(q.total); });
  }
  void operator()(Is<Story> auto& x) {
    io_(x.id), io_(x.title), Numbers(x.articles), io_(x.lead_claim);
    io_.List(x.claims, [&](auto& claim) { Of(claim); });
  }
  void operator()(Is<LineageNode> auto& x) {
    io_(x.id);
    io_.Enum(x.kind, NodeKind::kUnseen);
    io_(x.name), io_(x.time);
  }
  void operator()(Is<LineageEdge> auto& x) {
    io_(x.from), io_(x.to);
    io_.Enum(x.kind, EdgeKind::kLinks);
    io_(x.claim), io_(x.confidence), Texts(x.evidence);
  }

 private:
  void Texts(auto& list) {
    io_.List(list, [&](auto& text) { io_(text); });
  }
  void Numbers(auto& list) {
    io_.List(list, [&](auto& number) { io_(number); });
  }
  void Maybe(auto& value) {
    io_.Optional(value, [&](auto& item) { io_(item); });
  }
  void At(auto& place) {
    io_.Enum(place.field, Field::kComments);
    io_(place.index), io_(place.span);
  }
  void Values(auto& list) {
    io_.List(list, [&](auto& value) { io_(value.value), Numbers(value.articles), Numbers(value.mentions); });
  }
  void Of(Is<ClaimMention> auto& x) {
    io_(x.article), io_(x.span);
    io_.Enum(x.stance, Stance::kDenies);
    Maybe(x.attribution), io_(x.unsourced);
    io_.Optional(x.inherited_source, [&](auto& from) { io_(from.name), io_(from.from_article); });
    io_(x.weight);
  }
  void Of(Is<Origin> auto& x) {
    io_(x.name), io_(x.kind), io_(x.score), Numbers(x.articles), Texts(x.chain), io_(x.why);
    io_(x.group), io_(x.counted), io_(x.merged_because);
  }
  void Of(Is<Claim> auto& x) {
    io_(x.id), io_(x.summary);
    io_.List(x.mentions, [&](auto& mention) { Of(mention); });
    io_.List(x.stances, [&](auto& s) { io_(s.article), io_.Enum(s.stance, Stance::kDenies); });
    io_.List(x.slots, [&](auto& slot) { io_(slot.name), Values(slot.values); });
    io_.List(x.conflicts, [&](auto& c) { io_(c.slot), Values(c.values), io_(c.reason); });
    io_.List(x.origins, [&](auto& origin) { Of(origin); });
    io_(x.independent_origins), io_(x.independent_low), io_(x.independent_high);
    Texts(x.relays);
    io_.List(x.circular, [&](auto& circle) { Texts(circle); });
    io_.List(x.denied_by, [&](auto& d) { io_(d.name), Numbers(d.articles), Maybe(d.attribution); });
  }

  Io& io_;
};

// Whether every index and every span of what was read points at something.
class Bounds {
 public:
  explicit Bounds(const Dossier& dossier) : dossier_(dossier) {}

  [[nodiscard]] bool Hold() const {
    const auto fits = [this](const auto& x) { return Fits(x); };
    return std::ranges::all_of(dossier_.reuse, fits) && std::ranges::all_of(dossier_.attributions, fits) &&
           std::ranges::all_of(dossier_.mentions, fits) && std::ranges::all_of(dossier_.stories, fits);
  }

 private:
  [[nodiscard]] bool In(ArticleIndex article) const { return article < dossier_.articles.size(); }
  [[nodiscard]] bool In(ArticleIndex article, Span span) const {
    return In(article) && span.end() <= dossier_.articles[article].text.size();
  }
  [[nodiscard]] bool In(const std::vector<ArticleIndex>& articles) const {
    return std::ranges::all_of(articles, [this](ArticleIndex i) { return In(i); });
  }
  [[nodiscard]] bool Is(const std::optional<AttributionIndex>& i) const {
    return !i || *i < dossier_.attributions.size();
  }
  [[nodiscard]] bool Fits(const Reuse& x) const { return In(x.article_a, x.a) && In(x.article_b, x.b); }
  [[nodiscard]] bool Fits(const Attribution& x) const { return In(x.article) && Is(x.parent); }
  [[nodiscard]] bool Fits(const Mention& x) const { return In(x.article, x.span); }
  [[nodiscard]] bool Fits(const Story& x) const {
    return In(x.articles) && std::ranges::all_of(x.claims, [this](const Claim& claim) { return Fits(claim); });
  }
  [[nodiscard]] bool Fits(const Claim& x) const {
    return std::ranges::all_of(x.mentions,
                               [this](const ClaimMention& m) {
                                 return In(m.article, m.span) && Is(m.attribution) &&
                                        (!m.inherited_source || In(m.inherited_source->from_article));
                               }) &&
           std::ranges::all_of(x.stances, [this](const ArticleStance& s) { return In(s.article); }) &&
           std::ranges::all_of(x.origins, [this](const Origin& o) { return In(o.articles); }) &&
           std::ranges::all_of(x.denied_by, [this](const Denial& d) { return In(d.articles) && Is(d.attribution); }) &&
           std::ranges::all_of(x.slots, [&](const Slot& s) { return Fit(s.values, x); }) &&
           std::ranges::all_of(x.conflicts, [&](const Conflict& c) { return Fit(c.values, x); });
  }
  [[nodiscard]] bool Fit(const std::vector<SlotValue>& values, const Claim& claim) const {
    return std::ranges::all_of(values, [&](const SlotValue& value) {
      return In(value.articles) &&
             std::ranges::all_of(value.mentions, [&](std::uint32_t i) { return i < claim.mentions.size(); });
    });
  }

  const Dossier& dossier_;
};

// Eight digits, so that they sort as they count.
std::string PartPath(const std::string& kind, std::uint32_t part) {
  const std::string digits = std::to_string(part);
  return "dossier/" + kind + "/" + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
}

// Items one after the other until a document is full. Returns how many documents there are.
template <typename T>
Result<std::uint32_t> PackList(const std::string& kind, const std::vector<T>& list, const DocumentSink& sink) {
  std::uint32_t parts = 0;
  for (std::size_t i = 0; i < list.size(); ++parts) {
    PackWriter writer;
    Fields fields(writer);
    for (; i < list.size() && writer.size() < kPartBytes; ++i) fields(list[i]);
    if (auto put = sink(PartPath(kind, parts), writer.Take()); !put) return std::unexpected(put.error());
  }
  return parts;
}

std::unexpected<Error> Damaged() { return Fail(ErrorKind::kCorrupt, "the kept analysis is damaged"); }

template <typename T>
Result<void> UnpackList(const std::string& kind, std::uint32_t parts, const DocumentSource& source,
                        std::vector<T>& list) {
  for (std::uint32_t part = 0; part < parts; ++part) {
    const auto body = source(PartPath(kind, part));
    if (!body) return std::unexpected(body.error());
    if (!*body) return Damaged();
    PackReader reader(**body);
    Fields fields(reader);
    while (reader.ok() && !reader.AtEnd()) fields(list.emplace_back());
    if (!reader.ok()) return Damaged();
  }
  return {};
}

// Calls fn(kind, list) for each list that is kept, in the order of their paths.
template <typename D, typename Fn>
Result<void> EachList(D& dossier, Fn&& fn) {
  if (auto done = fn("attributions", dossier.attributions); !done) return done;
  if (auto done = fn("edges", dossier.lineage.edges); !done) return done;
  if (auto done = fn("mentions", dossier.mentions); !done) return done;
  if (auto done = fn("nodes", dossier.lineage.nodes); !done) return done;
  if (auto done = fn("reuse", dossier.reuse); !done) return done;
  return fn("stories", dossier.stories);
}

constexpr const char* kHead = "dossier/z";  // behind the lists, whose lengths it knows

}  // namespace

Result<void> PackDossier(const Dossier& dossier, const DocumentSink& sink) {
  PackWriter head;
  head(kVersion);
  head(static_cast<std::uint64_t>(dossier.articles.size()));
  const auto packed = EachList(dossier, [&](const std::string& kind, const auto& list) -> Result<void> {
    const auto parts = PackList(kind, list, sink);
    if (!parts) return std::unexpected(parts.error());
    head(*parts);
    return {};
  });
  return packed ? sink(kHead, head.Take()) : packed;
}

Result<bool> UnpackDossier(const DocumentSource& source, Dossier& dossier) {
  const auto body = source(kHead);
  if (!body) return std::unexpected(body.error());
  if (!*body) return false;
  PackReader head(**body);
  std::uint32_t version = 0;
  std::uint64_t articles = 0;
  head(version), head(articles);
  if (version != kVersion || articles != dossier.articles.size()) return false;
  const auto read = EachList(dossier, [&](const std::string& kind, auto& list) -> Result<void> {
    std::uint32_t parts = 0;
    head(parts);
    return head.ok() ? UnpackList(kind, parts, source, list) : Result<void>(Damaged());
  });
  if (!read) return std::unexpected(read.error());
  if (!Bounds(dossier).Hold()) return Damaged();
  return true;
}

}  // namespace stemma::store
