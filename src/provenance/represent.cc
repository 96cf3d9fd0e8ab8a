#include "provenance/represent.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace stemma::provenance {
namespace {

// Mentions that start inside `span` of an article.
template <typename Fn>
void ForMentionsIn(const Evidence& evidence, ArticleIndex article, Span span, Fn&& fn) {
  auto at = std::ranges::lower_bound(evidence.mentions, std::pair(article, span.begin()), {},
                                     [](const Mention& m) { return std::pair(m.article, m.span.begin()); });
  for (; at != evidence.mentions.end() && at->article == article && at->span.begin() < span.end(); ++at) fn(*at);
}

bool IsSpokesperson(const Attribution& a) {
  return a.source && a.source->place.field == Field::kText && !a.source->entity.empty() &&
         (a.source->kind == SourceKind::kPerson || a.source->kind == SourceKind::kOfficial) &&
         text::Fold(a.source->text).find("spokes") != std::string::npos;
}

}  // namespace

Spokespeople::Spokespeople(const Evidence& evidence) {
  std::map<std::string, std::map<std::string, std::pair<std::size_t, Voice>>> seen;
  for (const Attribution& a : evidence.attributions) {
    if (!IsSpokesperson(a)) continue;
    const std::string person = NameKey(a.source->entity);
    ForMentionsIn(evidence, a.article, a.source->place.span, [&](const Mention& m) {
      const bool names = m.kind == MentionKind::kOrganisation || m.kind == MentionKind::kPerson;
      const std::string key = NameKey(m.entity.empty() ? m.text : m.entity);
      if (!names || key.empty() || person.find(key) != std::string::npos || key.find(person) != std::string::npos)
        return;
      const SourceKind kind = m.kind == MentionKind::kPerson ? SourceKind::kPerson : SourceKind::kOrganisation;
      auto& [count, voice] = seen[person][key];
      voice = {key, m.entity.empty() ? m.text : m.entity, kind};
      ++count;
    });
  }
  for (const auto& [person, bodies] : seen) {
    const auto most = std::ranges::max_element(bodies, {}, [](const auto& b) { return b.second.first; });
    principal_.emplace(person, most->second.second);
  }
}

Voice Spokespeople::Principal(const Voice& voice) const {
  const auto found = principal_.find(voice.key);
  return found == principal_.end() ? voice : found->second;
}

}  // namespace stemma::provenance
