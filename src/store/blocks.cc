#include "store/blocks.h"

#include <utility>

#include "store/body.h"

namespace stemma::store {
namespace {

// Groups of seven bits, lowest first (LEB128).
void AppendNumber(std::uint64_t value, std::string& out) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7F) | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

void AppendText(std::string_view text, std::string& out) {
  AppendNumber(text.size(), out);
  out += text;
}

// Takes a length and so many bytes off the front; false where they are not there.
bool TakeText(std::string_view& block, std::string_view& text) {
  std::uint64_t size = 0;
  for (int shift = 0;; shift += 7) {
    if (block.empty() || shift > 56) return false;
    const auto byte = static_cast<unsigned char>(block.front());
    block.remove_prefix(1);
    size |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) break;
  }
  if (size > block.size()) return false;
  text = block.substr(0, size);
  block.remove_prefix(size);
  return true;
}

std::string_view Parent(std::string_view path) { return path.substr(0, path.rfind('/')); }

std::unexpected<Error> Damaged() {
  return Fail(ErrorKind::kCorrupt, "a row of views is damaged; run \"stemma report\" on the store");
}

ViewRow MakeRow(std::string path, const std::string& block) { return {std::move(path), block.size(), Pack(block)}; }

}  // namespace

std::vector<ViewRow> PackDocuments(std::span<const StoredDocument> documents) {
  std::vector<ViewRow> rows;
  for (std::size_t i = 0; i < documents.size();) {
    const StoredDocument& first = documents[i];
    std::string block;
    do {
      AppendText(documents[i].path, block);
      AppendText(documents[i].body, block);
      ++i;
    } while (i < documents.size() && first.joins && documents[i].joins &&
             Parent(documents[i].path) == Parent(first.path) && block.size() + documents[i].body.size() <= kBlockBytes);
    rows.push_back(MakeRow(first.path, block));
  }
  return rows;
}

Result<std::vector<StoredDocument>> UnpackRow(const ViewRow& row) {
  const auto whole = Unpack(row.body, row.size);
  if (!whole) return std::unexpected(whole.error());
  std::vector<StoredDocument> out;
  for (std::string_view block = *whole; !block.empty();) {
    std::string_view name;
    std::string_view body;
    if (!TakeText(block, name) || !TakeText(block, body)) return Damaged();
    out.push_back({std::string(name), std::string(body)});
  }
  return out;
}

Result<std::optional<std::string>> FindDocument(std::string_view block, std::string_view path) {
  while (!block.empty()) {
    std::string_view name;
    std::string_view body;
    if (!TakeText(block, name) || !TakeText(block, body)) return Damaged();
    if (name == path) return std::string(body);
  }
  return std::nullopt;
}

}  // namespace stemma::store
