#include "json/json.h"

#include "json/writer.h"
#include "stemma/version.h"

namespace stemma::json {
namespace {

// A shown option is a JSON literal; what is none is shown as a string, so that the document stays valid.
Json OptionOf(const std::string& literal) {
  Json value = Json::parse(literal, nullptr, false);
  return value.is_discarded() ? Json(literal) : value;
}

Json HeaderObject(std::string_view type, const ShownOptions& options) {
  Json shown = Json::object();
  for (const auto& [name, literal] : options) shown[name] = OptionOf(literal);
  return {{"schema", "stemma/" + std::string(type) + "/1"}, {"version", kVersion}, {"options", shown}};
}

}  // namespace

std::string Header(std::string_view type, const ShownOptions& options) { return Line(HeaderObject(type, options)); }

std::string ArticleLine(const Article& article) { return Line(Writer({&article, 1}).Of(article, true, 0)); }

struct LineWriter::State {
  explicit State(std::span<const Article> articles) : writer(articles) {}
  Writer writer;
};

LineWriter::LineWriter(std::span<const Article> articles) : state_(std::make_unique<State>(articles)) {}
LineWriter::~LineWriter() = default;
std::string LineWriter::Of(const Reuse& reuse) { return Line(state_->writer.Of(reuse)); }
std::string LineWriter::Of(const Attribution& a, AttributionIndex index) { return Line(state_->writer.Of(a, index)); }
std::string LineWriter::Of(const Mention& mention) { return Line(state_->writer.Of(mention)); }

std::string LineWriter::Of(const Claim& claim, const Story& story, const ReferenceCheck& check) {
  return Line(state_->writer.Of(claim, story, check));
}

struct MatchWriter::State {
  State(std::span<const Article> q, std::span<const Article> s) : queries(q), stored(s), a(q), b(s) {}
  std::span<const Article> queries;
  std::span<const Article> stored;
  Offsets a;
  Offsets b;
};

MatchWriter::MatchWriter(std::span<const Article> queries, std::span<const Article> stored)
    : state_(std::make_unique<State>(queries, stored)) {}
MatchWriter::~MatchWriter() = default;

std::string MatchWriter::Of(const Reuse& r, double share_of_a, double share_of_b) {
  State& s = *state_;
  const auto in_a = s.a.Of(r.article_a, r.a);
  const auto in_b = s.b.Of(r.article_b, r.b);
  Json out = {{"a", {{"article", s.queries[r.article_a].id}, {"start", in_a.start}, {"end", in_a.end}}},
              {"b", {{"article", s.stored[r.article_b].id}, {"start", in_b.start}, {"end", in_b.end}}}};
  out.update(Tail(r));
  out["changes"] = Changes(r, s.a, r.article_a, s.b, r.article_b);
  out["share_of_a"] = Rounded(share_of_a);
  out["share_of_b"] = Rounded(share_of_b);
  return Line(out);
}

std::string DossierDocument(const Dossier& d, const ShownOptions& options) {
  Writer writer(d.articles);
  // Written part by part: a dossier of thousands of articles need not stand in memory as a tree.
  std::string out = Line(HeaderObject("dossier", options));
  out.pop_back();
  const auto part = [&](std::string_view name, const auto& items, auto&& form) {
    out += ",\n\"" + std::string(name) + "\": [";
    for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "\n" : ",\n") + Line(form(items[i], i));
    out += "]";
  };
  part("articles", d.articles,
       [&](const Article& a, std::size_t i) { return writer.Of(a, false, static_cast<ArticleIndex>(i)); });
  part("reuse", d.reuse, [&](const Reuse& r, std::size_t) { return writer.Of(r); });
  part("passages", d.passages, [&](const SharedText& t, std::size_t) { return writer.Of(t); });
  part("attributions", d.attributions,
       [&](const Attribution& a, std::size_t i) { return writer.Of(a, static_cast<AttributionIndex>(i)); });
  part("mentions", d.mentions, [&](const Mention& m, std::size_t) { return writer.Of(m); });
  part("stories", d.stories, [&](const Story& s, std::size_t) { return writer.Of(s); });
  out += ",\n\"lineage\": " + Line(Writer::Of(d.lineage)) + "}\n";
  return out;
}

}  // namespace stemma::json
