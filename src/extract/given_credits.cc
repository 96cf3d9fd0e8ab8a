#include "extract/given_credits.h"

#include <algorithm>
#include <array>

#include "extract/agencies.h"
#include "extract/credit_name.h"
#include "extract/credit_staff.h"
#include "extract/credit_words.h"
#include "extract/outlet_name.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxLine = 140;       // bytes of a line that is nothing else
constexpr std::size_t kMaxCopyright = 320;  // owners, years, addresses

std::optional<CreditCue> Credit(std::string_view kind, std::string name) {
  if (!LooksLikeOutlet(name)) return std::nullopt;
  return CreditCue{std::string(kind), std::move(name), true};
}

// The lower-case line without what may open it: brackets, dashes, stars.
std::string_view Opened(std::string_view lower) {
  return lower.substr(std::min(lower.find_first_of("abcdefghijklmnopqrstuvwxyz\xC2\xC3"), lower.size()));
}

// What stands before a gift: a text, "this", nothing.
struct Giver {
  std::size_t words = 0;
  bool text = false;
  bool speaks_of_this = false;
};

Giver BeforeGift(std::string_view lower, std::size_t at) {
  Giver giver;
  for (const CreditWord& word : WordsOf(lower, 0, at)) {
    ++giver.words;
    giver.text = giver.text || word.Is(kText) || lower.substr(word.begin, word.end - word.begin) == "materials";
    giver.speaks_of_this = giver.speaks_of_this || word.Is(kThis);
  }
  return giver;
}

// "Provided by X", "Story courtesy of X", "This story comes from X".
std::optional<CreditCue> FromGiver(std::string_view line, std::string_view lower) {
  enum class Needs : unsigned char { kNothing, kText, kThisText };
  struct Gift {
    std::string_view words;
    Needs needs;
  };
  static constexpr auto kGifts = std::to_array<Gift>({{"provided by ", Needs::kNothing},
                                                      {"supplied by ", Needs::kNothing},
                                                      {"distributed by ", Needs::kNothing},
                                                      {"syndicated by ", Needs::kNothing},
                                                      {"comes to us from ", Needs::kText},
                                                      {"courtesy of ", Needs::kText},
                                                      {"comes from ", Needs::kThisText},
                                                      {"came from ", Needs::kThisText},
                                                      {"is from ", Needs::kThisText}});
  constexpr std::size_t kMaxBefore = 4;
  for (const Gift& gift : kGifts) {
    const std::size_t at = lower.find(gift.words);
    if (at == std::string_view::npos) continue;
    const Giver giver = BeforeGift(lower, at);
    const bool bare = giver.words == 0 && gift.needs == Needs::kNothing;
    const bool named =
        giver.text && giver.words <= kMaxBefore && (gift.needs != Needs::kThisText || giver.speaks_of_this);
    // Pictures are "courtesy of" anybody; a bare line with an outlet's name is a text's.
    if (giver.words == 0 && gift.words == "courtesy of ") {
      std::string name = NameAt(line.substr(at + gift.words.size()));
      if (IsOutletName(name)) return Credit("original_source", std::move(name));
    }
    if (bare || named) return Credit("original_source", NameAt(line.substr(at + gift.words.size())));
  }
  return std::nullopt;
}

// "from our sister paper, the X"
std::optional<CreditCue> FromKin(std::string_view line, std::string_view lower) {
  for (const std::string_view kin : {"sister ", "partner ", "partners at ", "colleagues at ", "friends at "}) {
    const std::size_t our = lower.find(std::string("our ").append(kin));
    const std::size_t media = lower.find(std::string("our media ").append(kin));
    const std::size_t at = std::min(our, media);
    if (at == std::string_view::npos || (at > 0 && IsWordByte(lower[at - 1]))) continue;
    std::size_t behind = lower.find(kin, at) + kin.size();
    if (!kin.ends_with(" at ")) behind = std::min(lower.find_first_of(" ,", behind), lower.size());  // its kind
    while (behind < line.size() && (line[behind] == ' ' || line[behind] == ',')) ++behind;
    return Credit("republished_from", NameAt(line.substr(behind)));
  }
  return std::nullopt;
}

// "Read the rest of the article at X", "Continue reading on X"
std::optional<CreditCue> FromRest(std::string_view line, std::string_view lower) {
  const std::string_view opened = Opened(lower);
  const bool reads = opened.starts_with("read ") || opened.starts_with("continue reading ") ||
                     opened.starts_with("click here to read ") || opened.starts_with("see ") ||
                     opened.starts_with("view ") || opened.starts_with("weiter bei ") ||
                     opened.starts_with("weiterlesen ");
  if (!reads) return std::nullopt;
  static constexpr auto kWholes =
      std::to_array<std::string_view>({"full ", "rest of ", "original ", "entire ", "complete ", "reading ", "weiter"});
  bool whole = false;
  for (const std::string_view word : kWholes) whole = whole || lower.find(word) != std::string_view::npos;
  if (!whole) return std::nullopt;
  for (const std::string_view place : {" at ", " on ", " in ", " from ", " bei ", " auf ", " at: ", " on: "}) {
    const std::size_t at = lower.find(place);
    if (at == std::string_view::npos) continue;
    if (auto cue = Credit("original_source", NameAt(line.substr(at + place.size())))) return cue;
  }
  return std::nullopt;
}

