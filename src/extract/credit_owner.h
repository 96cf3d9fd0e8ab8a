// CreditOwner: whether a credit names the page's own outlet, and whose a person is who worked on it.
// In:  a credit, the article's publisher.  Out: an answer, or the credit of the person's outlet.
// Tested by extract/credit_owner_test.cc. Source: ours.
#pragma once

#include <string_view>

#include "extract/cues.h"
#include "stemma/article.h"

namespace stemma::extract {

// "Lantern" for the outlet "The Orrin Lantern": the name is the outlet's, or the end of it, or its domain's.
bool IsOwnOutlet(std::string_view name, const Publisher& publisher);

// "CNN's Ada Quill contributed to this report" on another outlet's page credits CNN's material, not the page's staff.
// Unchanged where the publisher is not known.
Credit OfItsOutlet(Credit credit, const Publisher& publisher);

}  // namespace stemma::extract
