// Stem: a word's form for comparing, English endings off.
// In:  a folded word.  Out: its stem; words of other scripts come back as they are.
// Tested by text/stem_test.cc. Source: Porter2 ("english") of the Snowball project, through libstemmer.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stemma::text {

// Thread-safe: each thread keeps its own stemmer.
std::string Stem(std::string_view folded_word);

// True for words that carry no content ("the", "of", "would").
bool IsStopWord(std::string_view folded_word);
// All of them, sorted.
std::span<const std::string_view> StopWords();

}  // namespace stemma::text
