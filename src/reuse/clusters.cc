#include "reuse/clusters.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>

#include <fmt/format.h>
#include <xxhash.h>

#include "base/disjoint_sets.h"
#include "reuse/words.h"

namespace stemma::reuse {
namespace {

// One side of a link.
struct Side {
  ArticleIndex article;
  Span span;
  std::size_t link;
  bool is_a;
};

bool IsOnePlace(Span x, Span y) { return 2 * x.Shared(y) > std::max(x.size(), y.size()); }

std::vector<Side> SidesOf(std::span<const Reuse> links) {
  std::vector<Side> out;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].kind == ReuseKind::kBoilerplate) continue;
    out.push_back({links[i].article_a, links[i].a, i, true});
    out.push_back({links[i].article_b, links[i].b, i, false});
  }
  return out;
}

// Sides of one article that are one place. Only neighbours by start and size are compared: near-linear, and a longer
// chain of overlaps joins step by step.
void JoinPlaces(const std::vector<Side>& sides, DisjointSets<std::size_t>& groups) {
  std::vector<std::size_t> order(sides.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(sides[i].article, sides[i].span, i); });
  for (std::size_t k = 1; k < order.size(); ++k) {
    const Side& x = sides[order[k - 1]];
    const Side& y = sides[order[k]];
    if (x.article == y.article && IsOnePlace(x.span, y.span)) groups.Join(order[k - 1], order[k]);
  }
}

// The words of a text, marks and case aside.
std::uint64_t FormOf(std::string_view text) {
  std::vector<std::uint32_t> hashes;
  for (const Word& word : ReadWords(text)) hashes.push_back(word.hash);
  return XXH3_64bits(hashes.data(), hashes.size() * sizeof(std::uint32_t));
}

std::string IdOf(const std::string& article, Span span) {
  const std::string key = fmt::format("{}\n{}-{}", article, span.begin(), span.end());
  return fmt::format("p-{:012x}", XXH3_64bits(key.data(), key.size()) >> 16U);
}

class Maker {
 public:
  Maker(std::span<const Article> articles, std::span<const Reuse> links) : articles_(articles), links_(links) {}

  SharedText Make(const std::vector<Side>& sides) const {
    SharedText out;
    std::map<ArticleIndex, Span> places;
    std::array<std::size_t, 5> kinds{};
    for (const Side& side : sides) {
      const auto [it, fresh] = places.emplace(side.article, side.span);
      // The widest of a place's spans; two places of one article in one text count as the first.
      if (!fresh && IsOnePlace(it->second, side.span) && side.span.size() > it->second.size()) it->second = side.span;
      ++kinds[static_cast<std::size_t>(links_[side.link].kind)];
    }
    for (const auto& [article, span] : places) out.carriers.push_back({article, span, 0, {}});
    std::ranges::sort(out.carriers, {}, [&](const Carrier& c) {
      const std::string& date = articles_[c.article].published;
      return std::tuple(date.empty(), std::string_view(date), c.article);
    });
    out.kind = static_cast<ReuseKind>(std::ranges::max_element(kinds) - kinds.begin());
    SetVersions(out);
    SetChanges(sides, out);
    const Carrier& first = out.carriers.front();
    out.id = IdOf(articles_[first.article].id, first.span);
    return out;
  }

 private:
  void SetVersions(SharedText& text) const {
    std::map<std::uint64_t, std::uint32_t> forms;
    for (Carrier& c : text.carriers) {
      const std::uint64_t form = FormOf(c.span.Of(articles_[c.article].text));
      c.version = forms.emplace(form, static_cast<std::uint32_t>(forms.size())).first->second;
    }
    text.versions = static_cast<std::uint32_t>(forms.size());
  }

  // What each carrier changed against the first, where the two were compared.
  void SetChanges(const std::vector<Side>& sides, SharedText& text) const {
    const ArticleIndex first = text.carriers.front().article;
    std::map<ArticleIndex, const Reuse*> with_first;
    for (const Side& side : sides) {
      const Reuse& link = links_[side.link];
      const ArticleIndex other = side.is_a ? link.article_b : link.article_a;
      if (side.article == first) with_first.emplace(other, &link);
    }
    for (Carrier& c : text.carriers) {
      const auto it = with_first.find(c.article);
      if (it == with_first.end()) continue;
      c.changes = it->second->changes;
      if (it->second->article_a != first)
        for (Change& change : c.changes) Turn(change);
    }
  }

  // Read from the other side.
  static void Turn(Change& change) {
    std::swap(change.a, change.b);
    if (change.kind == "cut") {
      change.kind = "insert";
    } else if (change.kind == "insert") {
      change.kind = "cut";
    }
  }

  std::span<const Article> articles_;
  std::span<const Reuse> links_;
};

}  // namespace

std::vector<SharedText> ClusterPassages(std::span<const Article> articles, std::span<const Reuse> links) {
  const std::vector<Side> sides = SidesOf(links);
  DisjointSets<std::size_t> groups(sides.size());
  for (std::size_t i = 0; i + 1 < sides.size(); i += 2) groups.Join(i, i + 1);
  JoinPlaces(sides, groups);
  std::map<std::size_t, std::vector<Side>> members;
  for (std::size_t i = 0; i < sides.size(); ++i) members[groups.Lowest(i)].push_back(sides[i]);
  const Maker maker(articles, links);
  std::vector<SharedText> out;
  for (const auto& [group, list] : members) out.push_back(maker.Make(list));
  std::ranges::sort(out, {}, [](const SharedText& t) {
    return std::tuple(t.carriers.front().article, t.carriers.front().span, t.carriers.size());
  });
  return out;
}

}  // namespace stemma::reuse
