// Lends the reference room what the entities room knows of names, since a stage calls no stage.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "entities/gazetteer.h"
#include "entities/known_names.h"
#include "entities/name_key.h"
#include "entities/skeleton.h"
#include "pipeline/pipeline.h"
#include "reference/names.h"
#include "reference/reference.h"

namespace stemma::pipeline {
namespace {

reference::Names NamesFrom(const entities::Gazetteer& gazetteer) {
  return {[](std::string_view name) { return entities::NameKey(name); },
          [](std::string_view key) { return entities::Skeleton(key); },
          [](std::string_view a, std::string_view b, bool nearby) { return entities::IsSameSpelling(a, b, nearby); },
          [&](std::string_view name) { return entities::PlaceIds(gazetteer, name); },
          [](std::string_view name) { return entities::CanonicalOrganisation(name); },
          [&](std::string_view name) { return entities::CountryCode(gazetteer, name); }};
}

}  // namespace

Result<std::string> ReadList(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.is_open() && !file.bad() && errno != EISDIR) return text;
  return Fail(ErrorKind::kUnreadable, path + ": cannot be read: " + std::strerror(errno));
}

Result<void> Verify(std::string_view list, const std::string& path, Dossier& dossier, const Context& context) {
  Say(context.session, "verify", 0, dossier.stories.size());
  const auto gazetteer = entities::Gazetteer::Load(context.session.options.gazetteers);
  if (!gazetteer) return std::unexpected(gazetteer.error());
  const reference::Names names = NamesFrom(*gazetteer);
  auto done = reference::CompareClaims({dossier.articles, dossier.mentions}, list, path, names, context.diagnostics,
                                       dossier.stories);
  if (!done) return done;
  return Continue(context.session);
}

}  // namespace stemma::pipeline
