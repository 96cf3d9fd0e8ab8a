// LinkedData: what a page's JSON-LD blocks say about its article.
// In:  contents of application/ld+json scripts, as they stand.  Out: the fields of the article-like object.
// Tested by extract/metadata_test.cc. Source: schema.org NewsArticle; JSON-LD 1.1 (@graph, @id, arrays).
#pragma once

#include <span>
#include <string>
#include <vector>

namespace stemma::extract {

struct LinkedData {
  std::string type;  // "NewsArticle"; empty when no article-like object was found
  std::string headline;
  std::string alternative_headline;
  std::vector<std::string> authors;
  std::vector<std::string> author_outlets;  // authors that are organisations
  std::string publisher;
  std::string published;
  std::string modified;
  std::string section;
  std::vector<std::string> keywords;
  std::string body;  // articleBody, often cut short or flattened: evidence, not output
  std::string description;
  std::string based_on;
  std::string source_organization;
  std::string language;
  std::string url;
  bool paywalled = false;  // isAccessibleForFree says false
};

// Broken blocks are repaired where that is simple (comments around, raw line ends in strings), else left out.
// Time O(n).
LinkedData ReadLinkedData(std::span<const std::string> blocks);

}  // namespace stemma::extract
