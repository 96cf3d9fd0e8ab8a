#include "attribution/introduced.h"

#include <string>
#include <string_view>

#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kEntriesBack = 6;        // sources between a description and its name
constexpr std::size_t kLongestHeadline = 120;  // bytes of a first line that is one

// A full name of a person where the article has not named them before.
bool IsFirstNaming(std::string_view text, const SourceEntry& e) {
  const auto words = Split(e.voice.name);
  if (e.voice.shape != VoiceShape::kName || e.pronoun || !IsPerson(e.voice.kind) || words.size() < 2) return false;
  // Later than that nobody is introduced; it also bounds the search in a text without end.
  constexpr std::uint32_t kOpening = 16000;  // bytes
  if (e.place.field != Field::kText || e.place.span.begin() > kOpening) return false;
  const std::size_t first = text.find(words.back());
  return first != std::string_view::npos && first >= e.place.span.begin();
}

// A title or a description in the source's own words: "docker Ada Marr", "Ada Marr, a docker".
bool IsBare(const SourceEntry& e) { return text::Fold(e.words) == text::Fold(e.voice.name); }

// A person without a name, not spoken of before by the same noun ("a spokesman said ... the spokesman").
bool IsOpen(std::string_view article, const SourceEntry& e) {
  if (!e.name.empty() || !CanBeRole(e) || !IsPerson(e.voice.kind) || e.pronoun || e.place.field != Field::kText)
    return false;
  const std::string head = PersonHead(e);
  // A headline names nobody's role for the first time.
  const std::size_t line = article.find('\n');
  const std::size_t from = line < e.place.span.begin() && line < kLongestHeadline ? line : 0;
  return !head.empty() && text::Fold(article.substr(from, e.place.span.begin() - from)).find(head) == std::string::npos;
}

}  // namespace

void NameIntroduced(std::span<const Article> articles, Roles& roles, SourceEntries entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const SourceEntry& named = entries[i];
    const std::string_view article = articles[named.article].text;
    if (!IsFirstNaming(article, named) || !IsBare(named) || roles.Tells(named.article, named.name)) continue;
    for (std::size_t back = i; back-- > 0 && i - back <= kEntriesBack && entries[back].article == named.article;) {
      if (!IsOpen(article, entries[back])) continue;
      // The same words elsewhere in the article mean the same person.
      const std::string description = entries[back].voice.name;
      for (SourceEntry& e : entries.subspan(back))
        if (e.article == named.article && e.name.empty() && e.voice.name == description && IsPerson(e.voice.kind)) {
          e.name = named.name;
          e.voice.shape = VoiceShape::kName;
        }
      break;
    }
  }
}

}  // namespace stemma::attribution
