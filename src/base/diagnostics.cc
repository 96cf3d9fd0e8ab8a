#include "base/diagnostics.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace stemma {

std::string ToString(const Diagnostic& d) {
  std::string out = d.path;
  if (d.record) out += (out.empty() ? "record " : ": record ") + std::to_string(*d.record);
  if (d.byte) out += ", byte " + std::to_string(*d.byte);
  out += (out.empty() ? "" : ": ") + d.why;
  if (!d.what_to_do.empty()) out += "; " + d.what_to_do;
  return out;
}

void DiagnosticSink::Add(Diagnostic diagnostic) {
  const std::scoped_lock lock(mutex_);
  items_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> DiagnosticSink::Take() {
  const std::scoped_lock lock(mutex_);
  auto key = [](const Diagnostic& d) { return std::tie(d.path, d.record, d.byte, d.why); };
  std::ranges::sort(items_, [&](const Diagnostic& x, const Diagnostic& y) { return key(x) < key(y); });
  return std::exchange(items_, {});
}

}  // namespace stemma
