#include "ingest/warc.h"

namespace stemma::ingest {

Result<void> ReadWarc(Window&, const std::string& path, Delivery& delivery) {
  delivery.Skip({path, {}, {}}, "WARC is not supported yet", "");
  return {};
}

}  // namespace stemma::ingest
