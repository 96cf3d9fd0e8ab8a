#include "serve/hand_layer.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>
#include <vector>

#include "json/writer.h"
#include "pipeline/hand.h"
#include "serve/answers.h"
#include "serve/hand_entry.h"
#include "views/article_view.h"
#include "views/document.h"
#include "views/graph_view.h"
#include "views/hand_anchor.h"

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

Json Parsed(const std::string& body) { return Json::parse(body, nullptr, false); }

// Where a new entry is to be looked for when ids have changed; null where its story is not there.
Json AnchorFor(const store::Views& views, const store::HandRow& row) {
  if (row.story.empty()) return nullptr;
  const auto body = views.Read(views::StoryPath(row.story));
  if (!body || !*body) return nullptr;
  std::map<std::string, Json> read;
  const auto claim = [&](const std::string& id) -> const Json* {
    const auto found = views.Read(views::ClaimPath(row.story, id));
    if (!found || !*found) return nullptr;
    return &(read[id] = Parsed(**found));
  };
  const Json story = Parsed(**body);
  return story.is_object() ? views::AnchorOf(pipeline::EntryOf(row), story, claim) : Json(nullptr);
}

// The entry of that number as it stands now.
Result<std::string> EntryNow(Library& library, std::int64_t number) {
  return library.LookWithHand([&](const store::Views&, const views::HandBook& book) -> Result<std::string> {
    const auto at = std::ranges::find(book.entries(), number, &views::HandEntry::id);
    if (at == book.entries().end()) return Fail(ErrorKind::kInternal, "the entry is not there; read the list anew");
    return json::Line(views::FormOf(*at));
  });
}

}  // namespace

views::Reader ReaderOf(const store::Views& views) {
  return [&views](const std::string& path) { return views.Read(path); };
}

Result<std::optional<std::string>> WithHand(const store::Views& views, const views::HandBook& book,
                                            const std::string& path) {
  auto body = ReadWhole(views, path);
  if (!body || !*body) return body;
  return book.Over(path, std::move(**body), ReaderOf(views));
}

Result<std::optional<std::string>> GraphWithHand(const store::Views& views, const views::HandBook& book,
                                                 const std::string& story, const std::string& claim) {
  auto whole = views.Read(views::GraphPath(story));
  if (!whole || !*whole || (book.empty() && claim.empty())) return whole;
  if (claim.empty()) return book.OverGraph(story, std::move(**whole));
  auto about = views.Read(views::ClaimPath(story, claim));
  if (!about || !*about) return about;
  views::Excerpt graph(std::move(**whole), views::ClaimGraphCut(), {});
  views::Excerpt of_claim(std::move(**about), views::ClaimOfGraphCut(), {});
  if (!graph.value().is_object() || !of_claim.value().is_object()) return std::nullopt;
  views::KeepClaim(of_claim.value(), graph);
  book.OverClaimGraph(story, graph);
  return graph.Written();
}

Result<std::optional<std::string>> PairWithHand(const store::Views& views, const views::HandBook& book,
                                                const std::string& a, const std::string& b) {
  const auto first = views.Read(views::ArticlePath(a));
  if (!first || !*first) return first;
  const auto second = views.Read(views::ArticlePath(b));
  if (!second || !*second) return second;
  const Json left = Parsed(**first);
  const std::string story = left["story"].is_object() ? left["story"]["id"].get<std::string>() : std::string();
  return json::Line(book.OverPair(views::PairOf(left, Parsed(**second)), story));
}

Response AddHand(Library& library, std::string_view body, const std::string& now) {
  auto row = ReadEntry(body);
  if (!row) return FromError(row.error());
  row->time = now;
  const Json anchor =
      library.Look([&](const store::Views& views, const store::Hand&) { return AnchorFor(views, *row); });
  if (anchor.is_object()) {
    Json target = Parsed(row->target);
    target[pipeline::kAnchor] = anchor;
    row->target = json::Line(target);
  }
  const auto put = library.Write([&](store::Hand hand) -> Result<void> {
    const auto number = hand.Add(*row);
    if (!number) return std::unexpected(number.error());
    row->entry = *number;
    return {};
  });
  if (!put) return FromError(put.error());
  auto entry = EntryNow(library, row->entry);
  if (!entry) return FromError(entry.error());
  Response out;
  out.status = 201;
  out.body = std::move(*entry);
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
  auto now_said = EntryNow(library, number);
  if (!now_said) return FromError(now_said.error());
  Response out;
  out.body = std::move(*now_said);
  return out;
}

}  // namespace stemma::serve
