// Origin model: how likely each voice of a claim is where the claim came from.
// In:  a claim's network of voices.  Out: candidates with features and a chance each, likeliest first.
// Tested by provenance/origin_model_test.cc; measured by tools/lineage_models.py. Source: logistic regression over the
// features below; data/claims/origin_model.tsv.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "provenance/network.h"

namespace stemma::provenance {

// Numbers of articles and weights enter as logarithms where it is said, all else is a share or a switch.
inline constexpr auto kOriginFeatures = std::to_array<std::string_view>({
    "bias",
    // How much of the claim rests on it: weights as in Node::weight.
    "log_weight",
    "weight_of_first",  // by the heaviest voice's
    "weight_share",     // by the number of articles
    "mean_weight",
    "best_weight",
    "heaviest",
    "log_rank",
    "log_articles",
    "share_of_articles",
    "heaviest_in",  // share of its articles in which no voice is heavier
    // Who had it from whom.
    "relay",
    "named_upstream",
    "unnamed_upstream",
    "direct_share",
    "log_below",    // voices that have it from this one
    "below_share",  // articles in which it stands further up than another
    "published",
    // What else it does.
    "denies_share",
    "only_denies",
    "against_share",  // of the mentions in which it speaks
    // Who it is.
    "outlet",
    "agency",
    "official",
    "organisation",
    "person",
    "anonymous",
    "social_media",
    "document",
    "group",
    "can_be_origin",  // by the rule of voices.h
    "role",
    "capital",
    "one_word",
    "long_name",
    "body",
    "spokesperson",
    "telling_words",
    "in_summary",  // share of its telling words that the claim's summary has
    // What the words are like by which the claim's attributions name it, six on either side with them:
    // text/word_kinds.h.
    "by_witness",
    "by_analyst",
    "by_official",
    "by_media",
    "by_insider",
    "by_crowd",
    "by_family",
    "by_company",
    // The claim.
    "log_candidates",
    "log_first_weight",
    "first_weight_share",
});

struct Candidate {
  const Node* node = nullptr;
  std::set<ArticleIndex> articles;  // that rest on it
  double weight = 0;                // sum over them
  std::array<double, kOriginFeatures.size()> features{};
  double chance = 0;
};

// The voices that can be an origin, likeliest first; pointers into `network`. `articles`: how many the claim has.
std::vector<Candidate> RateOrigins(const Evidence& evidence, const Network& network, const Claim& claim);

// An outlet that itself had the claim from a named voice further up.
bool IsRelay(const Network& network, const Node& node);

// Articles with a mention of the claim.
std::set<ArticleIndex> ArticlesOf(const Claim& claim);

// Puts another table in place of the one that ships: for the tools that fit and check models; an empty one
// brings that back. Not while a story is read.
void UseOriginModel(std::string_view table);

}  // namespace stemma::provenance
