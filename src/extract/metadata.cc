#include "extract/metadata.h"

#include <algorithm>

#include "extract/dates.h"
#include "extract/kicker.h"
#include "extract/names.h"
#include "extract/own_site.h"
#include "extract/site.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;

// Some pages write their headline where the site's name belongs.
bool IsHeadline(std::string_view name, const Head& head) {
  const std::string key = TitleKey(name);
  return key == TitleKey(head.title) &&
         std::ranges::any_of(head.h1, [&](const std::string& heading) { return TitleKey(heading) == key; });
}

std::string PublisherName(const Head& head) {
  for (const std::string_view name : {head.Meta({"og:site_name"}), std::string_view(head.data.publisher),
                                      head.Meta({"application-name", "publisher", "dc.publisher", "cre"})})
    if (!name.empty() && name.size() < 100 && !IsHeadline(name, head)) return std::string(name);
  return SplitTitle(head.title).site;
}

void Append(std::vector<std::string>& names, std::vector<std::string> more) {
  for (std::string& name : more) {
    const std::string key = TitleKey(name);
    if (std::ranges::none_of(names, [&](const std::string& have) { return TitleKey(have) == key; }))
      names.push_back(std::move(name));
  }
}

bool IsForeign(Zone zone) {
  return zone == Zone::kComments || zone == Zone::kRelated || zone == Zone::kAside || zone == Zone::kNavigation ||
         zone == Zone::kForm;
}

class AuthorFinder {
 public:
  AuthorFinder(const HtmlTree& tree, const Head& head, std::string publisher, const std::vector<Line>& lines)
      : tree_(tree), head_(head), publisher_(std::move(publisher)), lines_(lines) {}

  std::vector<std::string> Run() {
    std::vector<std::string> names = Search();
    // Nobody else is named: then the outlet is the author, or the blog bears its writer's name.
    if (names.empty()) {
      publisher_.clear();
      names = FromData();
      if (names.empty()) names = FromElements();
    }
    return names;
  }

 private:
  std::vector<std::string> Search() {
    const std::vector<std::string> data = FromData();
    if (HasFullName(data)) return data;
    const std::vector<std::string> meta = FromMeta();
    if (HasFullName(meta)) return meta;
    if (std::vector<std::string> names = FromElements(); !names.empty()) return names;
    return !data.empty() ? data : FromLines();
  }

  // A single word is as often an account or a department as a person.
  static bool HasFullName(const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [](const std::string& name) { return name.find(' ') != std::string::npos; });
  }

  std::vector<std::string> FromData() {
    std::vector<std::string> names;
    for (const std::string& author : head_.data.authors) Append(names, CleanAuthors(author, publisher_));
    const bool news = head_.data.type.find("NewsArticle") != std::string::npos;
    if (names.empty() && publisher_.empty() && news)
      for (const std::string& author : head_.data.author_outlets) Append(names, CleanAuthors(author, publisher_));
    return names;
  }

  std::vector<std::string> FromMeta() {
    for (const std::string_view key :
         {"author", "article:author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author",
          "citation_author", "authors", "article:author_name", "twitter:data1"}) {
      if (key == "twitter:data1" && head_.Meta({"twitter:label1"}).find("ritten by") == std::string_view::npos)
        continue;
      std::vector<std::string> names;
      for (const std::string& author : head_.MetaAll(key)) Append(names, CleanAuthors(author, publisher_));
      if (!names.empty()) return names;
    }
    return {};
  }

  Zone ZoneAt(NodeIndex node) const { return ZoneOfNode(tree_, lines_, node); }

  // Elements that are marked as the author's name, from the surest mark to the vaguest.
  std::vector<std::string> FromElements() {
    std::vector<std::string> by_mark[4];
    for (NodeIndex i = 0; i < tree_.nodes().size(); ++i) {
      const html::Node& node = tree_.node(i);
      if (node.is_text || node.attribute_begin == node.attribute_end) continue;
      const int mark = MarkOf(i);
      if (mark < 0 || IsForeign(ZoneAt(i))) continue;
      const std::string text = tree_.InnerText(i);
      if (text.size() <= 120) Append(by_mark[mark], CleanAuthors(text, publisher_));
    }
    for (auto& names : by_mark)
      if (!names.empty() && names.size() <= 4) return std::move(names);
    return {};
  }

  // 0: itemprop or rel=author; 1: class names that hold a name only; 2: bylines; -1: none.
  int MarkOf(NodeIndex i) const {
    const std::string_view property = tree_.Attribute(i, "itemprop");
    if (property == "author" || (property == "name" && InAuthor(i))) return 0;
    if (tree_.Attribute(i, "rel") == "author") return 0;
    return MarkOfNames(text::LowerAscii(tree_.Attribute(i, "class")));
  }

  static int MarkOfNames(std::string_view names) {
    const auto has = [&](std::string_view word) { return names.find(word) != std::string_view::npos; };
    if (names.empty() || has("comment") || has("avatar") || has("image") || has("bio") || has("related")) return -1;
    for (const std::string_view word :
         {"author-name", "authorname", "author__name", "author_name", "byline-name", "vcard"})
      if (has(word)) return 1;
    if (names == "fn") return 1;
    if (has("byline") || has("username")) return 2;
    // Any class that ends in the word: "post-meta__author", "the-author".
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find(' ', at), names.size());
      const std::string_view name = names.substr(at, end - at);
      for (const std::string_view word : {"author", "authors", "autor", "writer", "auteur"})
        if (name.ends_with(word) && !name.starts_with("has")) return 2;
      at = end + 1;
    }
    return -1;
  }

  bool InAuthor(NodeIndex i) const {
    const NodeIndex parent = tree_.node(i).parent;
    return parent != html::kNoNode && tree_.Attribute(parent, "itemprop") == "author";
  }

  // "By Jane Doe" near the title.
  std::vector<std::string> FromLines() {
    constexpr std::size_t kReach = 12;
    std::size_t title = 0;
    while (title < lines_.size() && lines_[title].heading != 1) ++title;
    if (title == lines_.size()) return {};
    for (std::size_t i = title + 1; i < std::min(lines_.size(), title + kReach); ++i) {
      if (!LooksLikeByline(lines_[i].text) || IsForeign(lines_[i].zone)) continue;
      std::vector<std::string> names = CleanAuthors(lines_[i].text, publisher_);
      const bool plausible = std::ranges::all_of(names, [](const std::string& n) {
        return n.find(' ') != std::string::npos && !(n[0] >= 'a' && n[0] <= 'z');
      });
      if (!names.empty() && plausible) return names;
    }
    return {};
  }

  const HtmlTree& tree_;
  const Head& head_;
  std::string publisher_;
  const std::vector<Line>& lines_;
};

