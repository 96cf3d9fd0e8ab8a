#include "stemma/serve.h"

#include <utility>

#include "serve/gate.h"
#include "serve/library.h"
#include "serve/listener.h"
#include "serve/service.h"

namespace stemma {

Result<void> Serve(const std::string& store, const ServeOptions& options, const Session& session) {
  // The port first: a wrong one should not cost an analysis.
  auto listener = serve::Listener::Bind(options.port);
  if (!listener) return std::unexpected(listener.error());
  auto library = serve::Library::Open(store, session, options.write);
  if (!library) return std::unexpected(library.error());
  auto secrets = serve::MakeSecrets();
  if (!secrets) return std::unexpected(secrets.error());
  const serve::Gate gate(std::move(*secrets), listener->port());
  const serve::Service service(**library, gate, options.write, options.now);
  if (auto told = options.ready(gate.Address()); !told) return told;
  listener->Run([&](const serve::Request& request) { return service.Answer(request); }, *session.stop);
  return {};
}

}  // namespace stemma
