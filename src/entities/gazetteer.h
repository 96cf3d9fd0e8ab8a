// Gazetteer: places by name, with alternate names, coordinates, population and parents.
// In:  the shipped table (data/gazetteer) and the user's own files.  Out: candidates for a folded name.
// Tested by entities/gazetteer_test.cc. Source: GeoNames cities15000 of 2015, CC BY 4.0, see data/gazetteer/README.md.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stemma/result.h"

namespace stemma::entities {

// Thread-safe once loaded; copies share the table.
class Gazetteer {
 public:
  // The shipped table plus the user's files (GeoNames dump columns, tab-separated).
  // Errors: kUnreadable, kBadInput for a user file, naming the file and the line.
  static Result<Gazetteer> Load(std::span<const std::string> user_files);

  struct Table;
  [[nodiscard]] const Table& table() const { return *table_; }

 private:
  explicit Gazetteer(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
  std::shared_ptr<const Table> table_;
};

}  // namespace stemma::entities
