#include "entities/person_context.h"

#include "entities/name_lexicon.h"

namespace stemma::entities {

bool LooksLikePerson(const Reading& r, const FoundName& name, const std::unordered_set<std::string_view>& small_words) {
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (r[i].kind == text::TokenKind::kWord && small_words.contains(r.Lower(i))) return false;
    if (IsFeatureWord(r.Lower(i)) || IsPlaceClass(r.Lower(i))) return false;
  }
  const std::size_t next = name.end;
  if (next < r.size() && r.SameSentence(name.begin, next)) {
    if (IsSpeechVerb(r.Lower(next)) || r.Is(next, "who")) return true;
    if (r.Is(next, ",") && next + 1 < r.size() &&
        (r[next + 1].kind == text::TokenKind::kNumber || r.Is(next + 1, "who") || r.Is(next + 1, "a") ||
         r.Is(next + 1, "the")))
      return true;
  }
  if (name.begin > 0 && r.SameSentence(name.begin, name.begin - 1)) {
    const std::string_view before = r.Lower(name.begin - 1);
    if (IsSpeechVerb(before) || before == "by" || IsTitle(before)) return true;
    // "the water minister, Ada Marr".
    if (before == "," && name.begin > 1 && IsTitle(r.Lower(name.begin - 2)) && !r[name.begin - 2].capitalised)
      return true;
  }
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (r[i].span.size() == 1 && r[i].capitalised) return true;
  }
  return false;
}

}  // namespace stemma::entities
