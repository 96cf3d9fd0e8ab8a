#include "claims/hedges.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "text/fold.h"

namespace stemma::claims {
namespace {

constexpr std::array<std::string_view, 38> kReports = {
    "reportedly",     "allegedly",       "alleged",         "apparently",
    "purportedly",    "supposedly",      "rumour",          "rumours",
    "rumor",          "rumors",          "rumored",         "rumoured",
    "is said to",     "are said to",     "was said to",     "were said to",
    "reports say",    "reports claim",   "reports suggest", "it is claimed",
    "it was claimed", "claims that",     "speculation",     "speculated",
    "is believed to", "are believed to", "may have",        "might have",
    "could be",       "reports of",      "reports that",    "according to reports",
    "claim that",     "claiming",        "claims",          "it emerged",
    "word is",        "circulating"};
constexpr std::array<std::string_view, 58> kDoubts = {"jury is out",
                                                      "jury is still out",
                                                      "may or may not",
                                                      "couldn't say whether",
                                                      "could not say whether",
                                                      "definitive answer",
                                                      "conclusive answer",
                                                      "murky",
                                                      "conflicting reports",
                                                      "neither confirm",
                                                      "neither confirming",
                                                      "neither confirmed",
                                                      "not convinced",
                                                      "unconvinced",
                                                      "altered image",
                                                      "altered version",
                                                      "if true",
                                                      "if confirmed",
                                                      "unconfirmed",
                                                      "unverified",
                                                      "not been confirmed",
                                                      "not yet confirmed",
                                                      "no confirmation",
                                                      "not confirmed",
                                                      "could not be confirmed",
                                                      "could not be verified",
                                                      "cannot be verified",
                                                      "can't be verified",
                                                      "unable to verify",
                                                      "unable to confirm",
                                                      "could not confirm",
                                                      "could not verify",
                                                      "not clear whether",
                                                      "unclear whether",
                                                      "unclear if",
                                                      "not clear if",
                                                      "unclear",
                                                      "skeptical",
                                                      "sceptical",
                                                      "skeptic",
                                                      "sceptic",
                                                      "grain of salt",
                                                      "pinch of salt",
                                                      "dubious",
                                                      "doubtful",
                                                      "doubts",
                                                      "cast doubt",
                                                      "too good to be true",
                                                      "questionable",
                                                      "hard to believe",
                                                      "remains to be seen",
                                                      "impossible to confirm",
                                                      "impossible to verify",
                                                      "take this with",
                                                      "no evidence",
                                                      "little evidence",
                                                      "suspicious",
                                                      "far-fetched"};
constexpr std::array<std::string_view, 44> kDenies = {
    "hoax",         "fake",      "faked",          "false",          "untrue",         "not true", "isn't true",
    "wasn't true",  "debunk",    "debunked",       "debunks",        "debunking",      "bogus",    "fabricated",
    "made up",      "made-up",   "fictional",      "satire",         "satirical",      "spoof",    "parody",
    "photoshopped", "photoshop", "doctored",       "misinformation", "disinformation", "baseless", "unfounded",
    "no truth",     "not real",  "isn't real",     "aren't real",    "is not real",    "prank",    "urban legend",
    "myth",         "nonsense",  "never happened", "did not happen", "didn't happen",  "fell for", "fooled",
    "duped",        "rubbish"};

// Beside one of these a denying word only asks: "is it real or a hoax?", "probably false".
constexpr std::array<std::string_view, 14> kSoftens = {"or a",     "or an",   "or is",       "or just",  "or simply",
                                                       "could be", "may be",  "may well be", "might be", "probably",
                                                       "possibly", "whether", "some say",    "perhaps"};

// Words that leave open whether it is so.
constexpr auto kWavers = std::to_array<std::string_view>({"appears to be a",
                                                          "appears to be an",
                                                          "appears to have been",
                                                          "anyone's guess",
                                                          "authenticity",
                                                          "coincidence",
                                                          "confusion",
                                                          "critics",
                                                          "either way",
                                                          "exaggerated",
                                                          "hard to say",
                                                          "hard to tell",
                                                          "have questioned",
                                                          "if it is true",
                                                          "if it's true",
                                                          "is it real",
                                                          "it is possible",
                                                          "it's possible",
                                                          "it seems",
                                                          "likely a",
                                                          "may be a",
                                                          "may be nothing more",
                                                          "may have been",
                                                          "may just be",
                                                          "may not be",
                                                          "may or may not",
                                                          "maybe",
                                                          "might not",
                                                          "mystery",
                                                          "no confirmation",
                                                          "not so fast",
                                                          "nothing more than",
                                                          "or is it",
                                                          "perhaps",
                                                          "possibly",
                                                          "probably",
                                                          "questioned",
                                                          "questions about",
                                                          "raised questions",
                                                          "real or",
                                                          "seems to be",
                                                          "some argue",
                                                          "some believe",
                                                          "some say",
                                                          "speculation",
                                                          "supposed",
                                                          "turn out to be",
                                                          "turned out to be",
                                                          "uncertain",
                                                          "unlikely",
                                                          "whether or not",
                                                          "whether the"});

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Which lists have a phrase in a text.
enum List : std::uint8_t { kReporting = 1, kDoubting = 2, kDenying = 4, kWavering = 8, kSoftening = 16 };

struct Phrase {
  std::string_view words;
  std::uint8_t list;
};

// All phrases by their first byte: a text is looked through once, at the starts of its words.
using PhraseTable = std::array<std::vector<Phrase>, 256>;

template <std::size_t N>
void AddList(const std::array<std::string_view, N>& phrases, List list, PhraseTable& table) {
  for (const std::string_view p : phrases) table[static_cast<unsigned char>(p.front())].push_back({p, list});
}

const PhraseTable& ThePhrases() {
  static const PhraseTable table = [] {
    PhraseTable out;
    AddList(kReports, kReporting, out);
    AddList(kDoubts, kDoubting, out);
    AddList(kDenies, kDenying, out);
    AddList(kWavers, kWavering, out);
    AddList(kSoftens, kSoftening, out);
    return out;
  }();
  return table;
}

std::uint8_t ListsIn(std::string_view text) {
  std::uint8_t found = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && IsWordByte(text[at - 1])) continue;
    const std::string_view rest = text.substr(at);
    for (const auto& [words, list] : ThePhrases()[static_cast<unsigned char>(rest.front())])
      if (rest.starts_with(words) && (rest.size() == words.size() || !IsWordByte(rest[words.size()]))) found |= list;
  }
  return found;
}

// Folds, and makes the curly apostrophe a straight one, so that "isn't" is found in both.
std::string Plain(std::string_view text) {
  std::string out = text::Fold(text);
  for (std::size_t at = out.find("\xE2\x80\x99"); at != std::string::npos; at = out.find("\xE2\x80\x99", at))
    out.replace(at, 3, "'");
  return out;
}

}  // namespace

Hedges FindHedges(std::string_view text) {
  const std::string plain = Plain(text);
  const std::uint8_t lists = ListsIn(plain);
  const bool denying = (lists & kDenying) != 0;
  const bool asks = plain.ends_with('?') || (lists & kSoftening) != 0;
  return {.reports = (lists & kReporting) != 0,
          .doubts = (lists & kDoubting) != 0 || (denying && asks),
          .denies = denying && !asks,
          .wavers = (lists & kWavering) != 0};
}

}  // namespace stemma::claims
