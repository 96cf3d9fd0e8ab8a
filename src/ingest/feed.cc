#include "ingest/feed.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "html/charset.h"
#include "ingest/feed_item.h"
#include "ingest/fields.h"
#include "ingest/json_line.h"
#include "ingest/walk.h"
#include "text/fold.h"

namespace stemma::ingest {
namespace {

constexpr std::string_view kFetchAgain = "fetch the feed again";

bool IsUri(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("tag:") || text.starts_with("urn:");
}

// The charset that the XML declaration names; html::Decode knows the rest.
std::string DeclaredCharset(std::string_view bytes) {
  const std::size_t open = bytes.find("<?xml");
  if (open == std::string_view::npos || open > 64) return {};
  std::string_view line = bytes.substr(open, 256);
  line = line.substr(0, line.find("?>"));
  const std::size_t at = line.find("encoding");
  const std::size_t quote = at == std::string_view::npos ? at : line.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return {};
  const std::string_view value = line.substr(quote + 1);
  return std::string(value.substr(0, value.find_first_of("\"'")));
}

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

// The page that the item would be: its body under its title.
std::string PageOf(const FeedItem& item, std::string_view language) {
  return "<!DOCTYPE html><html lang=\"" + Escaped(language) + "\"><head><meta charset=\"utf-8\"><title>" +
         Escaped(item.title) + "</title></head><body><article><h1>" + Escaped(item.title) + "</h1>" + item.html +
         "</article></body></html>";
}

// One feed, decoded and parsed.
class FeedReader {
 public:
  FeedReader(const std::string& path, html::Decoded feed, Delivery& delivery)
      : path_(path), feed_(std::move(feed)), delivery_(delivery) {}

  // `cut`: the stream broke off, which has been reported.
  Result<void> ReadAll(bool cut);

 private:
  [[nodiscard]] std::uint64_t ByteOf(const pugi::xml_node& node) const {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 1)) - 1;
    return feed_.map.ToSource(at);
  }
  [[nodiscard]] Position Here(const pugi::xml_node& node) const { return {path_, number_, ByteOf(node)}; }
  [[nodiscard]] bool IsItem(const pugi::xml_node& node) const {
    const std::string name = names_.Of(node);
    return name == "item" || name == "entry";
  }
  // Whether the item's end tag stands before the place where the XML breaks.
  [[nodiscard]] bool IsWhole(const pugi::xml_node& item) const;
  Result<void> ReadItems(const pugi::xml_node& parent);
  Result<void> Take(const pugi::xml_node& item);
  [[nodiscard]] std::string IdOf(const FeedItem& item) const;
  // Unless it is this feed itself.
  void AddCredit(std::string_view kind, const FeedSource& source, std::vector<std::string>& credits) const;
  [[nodiscard]] std::string LineOf(const FeedItem& item, const std::string& id) const;

  const std::string& path_;
  html::Decoded feed_;
  Delivery& delivery_;
  pugi::xml_document document_;
  FeedNames names_{pugi::xml_node()};
  FeedHead head_;
  std::size_t broken_at_ = std::string::npos;  // in the decoded feed
  std::uint64_t number_ = 0;                   // of the item
};

bool FeedReader::IsWhole(const pugi::xml_node& item) const {
  if (broken_at_ == std::string::npos) return true;
  const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(item.offset_debug(), 0));
  const std::size_t end = feed_.text.find("</" + std::string(item.name()), begin);
  return end < broken_at_;
}

// A guid need not be unique in the world; an address is. What has neither is named by its place in the file.
std::string FeedReader::IdOf(const FeedItem& item) const {
  if (IsUri(item.guid)) return item.guid;
  if (!item.link.empty()) return item.link;
  if (!item.guid.empty()) return (head_.link.empty() ? FileName(path_) : head_.link) + "#" + item.guid;
  return FileName(path_) + "/" + std::to_string(number_);
}

void FeedReader::AddCredit(std::string_view kind, const FeedSource& source, std::vector<std::string>& credits) const {
  if (source.name.empty() || source.name == head_.title) return;
  JsonLine credit;
  credit.Add("kind", kind);
  credit.Add("name", source.name);
  credit.Add("text", source.name);
  credit.Add("href", source.href);
  credits.push_back(credit.Take());
}

