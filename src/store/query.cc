#include "store/query.h"

#include <algorithm>
#include <vector>

namespace stemma::store {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Whether FTS5's tokenizer may find a word in it: letters and digits of ASCII, and anything beyond.
bool HasWord(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

// In FTS5 a string in quotation marks is words and nothing else; controls become spaces, since a NUL would end it.
std::string Quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words)
    if (c != '"') out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out + "\"";
}

std::unexpected<Error> Broken(std::string why) { return Fail(ErrorKind::kInvalidArgument, std::move(why)); }

// Curly quotation marks are what keyboards of phones write.
std::string Straight(std::string_view query) {
  std::string out;
  for (std::size_t i = 0; i < query.size(); ++i) {
    const std::string_view here = query.substr(i, 3);
    const bool curly = here == "\u201C" || here == "\u201D" || here == "\u201E";
    out += curly ? '"' : query[i];
    i += curly ? 2 : 0;
  }
  return out;
}

}  // namespace

Result<std::string> ReadQuery(std::string_view raw) {
  if (raw.size() > kMaxQueryBytes)
    return Broken("the query is longer than " + std::to_string(kMaxQueryBytes) + " bytes; search for fewer words");
  const std::string query = Straight(raw);
  std::vector<std::string> terms;
  for (std::size_t at = 0; at < query.size();) {
    if (IsSpace(query[at])) {
      ++at;
      continue;
    }
    const bool phrase = query[at] == '"';
    if (phrase) ++at;
    std::size_t end = at;
    while (end < query.size() && (phrase ? query[end] != '"' : !IsSpace(query[end]) && query[end] != '"')) ++end;
    if (phrase && end == query.size())
      return Broken("a quotation mark has no partner; close the phrase, or leave the mark out");
    std::string_view words = std::string_view(query).substr(at, end - at);
    at = end + (phrase ? 1 : 0);
    bool prefix = false;
    if (phrase && at < query.size() && query[at] == '*') {
      prefix = true;
      ++at;
    }
    while (!phrase && words.ends_with('*')) {
      prefix = true;
      words.remove_suffix(1);
    }
    if (!HasWord(words)) continue;
    terms.push_back(Quoted(words) + (prefix ? " *" : ""));
  }
  if (terms.empty()) return Broken("nothing to search for; type a word, or a phrase in quotation marks");
  if (terms.size() > kMaxQueryTerms)
    return Broken("more than " + std::to_string(kMaxQueryTerms) + " words and phrases; search for fewer");
  std::string out;
  for (const std::string& term : terms) out += (out.empty() ? "" : " AND ") + term;
  return out;
}

}  // namespace stemma::store
