// Voice name: the words of a source that name it, without titles, articles and asides.
// In:  a view and the range of a source.  Out: ranges within it; empty where there is no such name.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <string>
#include <string_view>

#include "attribution/view.h"

namespace stemma::attribution {

// "she" of "she'd", "they" of "they're"; other words stay.
std::string_view Uncontracted(std::string_view key);

// The phrase up to its first comma, bracket or relative: titles and name, or the description.
Range HeadSegment(const View& v, Range r);

// The phrase without times and numbers in front ("08:10 Orel Wire", "Monday's") and words behind that are no part of it
// ("Orel Stone last", "the mayor himself").
Range WithoutEdges(const View& v, Range phrase);

// The words without articles, grades ("well-placed") and marks in front.
Range WithoutArticle(const View& v, Range r);

// Last word before the first preposition: "spokesman" of "a spokesman for the port".
std::uint32_t HeadWord(const View& v, Range r);

// A capitalised word that can stand in a name.
bool IsNameWord(const Word& w);

// Longest run of capitalised words that ends the segment or is its last one, joints inside allowed.
Range NameRun(const View& v, Range r);

// Ranks and offices before a person's name fall away: "Pentagon Press Secretary Rear Adm. John Kirby".
Range WithoutTitles(const View& v, Range name);

// "Sen. Ada Marr of Kesh" is "Ada Marr"; "Ministry of Works" stays whole.
Range WithoutOrigin(const View& v, Range run);

// "Website Orel Report" is "Orel Report".
Range WithoutMediumNoun(const View& v, Range name);

// The name that owns a document: "an Orel Press report", "a report from Orel Press", "a statement by the ministry".
Range Owner(const View& v, Range phrase, Range bare, std::uint32_t head);

// "a website called Orel Oddities".
Range CalledName(const View& v, Range phrase);

// The outlet whose kind stands before its name: "supernatural website Orel Oddities".
Range NameBehindMedium(const View& v, Range bare);

// "Kesh spokesman, ex-docker Ada Marr", "the monthly, The Orel Gazette": the name behind the comma that closes
// `segment`.
Range NameBehindComma(const View& v, Range phrase, Range segment);

// "Lebanese", "Sarvan", "UK": says where something is from, and names nothing.
bool IsNationality(std::string_view word);

// "assistant manager for marketing Ada Marr": a name of several words that closes a description.
Range TrailingName(const View& v, Range r, std::uint32_t head);

// The run of capitalised words that holds the head; else the longest.
Range RunWith(const View& v, Range r, std::uint32_t head);

// "(SOHR)" behind a name; empty when none.
std::string AcronymBehind(const View& v, Range phrase);

// The words as they stand, spaces made one.
std::string Text(const View& v, Range r);

}  // namespace stemma::attribution
