#include "attribution/set_kinds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "attribution/house.h"
#include "attribution/media.h"
#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// A medium is one everywhere when a fifth of its places say so: elsewhere it is easily read as a body. Fewer are
// mistakes ("the Islamic State magazine") that would make a medium of a state.
constexpr std::size_t kPlacesOfAMedium = 5;
// "The Inquisitr reported": so often does a person not.
constexpr std::size_t kLeastReports = 2;
constexpr std::size_t kReportsOfAnOutlet = 3;  // one cue in so many

// How often a name was taken for what, and how often it reports.
struct Votes {
  std::optional<SourceKind> medium;  // the kind of the first place that takes it for one
  std::size_t media = 0;
  std::size_t people = 0;
  std::size_t bodies = 0;
  std::size_t reports = 0;
};

bool Reports(const Article& article, const Attribution& a) {
  return std::ranges::any_of(a.cue, [&](const Place& cue) {
    if (cue.field != Field::kText) return false;
    const std::string words = text::Fold(cue.span.Of(article.text));
    return words.find("report") != std::string::npos && words.find("reportedly") == std::string::npos;
  });
}

// Names that mentions know as those of persons, last names included, and of places.
class KnownNames {
 public:
  KnownNames(std::span<const Article> articles, std::span<const Mention> mentions) {
    for (const Article& a : articles) houses_.insert(HouseOf(a));
    for (const Mention& m : mentions) {
      if (m.kind == MentionKind::kPlace) places_.insert(m.entity);
      if (m.kind != MentionKind::kPerson) continue;
      people_.insert(m.entity);
      people_.insert(m.entity.substr(m.entity.rfind(' ') + 1));
    }
  }
  // Whose pages are in the set.
  [[nodiscard]] bool IsHouse(std::string_view name) const { return houses_.contains(name); }
  [[nodiscard]] bool IsPerson(std::string_view name) const { return people_.contains(name); }
  // "A Boston newspaper" makes no paper of Boston.
  [[nodiscard]] bool IsPlace(std::string_view name) const {
    return places_.contains(name) && !KnownMedium(text::Fold(name));
  }

 private:
  std::set<std::string, std::less<>> houses_;
  std::set<std::string, std::less<>> people_;
  std::set<std::string, std::less<>> places_;
};

// The kind that the places of medium, person and body are to have; nothing where they may keep theirs.
std::optional<SourceKind> Settled(const std::string& name, const Votes& v, const KnownNames& known) {
  const std::size_t all = v.media + v.people + v.bodies;
  if (known.IsPlace(name) && !known.IsPerson(name)) return SourceKind::kOrganisation;
  if (known.IsHouse(name) && !known.IsPerson(name)) return v.medium.value_or(SourceKind::kOutlet);
  if (v.media > 0 && v.media >= v.people && v.media * kPlacesOfAMedium >= all) return v.medium;
  if (v.media > 0) return v.bodies > v.people ? SourceKind::kOrganisation : SourceKind::kPerson;
  const bool reports = v.reports >= kLeastReports && v.reports * kReportsOfAnOutlet >= all;
  if (reports && !known.IsPerson(name) && !known.IsPlace(name)) return SourceKind::kOutlet;
  return std::nullopt;
}

}  // namespace

void SpreadKinds(std::span<const Article> articles, std::span<const Attribution> attributions,
                 std::span<const Mention> mentions, SourceEntries entries) {
  std::map<std::string, Votes> votes;
  for (const SourceEntry& e : entries) {
    if (e.name.empty()) continue;
    Votes& v = votes[e.name];
    if (IsMediumKind(e.voice.kind) && !v.medium) v.medium = e.voice.kind;
    v.media += IsMediumKind(e.voice.kind) ? 1 : 0;
    v.people += IsPerson(e.voice.kind) ? 1 : 0;
    v.bodies += e.voice.kind == SourceKind::kOrganisation ? 1 : 0;
    v.reports += Reports(articles[e.article], attributions[e.index]) ? 1 : 0;
  }
  const KnownNames known(articles, mentions);
  std::map<std::string, SourceKind> settled;
  for (const auto& [name, v] : votes)
    if (const auto kind = Settled(name, v, known)) settled.emplace(name, *kind);
  for (SourceEntry& e : entries) {
    const bool open =
        IsMediumKind(e.voice.kind) || e.voice.kind == SourceKind::kPerson || e.voice.kind == SourceKind::kOrganisation;
    if (const auto kind = settled.find(e.name); open && kind != settled.end()) e.voice.kind = kind->second;
  }
}

std::set<std::string> MediaNames(std::span<const Article> articles, std::span<const SourceEntry> entries) {
  constexpr std::size_t kShortest = 5;
  std::set<std::string> out;
  for (const SourceEntry& e : entries)
    if (IsMediumKind(e.voice.kind)) out.insert(e.name);
  for (const Article& a : articles) out.insert(HouseOf(a));
  std::erase_if(out, [](const std::string& name) { return name.size() < kShortest; });
  return out;
}

}  // namespace stemma::attribution
