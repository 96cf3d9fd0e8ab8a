#include "extract/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "extract/cues.h"
#include "extract/entities.h"
#include "extract/head.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

namespace dom = simdjson::dom;

// Objects of one page looked at; the largest of the measured pages has under 400.
constexpr std::size_t kMaxObjects = 5000;

// A JSON value that may be absent; simdjson's own element may not.
class Value {
 public:
  Value() = default;
  explicit Value(dom::element element) : element_(element), set_(true) {}
  [[nodiscard]] bool is_set() const { return set_; }
  [[nodiscard]] bool is_object() const { return set_ && element_.is_object(); }
  [[nodiscard]] bool is_array() const { return set_ && element_.is_array(); }
  [[nodiscard]] bool is_string() const { return set_ && element_.is_string(); }

  [[nodiscard]] std::vector<Value> Items() const {
    std::vector<Value> out;
    dom::array items;
    if (!set_ || element_.get_array().get(items) != simdjson::SUCCESS) return out;
    for (const dom::element item : items) out.emplace_back(item);
    return out;
  }
  [[nodiscard]] Value Member(std::string_view name) const {
    dom::element value;
    if (!is_object() || element_.at_key(name).get(value) != simdjson::SUCCESS) return {};
    return Value(value);
  }
  [[nodiscard]] std::string Text() const {
    std::string_view text;
    if (!set_ || element_.get_string().get(text) != simdjson::SUCCESS) return {};
    return Squash(DecodeEntities(text));
  }
  [[nodiscard]] bool IsFalse() const {
    bool flag = true;
    if (set_ && element_.get_bool().get(flag) == simdjson::SUCCESS) return !flag;
    return text::EqualsIgnoreCase(Text(), "false");
  }

 private:
  dom::element element_;
  bool set_ = false;
};

std::string String(const Value& value) { return value.Text(); }
Value Field(const Value& object, std::string_view name) { return object.Member(name); }

// The block without what people wrap around JSON, control characters as spaces.
std::string Clean(std::string_view block) {
  std::string out = text::Repair(block);
  const std::size_t begin = out.find_first_of("{[");
  const std::size_t end = out.find_last_of("}]");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  out = out.substr(begin, end - begin + 1);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return out;
}

// 0: not about an article; higher is nearer to one.
int Rank(std::string_view type) {
  if (type.ends_with("NewsArticle") || type == "ReportageNewsArticle") return 5;
  if (type.ends_with("Article") || type.ends_with("BlogPosting") || type == "LiveBlogPosting") return 4;
  if (type == "Report" || type == "Review" || type == "ClaimReview" || type.ends_with("Posting")) return 3;
  if (type == "Recipe" || type == "VideoObject" || type == "PodcastEpisode" || type == "CreativeWork") return 2;
  if (type.ends_with("WebPage") || type == "ItemPage") return 1;
  return 0;
}

