// Owners: which outlets belong together, from the shipped table and the user's own files.
// In:  data/reuse/owners.tsv and files of the same form.  Out: the house of each article.
// Tested by pipeline/owners_test.cc. Source: data/reuse/README.md; docs/formats/owners.md.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/article.h"
#include "stemma/house.h"
#include "stemma/result.h"

namespace stemma::pipeline {

class Owners {
 public:
  // The shipped table, then the files in turn; a later line wins where two name one outlet. A bad line is left out and
  // told to `sink`, which may be null. Errors: kUnreadable.
  static Result<Owners> Load(std::span<const std::string> files, DiagnosticSink* sink);

  // By the publisher's domain or a domain that it is part of, else by the page's host; by the name where the publisher
  // has no domain.
  [[nodiscard]] House Of(const Article& article) const;
  // Names and domains that a line took from another group.
  [[nodiscard]] const std::vector<std::string>& taken() const { return taken_; }

 private:
  void Table(std::string_view text, const std::string& path, DiagnosticSink* sink);
  bool Line(std::string_view line);
  void Put(std::map<std::string, House, std::less<>>& table, std::string key, const House& house);
  [[nodiscard]] const House* OfHost(std::string_view host) const;

  std::map<std::string, House, std::less<>> by_domain_;
  std::map<std::string, House, std::less<>> by_name_;  // folded
  std::vector<std::string> taken_;
};

// The house of each article. Errors: as Owners::Load.
Result<std::vector<House>> FindHouses(std::span<const Article> articles, std::span<const std::string> files,
                                      DiagnosticSink* sink);

}  // namespace stemma::pipeline
