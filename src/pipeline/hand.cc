#include "pipeline/hand.h"

#include <utility>

#include "store/store.h"
#include "views/made_documents.h"

namespace stemma::pipeline {

views::HandEntry EntryOf(const store::HandRow& row) {
  json::Json target = json::Json::parse(row.target, nullptr, false);
  if (!target.is_object()) target = json::Json::object();
  views::HandEntry out{.id = row.entry,
                       .time = row.time,
                       .author = row.author,
                       .kind = row.kind,
                       .story = row.story,
                       .target = {},
                       .text = row.text,
                       .undone = row.undone};
  if (const auto anchor = target.find(kAnchor); anchor != target.end()) {
    out.anchor = std::move(*anchor);
    target.erase(kAnchor);
  }
  out.target = std::move(target);
  return out;
}

std::vector<views::HandEntry> EntriesOf(std::span<const store::HandRow> rows) {
  std::vector<views::HandEntry> out;
  for (const store::HandRow& row : rows) out.push_back(EntryOf(row));
  return out;
}

Result<std::vector<store::HandRow>> LoadHand(const std::string& store) {
  const auto opened = store::Store::Open(store, store::Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  return opened->hand().All();
}

HandOver PutOver(std::span<const store::HandRow> rows, const Dossier& dossier, std::span<const House> houses) {
  if (rows.empty()) return {};
  const views::Views views(dossier, houses);
  const views::Reader read = views::MadeDocuments(views);
  HandOver out;
  out.book = views::HandBook(EntriesOf(rows), read);
  out.by_hand = out.book.Summary(read);
  return out;
}

}  // namespace stemma::pipeline
