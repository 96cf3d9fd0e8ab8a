// Voice kind: what sort of source the words of a phrase make it.
// In:  a view, the range of a source, its name or head.  Out: its kind, and the questions that decide it.
// Tested by attribution/resolve_test.cc. Source: ours; docs/formats/attribution-corpus.md says what each kind means.
#pragma once

#include <string_view>

#include "attribution/view.h"
#include "stemma/attribution.h"

namespace stemma::attribution {

bool HasClass(const View& v, Range r, std::uint32_t classes);
bool HasKey(const View& v, Range r, std::string_view key);

// Networks where anybody posts; "the internet", "social media sites": nobody's account.
bool IsSocial(const View& v, Range r);
bool IsNetworkAtLarge(const View& v, Range r);

// States and their organs speak officially.
bool IsOfficialBody(std::string_view key);

// Of a source with a name: `name` within `phrase`, `head` its head word.
SourceKind NamedKind(const View& v, Range phrase, Range name, std::uint32_t head);
// Of a source without one. `definite`: "the inspector", one of its kind in its article.
SourceKind DescribedKind(const View& v, Range segment, std::uint32_t head, bool definite);

// Nouns for people, in the singular or plural: the lexicon's, kin, and what ends like one.
bool IsPersonNoun(std::string_view key);
// Organisations that go under a common noun: "the airline", "the company".
bool IsBodyNoun(std::string_view key);

// "the former diplomat", "the senator": a description of somebody named before, not of an unnamed voice.
bool IsOffice(const View& v, Range r, std::uint32_t head);

// "Gulf media outlets", "several newspapers": many outlets, named by where they are at most.
bool AreMedia(const View& v, Range bare, std::uint32_t head);

}  // namespace stemma::attribution
