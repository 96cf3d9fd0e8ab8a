// Service: what each address answers.
// In:  a request.  Out: a response. Calls come from several threads.
// Tested by tests/cli/serve_test.py against data/serve/openapi.json. Source:
// docs/formats/api.md.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/gate.h"
#include "serve/library.h"
#include "serve/request.h"
#include "serve/response.h"

namespace stemma::serve {

class Service {
 public:
  // `now`: the time of an entry of the hand, ISO 8601 in UTC.
  Service(Library& library, const Gate& gate, bool write, std::function<std::string()> now)
      : library_(library), gate_(gate), write_(write), now_(std::move(now)) {}

  [[nodiscard]] Response Answer(const Request& request) const;

 private:
  using Segments = std::vector<std::string>;

  [[nodiscard]] Response Route(const Request& request) const;
  [[nodiscard]] Response Api(const Request& request, const Segments& path) const;
  [[nodiscard]] Response Reading(const Request& request, const Segments& path) const;
  [[nodiscard]] Response State() const;
  [[nodiscard]] Response Stories(const Request& request) const;
  [[nodiscard]] Response Story(const Request& request, const Segments& path) const;
  [[nodiscard]] Response Graph(const std::string& story, const std::string& claim) const;
  [[nodiscard]] Response Pair(const std::string& a, const std::string& b) const;
  [[nodiscard]] Response Search(const Request& request) const;
  [[nodiscard]] Response HandList() const;
  [[nodiscard]] Response HandWrite(const Request& request, const Segments& path) const;
  // The document as it is kept, or 404 or an error.
  [[nodiscard]] Response Document(const std::string& path) const;
  // The same with what the hand says of it.
  [[nodiscard]] Response Shown(const std::string& path) const;

  Library& library_;
  const Gate& gate_;
  bool write_;
  std::function<std::string()> now_;
};

}  // namespace stemma::serve
