// Terms: words as numbers with weights, and sparse vectors of them.
// In:  text with its tokens.  Out: stems weighted by how rare they are in general news.
// Tested by claims/terms_test.cc. Source: tf-idf (Salton and Buckley 1988); the background is
// data/claims/background.tsv, because in a pile about one story the story's own words are everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stemma::claims {

using TermId = std::uint32_t;

// Sorted by term, weights > 0. Compared and added in that order, so sums are the same on every run.
using SparseVector = std::vector<std::pair<TermId, double>>;

double Dot(const SparseVector& a, const SparseVector& b);
double Norm(const SparseVector& v);
// Cosine in [0, 1]; 0 when either is empty.
double Cosine(const SparseVector& a, const SparseVector& b);
// Sorts by term and adds the weights of equal terms.
void Canonicalise(SparseVector& v);

// Inverse document frequency of a stem in general news, in [0, 6.6]; a stem never seen has the highest.
double BackgroundIdf(std::string_view stem);
double HighestIdf();

// Numbers for terms, given in order of first use. Not thread-safe. Deterministic when used in article order.
class TermTable {
 public:
  // Term of a word form as it stands (folded and stemmed inside); nothing's weight for stop words is 0.
  TermId OfWord(std::string_view word);
  // Term of a name after resolution ("entity:Islamic State") or of a day ("day:2017-08-26"); weight given.
  TermId OfSymbol(const std::string& symbol, double weight);
  [[nodiscard]] double weight(TermId id) const { return weights_[id]; }
  [[nodiscard]] const std::string& text(TermId id) const { return texts_[id]; }
  [[nodiscard]] std::size_t size() const { return weights_.size(); }

 private:
  TermId Intern(const std::string& text, double weight);
  std::unordered_map<std::string, TermId> ids_;
  std::unordered_map<std::string, TermId> words_;  // word form -> term, to stem each form once
  std::vector<std::string> texts_;
  std::vector<double> weights_;
};

}  // namespace stemma::claims
