// JsonLine: writes one JSON object on one line.
// In:  names and values.  Out: the object; fields without a value are left out.
// Tested by ingest/feed_test.cc. Source: RFC 8259.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::ingest {

// Fields stand in the order of the calls. REQUIRES: values are valid UTF-8.
class JsonLine {
 public:
  enum Empty : bool { kLeftOut, kEvenEmpty };
  void Add(std::string_view name, std::string_view value, Empty empty = kLeftOut);
  void Add(std::string_view name, const char* value) { Add(name, std::string_view(value)); }
  void Add(std::string_view name, std::span<const std::string> values);
  // Values that are JSON already.
  void AddObjects(std::string_view name, std::span<const std::string> objects);
  void AddObjects(std::string_view name, const std::vector<std::string>& objects) {
    AddObjects(name, std::span<const std::string>(objects));
  }

  [[nodiscard]] std::string Take() { return "{" + std::move(fields_) + "}"; }

 private:
  void Name(std::string_view name);
  std::string fields_;
};

}  // namespace stemma::ingest
