#include "serve/hand_entry.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "json/writer.h"

namespace stemma::serve {
namespace {

using json::Json;

std::unexpected<Error> Broken(const std::string& why) { return Fail(ErrorKind::kInvalidArgument, why); }

// A field of a target: one text, or a list of at least so many.
struct Part {
  std::string_view name;
  std::size_t least = 0;  // 0: one text
};

struct Kind {
  std::string_view name;
  std::vector<Part> parts;
  bool of_story = true;  // means nothing without the story that it is in
};

const std::vector<Kind>& Kinds() {
  static const std::vector<Kind> kinds = {
      {"merge_sources", {{"names", 2}}, false},
      {"split_source", {{"name", 0}, {"articles", 1}}},
      {"merge_claims", {{"claims", 2}}},
      {"split_claim", {{"claim", 0}, {"articles", 1}}},
      {"edge_wrong", {{"from", 0}, {"to", 0}, {"edge_kind", 0}}},
      {"note", {{"view", 0}}, false},
  };
  return kinds;
}

// A JSON object no deeper than an entry is; deep nesting is refused by its brackets before it is read.
Result<Json> ReadObject(std::string_view body) {
  constexpr int kMaxDepth = 8;
  int depth = 0;
  for (const char c : body) {
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth > kMaxDepth) return Broken("the body is nested too deeply; send one entry");
  }
  Json value = Json::parse(body, nullptr, false);
  if (!value.is_object()) return Broken("the body is no JSON object; send one entry");
  return value;
}

// The text of a member; empty where it is absent or null.
Result<std::string> TextOf(const Json& object, std::string_view name, std::size_t most) {
  const auto at = object.find(name);
  if (at == object.end() || at->is_null()) return std::string();
  if (!at->is_string()) return Broken("\"" + std::string(name) + "\" is no text");
  std::string text = at->get<std::string>();
  if (text.size() > most)
    return Broken("\"" + std::string(name) + "\" is longer than " + std::to_string(most) + " bytes");
  return text;
}

Result<Json> ListOf(const Json& target, const Part& part) {
  const std::string name(part.name);
  const auto at = target.find(name);
  if (at == target.end() || !at->is_array() || at->size() < part.least || at->size() > kMaxNames)
    return Broken("the target needs \"" + name + "\", a list of " + std::to_string(part.least) + " to " +
                  std::to_string(kMaxNames) + " texts");
  Json out = Json::array();
  for (const Json& item : *at) {
    if (!item.is_string() || item.get_ref<const std::string&>().empty() ||
        item.get_ref<const std::string&>().size() > kMaxName)
      return Broken("\"" + name + "\" holds something that is no name");
    out.push_back(item);
  }
  return out;
}

Result<Json> TargetOf(const Json& body, const Kind& kind) {
  const auto at = body.find("target");
  if (at == body.end() || !at->is_object()) return Broken("the entry needs a \"target\"");
  Json out = Json::object();
  for (const Part& part : kind.parts) {
    if (part.least > 0) {
      auto list = ListOf(*at, part);
      if (!list) return list;
      out[std::string(part.name)] = std::move(*list);
      continue;
    }
    auto text = TextOf(*at, part.name, kMaxName);
    if (!text) return std::unexpected(text.error());
    if (text->empty()) return Broken("the target needs \"" + std::string(part.name) + "\"");
    out[std::string(part.name)] = std::move(*text);
  }
  return out;
}

const Kind* KindNamed(const std::string& name) {
  for (const Kind& kind : Kinds())
    if (kind.name == name) return &kind;
  return nullptr;
}

}  // namespace

Result<store::HandRow> ReadEntry(std::string_view text) {
  const auto body = ReadObject(text);
  if (!body) return std::unexpected(body.error());
  store::HandRow out;
  const std::array<std::pair<std::string_view, std::string*>, 3> fields = {
      {{"kind", &out.kind}, {"author", &out.author}, {"story", &out.story}}};
  for (const auto& [name, field] : fields) {
    auto value = TextOf(*body, name, name == "author" ? kMaxAuthor : kMaxName);
    if (!value) return std::unexpected(value.error());
    *field = std::move(*value);
  }
  auto note = TextOf(*body, "text", kMaxNote);
  if (!note) return std::unexpected(note.error());
  out.text = std::move(*note);
  if (out.author.empty()) return Broken("the entry needs an \"author\"; type your name");
  const Kind* kind = KindNamed(out.kind);
  if (kind == nullptr)
    return Broken("\"kind\" is one of merge_sources, split_source, merge_claims, split_claim, edge_wrong, note");
  if (kind->of_story && out.story.empty())
    return Broken("the entry needs a \"story\": the id of the story that it is in");
  if (out.kind == "note" && out.text.empty()) return Broken("a note needs a \"text\"");
  const auto target = TargetOf(*body, *kind);
  if (!target) return std::unexpected(target.error());
  out.target = json::Line(*target);
  return out;
}

Result<std::string> ReadAuthor(std::string_view text) {
  if (text.empty()) return std::string();
  const auto body = ReadObject(text);
  if (!body) return std::unexpected(body.error());
  return TextOf(*body, "author", kMaxAuthor);
}

}  // namespace stemma::serve
