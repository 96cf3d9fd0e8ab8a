// Tongues: full names that are one person's as several languages write them.
// In:  folded full names of people (NameKey), those that head others first.  Out: for some of them, the name that they
// are. "Yevhen Korzhenko", "Yevgeni Korjenko", "Jewgeni Korschenko". Only names of two words, with a last name of six
// letters or more. Tested by entities/set_names_test.cc. Source: ours, docs/algorithms/entities.md, "Spellings".
#pragma once

#include <map>
#include <span>
#include <string>

namespace stemma::entities {

// A name joins the first before it whose last name has another spelling of the same key; at most fifty of one key are
// compared.
std::map<std::string, std::string> FindTongues(std::span<const std::string> names);

}  // namespace stemma::entities
