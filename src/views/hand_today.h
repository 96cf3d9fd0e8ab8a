// HandToday: where an entry of the hand applies today. Its story, or the claims that it is about, may have other ids
// since new articles came; then they are looked for where the articles that it holds on to are now.
// In:  an entry as it was written, a reader of documents as computed.  Out: the entry as it stands.
// Tested by views/hand_book_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "views/hand.h"
#include "views/hand_anchor.h"
#include "views/hand_parts.h"
#include "views/reader.h"

namespace stemma::views {

// A document; nothing where it cannot be read.
std::optional<Json> ParsedOrNone(const Result<std::optional<std::string>>& body);

// Documents of one story and what it leads to, read once, and of the long ones no more than `entries` are about
// (views/hand_parts.h). What cannot be read is not there. Keeps a reference to `read`.
class Lookup {
 public:
  Lookup(const Reader& read, const std::vector<HandEntry>& entries)
      : read_(read), needles_(NeedlesOf(entries)), story_(StoryCut(entries)), claim_(ClaimCut(entries)) {}

  const Json* Story(const std::string& id);
  ClaimReader ClaimsOf(const std::string& story);
  ArticleReader Articles();
  ClaimNames NamesOf(const std::string& story);

 private:
  const std::string& LettersOf(const std::string& path);
  const Json* Keep(const std::string& path, const std::function<std::optional<Json>()>& make);
  std::optional<Json> Some(const Result<std::optional<std::string>>& body, const Cut& cut) const;

  const Reader& read_;
  Needles needles_;
  Cut story_;
  Cut claim_;
  std::map<std::string, std::optional<Json>> kept_;
  std::string letters_of_;  // path of the document whose letters were read last
  std::string letters_;
};

// Sets what is said of an entry of a story: whether it applies, where, and what it does in words.
void Settle(HandEntry& entry, Lookup& lookup);

}  // namespace stemma::views
