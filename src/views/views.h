// Views: the dossier as documents, one an address: what the page and the API answer with.
// In:  a dossier, the articles' houses.  Out: documents, in any order of asking the same bytes.
// Tested by views/views_test.cc, tests/cli/serve_test.py. Source: docs/formats/api.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "report/index.h"
#include "stemma/dossier.h"
#include "stemma/house.h"
#include "views/document.h"
#include "views/pieces.h"

namespace stemma::views {

// What a search over the texts needs of an article.
struct SearchEntry {
  std::string article;
  std::string story;
  std::string title;
  std::string text;
};

// Keeps references to the dossier and the houses; immutable, so that any number of threads may ask.
class Views {
 public:
  // `houses`: by article, or empty.
  Views(const Dossier& dossier, std::span<const House> houses);
  Views(const Dossier&&, std::span<const House>) = delete;  // would keep a reference to a temporary

  [[nodiscard]] std::size_t story_count() const { return dossier_.stories.size(); }

  // "api/stories": a row a line (views/document.h, Rows).
  [[nodiscard]] Document Stories() const;
  // What of "api/state" does not hang on the server: the version, counts and gaps of the whole pile.
  [[nodiscard]] std::string State() const;
  // A story's documents, sorted by path: the story, each claim; each of its articles; the passages first carried in it.
  [[nodiscard]] std::vector<Document> OfStory(report::StoryIndex story) const;
  [[nodiscard]] SearchEntry EntryOf(ArticleIndex article) const;

 private:
  [[nodiscard]] Scene scene() const { return {index_, houses_, passages_}; }

  const Dossier& dossier_;
  report::Index index_;
  std::span<const House> houses_;
  std::vector<std::vector<std::uint32_t>> passages_;  // by story
};

}  // namespace stemma::views
