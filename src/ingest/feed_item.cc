#include "ingest/feed_item.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "html/byte_class.h"
#include "html/tree.h"
#include "ingest/feed_date.h"
#include "ingest/fields.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::ingest {
namespace {

// Namespaces by what they are called in names here; RSS 1.0's own and Atom's are the plain names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSpaces = {
    {{"http://www.w3.org/2005/Atom", ""},
     {"http://purl.org/rss/1.0/", ""},
     {"http://purl.org/rss/1.0/modules/content/", "content:"},
     {"http://purl.org/dc/elements/1.1/", "dc:"},
     {"http://purl.org/dc/terms/", "dcterms:"}}};

// All text below a node, for elements that should hold nothing else. No recursion: depth is the feed's to choose.
std::string TextOf(const pugi::xml_node& node) {
  std::string out;
  pugi::xml_node at = node.first_child();
  while (at) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) out += at.value();
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != node && !at.next_sibling()) at = at.parent();
    if (at == node) break;
    at = at.next_sibling();
  }
  return text::IsValid(out) ? out : text::Repair(out);  // a reference may name half a character
}

std::string Squashed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool HasMarkup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('<', at + 1)) {
    const char c = text[at + 1];
    if (c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  }
  return text.find("&#") != std::string_view::npos || text.find("&amp;") != std::string_view::npos ||
         text.find("&nbsp;") != std::string_view::npos || text.find("&quot;") != std::string_view::npos;
}

// A title or name: feeds escape these once or twice, and some hold tags.
std::string PlainOf(const pugi::xml_node& node) {
  std::string text = TextOf(node);
  if (HasMarkup(text)) {
    const auto tree = html::Parse(text, "utf-8", Limits{});
    if (tree && !tree->nodes().empty()) text = tree->InnerText(0);
  }
  return Squashed(text);
}

html::NodeIndex BlockOf(const html::HtmlTree& tree, html::NodeIndex node) {
  while (node != html::kNoNode && (tree.node(node).is_text || !html::IsBlock(tree.node(node).tag)))
    node = tree.node(node).parent;
  return node;
}

// The texts of a short body, a paragraph each block or line break; empty when it is long. A feed's body is the
// article's text by what the feed says; in so few words the page reader would look for it in vain.
std::string ShortText(std::string_view markup) {
  constexpr std::size_t kShort = 300;  // bytes of text
  const auto tree = html::Parse(markup, "utf-8", Limits{});
  if (!tree || tree->nodes().empty() || tree->InnerText(0).size() > kShort) return {};
  std::string out;
  html::NodeIndex block = html::kNoNode;
  bool broken = false;
  for (html::NodeIndex i = 0; i < tree->nodes().size(); ++i) {
    broken = broken || tree->node(i).tag == html::Tag::kBr;
    if (!tree->node(i).is_text) continue;
    const std::string_view text = tree->Text(i);
    const bool in_line = !out.empty() && !out.ends_with(' ') && !out.ends_with('\n');
    if (in_line && html::Is(text.front(), html::kSpaceByte)) out += ' ';
    if (TrimWhite(text).empty()) continue;
    const html::NodeIndex own = BlockOf(*tree, i);
    if (!out.empty() && (broken || own != block)) out = std::string(TrimWhite(out)) + "\n\n";
    out += Squashed(text);
    if (html::Is(text.back(), html::kSpaceByte)) out += ' ';
    block = own;
    broken = false;
  }
  return std::string(TrimWhite(out));
}

// Takes that line off the end of a body.
void TakeFirstOn(std::string& markup, FeedSource& first_on) {
  const std::size_t at = markup.rfind("<p>The post <a");
  if (at == std::string::npos) return;
  const std::string_view line = std::string_view(markup).substr(at);
  const std::size_t cue = line.find("appeared first on <a");
  const std::size_t end = line.find("</p>", std::min(cue, line.size()));
  if (end == std::string_view::npos || !TrimWhite(line.substr(end + 4)).empty()) return;
  const auto tree = html::Parse(line.substr(cue), "utf-8", Limits{});
  for (html::NodeIndex i = 0; tree && i < tree->nodes().size(); ++i)
    if (tree->node(i).tag == html::Tag::kA) first_on = {tree->InnerText(i), std::string(tree->Attribute(i, "href"))};
  markup.resize(at);
}

