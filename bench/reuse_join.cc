// Measures the verbatim tier over simulated news, as docs/algorithms/reuse.md, "Speed", gives it:
//   reuse_join ARTICLES [MEMORY_MB] [THREADS] [join|passages] [PARAGRAPHS of an article]
// Prints bytes, wall and processor seconds, MB/s and the memory at the peak beside the texts.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/keep_memory.h"
#include "reuse/comparison.h"
#include "reuse_pile.h"

namespace {

double ProcessorSeconds() {
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
  return seconds(use.ru_utime) + seconds(use.ru_stime);
}

// Bytes, from /proc: VmHWM (the peak since it was last reset) or VmRSS.
double Resident(const char* field) {
  std::FILE* file = std::fopen("/proc/self/status", "r");
  if (file == nullptr) return 0;
  char line[256];
  double kib = 0;
  while (std::fgets(line, sizeof line, file) != nullptr)
    if (std::string_view(line).starts_with(field)) kib = std::atof(line + std::string_view(field).size() + 1);
  std::fclose(file);
  return kib * 1024;
}

void ResetPeak() {
  if (std::FILE* file = std::fopen("/proc/self/clear_refs", "w")) {
    std::fputs("5", file);
    std::fclose(file);
  }
}

}  // namespace

int main(int argc, char** argv) {
  stemma::cli::KeepFreedMemory();  // as the program does
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
  const std::size_t memory = argc > 2 ? std::strtoull(argv[2], nullptr, 10) << 20 : 0;
  const unsigned threads = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 2;
  const bool only_join = argc > 4 && std::string_view(argv[4]) == "join";
  const std::size_t paragraphs = argc > 5 ? std::strtoull(argv[5], nullptr, 10) : stemma::bench::Pile::kParagraphs;
  const stemma::bench::Pile pile(count, 1, paragraphs);
  const double bytes = double(pile.bytes());
  const double before = Resident("VmRSS:");
  ResetPeak();
  const double processor = ProcessorSeconds();
  const auto start = std::chrono::steady_clock::now();
  std::size_t found = 0;
  stemma::reuse::JoinOptions options{.threads = threads, .memory = memory};
  if (only_join) {
    std::vector<std::string_view> texts;
    for (const auto& a : pile.articles()) texts.emplace_back(a.text);
    const auto joined = stemma::reuse::FindCandidates(texts, options);
    if (!joined) return std::fprintf(stderr, "%s\n", joined.error().message.c_str()), 2;
    found = joined->pairs.size();
    std::printf("seeds %zu, hot %zu, spilled %.0f MB\n", joined->seeds, joined->hot,
                double(joined->spilled_bytes) / 1e6);
  } else {
    stemma::reuse::Comparison comparison(pile.articles(), threads);
    if (auto done = comparison.FindExact(options, nullptr); !done)
      return std::fprintf(stderr, "%s\n", done.error().message.c_str()), 2;
    found = comparison.passages().size();
  }
  const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const double used = ProcessorSeconds() - processor;
  std::printf("articles %zu, bytes %.1f MB, found %zu\nwall %.2f s = %.0f MB/s; processor %.2f s = %.0f MB/s a core\n",
              count, bytes / 1e6, found, wall, bytes / 1e6 / wall, used, bytes / 1e6 / used);
  std::printf("memory beside the texts: %.2f bytes a byte\n", (Resident("VmHWM:") - before) / bytes);
  return 0;
}
