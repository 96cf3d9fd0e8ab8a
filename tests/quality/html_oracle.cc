// Compares our page reader with gumbo on real pages: the same elements in the same order and depth, and the same text.
// usage: html_oracle [--floor SHARE] FOLDER...   each folder holds *.html.gz
// Prints the share of pages whose trees are equal and, for each other page, the first difference. Exit status 1 when
// the share is below the floor (0 when none is given), 77 when no folder holds a page.
#include <gumbo.h>
#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "html/charset.h"
#include "html/reader.h"
#include "text/utf8.h"

namespace {

namespace html = stemma::html;
using Clock = std::chrono::steady_clock;

std::string ReadGzip(const std::filesystem::path& path) {
  std::string out;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return out;
  char buffer[1 << 16];
  for (int size = 0; (size = gzread(file, buffer, sizeof buffer)) > 0;)
    out.append(buffer, static_cast<std::size_t>(size));
  gzclose(file);
  return out;
}

// A tree as lines: "depth <tag" for an element, and the text between it and the next. The depth of texts is left out:
// gumbo keeps text back when </form> comes and puts it behind the form.
class Lines {
 public:
  void Element(std::size_t depth, html::Tag tag) {
    lines_.push_back(std::to_string(depth) + " <" + std::string(html::Name(tag)));
    in_text_ = false;
  }
  void Text(std::string_view text) {
    if (!in_text_) lines_.emplace_back("text ");
    lines_.back().append(text);
    in_text_ = true;
  }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
  bool in_text_ = false;
};

html::Tag TagOfGumbo(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return html::TagOf(gumbo_normalized_tagname(element.tag));
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  std::string lower(name.data, name.length);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return html::TagOf(lower);
}

Lines OfGumbo(const GumboNode* root) {
  struct Step {
    const GumboNode* node;
    std::size_t depth;
  };
  Lines out;
  std::vector<Step> todo = {{root, 0}};
  while (!todo.empty()) {
    const Step step = todo.back();
    todo.pop_back();
    if (step.node->type == GUMBO_NODE_ELEMENT || step.node->type == GUMBO_NODE_TEMPLATE) {
      out.Element(step.depth, TagOfGumbo(step.node->v.element));
      const GumboVector& children = step.node->v.element.children;
      for (unsigned i = children.length; i > 0; --i)
        todo.push_back({static_cast<const GumboNode*>(children.data[i - 1]), step.depth + 1});
    } else if (step.node->type != GUMBO_NODE_COMMENT) {
      out.Text(step.node->v.text.text);
    }
  }
  return out;
}

Lines OfReader(const html::ReadPage& read, std::string_view page) {
  Lines out;
  std::vector<std::size_t> depth(read.nodes.size());
  for (std::size_t i = 0; i < read.nodes.size(); ++i) {
    const html::Node& node = read.nodes[i];
    depth[i] = node.parent == html::kNoNode ? 0 : depth[node.parent] + 1;
    if (node.is_text) {
      out.Text(html::SourceText::Get(page, read.rewritten, {node.text_begin, node.text_end}));
    } else {
      out.Element(depth[i], node.tag);
    }
  }
  return out;
}

// Control characters and noncharacters as U+FFFD: gumbo's way, not the standard's.
std::string Mask(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const stemma::text::CodePoint point = stemma::text::Decode(text, at);
    const char32_t c = point.value;
    const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') || (c >= 0x7F && c < 0xA0) ||
                         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    out += control ? "\xEF\xBF\xBD" : text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

bool EqualOnceMasked(const std::vector<std::string>& ours, const std::vector<std::string>& theirs) {
  const auto same = [](const std::string& a, const std::string& b) { return a == b || Mask(a) == Mask(b); };
  return std::ranges::equal(ours, theirs, same);
}

struct Totals {
  std::size_t pages = 0;
  std::size_t equal = 0;
  std::size_t masked = 0;  // equal but for control characters
  std::size_t refused = 0;
  std::size_t bytes = 0;
  double our_seconds = 0;
};

void PrintDifference(const std::string& name, const std::vector<std::string>& ours,
                     const std::vector<std::string>& theirs) {
  std::size_t i = 0;
  while (i < ours.size() && i < theirs.size() && ours[i] == theirs[i]) ++i;
  const auto line = [i](const std::vector<std::string>& lines, std::size_t back) {
    return i + 1 > back && i - back < lines.size() ? lines[i - back].substr(0, 90) : std::string("(end)");
  };
  std::printf("%s: line %zu\n  before  %s | %s\n  reader  %s\n  gumbo   %s\n", name.c_str(), i, line(ours, 2).c_str(),
              line(ours, 1).c_str(), line(ours, 0).c_str(), line(theirs, 0).c_str());
}

void Compare(const std::filesystem::path& path, Totals& totals) {
  const html::Decoded decoded = html::Decode(ReadGzip(path), "");
  const auto start = Clock::now();
  const auto read = html::ReadTree(decoded.text, {.scripting = false, .whole = true});
  const auto middle = Clock::now();
  GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, decoded.text.data(), decoded.text.size());
  const Lines theirs = OfGumbo(output->root);
  ++totals.pages;
  if (!read) {
    ++totals.refused;
    std::printf("%s: %s\n", path.c_str(), read.error().message.c_str());
  } else {
    const Lines ours = OfReader(*read, decoded.text);
    if (ours.lines() == theirs.lines()) {
      ++totals.equal;
    } else if (EqualOnceMasked(ours.lines(), theirs.lines())) {
      ++totals.masked;
    } else {
      PrintDifference(path.string(), ours.lines(), theirs.lines());
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  totals.bytes += decoded.text.size();
  totals.our_seconds += std::chrono::duration<double>(middle - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  double floor = 0;
  Totals totals;
  std::vector<std::filesystem::path> pages;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--floor" && i + 1 < argc) {
      floor = std::atof(argv[++i]);
    } else if (std::filesystem::is_directory(argument)) {
      for (const auto& entry : std::filesystem::directory_iterator(argument))
        if (entry.path().extension() == ".gz") pages.push_back(entry.path());
    }
  }
  if (pages.empty()) return std::puts("no pages: nothing is compared"), 77;
  std::ranges::sort(pages);
  for (const auto& page : pages) Compare(page, totals);
  const double share = static_cast<double>(totals.equal) / static_cast<double>(totals.pages);
  std::printf(
      "%zu pages, %zu with equal trees (%.2f %%), %zu more but for control characters, %zu refused; %.0f MB/s\n",
      totals.pages, totals.equal, 100 * share, totals.masked, totals.refused,
      static_cast<double>(totals.bytes) / 1e6 / totals.our_seconds);
  return share >= floor ? 0 : 1;
}
