#include "views/made_documents.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "views/document.h"

namespace stemma::views {
namespace {

using Found = std::optional<std::string>;

class Maker {
 public:
  explicit Maker(const Views& views) : views_(views) {}

  Found Read(const std::string& path) {
    if (path == "api/state") return views_.State();
    if (path.starts_with("rows/")) return Row(path);
    if (path.starts_with("api/articles/")) return Article(path);
    return path.starts_with("api/stories/") ? OfStory(path) : std::nullopt;
  }

 private:
  Found Row(const std::string& path) {
    if (rows_.empty()) rows_ = views_.StoryRows();
    const auto at = std::ranges::find(rows_, path, &Document::path);
    return at == rows_.end() ? std::nullopt : Found(at->body);
  }

  Found Article(const std::string& path) {
    const auto article = views_.ArticleWithId(FromSegment(path.substr(path.rfind('/') + 1)).value_or(""));
    return article ? Found(views_.OfArticle(*article).body) : std::nullopt;
  }

  Found OfStory(const std::string& path) {
    constexpr std::size_t kFront = 12;  // "api/stories/"
    const std::string id = FromSegment(path.substr(kFront, path.find('/', kFront) - kFront)).value_or("");
    const auto story = views_.StoryWithId(id);
    if (!story) return std::nullopt;
    if (id != story_) documents_ = views_.OfStory(*story);
    story_ = id;
    const auto at = std::ranges::find(documents_, path, &Document::path);
    return at == documents_.end() ? std::nullopt : Found(at->body);
  }

  const Views& views_;
  std::vector<Document> rows_;
  std::string story_;
  std::vector<Document> documents_;
};

}  // namespace

Reader MadeDocuments(const Views& views) {
  return [maker = std::make_shared<Maker>(views)](const std::string& path) -> Result<std::optional<std::string>> {
    return maker->Read(path);
  };
}

}  // namespace stemma::views