// The outlet's names, one a line: an author of that name is the outlet.
std::string OwnNames(const Head& head, const Publisher& publisher) {
  std::string names = publisher.name;
  for (const std::string_view name :
       {std::string_view(head.data.publisher), head.Meta({"og:site_name"}), std::string_view(publisher.domain),
        std::string_view(publisher.domain).substr(0, publisher.domain.find('.'))})
    names.append("\n").append(name);
  return names;
}

std::vector<std::string> Keywords(const Head& head) {
  std::vector<std::string> out = head.data.keywords;
  if (out.size() == 1 || out.empty()) {
    const std::string list = out.empty() ? std::string(head.Meta({"news_keywords", "keywords"})) : out.front();
    out.clear();
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      if (std::string word = Squash(std::string_view(list).substr(at, end - at)); !word.empty())
        out.push_back(std::move(word));
      at = end + 1;
    }
  }
  if (out.empty()) out = head.MetaAll("article:tag");
  constexpr std::size_t kMax = 50;
  if (out.size() > kMax) out.resize(kMax);
  return out;
}

std::string DeclaredUrl(const Head& head) {
  if (const std::string_view url = head.Meta({"og:url"}); !HostOf(url).empty()) return std::string(url);
  if (!HostOf(head.canonical).empty()) return head.canonical;
  if (!HostOf(head.data.url).empty()) return head.data.url;
  return !HostOf(head.base).empty() ? head.base : std::string();
}

}  // namespace

std::string PageUrl(const RawRecord& record, const html::HtmlTree& tree, const Head& head) {
  if (!record.uri.empty()) return record.uri;
  std::string declared = DeclaredUrl(head);
  const std::string own = OwnHost(tree, head, declared);
  return own.empty() ? declared : "https://" + own + "/";
}

void FillMetadata(const PageParts& page, Article& article) {
  const Head& head = page.head;
  const std::string_view url = page.url;
  article.canonical = Absolute(head.canonical, url);
  article.publisher = {PublisherName(head), RegistrableDomain(HostOf(url))};
  const std::string title = ChooseTitle(head, article.publisher.name, article.publisher.domain);
  article.title = WithoutKicker(WithoutKicker(title, head.Meta({"og:title"})), page.lines);
  article.authors = AuthorFinder(page.tree, head, OwnNames(head, article.publisher), page.lines).Run();
  PageDates dates = FindPageDates(page);
  article.published = std::move(dates.published);
  article.modified = std::move(dates.modified);
  article.dates = std::move(dates.signals);
  article.section = head.data.section;
  if (article.section.empty()) article.section = head.Meta({"article:section", "section"});
  article.keywords = Keywords(head);
}

}  // namespace stemma::extract
