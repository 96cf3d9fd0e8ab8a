#include "serve/hand_layer.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>
#include <vector>

#include "json/writer.h"
#include "serve/hand_entry.h"
#include "views/document.h"
#include "views/hand.h"

namespace stemma::serve {
namespace {

using json::Json;

// "api/stories/ID"
bool IsStory(const std::string& path) { return path.starts_with("api/stories/") && std::ranges::count(path, '/') == 2; }

// A story's document with its lead claim and graph in it; another document as it is kept.
Result<std::optional<std::string>> ReadWhole(const store::Views& views, const std::string& path) {
  if (!IsStory(path)) return views.Read(path);
  const auto id = views::FromSegment(path.substr(path.rfind('/') + 1));
  return views::ReadStory(ReaderOf(views), id.value_or(""));
}

// Entries of the story and of the whole pile.
Result<std::vector<views::HandEntry>> EntriesOf(const store::Hand& hand, const std::string& story) {
  const auto rows = hand.All();
  if (!rows) return std::unexpected(rows.error());
  std::vector<views::HandEntry> out;
  for (const store::HandRow& row : *rows)
    if (row.story.empty() || row.story == story) out.push_back(EntryOf(row));
  return out;
}

// What an entry is about, read when it is asked for: the stories and claims that it names.
class Lookup {
 public:
  explicit Lookup(const store::Views& views) : views_(views) {}

  // Null where there is no such document, or it cannot be read.
  const Json* Get(const std::string& path) {
    const auto [at, is_new] = read_.try_emplace(path);
    if (is_new)
      if (auto found = ReadWhole(views_, path); found && *found) at->second = Json::parse(**found, nullptr, false);
    return at->second.is_object() ? &at->second : nullptr;
  }

 private:
  const store::Views& views_;
  std::map<std::string, Json> read_;
};

views::ClaimReader ReaderOf(Lookup& lookup, const std::string& story) {
  return [&lookup, story](const std::string& claim) { return lookup.Get(views::ClaimPath(story, claim)); };
}

}  // namespace

views::Reader ReaderOf(const store::Views& views) {
  return [&views](const std::string& path) { return views.Read(path); };
}

Result<std::optional<std::string>> WithHand(const store::Views& views, const store::Hand& hand,
                                            const std::string& story, const std::string& address, bool is_claim) {
  auto body = ReadWhole(views, address);
  if (!body) return std::unexpected(body.error());
  if (!*body) return std::nullopt;
  auto entries = EntriesOf(hand, story);
  if (!entries) return std::unexpected(entries.error());
  if (entries->empty()) return views::WithMember(std::move(**body), "hand", "[]");
  Lookup lookup(views);
  const Json* whole = lookup.Get(views::StoryPath(story));
  Json document = Json::parse(**body, nullptr, false);
  if (whole == nullptr || !document.is_object()) return std::nullopt;
  views::MarkApplying(*entries, *whole, ReaderOf(lookup, story));
  if (is_claim)
    views::ApplyToClaim(*entries, ReaderOf(lookup, story), document);
  else
    views::ApplyToStory(*entries, ReaderOf(lookup, story), document);
  return json::Line(document);
}

Result<std::optional<std::string>> GraphWithHand(const store::Views& views, const store::Hand& hand,
                                                 const std::string& story) {
  auto entries = EntriesOf(hand, story);
  if (!entries) return std::unexpected(entries.error());
  if (entries->empty()) return views.Read(views::GraphPath(story));
  auto whole = WithHand(views, hand, story, views::StoryPath(story), false);
  if (!whole || !*whole) return whole;
  const Json document = Json::parse(**whole, nullptr, false);
  return json::Line(document["graph"]);
}

Result<std::string> HandDocument(const store::Views& views, const store::Hand& hand) {
  const auto rows = hand.All();
  if (!rows) return std::unexpected(rows.error());
  Lookup lookup(views);
  Json list = Json::array();
  for (const store::HandRow& row : *rows) {
    std::vector<views::HandEntry> one = {EntryOf(row)};
    const Json* story = row.story.empty() ? nullptr : lookup.Get(views::StoryPath(row.story));
    if (story != nullptr)
      views::MarkApplying(one, *story, ReaderOf(lookup, row.story));
    else
      one.front().applies = row.story.empty();
    list.push_back(views::FormOf(one.front()));
  }
  return json::Line({{"entries", std::move(list)}});
}

Response AddHand(Library& library, std::string_view body, const std::string& now) {
  auto row = ReadEntry(body);
  if (!row) return FromError(row.error());
  row->time = now;
  const auto put = library.Write([&](store::Hand hand) -> Result<void> {
    const auto number = hand.Add(*row);
    if (!number) return std::unexpected(number.error());
    row->entry = *number;
    return {};
  });
  if (!put) return FromError(put.error());
  Response out;
  out.status = 201;
  auto one = library.Look([&](const store::Views& views, const store::Hand&) {
    std::vector<views::HandEntry> entry = {EntryOf(*row)};
    Lookup lookup(views);
    const Json* story = row->story.empty() ? nullptr : lookup.Get(views::StoryPath(row->story));
    if (story != nullptr) views::MarkApplying(entry, *story, ReaderOf(lookup, row->story));
    return entry.front();
  });
  out.body = json::Line(views::FormOf(one));
  return out;
}

Response UndoHand(Library& library, std::string_view entry, std::string_view body, const std::string& now) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(entry.data(), entry.data() + entry.size(), number);
  const bool whole = error == std::errc() && end == entry.data() + entry.size();
  if (!whole) return ErrorResponse(404, "not_found", "there is no entry of that number; read the list anew");
  const auto author = ReadAuthor(body);
  if (!author) return FromError(author.error());
  const auto undone = library.Write([&](store::Hand hand) { return hand.Undo(number, now, *author); });
  if (!undone && undone.error().kind == ErrorKind::kInvalidArgument)
    return ErrorResponse(404, "not_found", undone.error().message);
  if (!undone) return FromError(undone.error());
  const auto rows = library.Look([](const store::Views&, const store::Hand& hand) { return hand.All(); });
  if (!rows) return FromError(rows.error());
  Response out;
  for (const store::HandRow& row : *rows)
    if (row.entry == number) out.body = json::Line(views::FormOf(EntryOf(row)));
  return out;
}

}  // namespace stemma::serve
