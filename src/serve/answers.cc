#include "serve/answers.h"

#include <utility>

namespace stemma::serve {

Response Cached(std::string body) {
  Response out;
  out.body = std::move(body);
  out.cached = true;
  return out;
}

Response NotFound() {
  return ErrorResponse(404, "not_found", "there is nothing at this address; go back to the list of stories");
}

Response FromError(const Error& error) {
  switch (error.kind) {
    case ErrorKind::kInvalidArgument:
      return ErrorResponse(400, "bad_query", error.message);
    case ErrorKind::kBusy:
      return ErrorResponse(503, "busy", error.message);
    case ErrorKind::kNoSpace:
      return ErrorResponse(507, "no_space", error.message);
    case ErrorKind::kTooLarge:
      return ErrorResponse(413, "too_large", error.message);
    case ErrorKind::kCorrupt:
      return ErrorResponse(500, "corrupt", error.message);
    default:
      return ErrorResponse(500, "internal", error.message);
  }
}

Response Found(Result<std::optional<std::string>> body) {
  if (!body) return FromError(body.error());
  return *body ? Cached(std::move(**body)) : NotFound();
}

}  // namespace stemma::serve
