// FeedItem: one entry of a feed, in the words that all dialects of RSS and Atom share.
// In:  an <item> or <entry>.  Out: its fields as plain text, its body as HTML or text.
// Tested by ingest/feed_test.cc. Source: as ingest/feed.h.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::ingest {

// Where an item came from before this feed (<source>).
struct FeedSource {
  std::string name;
  std::string href;
};

struct FeedItem {
  std::string guid;
  std::string link;
  std::string title;
  std::vector<std::string> authors;
  std::string published;  // ISO 8601, or empty
  std::string modified;
  std::vector<std::string> keywords;
  std::string language;
  FeedSource source;
  FeedSource first_on;      // "The post ... appeared first on ...", which WordPress puts under each body of a feed
  std::string html;         // the body where it has markup
  std::string text;         // else
  bool is_summary = false;  // the feed says that the body is no more than a summary
};

// What holds for the whole feed.
struct FeedHead {
  std::string title;
  std::string link;
  std::string language;
  std::vector<std::string> authors;
};

// The names of a feed without the prefixes that it chose: "title", "dc:creator", "content:encoded".
class FeedNames {
 public:
  // Reads the namespaces that the root element declares.
  explicit FeedNames(const pugi::xml_node& root);
  // Names of namespaces that are not known keep their prefix.
  [[nodiscard]] std::string Of(const pugi::xml_node& node) const;

 private:
  std::map<std::string, std::string, std::less<>> prefixes_;  // as declared -> as we write it, with ':' or empty
};

FeedHead ReadFeedHead(const pugi::xml_node& channel, const FeedNames& names);
FeedItem ReadFeedItem(const pugi::xml_node& item, const FeedNames& names);

}  // namespace stemma::ingest