bool IsAddress(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

// <link>https://…</link>, or <link href="…" rel="alternate"/>; the latter wins over other relations.
void TakeLink(const pugi::xml_node& node, std::string& link) {
  const std::string_view relation = node.attribute("rel").value();
  if (!relation.empty() && relation != "alternate") return;
  std::string href = node.attribute("href") ? node.attribute("href").value() : TextOf(node);
  href = TrimWhite(href);
  if (link.empty() && IsAddress(href)) link = text::Repair(href);
}

// "desk@orrin.example (Ansa Merrow)" -> the name in it; an address alone names nobody.
std::string PersonOf(std::string_view text) {
  const std::size_t open = text.find('(');
  if (text.find('@') != std::string_view::npos && open != std::string_view::npos)
    text = text.substr(open + 1, text.rfind(')') == std::string_view::npos ? text.size() : text.rfind(')') - open - 1);
  if (text.find('@') != std::string_view::npos || IsAddress(text)) return {};
  return Squashed(text);
}

void AddAuthor(std::string name, std::vector<std::string>& authors) {
  if (!name.empty() && std::ranges::find(authors, name) == authors.end()) authors.push_back(std::move(name));
}

// <author><name>…</name></author> of Atom, or the person in words.
void TakeAuthor(const pugi::xml_node& node, const FeedNames& names, std::vector<std::string>& authors) {
  for (const pugi::xml_node& child : node.children())
    if (names.Of(child) == "name") return AddAuthor(PersonOf(PlainOf(child)), authors);
  AddAuthor(PersonOf(PlainOf(node)), authors);
}

// The inside of <content type="xhtml">, as it stands in the feed.
std::string MarkupOf(const pugi::xml_node& node) {
  std::ostringstream out;
  for (const pugi::xml_node& child : node.children()) child.print(out, "", pugi::format_raw);
  const std::string markup = out.str();
  return text::IsValid(markup) ? markup : text::Repair(markup);
}

// A body candidate; the longer the rank, the more of the article it holds.
struct Body {
  std::string html;
  std::string text;
  [[nodiscard]] bool empty() const { return html.empty() && text.empty(); }
};

Body BodyOf(const pugi::xml_node& node) {
  const std::string type = text::LowerAscii(node.attribute("type").value());
  if (type == "xhtml" || type == "application/xhtml+xml") return {MarkupOf(node), ""};
  std::string text = TextOf(node);
  if (TrimWhite(text).empty()) return {};
  if (type == "text" || (type != "html" && !HasMarkup(text))) return {"", std::string(TrimWhite(text))};
  return {std::move(text), ""};
}

bool EndsInEllipsis(const Body& body) {
  std::string_view text = TrimWhite(body.html.empty() ? body.text : body.html);
  for (const std::string_view tail : {"</p>", "</a>", "]"})
    if (text.ends_with(tail)) text = TrimWhite(text.substr(0, text.size() - tail.size()));
  return text.ends_with("...") || text.ends_with("\xE2\x80\xA6") || text.ends_with("&#8230;") ||
         text.ends_with("&hellip;");
}

void TakeSource(const pugi::xml_node& node, const FeedNames& names, FeedSource& source) {
  if (node.attribute("url")) source.href = text::Repair(node.attribute("url").value());
  bool atom = false;
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = names.Of(child);
    if (name == "title") source.name = PlainOf(child);
    if (name == "link") TakeLink(child, source.href);
    atom = atom || name == "title" || name == "link" || name == "id";
  }
  if (!atom) source.name = PlainOf(node);
}

