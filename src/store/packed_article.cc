#include "store/packed_article.h"

#include <cstdint>
#include <type_traits>
#include <vector>

namespace stemma::store {
namespace {

// Numbers are written in groups of seven bits, lowest first, the highest bit telling that more follow (LEB128); strings
// and lists with their length before them.
class Writer {
 public:
  void operator()(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
  }
  void operator()(const std::string& text) {
    (*this)(std::uint64_t{text.size()});
    out_ += text;
  }
  void operator()(const Span& span) {
    (*this)(std::uint64_t{span.begin()});
    (*this)(std::uint64_t{span.size()});
  }
  void operator()(const RawRange& range) {
    (*this)(std::uint64_t{range.begin});
    (*this)(std::uint64_t{range.end});
  }
  template <typename T, typename Fn>
  void List(const std::vector<T>& list, Fn&& item) {
    (*this)(std::uint64_t{list.size()});
    for (const T& x : list) item(x);
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

// Reads until something does not fit; from then on everything is empty and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::uint64_t& number) {
    number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) return Fault();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return;
    }
    Fault();
  }
  void operator()(std::string& text) {
    std::uint64_t size = 0;
    (*this)(size);
    if (size > rest_.size()) return Fault();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  void operator()(Span& span) {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
    (*this)(begin);
    (*this)(size);
    if (begin > kMostBytes || size > kMostBytes - begin) return Fault();
    span = Span::FromLength(begin, size);
    reach_ = std::max<std::size_t>(reach_, span.end());
  }
  void operator()(RawRange& range) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    (*this)(begin);
    (*this)(end);
    range.begin = static_cast<decltype(range.begin)>(begin);
    range.end = static_cast<decltype(range.end)>(end);
  }
  template <typename T, typename Fn>
  void List(std::vector<T>& list, Fn&& item) {
    std::uint64_t size = 0;
    (*this)(size);
    if (size > rest_.size()) return Fault();  // an item takes a byte at least
    for (; size > 0 && ok_; --size) item(list.emplace_back());
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool AtEnd() const { return rest_.empty(); }
  // The furthest byte of the text that a span reaches.
  [[nodiscard]] std::size_t reach() const { return reach_; }

 private:
  static constexpr std::uint64_t kMostBytes = 0xFFFFFFFF;
  void Fault() {
    ok_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  std::size_t reach_ = 0;
  bool ok_ = true;
};

// The one list of fields, in the order of article.h, for both ways.
template <typename Io, typename A>
void Walk(Io& io, A& a) {
  const auto string = [&](auto& x) { io(x); };
  io(a.id), io(a.source.path), io(a.source.uri), io(a.source.record), io(a.source.digest);
  io(a.title);
  io.List(a.authors, string);
  io(a.publisher.name), io(a.publisher.domain), io(a.canonical), io(a.published), io(a.modified);
  io.List(a.dates, [&](auto& x) { io(x.value), io(x.from); });
  io(a.language), io(a.section);
  io.List(a.keywords, string);
  io.List(a.credits, [&](auto& x) { io(x.kind), io(x.name), io(x.text), io(x.href), io(x.raw); });
  io.List(a.labels, [&](auto& x) { io(x.kind), io(x.text); });
  io.List(a.notes, [&](auto& x) { io(x.kind), io(x.text), io(x.raw); });
  io.List(a.links, [&](auto& x) { io(x.href), io(x.text), io(x.role), io(x.span); });
  io(a.text);
  io.List(a.blocks, [&](auto& x) { io(x.span), io(x.kind), io(x.raw); });
  io.List(a.captions, [&](auto& x) { io(x.text), io(x.credit), io(x.raw); });
  io.List(a.comments, [&](auto& x) { io(x.author), io(x.time), io(x.text), io(x.raw); });
  io.List(a.furniture, [&](auto& x) { io(x.kind), io(x.text), io(x.raw); });
}

}  // namespace

std::string PackArticle(const Article& article) {
  Writer writer;
  writer(std::uint64_t{kPackedArticleVersion});
  Walk(writer, article);
  return writer.Take();
}

Result<Article> UnpackArticle(std::string_view bytes) {
  Reader reader(bytes);
  Article article;
  std::uint64_t version = 0;
  reader(version);
  if (version == kPackedArticleVersion) Walk(reader, article);
  if (version == kPackedArticleVersion && reader.ok() && reader.AtEnd() && reader.reach() <= article.text.size())
    return article;
  return Fail(ErrorKind::kCorrupt, "an article of the index is damaged");
}

}  // namespace stemma::store
