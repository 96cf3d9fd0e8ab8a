// Packed dossier: what an analysis found, as a store keeps it beside the views, so that an export needs no new
// analysis. In:  a dossier.  Out: documents, and the same dossier back but for its articles and its passages. Tested by
// store/packed_dossier_test.cc. Source: ours; docs/formats/store.md.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "stemma/dossier.h"
#include "stemma/result.h"

namespace stemma::store {

// Takes a document at a time, sorted by path.
using DocumentSink = std::function<Result<void>(const std::string& path, std::string body)>;
// The document of a path; nothing where there is none.
using DocumentSource = std::function<Result<std::optional<std::string>>(const std::string& path)>;

// Errors: those of `sink`.
Result<void> PackDossier(const Dossier& dossier, const DocumentSink& sink);

// Fills everything but articles and passages. False where nothing was kept, or not of so many articles. REQUIRES: the
// articles are there and the rest is empty. Errors: kCorrupt when the bytes are damaged or an index or a span lies
// outside of what it counts; those of `source`.
Result<bool> UnpackDossier(const DocumentSource& source, Dossier& dossier);

}  // namespace stemma::store
