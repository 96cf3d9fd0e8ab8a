// Paragraphs and sentences: the units in which claims and attributions are read.
// In:  UTF-8 text and its tokens.  Out: spans in reading order, without outer white space, disjoint.
// Tested by text/sentence_test.cc. Source: ours; abbreviations from a short list, quotes close with their sentence.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "stemma/span.h"
#include "text/token.h"

namespace stemma::text {

// Runs of non-empty text between line ends. A single line end parts paragraphs: extracted text has one line a block.
std::vector<Span> Paragraphs(std::string_view text);

// Sentences; none crosses a paragraph. A full stop after an abbreviation, an initial or inside a number ends none;
// a closing quotation mark or bracket right behind the stop belongs to the sentence.
std::vector<Span> Sentences(std::string_view text, std::span<const Token> tokens);
std::vector<Span> Sentences(std::string_view text);

}  // namespace stemma::text
