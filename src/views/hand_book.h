// HandBook: all entries of the hand, set against the documents of today: whether each still applies, where it has moved
// to, and what it makes of the documents that it touches.
// In:  entries as they were written, a reader of documents as computed.  Out: entries of today; documents changed.
// Tested by views/hand_book_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "stemma/by_hand.h"
#include "views/excerpt.h"
#include "views/hand.h"
#include "views/reader.h"

namespace stemma::views {

class HandBook {
 public:
  HandBook() = default;
  // Reads the stories that the entries name; where an id is gone, the articles that the entry holds on to.
  HandBook(std::vector<HandEntry> entries, const Reader& read);

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] const std::vector<HandEntry>& entries() const { return entries_; }  // oldest first
  // {"entries": [...]}
  [[nodiscard]] std::string List() const;

  // A row of the stories list, changed in place.
  void ChangeRow(std::string& row) const;
  // A document as it is sent: with "hand", and changed where an entry touches it. `path`: its address; a story comes
  // with its lead claim and graph in it (views/reader.h). REQUIRES: it is a view of what the book was made against.
  [[nodiscard]] std::string Over(const std::string& path, std::string document, const Reader& read) const;
  // A story's graph as it is kept; one that was cut from it; and a pair of articles: without an address of what is
  // kept.
  [[nodiscard]] std::string OverGraph(const std::string& story, std::string graph) const;
  void OverClaimGraph(const std::string& story, Excerpt& graph) const;
  [[nodiscard]] Json OverPair(Json pair, const std::string& story) const;

  // What the entries make of the numbers and lines of all stories that they touch.
  [[nodiscard]] ByHand Summary(const Reader& read) const;

 private:
  // Entries of the story, and those of the whole pile that name something in it.
  [[nodiscard]] std::vector<HandEntry> Of(const std::string& story) const;
  // Entries of the story and all of the whole pile.
  [[nodiscard]] std::vector<HandEntry> Near(const std::string& story) const;
  void FindInPile(const Reader& read);
  void MakeRow(const std::string& story, const Reader& read);

  std::vector<HandEntry> entries_;
  std::set<std::string> touched_;                        // stories
  std::map<std::int64_t, std::set<std::string>> piled_;  // entry of the whole pile -> stories that it touches
  std::map<std::string, Json> rows_;                     // story -> what its row gets
};

}  // namespace stemma::views