// The dates of all dialects, the better ones last.
bool TakeDate(const std::string& name, const pugi::xml_node& node, FeedItem& item) {
  const bool published = name == "pubDate" || name == "published" || name == "issued" || name == "dc:date" ||
                         name == "dcterms:created" || name == "dcterms:issued" || name == "created";
  const bool modified = name == "updated" || name == "modified" || name == "dcterms:modified";
  std::string date = published || modified ? IsoDate(TextOf(node)) : std::string();
  if (date.empty()) return published || modified;
  std::string& field = published ? item.published : item.modified;
  if (field.empty()) field = std::move(date);
  return true;
}

bool TakeName(const std::string& name, const pugi::xml_node& node, const FeedNames& names, FeedItem& item) {
  if (name == "title")
    item.title = PlainOf(node);
  else if (name == "guid" || name == "id")
    item.guid = Squashed(TextOf(node));
  else if (name == "link")
    TakeLink(node, item.link);
  else if (name == "author" || name == "dc:creator")
    TakeAuthor(node, names, item.authors);
  else if (name == "source")
    TakeSource(node, names, item.source);
  else if (name == "dc:language")
    item.language = Squashed(TextOf(node));
  else
    return false;
  return true;
}

void TakeCategory(const pugi::xml_node& node, FeedItem& item) {
  std::string word = node.attribute("term") ? text::Repair(node.attribute("term").value()) : PlainOf(node);
  if (!word.empty() && std::ranges::find(item.keywords, word) == item.keywords.end())
    item.keywords.push_back(std::move(word));
}

}  // namespace

FeedNames::FeedNames(const pugi::xml_node& root) {
  for (const auto& [uri, ours] : kSpaces)
    if (!ours.empty()) prefixes_.emplace(ours.substr(0, ours.size() - 1), ours);  // where it is not declared
  prefixes_.emplace("atom", "");
  for (const pugi::xml_attribute& attribute : root.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns:")) continue;
    for (const auto& [uri, ours] : kSpaces)
      if (uri == attribute.value()) prefixes_.insert_or_assign(std::string(name.substr(6)), std::string(ours));
  }
}

std::string FeedNames::Of(const pugi::xml_node& node) const {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::string(name);
  const auto prefix = prefixes_.find(name.substr(0, colon));
  return prefix == prefixes_.end() ? std::string(name) : prefix->second + std::string(name.substr(colon + 1));
}

FeedHead ReadFeedHead(const pugi::xml_node& channel, const FeedNames& names) {
  FeedHead head;
  head.language = Squashed(channel.attribute("xml:lang").value());
  for (const pugi::xml_node& child : channel.children()) {
    const std::string name = names.Of(child);
    if (name == "title" && head.title.empty()) head.title = PlainOf(child);
    if (name == "link") TakeLink(child, head.link);
    if (name == "language" || name == "dc:language") head.language = Squashed(TextOf(child));
    if (name == "author") TakeAuthor(child, names, head.authors);
  }
  return head;
}

FeedItem ReadFeedItem(const pugi::xml_node& node, const FeedNames& names) {
  FeedItem item;
  Body full;
  Body summary;
  bool says_summary = false;
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = names.Of(child);
    if (TakeName(name, child, names, item) || TakeDate(name, child, item)) continue;
    if (name == "category" || name == "dc:subject") TakeCategory(child, item);
    if (name == "content:encoded" || (name == "content" && !child.attribute("src"))) full = BodyOf(child);
    if (name == "description" || name == "summary") {
      summary = BodyOf(child);
      says_summary = name == "summary";
    }
  }
  item.is_summary = full.empty() && !summary.empty() && (says_summary || EndsInEllipsis(summary));
  Body& body = full.empty() ? summary : full;
  item.html = std::move(body.html);
  item.text = std::move(body.text);
  if (item.html.empty()) return item;
  TakeFirstOn(item.html, item.first_on);
  if (std::string text = ShortText(item.html); !text.empty()) {
    item.text = std::move(text);
    item.html.clear();
  }
  return item;
}

}  // namespace stemma::ingest
