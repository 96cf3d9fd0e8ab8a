#include "reference/sides.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::reference {
namespace {

constexpr std::string_view kGovernmentOf = "government of ";
constexpr std::string_view kRebels = "rebels";
constexpr std::string_view kState = "state:";
constexpr std::string_view kGroup = "group:";

constexpr std::array<std::string_view, 8> kRebelWords = {"rebel",   "rebels",     "insurgent",  "insurgents",
                                                         "mutinee", "opposition", "guerrillas", "guerillas"};
// Nouns that make "Turkish ..." or "government ..." a party to a fight.
constexpr std::array<std::string_view, 30> kForceWords = {
    "army",      "forces",     "force",    "troops",   "soldiers", "soldier",    "jets",      "jet",
    "warplanes", "warplane",   "aircraft", "planes",   "plane",    "airstrikes", "airstrike", "strikes",
    "strike",    "raids",      "raid",     "air",      "military", "artillery",  "shelling",  "helicopters",
    "regime",    "helicopter", "police",   "missiles", "warships", "bombing"};
// Words that stand for the state of the country by themselves.
constexpr std::array<std::string_view, 3> kHomeWords = {"regime", "army", "loyalists"};
constexpr std::size_t kForceReach =
    3;  // words between "Turkish" or "government" and its noun: "Turkish air force jets"

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string State(const std::string& code) { return std::string(kState) + code; }

std::string SideOf(std::string_view name, const Names& names) {
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  const std::string key = names.key(name);
  if (key.empty() || key == "civilians") return {};
  if (key.starts_with(kGovernmentOf)) {
    const std::string code = names.country(name.substr(kGovernmentOf.size()));
    return code.empty() ? std::string(kGroup) + key : State(code);
  }
  for (const std::string_view word : kRebelWords)
    if (key.ends_with(word)) return std::string(kRebels);
  const std::string known = names.actor(name);
  return std::string(kGroup) + (known.empty() ? key : names.key(known));
}

// The words of a statement outside the names of organisations, folded.
struct Word {
  std::string folded;
  std::string_view surface;
  bool named = false;  // inside an organisation's name
};

std::vector<Word> WordsOf(std::string_view text, Span span, std::span<const Mention> mentions) {
  std::vector<Word> words;
  const std::string_view part = span.Of(text);
  for (const text::Token& t : text::Tokenize(part)) {
    if (t.kind == text::TokenKind::kMark) continue;
    const std::size_t at = span.begin() + t.span.begin();
    const bool named = std::ranges::any_of(mentions, [&](const Mention& m) {
      return m.kind == MentionKind::kOrganisation && m.span.begin() <= at && at < m.span.end();
    });
    words.push_back({text::Fold(t.span.Of(part)), t.span.Of(part), named});
  }
  return words;
}

// "Turkish jets", "Russian air strikes", "Syrian government forces"; not "Syrian opposition forces".
bool IsForceAhead(const std::vector<Word>& words, std::size_t at) {
  for (std::size_t i = at + 1; i < words.size() && i <= at + kForceReach; ++i) {
    if (In(kRebelWords, words[i].folded) || words[i].named || words[i].folded == "backed") return false;
    if (In(kForceWords, words[i].folded)) return true;
  }
  return false;
}

void AddWords(const std::vector<Word>& words, const std::string& home, const Names& names, Sides& out) {
  std::size_t taken = 0;  // words before this one belong to a force that is already named
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& w = words[i];
    if (w.named || i < taken) continue;
    if (In(kRebelWords, w.folded)) out.insert(std::string(kRebels));
    if (In(kHomeWords, w.folded) || (w.folded == "government" && IsForceAhead(words, i))) out.insert(State(home));
    const bool capital = !w.surface.empty() && w.surface.front() >= 'A' && w.surface.front() <= 'Z';
    if (!capital || !IsForceAhead(words, i)) continue;
    if (const std::string code = names.country(w.surface); !code.empty()) {
      out.insert(State(code));
      taken = i + kForceReach + 1;
    }
  }
}

// "Syrian Arab Army", "Turkish Armed Forces": an arm of a state that bears its name.
std::string StateArm(std::string_view name, const Names& names) {
  constexpr std::array<std::string_view, 7> kArms = {" army",   " armed forces", " air force",       " navy",
                                                     " police", " military",     " aerospace forces"};
  const std::string key = names.key(name);
  const bool arm = std::ranges::any_of(kArms, [&](std::string_view end) { return key.ends_with(end); });
  const std::string code = arm ? names.country(name.substr(0, name.find(' '))) : std::string();
  return code.empty() ? std::string() : State(code);
}

}  // namespace

Sides SidesOfCell(std::string_view cell, const Names& names) {
  Sides out;
  while (!cell.empty()) {
    const std::size_t comma = std::min(cell.find(','), cell.size());
    if (std::string side = SideOf(cell.substr(0, comma), names); !side.empty()) out.insert(std::move(side));
    cell.remove_prefix(std::min(comma + 1, cell.size()));
  }
  return out;
}

Sides SidesOfStatement(std::string_view text, Span span, std::span<const Mention> mentions, const std::string& home,
                       const Names& names) {
  Sides out;
  for (const Mention& m : mentions) {
    if (m.kind != MentionKind::kOrganisation) continue;
    const std::string& name = m.entity.empty() ? m.text : m.entity;
    const std::string state = StateArm(name, names);
    out.insert(state.empty() ? SideOf(name, names) : state);
  }
  out.erase("");
  AddWords(WordsOf(text, span, mentions), home, names, out);
  return out;
}

Agreement CompareSides(const Sides& stated, const Sides& of_entry) {
  if (stated.empty() || of_entry.empty()) return Agreement::kNotStated;
  const bool meets = std::ranges::any_of(stated, [&](const std::string& side) {
    if (side == kState)  // a state, and nobody knows which
      return std::ranges::any_of(of_entry, [](const std::string& s) { return s.starts_with(kState); });
    return of_entry.contains(side);
  });
  if (meets) return Agreement::kAgrees;
  return stated.size() > 1 ? Agreement::kDiffers : Agreement::kUnclear;
}

}  // namespace stemma::reference
