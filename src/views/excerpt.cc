#include "views/excerpt.h"

#include <algorithm>

#include "report/contains.h"

namespace stemma::views {

namespace {

// A member's name without its marks. REQUIRES: it holds nothing that is written with an escape.
std::string_view Bare(std::string_view name) { return name.substr(1, name.size() - 2); }

}  // namespace

void Needles::Add(const std::string& text) {
  std::string literal = json::Line(Json(text));
  lengths_ |= std::uint64_t{1} << (literal.size() % 64);
  written_.insert(std::move(literal));
}

void Needles::AddAll(const Json& value) {
  if (value.is_string()) Add(value.get<std::string>());
  if (value.is_structured())
    for (const Json& item : value) AddAll(item);
}

bool Needles::Has(std::string_view literal) const {
  return (lengths_ >> (literal.size() % 64) & 1) != 0 && written_.contains(std::string(literal));
}

// Walks over the letters. Every step gives false where the document is not as json::Line writes it.
class Excerpt::Reader {
 public:
  Reader(std::string_view text, const Needles& needles) : text_(text), needles_(needles) {}

  // The whole document.
  bool Read(const Cut& cut, Part& part, Json& value) { return Value(cut, part, value) && at_ == text_.size(); }

 private:
  [[nodiscard]] char Here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool Take(char c) {
    if (Here() != c) return false;
    ++at_;
    return true;
  }

  bool Value(const Cut& cut, Part& part, Json& value) {
    part.kind = cut.kind;
    if (cut.kind == Cut::Kind::kMembers && Here() == '{') return Members(cut, part, value);
    if (cut.kind == Cut::Kind::kSome && Here() == '[') return Items(cut, part, value);
    if (cut.kind == Cut::Kind::kEach && Here() == '[') return Each(cut, part, value);
    if (cut.kind != Cut::Kind::kLetters) part.kind = Cut::Kind::kWhole;
    const std::size_t begin = at_;
    if (!Skip()) return false;
    part.letters = text_.substr(begin, at_ - begin);
    return part.kind == Cut::Kind::kLetters || Parse(part.letters, value);
  }

  bool Members(const Cut& cut, Part& part, Json& value) {
    value = Json::object();
    if (!Take('{')) return false;
    if (Take('}')) return true;
    do {
      const std::size_t begin = at_;
      if (Here() != '"' || !SkipText()) return false;
      const std::string_view name = text_.substr(begin, at_ - begin);
      if (!Take(':')) return false;
      Part& member = part.members.emplace_back();
      member.name = name;
      Json read;
      if (!Value(CutOf(cut, name), member, read)) return false;
      if (member.kind != Cut::Kind::kLetters) value[std::string(Bare(name))] = std::move(read);
    } while (Take(','));
    return Take('}');
  }

  bool Items(const Cut& cut, Part& part, Json& value) {
    value = Json::array();
    behind_ = cut.behind;
    once_ = cut.once;
    seen_.clear();
    if (!Take('[')) return false;
    if (Take(']')) return true;
    do {
      const std::size_t begin = at_;
      met_ = false;
      if (!Skip()) return false;
      const std::string_view item = text_.substr(begin, at_ - begin);
      const bool read = met_ || (!cut.keep.empty() && item.find(cut.keep) != std::string_view::npos);
      part.items.push_back({item, read, 0});
      Json parsed;
      if (read && !Parse(item, parsed)) return false;
      if (read) value.push_back(std::move(parsed));
    } while (Take(','));
    return Take(']');
  }

  bool Each(const Cut& cut, Part& part, Json& value) {
    value = Json::array();
    const Cut members = {.kind = Cut::Kind::kMembers, .members = cut.members};
    if (!Take('[')) return false;
    if (Take(']')) return true;
    do {
      const std::size_t begin = at_;
      Part item;
      Json read;
      if (Here() != '{' || !Members(members, item, read)) return false;
      part.items.push_back({text_.substr(begin, at_ - begin), true, read.size()});
      value.push_back(std::move(read));
    } while (Take(','));
    return Take(']');
  }

  static bool Parse(std::string_view letters, Json& value) {
    value = Json::parse(letters.begin(), letters.end(), nullptr, false);
    return !value.is_discarded();
  }

  static const Cut& CutOf(const Cut& cut, std::string_view name) {
    static const Cut whole;
    const auto at = std::ranges::find(cut.members, Bare(name), &std::pair<std::string, Cut>::first);
    return at == cut.members.end() ? whole : at->second;
  }