std::string FeedReader::LineOf(const FeedItem& item, const std::string& id) const {
  std::string language = text::LowerAscii(item.language.empty() ? head_.language : item.language);
  language.resize(std::min(language.find_first_of("-_"), language.size()));
  JsonLine line;
  line.Add("id", id);
  line.Add("url", item.link);
  line.Add("title", item.title);
  std::vector<std::string> authors = item.authors.empty() ? head_.authors : item.authors;
  std::erase(authors, head_.title);
  line.Add("authors", authors);
  line.Add("published", item.published.empty() ? item.modified : item.published);
  if (!item.published.empty() && item.modified != item.published) line.Add("modified", item.modified);
  line.Add("publisher", head_.title);
  line.Add("language", language);
  line.Add("keywords", item.keywords);
  std::vector<std::string> credits;
  AddCredit("original_source", item.source, credits);
  AddCredit("originally_published", item.first_on, credits);
  line.AddObjects("credits", credits);
  if (item.is_summary) {
    JsonLine note;
    note.Add("kind", "truncated");
    note.Add("text", "the feed gives a summary only");
    line.AddObjects("notes", {note.Take()});
  }
  if (item.html.empty())
    line.Add("text", item.text, JsonLine::kEvenEmpty);
  else
    line.Add("html", PageOf(item, language));
  return line.Take();
}

Result<void> FeedReader::Take(const pugi::xml_node& node) {
  const FeedItem item = ReadFeedItem(node, names_);
  if (item.title.empty() && item.html.empty() && item.text.empty()) {
    delivery_.Skip(Here(node), "the item has neither a title nor a body", std::string(kFetchAgain));
    return {};
  }
  const std::size_t limit = delivery_.options().limits.max_page_bytes;
  if (std::max(item.html.size(), item.text.size()) > limit) {
    delivery_.Skip(Here(node), "the item is larger than the limit of a page (" + std::to_string(limit) + " bytes)",
                   "raise --max-page-size");
    return {};
  }
  RawRecord record;
  record.id = IdOf(item);
  record.path = path_;
  record.record = number_;
  record.byte = ByteOf(node);
  record.kind = RecordKind::kJson;
  record.body = LineOf(item, record.id);
  return delivery_.Give(std::move(record));
}

Result<void> FeedReader::ReadItems(const pugi::xml_node& parent) {
  for (const pugi::xml_node& node : parent.children()) {
    if (!IsItem(node)) continue;
    if (!IsWhole(node)) return {};
    if (const auto taken = Take(node); !taken) return taken;
    ++number_;
  }
  return {};
}

Result<void> FeedReader::ReadAll(bool cut) {
  const auto parsed = document_.load_buffer(feed_.text.data(), feed_.text.size(),
                                            pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) broken_at_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
  const pugi::xml_node root = document_.document_element();
  names_ = FeedNames(root);
  pugi::xml_node channel = root;
  for (const pugi::xml_node& child : root.children())
    if (names_.Of(child) == "channel") channel = child;
  head_ = ReadFeedHead(channel, names_);
  if (const auto read = ReadItems(channel); !read) return read;
  if (channel != root) {  // RSS 1.0 puts items beside the channel
    if (const auto read = ReadItems(root); !read) return read;
  }
  if (!parsed && !cut) {
    delivery_.Skip({path_, number_, feed_.map.ToSource(broken_at_)},
                   "the feed's XML breaks here (" + text::LowerAscii(parsed.description()) + ")",
                   std::string(kFetchAgain));
  } else if (number_ == 0) {
    delivery_.Skip({path_, std::nullopt, std::nullopt}, "the feed has no items", "leave it out, or fetch it again");
  }
  return {};
}

}  // namespace

Result<void> ReadFeed(Window& in, const std::string& path, Delivery& delivery) {
  const Limits& limits = delivery.options().limits;
  const std::string_view bytes = in.Peek(limits.max_record_bytes + 1);
  const auto skip = [&](std::string why, std::string what_to_do) {
    delivery.Skip({path, std::nullopt, bytes.size()}, std::move(why), std::move(what_to_do));
  };
  if (bytes.size() > limits.max_record_bytes) {
    skip("the feed is over the limit (" + std::to_string(limits.max_record_bytes) + " bytes)",
         "split it, or raise --max-record-size");
    return {};
  }
  if (in.error()) skip(in.error()->message, Advice(in.error()->kind));
  // The tree takes about 64 bytes a tag, whatever the tag says.
  if (static_cast<std::size_t>(std::ranges::count(bytes, '<')) > limits.max_html_tags) {
    skip("the feed has more tags than the limit (" + std::to_string(limits.max_html_tags) + ")",
         "split it, or raise --max-html-tags");
    return {};
  }
  return FeedReader(path, html::Decode(bytes, DeclaredCharset(bytes)), delivery).ReadAll(in.error().has_value());
}

}  // namespace stemma::ingest
