// Reading: one article's text cut into items, the common ground of all finders of this room.
// In:  an article's text.  Out: items (words, numbers, marks) with lower-case forms, sentence and paragraph numbers.
// Words are cut at hyphens here ("two-year" is three items), since times and counts live inside such words.
// Tested by entities/reading_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/span.h"
#include "text/token.h"

namespace stemma::entities {

struct Item {
  Span span;
  text::TokenKind kind = text::TokenKind::kWord;
  bool capitalised = false;
  bool glued = false;  // no space between this item and the one before
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

// Keeps a view of the text it was made from.
class Reading {
 public:
  explicit Reading(std::string_view text);
  explicit Reading(std::string&&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const Item> items() const { return items_; }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] const Item& operator[](std::size_t i) const { return items_[i]; }
  // As written.
  [[nodiscard]] std::string_view Surface(std::size_t i) const { return items_[i].span.Of(text_); }
  // ASCII letters in lower case.
  [[nodiscard]] std::string_view Lower(std::size_t i) const { return items_[i].span.Of(lower_); }
  [[nodiscard]] bool Is(std::size_t i, std::string_view lower) const { return i < size() && Lower(i) == lower; }
  [[nodiscard]] bool SameSentence(std::size_t a, std::size_t b) const {
    return a < size() && b < size() && items_[a].sentence == items_[b].sentence;
  }
  // True when item i opens its sentence, opening marks aside.
  [[nodiscard]] bool OpensSentence(std::size_t i) const;

 private:
  void Add(const text::Token& token, std::uint32_t sentence, std::uint32_t paragraph);

  std::string_view text_;
  std::string lower_;
  std::vector<Item> items_;
};

}  // namespace stemma::entities
