// ClassWords: what the class and id names of elements say.
// In:  names as authors write them.  Out: the zone that they speak of, or that they mark an article's own text.
// Tested by extract/zone_test.cc. Source: ours; the words after the rule lists that readers share.
#pragma once

#include <string_view>

#include "extract/page.h"
#include "extract/zone_words.h"

namespace stemma::extract {

// What one class or id name speaks of: "related-posts" is kRelated; nullptr for "has-sidebar".
const ZoneWord* ZoneOfName(std::string_view name);

// The same for a list of names parted by white space; the first that speaks.
const ZoneWord* ZoneOfNames(std::string_view names);

// True for a word that says less than any other: a widget may hold comments, a form, a list of stories.
bool IsVague(const ZoneWord& word);

// The name or property that marks the element as an article's own text ("entry-content", itemprop="articleBody");
// empty for none. The view lasts as long as the tree.
std::string_view BodyName(const html::HtmlTree& tree, html::NodeIndex element);

}  // namespace stemma::extract
