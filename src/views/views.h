// Views: the dossier as documents, one an address: what the page and the API answer with.
// In:  a dossier, the articles' houses.  Out: documents, in any order of asking the same bytes.
// Tested by views/views_test.cc, tests/cli/serve_test.py. Source: docs/formats/api.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/index.h"
#include "stemma/dossier.h"
#include "stemma/house.h"
#include "views/article_view.h"
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

  // The stories list, kRowsAtOnce rows a document (views/document.h, RowsPath).
  [[nodiscard]] std::vector<Document> StoryRows() const;
  // What of "api/state" does not hang on the server: the version, counts and gaps of the whole pile.
  [[nodiscard]] std::string State() const;
  // A story's documents, sorted by path: the story, each claim, the graph.
  [[nodiscard]] std::vector<Document> OfStory(report::StoryIndex story) const;
  [[nodiscard]] Document OfArticle(ArticleIndex article) const;
  // `passage`: position in Dossier::passages.
  [[nodiscard]] Document OfPassage(std::uint32_t passage) const;
  [[nodiscard]] std::optional<ArticleIndex> ArticleWithId(std::string_view id) const {
    return index_.ArticleWithId(id);
  }
  [[nodiscard]] std::optional<report::StoryIndex> StoryWithId(std::string_view id) const;
  [[nodiscard]] SearchEntry EntryOf(ArticleIndex article) const;

 private:
  [[nodiscard]] Scene scene() const { return {index_, houses_, offsets_, words_, passages_}; }

  const Dossier& dossier_;
  report::Index index_;
  std::span<const House> houses_;
  std::vector<text::CodePointMap> offsets_;           // by article
  std::vector<std::uint32_t> words_;                  // by article
  std::vector<std::vector<std::uint32_t>> passages_;  // by story
  std::vector<std::vector<ClaimPlace>> places_;       // by article, sorted by place
};

}  // namespace stemma::views
