// AsSentence: the words of a claim as a reader meets them, for a page and a terminal.
// In:  a claim's summary, cut out of some article.  Out: the same words as a sentence that stands by itself.
// Tested by report/as_sentence_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace stemma::report {

// Without the dateline before it ("HARWICK, May 3 (Orel) - "), with an ellipsis where it starts inside a sentence,
// without a comma at its end, with the quotation mark that was cut off, and with a full stop. On one line. Empty for no
// words.
std::string AsSentence(std::string_view words);

// `words` behind a dateline, or all of them where there is none.
std::string_view BehindDateline(std::string_view words);

}  // namespace stemma::report
