// Excerpt: a JSON document of which only a part is read: members that matter, and of long lists the items that hold one
// of some texts. The rest stays letters and is written back as it was: reading and writing the whole document of a
// story of thousands of articles takes a second. In:  a document in one line as json::Line writes it, what of it to
// read.  Out: a value to change; the document with the changes. Tested by views/excerpt_test.cc against reading the
// whole. Source: ours; RFC 8259.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "json/writer.h"

namespace stemma::views {

using json::Json;

// Texts by which items are chosen, as a document writes them.
class Needles {
 public:
  void Add(const std::string& text);
  // Every text within a value.
  void AddAll(const Json& value);
  // `literal`: with its quotation marks.
  [[nodiscard]] bool Has(std::string_view literal) const;

 private:
  std::unordered_set<std::string> written_;
  std::uint64_t lengths_ = 0;  // a bit for each length, modulo 64: most literals are told apart by that
};

// What of a value is read.
struct Cut {
  enum class Kind : std::uint8_t {
    kWhole,
    kLetters,  // nothing: it is not in the value
    kSome,     // of a list: the items that hold a needle, or `keep`
    kEach,     // of a list of objects: each, but of it only what `members` says; members may be put in, not changed
    kMembers,  // of an object: each member as `members` says, others whole
  };
  Kind kind = Kind::kWhole;
  std::vector<std::pair<std::string, Cut>> members{};
  // Of kSome:
  std::string_view keep{};    // letters that an item is read for too; empty: none
  std::string_view behind{};  // letters that a needle stands behind; empty: anywhere in the item
  bool once = false;          // one item for each needle is enough: the first
};

class Excerpt {
 public:
  // A document that is not JSON of one line is read whole; what is no JSON at all gives a discarded value.
  Excerpt(std::string document, const Cut& cut, const Needles& needles);
  Excerpt(const Excerpt&) = delete;  // parts point into the document
  Excerpt& operator=(const Excerpt&) = delete;

  // Members may be changed and put in; items of a list that was cut may be changed, and stay as many as they are.
  Json& value() { return value_; }
  // Takes the items for which `stays` does not hold out of a list that is a member of the document and was cut.
  void Filter(std::string_view list, const std::function<bool(const Json& item)>& stays);
  // The document with what is in the value now; new members stand behind the others.
  [[nodiscard]] std::string Written() const;

 private:
  struct Item {
    std::string_view letters;
    bool read = false;
    std::size_t members = 0;  // of kEach: that were read
  };
  // A value in the document, and what was read of it.
  struct Part {
    Cut::Kind kind = Cut::Kind::kWhole;
    std::string_view name;  // of a member: as written, with its marks
    std::string_view letters;
    std::vector<Part> members;  // of kMembers
    std::vector<Item> items;    // of kSome and kEach
  };
  class Reader;

  static void Write(const Part& part, const Json& value, std::string& out);
  static void WriteItems(const Part& part, const Json& value, std::string& out);
  static void WriteWith(const Item& item, const Json& value, std::string& out);
  static void WriteMembers(const Part& part, const Json& value, std::string& out);

  std::string document_;
  Part root_;
  Json value_;
};

}  // namespace stemma::views
