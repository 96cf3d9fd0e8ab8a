#include "ingest/jsonl.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace stemma::ingest {
namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
constexpr std::string_view kFixLine = "write the line as one JSON object with \"id\" and \"text\" or \"html\"";

// What a line is: an article with its id, a header to pass over, or a fault in words.
struct Line {
  std::string id;
  bool header = false;
  std::string fault;
};

Line Broken(std::string fault) { return {"", false, std::move(fault)}; }

// True when the field is a string that says something; a fault when it is there with another type.
bool HasString(const simdjson::dom::object& object, std::string_view name, std::string& fault) {
  simdjson::dom::element value;
  if (object.at_key(name).get(value) != simdjson::SUCCESS || value.is_null()) return false;
  if (!value.is_string()) fault = "\"" + std::string(name) + "\" is no string";
  return value.is_string();
}

Line Judge(simdjson::dom::parser& parser, std::string_view bytes) {
  simdjson::dom::element root;
  const auto code = parser.parse(bytes.data(), bytes.size()).get(root);
  if (code == simdjson::UTF8_ERROR) return Broken("the line is no valid UTF-8");
  if (code != simdjson::SUCCESS) return Broken("the line is no valid JSON");
  simdjson::dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return Broken("the line is no JSON object");
  Line line;
  const bool has_id = HasString(object, "id", line.fault);
  const bool has_text = HasString(object, "text", line.fault);
  const bool has_html = HasString(object, "html", line.fault);
  if (!line.fault.empty()) return line;
  std::string schema;
  if (!has_id && !has_text && !has_html && HasString(object, "schema", schema)) {
    line.header = true;
    return line;
  }
  if (!has_id) return Broken("\"id\" is missing");
  line.id = std::string(object.at_key("id").get_string().value_unsafe());
  if (line.id.empty())
    line.fault = "\"id\" is empty";
  else if (!has_text && !has_html)
    line.fault = "both \"text\" and \"html\" are missing";
  return line;
}

// Reads lines; knows their numbers.
class LineReader {
 public:
  LineReader(Window& in, const std::string& path, Delivery& delivery) : in_(in), path_(path), delivery_(delivery) {}

  Result<void> ReadAll();

 private:
  // Length of the next line without its end; npos when it is over the limit.
  std::size_t LineLength();
  Result<void> Take(std::string_view line);
  void SkipLongLine();
  [[nodiscard]] Position Here() const { return {path_, number_, in_.offset()}; }

  Window& in_;
  const std::string& path_;
  Delivery& delivery_;
  simdjson::dom::parser parser_;
  std::uint64_t number_ = 0;
};

std::size_t LineReader::LineLength() {
  const std::size_t limit = delivery_.options().limits.max_record_bytes;
  std::size_t seen = 0;
  for (std::string_view bytes = in_.Peek(1); seen < bytes.size(); bytes = in_.Peek(seen + 1)) {
    const std::size_t end = bytes.find('\n', seen);
    if (end != std::string_view::npos) return end <= limit ? end : std::string_view::npos;
    seen = bytes.size();
    if (seen > limit) return std::string_view::npos;
  }
  return seen;
}

void LineReader::SkipLongLine() {
  delivery_.Skip(
      Here(), "the line is over the limit (" + std::to_string(delivery_.options().limits.max_record_bytes) + " bytes)",
      "split the article, or raise --max-record-size");
  while (true) {
    const std::string_view bytes = in_.Peek(1);
    if (bytes.empty()) return;
    const std::size_t end = bytes.find('\n');
    in_.Consume(end == std::string_view::npos ? bytes.size() : end + 1);
    if (end != std::string_view::npos) return;
  }
}

Result<void> LineReader::Take(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return {};
  Line judged = Judge(parser_, line);
  if (judged.header) return {};
  if (!judged.fault.empty()) {
    delivery_.Skip(Here(), std::move(judged.fault), std::string(kFixLine));
    return {};
  }
  in_.Checkpoint();
  RawRecord record;
  record.id = std::move(judged.id);
  record.path = path_;
  record.record = number_;
  record.byte = in_.offset();
  record.kind = RecordKind::kJson;
  record.body = std::string(line);
  return delivery_.Give(std::move(record));
}

Result<void> LineReader::ReadAll() {
  if (in_.Peek(3).starts_with(kUtf8Mark)) in_.Consume(kUtf8Mark.size());
  for (; !in_.Peek(1).empty(); ++number_) {
    const std::size_t length = LineLength();
    if (length == std::string_view::npos) {
      SkipLongLine();
      continue;
    }
    const std::string_view bytes = in_.Peek(length);
    // A stream that broke off leaves the start of a line: that is no line.
    if (length == bytes.size() && in_.error()) break;
    const auto taken = Take(bytes.substr(0, length));
    if (!taken) return taken;
    in_.Consume(std::min(length + 1, in_.Peek(length + 1).size()));
  }
  if (in_.error()) delivery_.Skip(Here(), in_.error()->message, Advice(in_.error()->kind));
  return {};
}

}  // namespace

Result<void> ReadJsonLines(Window& in, const std::string& path, Delivery& delivery) {
  return LineReader(in, path, delivery).ReadAll();
}

}  // namespace stemma::ingest
