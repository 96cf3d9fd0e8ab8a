#include "claims/terms.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/fold.h"
#include "text/stem.h"

extern "C" const char stemma_claims_background[];
extern "C" const char stemma_claims_background_end[];

namespace stemma::claims {
namespace {

struct Background {
  double documents = 1;
  std::unordered_map<std::string, double> count;  // stem -> documents, summed over its forms
};

double ToNumber(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Background ReadBackground() {
  Background out;
  std::string_view data(stemma_claims_background,
                        static_cast<std::size_t>(stemma_claims_background_end - stemma_claims_background));
  while (!data.empty()) {
    const std::string_view line = data.substr(0, data.find('\n'));
    data.remove_prefix(std::min(data.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      if (!line.empty()) out.documents = std::max(1.0, ToNumber(line));
      continue;
    }
    out.count[text::Stem(line.substr(0, tab))] += ToNumber(line.substr(tab + 1));
  }
  return out;
}

const Background& TheBackground() {
  static const Background background = ReadBackground();
  return background;
}

}  // namespace

double Dot(const SparseVector& a, const SparseVector& b) {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->first == y->first)
      sum += (x++)->second * (y++)->second;
    else if (x->first < y->first)
      ++x;
    else
      ++y;
  }
  return sum;
}

double Norm(const SparseVector& v) {
  double sum = 0;
  for (const auto& [term, weight] : v) sum += weight * weight;
  return std::sqrt(sum);
}

double Cosine(const SparseVector& a, const SparseVector& b) {
  const double norms = Norm(a) * Norm(b);
  return norms > 0 ? Dot(a, b) / norms : 0;
}

void Canonicalise(SparseVector& v) {
  std::ranges::stable_sort(v, {}, &std::pair<TermId, double>::first);
  SparseVector out;
  for (const auto& [term, weight] : v) {
    if (!out.empty() && out.back().first == term)
      out.back().second += weight;
    else
      out.emplace_back(term, weight);
  }
  v = std::move(out);
}

double HighestIdf() { return std::log(TheBackground().documents + 1); }

double BackgroundIdf(std::string_view stem) {
  const Background& background = TheBackground();
  const auto found = background.count.find(std::string(stem));
  const double seen = found == background.count.end() ? 0 : std::min(found->second, background.documents);
  return std::log((background.documents + 1) / (seen + 1));
}

TermId TermTable::Intern(const std::string& text, double weight) {
  const auto [it, added] = ids_.emplace(text, static_cast<TermId>(texts_.size()));
  if (added) {
    texts_.push_back(text);
    weights_.push_back(weight);
  }
  return it->second;
}

TermId TermTable::OfWord(std::string_view word) {
  const auto known = words_.find(std::string(word));
  if (known != words_.end()) return known->second;
  const std::string folded = text::Fold(word);
  const std::string stem = text::Stem(folded);
  const TermId id = Intern(stem, text::IsStopWord(folded) ? 0 : BackgroundIdf(stem));
  words_.emplace(word, id);
  return id;
}

TermId TermTable::OfSymbol(const std::string& symbol, double weight) { return Intern(symbol, weight); }

}  // namespace stemma::claims
