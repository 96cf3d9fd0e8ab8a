// Families: which voices of a claim count as one origin, and what joined each two.
// In:  a claim's network; joins with their reasons.  Out: the family of a voice; the reasons between two voices in
// words. Tested by provenance/families_test.cc. Source: docs/algorithms/provenance.md, "How many are independent".
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "provenance/network.h"

namespace stemma::provenance {

// What makes two voices one.
enum class Joint {
  kStep,          // articles say that the first had it from the second
  kSpokesperson,  // the first speaks for the second
  kBeside,        // articles that name the first name the second too
  kOwner,         // outlets of one owner that tell it in the same words
};

// A forest over the voices of one network. REQUIRES: the network outlives it, and every key is one of its keys.
class Families {
 public:
  explicit Families(const Network& network);

  // Makes the families of the two one. `articles`: how many show it. Nothing changes where they are one already.
  void Join(const std::string& a, const std::string& b, Joint joint, std::size_t articles);

  // A key that is the same for all voices of a family.
  [[nodiscard]] std::string Of(const std::string& key) const;

  // Why the voices are one, each reason once: "2 articles give officials as the source of the agency". Empty for voices
  // of different families. O(size of the family) for each voice.
  [[nodiscard]] std::vector<std::string> Reasons(const std::vector<std::string>& keys) const;

 private:
  struct Edge {
    std::string a;
    std::string b;
    Joint joint;
    std::size_t articles;
  };
  [[nodiscard]] std::string Words(const Edge& edge) const;
  [[nodiscard]] std::vector<std::size_t> Path(const std::string& from, const std::string& to) const;

  const Network& network_;
  std::map<std::string, std::string> parent_;
  std::vector<Edge> edges_;                             // a tree for each family: only joins that joined something
  std::map<std::string, std::vector<std::size_t>> at_;  // key -> its edges
};

}  // namespace stemma::provenance