class Reader {
 public:
  LinkedData Run(std::span<const std::string> blocks) {
    std::vector<dom::parser> parsers(blocks.size());
    std::vector<std::string> texts(blocks.size());
    std::vector<Value> objects;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      texts[i] = Clean(blocks[i]);
      dom::element root;
      if (texts[i].empty() || parsers[i].parse(texts[i]).get(root) != simdjson::SUCCESS) continue;
      Collect(Value(root), objects);
    }
    Choose(objects);
    return std::move(data_);
  }

 private:
  // Top objects, members of arrays and of @graph, main entities.
  void Collect(const Value& root, std::vector<Value>& objects) {
    std::vector<Value> todo = {root};
    while (!todo.empty() && objects.size() < kMaxObjects) {
      const Value next = todo.back();
      todo.pop_back();
      if (next.is_array()) {
        const std::size_t mark = todo.size();
        for (const Value item : next.Items()) todo.push_back(item);
        std::reverse(todo.begin() + static_cast<std::ptrdiff_t>(mark), todo.end());
      } else if (next.is_object()) {
        objects.push_back(next);
        if (const std::string id = String(Field(next, "@id")); !id.empty()) by_id_.try_emplace(id, next);
        for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
          if (const Value inner = Field(next, key); inner.is_object() || inner.is_array()) todo.push_back(inner);
      }
    }
  }

  static std::string TypeOf(const Value& object) {
    const Value type = Field(object, "@type");
    if (!type.is_array()) return String(type);
    std::string best;
    for (const Value item : type.Items())
      if (std::string name = String(item); best.empty() || Rank(name) > Rank(best)) best = std::move(name);
    return best;
  }

  // The nearest thing to an article, first of equals; fields it lacks come from the next nearest.
  void Choose(const std::vector<Value>& objects) {
    std::vector<std::pair<int, Value>> ranked;
    for (const Value& object : objects)
      if (const int rank = Rank(TypeOf(object)); rank > 0) ranked.emplace_back(rank, object);
    std::ranges::stable_sort(ranked, std::greater<>(), [](const auto& entry) { return entry.first; });
    if (ranked.empty()) return;
    data_.type = TypeOf(ranked.front().second);
    for (const auto& [rank, object] : ranked) {
      // A page lists other articles too: only what describes the page may fill gaps.
      if (rank >= 3 && &object != &ranked.front().second) continue;
      Fill(object);
    }
  }

  void Fill(const Value& object) {
    const auto set = [](std::string& field, std::string value) {
      if (field.empty()) field = std::move(value);
    };
    set(data_.headline, String(Field(object, "headline")));
    if (data_.type != "WebPage") set(data_.headline, String(Field(object, "name")));
    set(data_.alternative_headline, String(Field(object, "alternativeHeadline")));
    set(data_.published, String(Field(object, "datePublished")));
    if (Rank(data_.type) > 1) set(data_.published, String(Field(object, "dateCreated")));
    set(data_.modified, String(Field(object, "dateModified")));
    set(data_.body, String(Field(object, "articleBody")));
    set(data_.description, String(Field(object, "description")));
    set(data_.language, String(Field(object, "inLanguage")));
    set(data_.url, UrlOf(object));
    set(data_.publisher, NameOf(Field(object, "publisher")));
    set(data_.based_on, UrlOrText(Field(object, "isBasedOn")));
    set(data_.source_organization, NameOf(Field(object, "sourceOrganization")));
    if (data_.section.empty()) data_.section = First(Field(object, "articleSection"));
    if (data_.author_outlets.empty()) AddNames(Field(object, "author"), data_.author_outlets);
    if (data_.keywords.empty()) data_.keywords = Strings(Field(object, "keywords"));
    if (data_.authors.empty()) AddNames(Field(object, "author"), data_.authors, true);
    if (data_.authors.empty()) AddNames(Field(object, "creator"), data_.authors, true);
    data_.paywalled = data_.paywalled || Field(object, "isAccessibleForFree").IsFalse();
  }

  static std::string UrlOf(const Value& object) {
    std::string url = String(Field(object, "url"));
    if (url.empty()) url = UrlOrText(Field(object, "mainEntityOfPage"));
    return url;
  }

  static std::string UrlOrText(const Value& value) {
    if (value.is_string()) return String(value);
    for (const char* key : {"url", "@id", "name"})
      if (std::string text = String(Field(value, key)); !text.empty()) return text;
    return {};
  }

  static std::string First(const Value& value) {
    const std::vector<std::string> all = Strings(value);
    return all.empty() ? std::string() : all.front();
  }

  static std::vector<std::string> Strings(const Value& value) {
    std::vector<std::string> out;
    if (value.is_array()) {
      for (const Value item : value.Items())
        if (std::string text = item.is_object() ? String(Field(item, "name")) : String(item); !text.empty())
          out.push_back(std::move(text));
    } else if (std::string text = String(value); !text.empty()) {
      out.push_back(std::move(text));
    }
    return out;
  }

  std::string NameOf(const Value& value) const {
    std::vector<std::string> names;
    AddNames(value, names);
    return names.empty() ? std::string() : names.front();
  }

  // A name, an object with one, a reference to one, or a list of these.
  void AddNames(const Value& value, std::vector<std::string>& out, bool people_only = false) const {
    std::vector<Value> todo = {value};
    for (std::size_t i = 0; i < todo.size() && i < 64; ++i) {
      const Value next = todo[i];
      if (next.is_array()) {
        for (const Value item : next.Items()) todo.push_back(item);
      } else if (people_only && IsOutlet(next)) {
        continue;
      } else if (std::string name = next.is_object() ? NameOfObject(next) : String(next); !name.empty()) {
        out.push_back(std::move(name));
      }
    }
  }

  // An organisation is no author, an agency aside.
  static bool IsOutlet(const Value& value) {
    return TypeOf(value).ends_with("Organization") && AgencyIn(String(Field(value, "name"))).empty();
  }

  std::string NameOfObject(const Value& object) const {
    if (const Value names = Field(object, "name"); names.is_set())
      return names.is_array() ? First(names) : String(names);
    const auto it = by_id_.find(String(Field(object, "@id")));
    return it == by_id_.end() ? std::string() : String(Field(it->second, "name"));
  }

  LinkedData data_;
  std::unordered_map<std::string, Value> by_id_;  // looked up only, never walked
};

}  // namespace

LinkedData ReadLinkedData(std::span<const std::string> blocks) { return Reader().Run(blocks); }

}  // namespace stemma::extract
