#include "report/as_sentence.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace stemma::report {
namespace {

// Bytes in which a dateline ends: place, country, day and agency.
constexpr std::size_t kDateline = 70;

constexpr std::array<std::string_view, 6> kDashes = {" - ", " \u2013 ", " \u2014 ", " -- ", "\u2014", "\u2013"};
constexpr std::array<std::string_view, 5> kEnds = {".", "!", "?", "\u2026", ":"};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

std::string OnOneLine(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (!IsSpace(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// "HARWICK, May 3 (Orel)", "(Orel)", "NORTH HARWICK": a place in capitals, alone or with what follows a comma or stands
// in brackets; nothing that is a piece of a sentence.
bool IsDateline(std::string_view head) {
  const std::size_t bracket = head.find('(');
  if (bracket != std::string_view::npos && head.back() != ')') return false;
  const std::string_view place = head.substr(0, std::min(head.find(','), bracket));
  const bool lower = std::ranges::any_of(place, IsLower);
  const auto upper = std::ranges::count_if(place, IsUpper);
  return bracket == 0 || (!lower && upper >= 3);
}

// The quotation mark that closes or opens the other, for the marks that come in pairs.
struct Marks {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Marks, 3> kMarks = {{{"\"", "\""}, {"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}}};

std::size_t Count(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

// A quotation of which only one mark lies in the cut gets the other at the end where it is missing.
void CloseQuotation(std::string& text) {
  for (const auto& [open, close] : kMarks) {
    if (text == open || text == close) return text.clear();
    const bool same = open == close;
    const bool odd = same ? Count(text, open) % 2 == 1 : Count(text, open) != Count(text, close);
    if (!odd) continue;
    if (text.starts_with(open))
      text += close;
    else if (text.ends_with(close))
      text.insert(0, open);
  }
}

// The closing quotation marks and brackets at the end of `text`.
std::size_t Closing(std::string_view text) {
  std::size_t end = text.size();
  for (bool more = true; more && end > 0;) {
    more = false;
    for (const std::string_view mark : {"\"", "\u201D", "\u2019", "\u00BB", ")", "'"})
      if (text.substr(0, end).ends_with(mark)) {
        end -= mark.size();
        more = true;
        break;
      }
  }
  return end;
}

// No comma, semicolon or dash at the end, before closing quotation marks too; then a full stop.
void End(std::string& text) {
  std::size_t end = Closing(text);
  while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ';' || text[end - 1] == '-' || text[end - 1] == ' '))
    text.erase(--end, 1);
  const std::string_view words = std::string_view(text).substr(0, end);
  if (words.empty()) return text.clear();
  if (std::ranges::none_of(kEnds, [&](std::string_view mark) { return words.ends_with(mark); })) text += '.';
}

}  // namespace

std::string_view BehindDateline(std::string_view words) {
  for (const std::string_view dash : kDashes) {
    const std::size_t at = words.substr(0, kDateline + dash.size()).find(dash);
    if (at == std::string_view::npos || at == 0 || !IsDateline(words.substr(0, at))) continue;
    const std::string_view rest = words.substr(at + dash.size());
    // "NATO - the alliance": the sentence goes on.
    if (!rest.empty() && !IsLower(rest.front())) return rest;
  }
  return words;
}

std::string AsSentence(std::string_view words) {
  const std::string line = OnOneLine(words);
  std::string_view rest = BehindDateline(line);
  rest.remove_prefix(std::min(rest.find_first_not_of(" ,;.)]-"), rest.size()));
  std::string out(rest);
  CloseQuotation(out);
  End(out);
  if (!out.empty() && IsLower(out.front())) out.insert(0, "\u2026 ");
  return out;
}

}  // namespace stemma::report
