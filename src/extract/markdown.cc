#include "extract/markdown.h"

#include <algorithm>

#include "extract/head.h"

namespace stemma::extract {
namespace {

// Link texts and targets longer than this are no links; keeps the search linear.
constexpr std::size_t kMaxLinkBytes = 2000;

class Reader {
 public:
  explicit Reader(std::string_view line) : line_(line) {}

  PlainLine Run() {
    ReadStart();
    while (at_ < line_.size()) Step();
    Finish();
    return std::move(out_);
  }

 private:
  void ReadStart() {
    SkipSpaces();
    while (at_ < line_.size() && line_[at_] == '>') {
      out_.quote = true;
      ++at_;
      SkipSpaces();
    }
    std::size_t marks = 0;
    while (at_ + marks < line_.size() && line_[at_ + marks] == '#') ++marks;
    if (marks >= 1 && marks <= 6 && at_ + marks < line_.size() && line_[at_ + marks] == ' ') {
      out_.heading = static_cast<std::uint8_t>(marks);
      at_ += marks + 1;
    }
    ReadBullet();
  }

  void ReadBullet() {
    const std::string_view rest = line_.substr(at_);
    if (rest.size() > 2 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' ') {
      out_.item = true;
      at_ += 2;
    }
  }

  void SkipSpaces() {
    while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r')) ++at_;
  }

  void Step() {
    const char c = line_[at_];
    const std::string_view rest = line_.substr(at_);
    if (c == '\\' && rest.size() > 1 &&
        std::string_view("\\`*_{}[]()#+-.!$|<>~").find(rest[1]) != std::string_view::npos) {
      out_.text += rest[1];
      at_ += 2;
    } else if (rest.starts_with("**") || rest.starts_with("__")) {
      bold_seen_ = bold_seen_ || out_.text.empty();
      bold_open_ = !bold_open_;
      at_ += 2;
    } else if (rest.starts_with("![") && ReadLink(1)) {
      return;
    } else if (c == '[' && ReadLink(0)) {
      return;
    } else if (c == '<' && ReadAddress()) {
      return;
    } else {
      if (c != ' ' && c != '\t' && !bold_open_) plain_seen_ = true;
      out_.text += c;
      ++at_;
    }
  }

  // [text](target): its text is read on as part of the line; a picture's is not.
  bool ReadLink(std::size_t skip) {
    const std::string_view rest = line_.substr(at_ + skip, 2 * kMaxLinkBytes);
    const std::size_t close = rest.find("](");
    if (close == std::string_view::npos || close > kMaxLinkBytes) return false;
    if (rest.substr(1, close - 1).find('[') != std::string_view::npos) return false;
    const std::size_t end = rest.find(')', close);
    if (end == std::string_view::npos) return false;
    if (skip != 0) {
      out_.image = true;
    } else {
      AddLink(rest.substr(1, close - 1), rest.substr(close + 2, end - close - 2));
    }
    at_ += skip + end + 1;
    return true;
  }

  void AddLink(std::string_view text, std::string_view target) {
    if (!bold_open_ && !text.starts_with("**")) plain_seen_ = true;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text.compare(i, 2, "**") == 0)
        ++i;
      else
        plain += text[i];
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += plain;
    const std::string href = Squash(target.substr(0, target.find(' ')));
    out_.links.push_back({href, begin, static_cast<std::uint32_t>(out_.text.size())});
  }

  bool ReadAddress() {
    const std::string_view rest = line_.substr(at_, kMaxLinkBytes);
    const std::size_t close = rest.find('>');
    if (close == std::string_view::npos || !rest.substr(1).starts_with("http")) return false;
    AddLink(rest.substr(1, close - 1), rest.substr(1, close - 1));
    at_ += close + 1;
    return true;
  }

  // "*All of it in italics.*"
  void DropEmphasis() {
    std::string& text = out_.text;
    constexpr std::size_t kLeast = 4;
    if (text.size() < kLeast || (text[0] != '*' && text[0] != '_') || text.back() != text[0]) return;
    if (text[1] == ' ' || text.find(text[0], 1) != text.size() - 1) return;
    text = text.substr(1, text.size() - 2);
    for (MarkdownLink& link : out_.links) {
      link.begin -= std::min<std::uint32_t>(link.begin, 1);
      link.end -= std::min<std::uint32_t>(link.end, 1);
    }
  }

  void Finish() {
    while (!out_.text.empty() && static_cast<unsigned char>(out_.text.back()) <= ' ') out_.text.pop_back();
    DropEmphasis();
    for (MarkdownLink& link : out_.links) link.end = std::min(link.end, static_cast<std::uint32_t>(out_.text.size()));
    std::erase_if(out_.links, [](const MarkdownLink& link) { return link.begin >= link.end; });
    out_.bold = bold_seen_ && !plain_seen_ && !out_.text.empty();
    out_.image = out_.image && out_.text.empty();
  }

  std::string_view line_;
  std::size_t at_ = 0;
  PlainLine out_;
  bool bold_open_ = false;
  bool bold_seen_ = false;
  bool plain_seen_ = false;
};

}  // namespace

PlainLine ReadMarkdown(std::string_view line) { return Reader(line).Run(); }

}  // namespace stemma::extract
