#include "reuse/outlets.h"

#include <algorithm>
#include <array>

namespace stemma::reuse {
namespace {

constexpr std::array<std::string_view, 27> kAgencies = {"Reuters",
                                                        "Associated Press",
                                                        "AP",
                                                        "AFP",
                                                        "Agence France-Presse",
                                                        "Xinhua",
                                                        "TASS",
                                                        "Interfax",
                                                        "RIA Novosti",
                                                        "DPA",
                                                        "ANSA",
                                                        "EFE",
                                                        "Anadolu",
                                                        "UPI",
                                                        "Press Trust of India",
                                                        "PTI",
                                                        "Kyodo",
                                                        "Yonhap",
                                                        "IRNA",
                                                        "Fars News",
                                                        "Tasnim",
                                                        "SANA",
                                                        "Press Association",
                                                        "AAP",
                                                        "Bloomberg",
                                                        "Canadian Press",
                                                        "United Press International"};

// Bytes of a text in which a dateline is looked for, and of the longest outlet in one.
constexpr std::size_t kDatelineBytes = 160;
constexpr std::size_t kLongestDateline = 40;

// A shorter rest of a name is a common word or an acronym that others share.
constexpr std::size_t kLeastShortName = 5;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

bool IsAcronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 6 && std::ranges::all_of(name, IsUpper);
}

// What follows a dateline: a dash of any length.
bool DashFollows(std::string_view rest) {
  const std::size_t at = rest.find_first_not_of(' ');
  if (at == std::string_view::npos || at > 2) return false;
  return rest[at] == '-' || rest.substr(at, 2) == "\xE2\x80";
}

bool SpeltAsName(const OutletName& name, std::string_view text, const Word& word) {
  const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
  return name.acronym ? std::ranges::all_of(bytes, IsUpper) : !bytes.empty() && (IsUpper(bytes[0]) || bytes[0] < 0);
}

// "Halyard News Agency" is called Halyard. Empty when nothing is left that could be a name: "The Daily News", "AP
// News".
std::string ShortName(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kGeneric = {" News",    " Agency", " Press",  " Wire",
                                                               " Service", " Online", " Network"};
  static constexpr std::array<std::string_view, 8> kNoName = {"Daily",  "World", "National", "Local",
                                                              "Global", "State", "Morning",  "Evening"};
  std::string_view left = name.starts_with("The ") ? name.substr(4) : name;
  const std::size_t whole = left.size();
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kGeneric) {
      if (!left.ends_with(word)) continue;
      left.remove_suffix(word.size());
      again = true;
    }
  }
  const bool one_word = left.find(' ') == std::string_view::npos;
  if (left.size() == whole || left.size() < kLeastShortName ||
      (one_word && std::ranges::find(kNoName, left) != kNoName.end()))
    return {};
  return std::string(left);
}

}  // namespace

OutletName ReadOutletName(std::string_view name) {
  OutletName out;
  out.acronym = IsAcronym(name);
  for (const Word& word : ReadWords(name)) out.words.push_back(word.hash);
  static const std::uint32_t kThe = ReadWords("the").front().hash;
  if (out.words.size() > 1 && out.words.front() == kThe) out.words.erase(out.words.begin());
  return out;
}

std::vector<OutletName> NamesOfHouse(const Article& article) {
  std::vector<OutletName> out;
  for (const std::string& name : {article.publisher.name, article.publisher.domain, ShortName(article.publisher.name)})
    if (OutletName read = ReadOutletName(name); !read.words.empty()) out.push_back(std::move(read));
  return out;
}

const std::vector<OutletName>& Agencies() {
  static const std::vector<OutletName> agencies = [] {
    std::vector<OutletName> out;
    for (const std::string_view name : kAgencies) out.push_back(ReadOutletName(name));
    return out;
  }();
  return agencies;
}

OutletName DatelineOf(std::string_view text) {
  const std::string_view head = text.substr(0, kDatelineBytes);
  const std::size_t open = head.find('(');
  const std::size_t close = open == std::string_view::npos ? open : head.find(')', open);
  if (close == std::string_view::npos || close - open > kLongestDateline || head.substr(0, open).find('.') < open)
    return {};
  if (!DashFollows(text.substr(close + 1, 8))) return {};
  return ReadOutletName(head.substr(open + 1, close - open - 1));
}

bool Stands(const OutletName& name, std::string_view text, const std::vector<Word>& words, WordRange range) {
  if (name.words.empty()) return false;
  for (std::size_t i = range.begin; i + name.words.size() <= range.end; ++i) {
    std::size_t n = 0;
    while (n < name.words.size() && words[i + n].hash == name.words[n]) ++n;
    if (n == name.words.size() && (n > 1 || SpeltAsName(name, text, words[i]))) return true;
  }
  return false;
}

bool SameName(const OutletName& x, const OutletName& y) { return !x.words.empty() && x.words == y.words; }

}  // namespace stemma::reuse
