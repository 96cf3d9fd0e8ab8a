#include "reuse/readings.h"

#include <algorithm>

namespace stemma::reuse {
namespace {

// So many bytes more must a third text have in common with the one than with the other to be no child of the other.
constexpr std::uint64_t kOwnWitness = 12;

bool Counts(const SharedPassage& link) {
  return link.kind != ReuseKind::kBoilerplate && link.kind != ReuseKind::kQuotation;
}

// A passage's span without what was changed in it.
void AddEqual(const SharedPassage& link, Span whole, Span Change::* side, Spans& out) {
  Spans changed;
  for (const Change& change : link.alignment.changes)
    if (change.kind != "reorder" && !(change.*side).empty()) changed.push_back(change.*side);
  for (const Span& s : Without({whole}, Merged(std::move(changed)))) out.push_back(s);
}

std::uint64_t Size(const Spans& spans) {
  std::uint64_t sum = 0;
  for (const Span& s : spans) sum += s.size();
  return sum;
}

}  // namespace

Spans Merged(Spans spans) {
  std::ranges::sort(spans);
  Spans out;
  for (const Span& s : spans) {
    if (!out.empty() && s.begin() <= out.back().end()) {
      out.back() = Span(out.back().begin(), std::max(out.back().end(), s.end()));
    } else {
      out.push_back(s);
    }
  }
  return out;
}

Spans Without(const Spans& x, const Spans& y) {
  Spans out;
  std::size_t j = 0;
  for (const Span& s : x) {
    std::uint32_t at = s.begin();
    while (j < y.size() && y[j].end() <= at) ++j;
    for (std::size_t k = j; k < y.size() && y[k].begin() < s.end(); ++k) {
      if (y[k].begin() > at) out.emplace_back(at, y[k].begin());
      at = std::max(at, y[k].end());
    }
    if (at < s.end()) out.emplace_back(at, s.end());
  }
  return out;
}

std::uint64_t BytesWithout(const Spans& x, const Spans& y) { return Size(Without(x, y)); }

Readings::Readings(std::span<const SharedPassage> links, std::size_t articles) : partners_(articles) {
  for (std::size_t i = 0; i < links.size();) {
    Pair pair{.a = links[i].a, .b = links[i].b, .first = i, .end = i, .in_a = {}, .in_b = {}};
    for (; pair.end < links.size() && links[pair.end].a == pair.a && links[pair.end].b == pair.b; ++pair.end) {
      const SharedPassage& link = links[pair.end];
      if (!Counts(link)) continue;
      AddEqual(link, link.bytes_a, &Change::a, pair.in_a);
      AddEqual(link, link.bytes_b, &Change::b, pair.in_b);
    }
    i = pair.end;
    pair.in_a = Merged(std::move(pair.in_a));
    pair.in_b = Merged(std::move(pair.in_b));
    if (!pair.in_a.empty()) pairs_.push_back(std::move(pair));
  }
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    partners_[pairs_[p].a].emplace_back(pairs_[p].b, p);
    partners_[pairs_[p].b].emplace_back(pairs_[p].a, p);
  }
  for (ArticleIndex i = 0; i < articles; ++i) {
    auto& list = partners_[i];
    if (list.size() > kMostThirds) {
      std::ranges::stable_sort(list, std::greater{}, [&](const auto& p) { return Size(SideOf(p.second, i)); });
      list.resize(kMostThirds);
    }
    std::ranges::sort(list);
  }
}

Unexplained Readings::Of(const Pair& pair) const {
  Unexplained out;
  Spans in_a;
  Spans in_b;
  Spans any_in_a;
  Spans any_in_b;
  const auto add = [](const Spans& more, Spans& to) { to.insert(to.end(), more.begin(), more.end()); };
  ForEachThird(pair, [&](ArticleIndex third, std::size_t with_a, std::size_t with_b) {
    ++out.thirds;
    const Spans more_a = Without(SideOf(with_a, pair.a), pair.in_a);
    const Spans more_b = Without(SideOf(with_b, pair.b), pair.in_b);
    add(more_a, any_in_a);
    add(more_b, any_in_b);
    // In the third text: what it has from a, and from b. A copy of a has of b's words only those that a has; it is no
    // witness for what it shares with a. And the other way.
    const Spans& from_a = SideOf(with_a, third);
    const Spans& from_b = SideOf(with_b, third);
    if (BytesWithout(from_b, from_a) >= kOwnWitness) add(more_a, in_a);
    if (BytesWithout(from_a, from_b) >= kOwnWitness) add(more_b, in_b);
  });
  out.in_a = Size(Merged(std::move(in_a)));
  out.in_b = Size(Merged(std::move(in_b)));
  out.any_in_a = Size(Merged(std::move(any_in_a)));
  out.any_in_b = Size(Merged(std::move(any_in_b)));
  return out;
}

}  // namespace stemma::reuse