  // Past the value that begins here.
  bool Skip() {
    std::size_t depth = 0;
    do {
      const char c = Here();
      if (c == '"') {
        if (!SkipText()) return false;
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if ((c == '}' || c == ']') && depth > 0) {
        --depth;
        ++at_;
      } else if ((c == ',' || c == ':') && depth > 0) {
        ++at_;
      } else if (!SkipPlain()) {
        return false;
      }
    } while (depth > 0);
    return true;
  }

  // Past a number or one of the three names.
  bool SkipPlain() {
    const std::size_t begin = at_;
    const auto is_plain = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'z' && c != '[' && c != ']');
    };
    while (at_ < text_.size() && (is_plain(text_[at_]) || text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.'))
      ++at_;
    return at_ > begin;
  }

  bool SkipText() {
    const std::size_t begin = at_;
    do {
      at_ = text_.find('"', at_ + 1);
      if (at_ == std::string_view::npos) {
        at_ = text_.size();
        return false;
      }
    } while (IsEscaped(begin));
    ++at_;
    if (needles_.Has(text_.substr(begin, at_ - begin)) && text_.substr(0, begin).ends_with(behind_)) Meet(begin);
    return true;
  }

  // Whether the mark here belongs to the text that begins there: an odd number of strokes stands before it.
  [[nodiscard]] bool IsEscaped(std::size_t begin) const {
    std::size_t strokes = 0;
    while (at_ - strokes - 1 > begin && text_[at_ - strokes - 1] == '\\') ++strokes;
    return strokes % 2 != 0;
  }

  void Meet(std::size_t begin) { met_ = (!once_ || seen_.insert(text_.substr(begin, at_ - begin)).second) || met_; }

  std::string_view text_;
  const Needles& needles_;
  std::size_t at_ = 0;
  // Of the list that is being read:
  std::string_view behind_;
  bool once_ = false;
  std::unordered_set<std::string_view> seen_;
  bool met_ = false;  // a needle, since the item began
};

Excerpt::Excerpt(std::string document, const Cut& cut, const Needles& needles) : document_(std::move(document)) {
  if (Reader(document_, needles).Read(cut, root_, value_)) return;
  root_ = {};
  value_ = Json::parse(document_, nullptr, false);
}

std::string Excerpt::Written() const {
  std::string out;
  out.reserve(document_.size() + document_.size() / 16);
  Write(root_, value_, out);
  return out;
}

namespace {

// Commas between the values of a list, or the members of an object.
class Commas {
 public:
  explicit Commas(std::string& out) : out_(out) {}
  void Next() {
    if (!std::exchange(first_, false)) out_ += ',';
  }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace

void Excerpt::Write(const Part& part, const Json& value, std::string& out) {
  if (part.kind == Cut::Kind::kWhole) out += json::Line(value);
  if (part.kind == Cut::Kind::kLetters) out += part.letters;
  if (part.kind == Cut::Kind::kSome || part.kind == Cut::Kind::kEach) WriteItems(part, value, out);
  if (part.kind == Cut::Kind::kMembers) WriteMembers(part, value, out);
}

void Excerpt::WriteItems(const Part& part, const Json& value, std::string& out) {
  Commas commas(out += '[');
  auto read = value.begin();
  for (const Item& item : part.items) {
    commas.Next();
    if (!item.read)
      out += item.letters;
    else if (part.kind == Cut::Kind::kSome)
      out += json::Line(*read++);
    else
      WriteWith(item, *read++, out);
  }
  out += ']';
}

// An item of which members were left out, with those that were put in.
void Excerpt::WriteWith(const Item& item, const Json& value, std::string& out) {
  if (value.size() == item.members) {
    out += item.letters;
    return;
  }
  out += item.letters.substr(0, item.letters.size() - 1);
  bool first = item.letters.size() == 2;  // "{}"
  std::size_t place = 0;
  for (const auto& member : value.items()) {
    if (place++ < item.members) continue;
    if (!std::exchange(first, false)) out += ',';
    out.append(json::Line(Json(member.key()))).append(":").append(json::Line(member.value()));
  }
  out += '}';
}

void Excerpt::Filter(std::string_view list, const std::function<bool(const Json& item)>& stays) {
  const auto at = std::ranges::find(root_.members, list, [](const Part& member) { return Bare(member.name); });
  if (at == root_.members.end()) return;
  Json& items = value_[std::string(list)];
  Json kept = Json::array();
  std::vector<Item> parts;
  auto read = items.begin();
  for (const Item& item : at->items) {
    if (item.read && !stays(*read)) {
      ++read;
      continue;
    }
    if (item.read) kept.push_back(std::move(*read++));
    parts.push_back(item);
  }
  items = std::move(kept);
  at->items = std::move(parts);
}

void Excerpt::WriteMembers(const Part& part, const Json& value, std::string& out) {
  Commas commas(out += '{');
  std::vector<std::string> known;
  for (const Part& member : part.members) {
    known.emplace_back(Bare(member.name));
    commas.Next();
    out.append(member.name) += ':';
    Write(member, member.kind == Cut::Kind::kLetters ? Json() : value.at(known.back()), out);
  }
  for (const auto& item : value.items()) {
    if (report::Contains(known, item.key())) continue;
    commas.Next();
    out.append(json::Line(Json(item.key()))).append(":").append(json::Line(item.value()));
  }
  out += '}';
}

}  // namespace stemma::views
