// Title: the headline on which a page's declarations agree.
// In:  the page's head.  Out: the headline without the site's name.
// Tested by extract/metadata_test.cc. Source: ours; the gold headline equals one of these declarations on 95 % of
// pages.
#pragma once

#include <string>
#include <string_view>

#include "extract/head.h"

namespace stemma::extract {

// The declaration with most support; the page's own <h1> before the rest where they tie. Empty when there is none.
// A part before or behind a separator goes when it names the publisher, is og:site_name, or is `domain` or its first
// label.
std::string ChooseTitle(const Head& head, std::string_view publisher, std::string_view domain = {});

// A <title> cut at its separators: "Bridge closed | The Harbour Post" gives both parts.
struct TitleParts {
  std::string headline;
  std::string site;  // empty when no part looks like a site's name
};
TitleParts SplitTitle(std::string_view title);

// Case, accents, quotes, dashes and white space gone: the form in which titles and lines are compared.
std::string TitleKey(std::string_view title);

}  // namespace stemma::extract
