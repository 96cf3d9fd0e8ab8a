// Stages one by one, on invented articles in memory, one thread: what a change to one room costs.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "base/diagnostics.h"
#include "entities/entities.h"
#include "extract/extract.h"
#include "ingest/ingest.h"
#include "reuse/reuse.h"
#include "stemma/article.h"
#include "text/sentence.h"

namespace {

using stemma::Article;

// A small linear congruential generator (Knuth, MMIX): the same draws everywhere.
class Chance {
 public:
  std::size_t Below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % n;
  }

 private:
  std::uint64_t state_ = 1;
};

std::string Word(std::size_t number) {
  static constexpr std::array<std::string_view, 16> kSyllables = {"ba", "ce", "di", "fo", "gu", "la", "me",  "ni",
                                                                  "po", "ru", "sa", "te", "vi", "zo", "dre", "flo"};
  std::string out;
  for (std::size_t rest = number + 16; rest > 0; rest /= 16) out += kSyllables[rest % 16];
  return out;
}

std::string Sentence(Chance& chance) {
  std::string out = chance.Below(3) == 0 ? "Ansa Merrow said that" : "The";
  const std::size_t words = 8 + chance.Below(18);
  for (std::size_t i = 0; i < words; ++i) out += " " + Word(chance.Below(20000));
  return out + (chance.Below(4) == 0 ? " near Paris on 4 March 2024. " : ". ");
}

// Articles of about 3 kB; every second one takes its first paragraph from the one before.
std::vector<Article> MakeArticles(std::size_t count) {
  Chance chance;
  std::vector<Article> articles(count);
  std::string lead;
  for (std::size_t i = 0; i < count; ++i) {
    Article& a = articles[i];
    a.id = "a" + std::to_string(100000 + i);
    a.published = "2024-03-04";
    if (i % 2 == 0) {
      lead.clear();
      for (int s = 0; s < 4; ++s) lead += Sentence(chance);
    }
    a.text = lead;
    for (int paragraph = 0; paragraph < 6; ++paragraph) {
      a.text += "\n\n";
      for (int s = 0; s < 4; ++s) a.text += Sentence(chance);
    }
  }
  return articles;
}

std::int64_t Bytes(const std::vector<Article>& articles) {
  std::size_t total = 0;
  for (const Article& a : articles) total += a.text.size();
  return static_cast<std::int64_t>(total);
}

void Count(benchmark::State& state, const std::vector<Article>& articles) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * Bytes(articles));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(articles.size()));
}

void Mentions(benchmark::State& state) {
  const auto articles = MakeArticles(static_cast<std::size_t>(state.range(0)));
  const auto gazetteer = stemma::entities::Gazetteer::Load({});
  if (!gazetteer) return state.SkipWithError("no gazetteer");
  for (auto _ : state)
    for (const Article& a : articles) benchmark::DoNotOptimize(stemma::entities::FindMentions(a, 0, *gazetteer));
  Count(state, articles);
}
BENCHMARK(Mentions)->Arg(16)->Unit(benchmark::kMillisecond);

void Attributions(benchmark::State& state) {
  const auto articles = MakeArticles(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    for (const Article& a : articles) benchmark::DoNotOptimize(stemma::attribution::FindAttributions(a, 0));
  Count(state, articles);
}
BENCHMARK(Attributions)->Arg(16)->Unit(benchmark::kMillisecond);

void Reuse(benchmark::State& state) {
  const auto articles = MakeArticles(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(stemma::reuse::FindReuse(articles, {1, 0, std::nullopt}));
  Count(state, articles);
}
BENCHMARK(Reuse)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void Extract(benchmark::State& state) {
  const auto articles = MakeArticles(static_cast<std::size_t>(state.range(0)));
  std::vector<stemma::RawRecord> records;
  for (const Article& a : articles) {
    stemma::RawRecord r;
    r.id = a.id;
    r.path = a.id + ".html";
    r.body = "<html><head><title>T</title></head><body><nav><a href=/>Home</a></nav><article><h1>T</h1><p>";
    for (const char c : a.text) r.body += c == '\n' ? std::string("</p><p>") : std::string(1, c);
    r.body += "</p></article></body></html>";
    records.push_back(r);
  }
  stemma::Options options;
  options.threads = 1;
  for (auto _ : state) {
    stemma::DiagnosticSink sink;
    benchmark::DoNotOptimize(stemma::extract::ExtractAll(records, options, sink));
  }
  Count(state, articles);
}
BENCHMARK(Extract)->Arg(16)->Arg(256)->Unit(benchmark::kMillisecond);

}  // namespace
