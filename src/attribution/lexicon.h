// Lexicon: what a single word can be in a reporting sentence.
// In:  a folded word.  Out: word classes, and the reporting verb it may be a form of.
// Tested by attribution/attribution_test.cc. Source: our own table; docs/algorithms/attribution.md says how it was
// made.
#pragma once

#include <cstdint>
#include <string_view>

#include "stemma/attribution.h"

namespace stemma::attribution {

// Classes of a word; one word may have several.
enum WordClass : std::uint32_t {
  kAuxiliary = 1U << 0,      // has, did, wasn't
  kModal = 1U << 1,          // would, cannot
  kBe = 1U << 2,             // is, was, been
  kNegation = 1U << 3,       // not, never, didn't
  kAdverb = 1U << 4,         // also, later, words in -ly
  kDeterminer = 1U << 5,     // the, a, some, this
  kPossessive = 1U << 6,     // his, their
  kSubject = 1U << 7,        // he, she, they, we
  kRelative = 1U << 8,       // who, which
  kPreposition = 1U << 9,    // of, in, with
  kConjunction = 1U << 10,   // and, or, but
  kSubordinator = 1U << 11,  // because, after, if, that
  kTime = 1U << 12,          // Tuesday, yesterday, March
  kOtherVerb = 1U << 13,     // frequent finite verbs that report nothing
  kTitle = 1U << 14,         // Mr, Sen, President
  kSpeakerNoun = 1U << 15,   // spokesman, official, source, analyst
  kCountNoun = 1U << 16,     // week, month, year: the heads of "last week"
  kDocumentNoun = 1U << 17,  // report, statement, poll, papers
  kMediumNoun = 1U << 18,    // agency, newspaper, channel
  kBodyNoun = 1U << 19,      // ministry, police, company, group
  kVenueNoun = 1U << 20,     // interview, statement, speech: "said in an interview"
};

enum class Form : std::uint8_t { kBase, kThird, kPast, kParticiple, kGerund };

// How a verb reports.
enum VerbTrait : std::uint32_t {
  kInverts = 1U << 0,      // ", said Marr"
  kTells = 1U << 1,        // takes a recipient: told reporters
  kNounToo = 1U << 2,      // its base and -s forms are nouns as well: report, claims
  kNeedsClause = 1U << 3,  // reports only before "that", a colon or a quotation: found, read
  kAsksFor = 1U << 4,      // asked, urged
  kCites = 1U << 5,        // citing, quoting: the object is a source
  kTakesObject = 1U << 6,  // denied the charge, announced a deal
  kQuoteOnly = 1U << 7,    // reports only beside a quotation: continued, began
  kMental = 1U << 8,       // believes, vows: a state of mind, not a statement of fact
  kLabels = 1U << 9,       // called the reports false: object and label are the content
  kPublishes = 1U << 10,   // released a video showing
  kWithholds = 1U << 11,   // declined, refused: "to comment" is the content
  kRules = 1U << 12,       // ruled out
};

struct VerbEntry {
  std::string_view base, third, past, participle, gerund;
  std::uint32_t traits;
  SpeechStance stance;
};

struct WordInfo {
  std::uint32_t classes = 0;
  const VerbEntry* verb = nullptr;  // nothing for a word that reports nothing
  Form form = Form::kBase;
};

// What `folded` (ASCII lower case, straight apostrophes) can be. Unknown words have no class, save -ly adverbs.
WordInfo Lookup(std::string_view folded);

}  // namespace stemma::attribution
