// Serve: a store as a page and an HTTP API on this machine.
// In:  a store.  Out: answers on 127.0.0.1 until asked to stop.
// Tested by tests/cli/serve_test.py. Source: docs/formats/api.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "stemma/corpus.h"
#include "stemma/result.h"

namespace stemma {

struct ServeOptions {
  std::uint16_t port = 0;  // 0: any free one
  bool write = false;      // the analyst's entries are taken; else the API only reads
  // Called once with the address to open, when requests are answered. An error ends the serving.
  std::function<Result<void>(std::string_view address)> ready;
  // The time of an entry, ISO 8601 in UTC.
  std::function<std::string()> now;
};

// Answers until `session.stop` is true. Views that are out of date are made in the background, into the store where it
// may be written to. REQUIRES: `session.stop` is not null.
// Errors: kUnreadable, kCorrupt, kNewerVersion, kBusy for the store; kNoSpace when it may not be written to and `write`
// asks for it; kInvalidArgument for the port; what `ready` returned.
Result<void> Serve(const std::string& store, const ServeOptions& options, const Session& session);

}  // namespace stemma
