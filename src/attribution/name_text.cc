#include "attribution/name_text.h"

#include <algorithm>

#include "text/fold.h"

namespace stemma::attribution {

std::vector<std::string> Split(std::string_view name) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : name) {
    if (c == ' ' || c == '\n' || c == '\t') {
      if (!word.empty()) out.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

std::string_view WithoutThe(std::string_view name) {
  return name.size() > 4 && (name.starts_with("The ") || name.starts_with("the ")) ? name.substr(4) : name;
}

// First letters of the capitalised words: "SOHR" for "Syrian Observatory for Human Rights".
std::string Initials(std::string_view name) {
  std::string out;
  for (const std::string& word : Split(name))
    if (word[0] >= 'A' && word[0] <= 'Z') out += word[0];
  return out;
}

bool IsAcronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 8 &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}
std::string WithoutPoints(std::string_view name) {
  std::string out(name);
  std::erase(out, '.');
  return out;
}

bool AllCapitalised(const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& w) {
    return (w[0] >= 'A' && w[0] <= 'Z') || static_cast<unsigned char>(w[0]) >= 0x80 || w.starts_with("al-") ||
           w == "al" || w == "bin" || w == "de" || w == "van" || w == "von";
  });
}

bool IsAllCapitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
// "ADA MARR" as a transcript prints it: "Ada Marr".
std::string InTitleCase(std::string_view name) {
  std::string out(name);
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i] >= 'A' && out[i] <= 'Z' && out[i - 1] != ' ' && out[i - 1] != '-')
      out[i] = static_cast<char>(out[i] - 'A' + 'a');
  return out;
}

bool IsMediumKind(SourceKind kind) { return kind == SourceKind::kOutlet || kind == SourceKind::kAgency; }

bool IsPerson(SourceKind kind) { return kind == SourceKind::kPerson || kind == SourceKind::kOfficial; }

// A name as given, with the words that only say what it is taken off for outlets: "the Kesh Gazette newspaper".
std::optional<Medium> MediumOf(std::string_view name) {
  std::string folded = text::Fold(WithoutThe(name));
  if (auto known = KnownMedium(folded)) return known;
  for (const std::string_view suffix : {" newspaper", " website", " magazine", " news agency", " agency", " news",
                                        " daily", " channel", " television", " tv"}) {
    if (!folded.ends_with(suffix)) continue;
    if (auto known = KnownMedium(folded.substr(0, folded.size() - suffix.size()))) return known;
  }
  return std::nullopt;
}

}  // namespace stemma::attribution
