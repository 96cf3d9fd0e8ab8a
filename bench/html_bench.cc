// The page reader and gumbo, one thread: bytes a second to read a page into a tree and give it back.
// STEMMA_PAGES names a folder of pages (*.html or *.html.gz); without it the pages are invented ones.
#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "html/charset.h"
#include "html/reader.h"
#include "html/tokenizer.h"
#include "html/tree.h"

namespace {

namespace html = stemma::html;

// gzread gives plain files as they are.
std::string ReadFile(const std::filesystem::path& path) {
  std::string out;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return out;
  std::vector<char> buffer(1 << 16);
  for (int size = 0; (size = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;)
    out.append(buffer.data(), static_cast<std::size_t>(size));
  gzclose(file);
  return out;
}

// A page shaped as news pages are: much script, menus, a table, 40 paragraphs.
std::string MakePage(int number) {
  std::string page = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Page " + std::to_string(number) +
                     "</title><script>";
  for (int i = 0; i < 400; ++i)
    page += "var value" + std::to_string(i) + " = function (a) { return a < 3 && a > 1; };\n";
  page += "</script></head><body class=\"home page-id-" + std::to_string(number) + "\"><nav><ul>";
  for (int i = 0; i < 60; ++i)
    page += "<li class=\"menu-item menu-item-" + std::to_string(i) + "\"><a href=\"/part/" + std::to_string(i) +
            "?a=1&amp;b=2\" title='To part'>Part</a>";
  page += "</ul></nav><article><h1>Bridge over the Tarn reopens</h1><table><tr><td>1<td>2</table>";
  for (int i = 0; i < 40; ++i)
    page += "<p data-id=\"" + std::to_string(i) +
            "\">The bridge &ndash; closed since <b>March</b> &ndash; reopens on "
            "Monday, the town of <a href=\"/x\">Velle</a> said.</p>\n<div class=\"slot slot--wide\"></div>";
  return page + "</article></body></html>";
}

std::vector<std::string> MakePages() {
  std::vector<std::string> pages;
  const char* const folder = std::getenv("STEMMA_PAGES");
  if (folder != nullptr) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const auto& path : paths) pages.push_back(html::Decode(ReadFile(path), "").text);
  } else {
    for (int i = 0; i < 50; ++i) pages.push_back(MakePage(i));
  }
  return pages;
}

const std::vector<std::string>& Pages() {
  static const std::vector<std::string> kPages = MakePages();
  return kPages;
}

// Runs `read` over every page and reports bytes a second.
void Run(benchmark::State& state, auto read) {
  std::size_t bytes = 0;
  for (const std::string& page : Pages()) bytes += page.size();
  for ([[maybe_unused]] auto turn : state)
    for (const std::string& page : Pages()) read(page);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}

void Tokens(benchmark::State& state) {
  Run(state, [](const std::string& page) {
    html::SourceText source(page);
    html::Tokenizer tokenizer(source);
    html::Token token;
    do {
      tokenizer.Next(token);
      if (token.kind == html::TokenKind::kStartTag && token.tag == html::Tag::kScript)
        tokenizer.SetState(html::TextState::kScriptData, "script");
    } while (token.kind != html::TokenKind::kEndOfFile);
    benchmark::DoNotOptimize(token);
  });
}

void Reader(benchmark::State& state) {
  Run(state, [](const std::string& page) {
    auto read = html::ReadTree(page, {.max_depth = 100'000, .max_tags = 100'000'000});
    benchmark::DoNotOptimize(read);
  });
}

// As the extract room calls it: with the charset found and the bytes decoded.
void Parse(benchmark::State& state) {
  Run(state, [](const std::string& page) {
    auto tree = html::Parse(page, "utf-8", {});
    benchmark::DoNotOptimize(tree);
  });
}

void Gumbo(benchmark::State& state) {
  Run(state, [](const std::string& page) {
    GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    benchmark::DoNotOptimize(output);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  });
}

BENCHMARK(Tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(Reader)->Unit(benchmark::kMillisecond);
BENCHMARK(Parse)->Unit(benchmark::kMillisecond);
BENCHMARK(Gumbo)->Unit(benchmark::kMillisecond);

}  // namespace
