// Phrases: attributions whose cue is no verb of a subject: according to, citing, via, "Name: ...", datelines.
// In:  a view.  Out: relations appended in reading order of each kind.
// Tested by attribution/phrases_test.cc. Source: ours; rows 9, 12, 17 and 41 of the inventory.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// "according to X", "per X", "in the words of X".
void FindAccordingTo(const View& view, std::vector<Relation>& out);

// ", citing X", "quoting X", "as first reported by X", "via X". Appends the cited party as the inner attribution and
// makes it the child of the attribution that carries it. REQUIRES: `out` holds the verbs' attributions.
void FindCiting(const View& view, std::vector<Relation>& out);

// "on the authority of X", ", relaying X", "courtesy of X": as citing. Called by FindCiting.
void FindRelayPhrases(const View& view, std::vector<Relation>& out);

// Who is cited at `at`: a phrase, or a few words in quotation marks, 'citing "people at the bank"'.
Range CitedAt(const View& view, std::uint32_t at, std::uint32_t ceiling);

// Appends the attribution of a cited source: its content is that of the sentence's attribution, which carries it, else
// the clause before.
void AddCited(const View& view, Range cue, Range source, std::vector<Relation>& out);

// Cues of several words: "spoke of", "could not be reached", "withdrew its report", "put the toll at 19".
// REQUIRES: `out` holds the verbs' attributions.
void FindIdioms(const View& view, std::vector<Relation>& out);

// "Mayor: no plan to resign", "ADA MARR: I was there.", and credits behind a dash.
void FindColon(const View& view, std::vector<Relation>& out);

// "OREL (Reuters) - ...": the agency carries the first sentence behind it.
void FindDatelines(const View& view, std::vector<Relation>& out);

// Lines that say whose work the text is: "Source: Orel Wire", "originally appeared at", "Copyright". They carry the
// first sentence.
void FindCredits(const View& view, std::vector<Relation>& out);

// "The picture was first posted on Orel Oddities": the place of publication carries the statement.
void FindPublications(const View& view, std::vector<Relation>& out);

// "learned it from X", "was told by X", "sent to him by X", "the claim comes from X", "a video posted by X".
void FindObtained(const View& view, std::vector<Relation>& out);

// Posts set into the page: "The words of it. - Ada Marr (@adamarr)".
void FindPosts(const View& view, std::vector<Relation>& out);

// "Radio Marn, via the Echo, has two dead": who carries what a relay phrase names another for, by any verb.
// REQUIRES: `out` holds all attributions of verbs and relay phrases.
void FindCarriers(const View& view, std::vector<Relation>& out);

// "A note, seen by the Echo, lists ...": who saw or passed it on carries it. REQUIRES: `out` holds the verbs' and
// idioms' attributions.
void FindCarriedBy(const View& view, std::vector<Relation>& out);

// "reportedly", "allegedly": nobody is named.
void FindHearsay(const View& view, std::vector<Relation>& out);

// Quotations that nobody claims: the speaker of the sentence before them, with less confidence; blocks behind a line
// that ends with a colon. REQUIRES: `out` holds all other attributions.
void FindFloating(const View& view, std::vector<Relation>& out);

// "his claim that ...", "a report by X that ...".
void FindNounCues(const View& view, std::vector<Relation>& out);

}  // namespace stemma::attribution