// "Used with permission of X", "mit freundlicher Genehmigung der X"
std::optional<CreditCue> FromPermission(std::string_view line, std::string_view lower) {
  if (lower.find("photo") != std::string_view::npos || lower.find("image") != std::string_view::npos)
    return std::nullopt;
  for (const std::string_view words :
       {"with permission from ", "with permission of ", "with the permission of ", "freundlicher genehmigung ",
        "avec l'autorisation de ", "con permiso de ", "con autorización de ", "con il permesso di "}) {
    const std::size_t at = lower.find(words);
    if (at != std::string_view::npos) return Credit("republished_from", NameAt(line.substr(at + words.size())));
  }
  return std::nullopt;
}

// "Co-published with X", and "In Kooperation mit X" where X is an outlet: advertisers are partners too.
std::optional<CreditCue> FromJointLine(std::string_view line, std::string_view lower) {
  struct Joint {
    std::string_view words;
    bool of_news;
  };
  static constexpr auto kJoints = std::to_array<Joint>({{"published in partnership with ", true},
                                                        {"produced in partnership with ", true},
                                                        {"co-published with ", true},
                                                        {"in kooperation mit ", false},
                                                        {"in zusammenarbeit mit ", false},
                                                        {"en partenariat avec ", false}});
  for (const Joint& joint : kJoints) {
    const std::size_t at = lower.find(joint.words);
    if (at == std::string_view::npos || (at > 2 && !lower.starts_with("this "))) continue;
    std::string name = NameAt(line.substr(at + joint.words.size()));
    if (joint.of_news || (IsOutletName(name) && !IsOffice(name))) return Credit("based_on", std::move(name));
  }
  return std::nullopt;
}

// "By Ada Quill for the Harbour Post", "Ada Quill, Bo Lund | Harbour Post": whose the writers are.
std::optional<CreditCue> FromBylineOutlet(std::string_view line, std::string_view lower) {
  constexpr std::string_view kBar = " | ", kFor = " for ";
  const bool by = lower.starts_with("by ");
  const std::size_t bar = line.rfind(kBar);
  const std::size_t mark = by && bar == std::string_view::npos ? lower.rfind(kFor) : bar;
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string_view people = by ? line.substr(3, mark - 3) : line.substr(0, mark);
  if (people.find(' ') == std::string_view::npos || !AreNames(people)) return std::nullopt;
  std::string_view rest = line.substr(mark + 3);
  if (mark != bar) rest.remove_prefix(2);
  if (text::LowerAscii(rest.substr(0, 4)) == "the ") rest.remove_prefix(4);
  // A menu has more bars; a site's address or one word behind the bar ends a title.
  const bool named = IsOutletName(rest) && people.find('|') == std::string_view::npos &&
                     rest.find(' ') != std::string_view::npos && rest.find('.') == std::string_view::npos;
  return named ? Credit("original_source", std::string(rest)) : std::nullopt;
}

// "© 2020 Harbour Times. Distributed by X": an owner who says how the text came here.
std::optional<CreditCue> FromOwner(std::string_view line, std::string_view lower) {
  const bool owned = lower.starts_with("copyright") || lower.starts_with("\xC2\xA9") || lower.starts_with("(c)");
  if (!owned || line.size() > kMaxCopyright || !AgencyIn(line).empty()) return std::nullopt;
  static constexpr auto kWays = std::to_array<std::string_view>(
      {"distributed by ", "to see more, visit", "visit the ", "reprinted with permission", "used with permission"});
  if (std::ranges::none_of(kWays, [&](std::string_view way) { return lower.find(way) != std::string_view::npos; }))
    return std::nullopt;
  const std::size_t owner = line.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower.starts_with("copyright") ? 9 : 0);
  if (owner == std::string_view::npos) return std::nullopt;
  std::string name = NameAt(line.substr(owner));
  if (name == "C" || name.empty()) return std::nullopt;
  return Credit("original_source", std::move(name));
}

}  // namespace

std::optional<CreditCue> GivenCreditOf(std::string_view line, const std::string& lower) {
  if (auto cue = FromOwner(line, lower)) return cue;
  if (line.size() > kMaxLine) return std::nullopt;
  for (const auto& rule : {FromGiver, FromKin, FromRest, FromPermission, FromJointLine, FromBylineOutlet})
    if (auto cue = rule(line, lower)) return cue;
  return std::nullopt;
}

}  // namespace stemma::extract
