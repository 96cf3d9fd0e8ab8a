// Pieces: the small forms that several views share: an article in brief, a quotation with its surroundings, a source.
// In:  the index and positions in the dossier.  Out: JSON.
// Tested by views/views_test.cc. Source: docs/formats/api.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "json/writer.h"
#include "report/index.h"
#include "stemma/house.h"

namespace stemma::views {

using json::Json;

// What every view is made of. Immutable while views are made, so that any number of threads may share it.
struct Scene {
  const report::Index& index;
  std::span<const House> houses;  // by article; empty when nothing is known of owners
  // By article: the offsets in its text, and its words.
  std::span<const text::CodePointMap> offsets;
  std::span<const std::uint32_t> words;
  // By story: positions in Dossier::passages of those that an article of the story carries.
  std::span<const std::vector<std::uint32_t>> passages;
};

// Makes pieces over one scene. Remembers offsets, so not thread-safe: one a thread.
class Pieces {
 public:
  explicit Pieces(const Scene& scene) : scene_(scene), writer_(scene.index.dossier().articles, scene.offsets) {}

  [[nodiscard]] const report::Index& index() const { return scene_.index; }
  [[nodiscard]] const Dossier& dossier() const { return scene_.index.dossier(); }
  [[nodiscard]] const std::vector<std::uint32_t>& PassagesOf(report::StoryIndex story) const {
    return scene_.passages[story];
  }
  [[nodiscard]] json::Writer& writer() { return writer_; }

  // `lead`: the claim to which the article's stance is told; may be null.
  [[nodiscard]] Json Brief(ArticleIndex article, const Claim* lead) const;
  // {"before", "text", "after"}: the words of the span with at most 120 characters to either side.
  [[nodiscard]] Json Quote(ArticleIndex article, Span span) const;
  // {"name", "kind", "cue", "anonymous"}, or null where the text names none.
  [[nodiscard]] Json SourceOf(std::optional<AttributionIndex> attribution) const;
  // Places that show something: {"article", "start", "end", "quote", "source", "cue"}.
  Json Evidence(AttributionIndex attribution);
  Json Evidence(const ClaimMention& mention);
  // The source's name as it is told elsewhere: resolved, else as written; empty where there is none.
  [[nodiscard]] std::string SourceName(std::optional<AttributionIndex> attribution) const;

 private:
  Json Evidence(ArticleIndex article, Span span, std::optional<AttributionIndex> attribution);

  Scene scene_;
  json::Writer writer_;
};

// Runs of letters between white space.
std::size_t WordsIn(std::string_view text);

// The text cut to `count` code points, with an ellipsis where something was cut.
std::string FirstCharacters(std::string_view text, std::size_t count);
// How a text begins, in one line: whole words, at most `count` code points, with an ellipsis where something was cut.
std::string FirstWords(std::string_view text, std::size_t count);

}  // namespace stemma::views
