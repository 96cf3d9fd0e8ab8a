#include "extract/dump_biography.h"

#include <algorithm>
#include <array>

#include "extract/dump_lines.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

bool StartsWithAny(std::string_view text, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return text.starts_with(start); });
}

bool ContainsAny(std::string_view text, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// What invites to turn to who wrote it, or comes before a name.
std::string_view WithoutLead(std::string_view text) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"About the author: ",
                                                                  "About ",
                                                                  "Follow ",
                                                                  "Contact ",
                                                                  "Email ",
                                                                  "E-mail ",
                                                                  "Reach ",
                                                                  "Write to ",
                                                                  "Read more by ",
                                                                  "Read more from ",
                                                                  "Read more stories by ",
                                                                  "More from ",
                                                                  "More by ",
                                                                  "More stories by ",
                                                                  "You can follow ",
                                                                  "You can reach ",
                                                                  "You can contact ",
                                                                  "Dr ",
                                                                  "Dr. ",
                                                                  "Prof ",
                                                                  "Prof. ",
                                                                  "Professor ",
                                                                  "Our reporter ",
                                                                  "Our correspondent ",
                                                                  "Reporter "});
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : kLeads)
      if (text.starts_with(lead)) text.remove_prefix(lead.size()), again = true;
  }
  return text;
}

// A word in the third person, as a biography begins with: "covers", "mends", "is". People in reports say things.
bool IsDoing(std::string_view behind) {
  static constexpr auto kVerbs = std::to_array<std::string_view>({"is", "has", "was", "can", "joined", "won", "holds"});
  static constexpr auto kSpeech =
      std::to_array<std::string_view>({"says",     "insists", "denies",   "claims",   "admits",  "warns",     "argues",
                                       "believes", "adds",    "thinks",   "notes",    "hopes",   "accuses",   "rejects",
                                       "wants",    "calls",   "disputes", "explains", "recalls", "remembers", "tells"});
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  const std::string_view verb = behind.substr(0, behind.find(' '));
  if (std::ranges::find(kVerbs, verb) != kVerbs.end()) return true;
  constexpr std::size_t kLeast = 4;
  return verb.size() >= kLeast && verb.back() == 's' && verb[0] >= 'a' && verb[0] <= 'z' &&
         std::ranges::find(kSpeech, verb) == kSpeech.end();
}

// Whether the line opens with the whole name of who wrote it: a report does not speak of them otherwise.
bool OpensWithAuthor(std::string_view text, std::string_view author) {
  if (author.find(' ') == std::string_view::npos || !IsBareName(author) || !text.starts_with(author)) return false;
  const std::string_view behind = text.substr(author.size());
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3; };
  static constexpr auto kSaid = std::to_array<std::string_view>({" said", " told", " added", " says", " announced"});
  return (behind.empty() || !letter(behind[0])) && !StartsWithAny(behind, kSaid);
}

// "The author is a fellow of the Lamp Institute."
bool TellsOfTheAuthor(std::string_view text) {
  static constexpr auto kWho = std::to_array<std::string_view>(
      {"The author", "The writer", "The columnist", "This author", "This writer", "The authors"});
  static constexpr auto kWhat = std::to_array<std::string_view>(
      {" is a ", " is an ", " is the ", " is professor", " lives ", " teaches ", " works ", " writes ", " has written ",
       " are ", " can be reached", " was formerly ", " tweets "});
  return std::ranges::any_of(kWho, [&](std::string_view who) {
    return text.starts_with(who) && StartsWithAny(text.substr(who.size()), kWhat);
  });
}

}  // namespace

bool IsBiography(std::string_view text, std::string_view folded) {
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {" is a ", " is an ", " is the ", " has been a ", " lives in ", " writes about ", " covers ", " ist ", " was a ",
       " leads ", " edits ", " runs ", " reports ", " has written ", " has covered ", " heads ", ", who covers "});
  static constexpr auto kRoles = std::to_array<std::string_view>(
      {"writer",     "journalist",          "reporter",      "correspondent",      "editor",
       "columnist",  "author of",           "blogger",       "researcher at",      "analyst at",
       "professor",  "fellow at",           "freelance",     "contributor",        "lives in",
       "founder of", "redakteur",           "director of",   "research associate", "commentator",
       "filmmaker",  "political scientist", "broadcaster",   "has written about",  " covers ",
       " desk at ",  "reports on ",         "reports from ", "reports for "});
  // "Bo Lund covers his boat": no field of work.
  static constexpr auto kNoField =
      std::to_array<std::string_view>({" covers his ", " covers her ", " covers its ", " covers up ", " covers a "});
  constexpr std::size_t kMaxBytes = 700, kMaxName = 40;
  if (std::ranges::count(text, ' ') < 3 || text.size() > kMaxBytes) return false;
  for (const std::string_view verb : kVerbs) {
    const std::size_t at = text.find(verb);
    if (at == std::string_view::npos || at > kMaxName || !IsBareName(text.substr(0, at))) continue;
    const std::string_view tail = folded.substr(std::min(at, folded.size()), 160);
    return ContainsAny(tail, kRoles) && !StartsWithAny(tail, kNoField);
  }
  return false;
}

bool TellsOfAuthor(std::string_view text, const std::vector<std::string>& authors) {
  if (TellsOfTheAuthor(text)) return true;
  const std::string_view told = WithoutLead(text);
  return std::ranges::any_of(authors, [&](const std::string& author) {
    if (OpensWithAuthor(told, author)) return true;
    constexpr std::size_t kLeastName = 3;
    const std::string_view whole = author;
    const std::string_view first = whole.substr(0, whole.find(' '));
    for (const std::string_view name : {whole, first, whole.substr(whole.rfind(' ') + 1)}) {
      if (name.size() < kLeastName || !told.starts_with(name)) continue;
      const std::string_view behind = told.substr(name.size());
      if (behind.empty() || IsDoing(behind) || (told != text && behind.starts_with(":"))) return true;
    }
    return false;
  });
}

bool NamesAuthorAtHead(std::string_view text, const std::vector<std::string>& authors) {
  const std::string_view told = WithoutLead(text);
  return std::ranges::any_of(authors, [&](const std::string& author) {
    return OpensWithAuthor(told, author) && !told.substr(author.size()).starts_with(':');
  });
}

// "The Harbour Post is a non-profit newsroom.", where a masthead may write "HARBOUR POST".
bool TellsOfSite(std::string_view text, const std::string& site) {
  constexpr std::size_t kReach = 20;  // bytes behind the name
  std::string start = text::Fold(text.substr(0, site.size() + kReach));
  std::string name = text::Fold(site);
  for (std::string* part : {&start, &name})
    if (part->starts_with("the ")) part->erase(0, 4);
  if (name.size() < 3 || !start.starts_with(name)) return false;
  const std::string_view behind = std::string_view(start).substr(name.size());
  return std::ranges::any_of(
      std::to_array<std::string_view>({" is a ", " is an ", " is the ", " is part of ", " is funded ", " is licensed ",
                                       " does not ", " is not ", " takes no ", " accepts ", " has no "}),
      [&](std::string_view verb) { return behind.starts_with(verb); });
}

}  // namespace stemma::extract
