#include "reference/reference.h"

#include <algorithm>
#include <vector>

#include "reference/compare.h"
#include "reference/entries.h"
#include "reference/facts.h"

namespace stemma::reference {
namespace {

// Mentions inside a span of an article.
std::vector<Mention> MentionsIn(std::span<const Mention> mentions, ArticleIndex article, Span span) {
  const auto before = [&](const Mention& m) {
    return m.article < article || (m.article == article && m.span.begin() < span.begin());
  };
  std::vector<Mention> out;
  for (auto it = std::ranges::partition_point(mentions, before);
       it != mentions.end() && it->article == article && it->span.begin() < span.end(); ++it)
    if (it->span.end() <= span.end()) out.push_back(*it);
  return out;
}

std::vector<Facts> FactsOfClaim(const Evidence& evidence, const Claim& claim, const Names& names) {
  std::vector<Facts> facts;
  facts.reserve(claim.mentions.size());
  for (const ClaimMention& m : claim.mentions)
    facts.push_back(
        FactsOf(evidence.articles[m.article], m.span, MentionsIn(evidence.mentions, m.article, m.span), names));
  return facts;
}

}  // namespace

Result<void> CompareClaims(const Evidence& evidence, std::string_view list, const std::string& path, const Names& names,
                           DiagnosticSink& diagnostics, std::span<Story> stories) {
  const auto entries = ReadEntries(list, path, diagnostics);
  if (!entries) return std::unexpected(entries.error());
  List compared(*entries, path, names);
  for (Story& story : stories)
    for (Claim& claim : story.claims) claim.reference.push_back(compared.Check(FactsOfClaim(evidence, claim, names)));
  return {};
}

}  // namespace stemma::reference
