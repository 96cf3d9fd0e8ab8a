#include "terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace stemma::cli {
namespace {

using namespace std::chrono_literals;

// The largest width that a summary is set to: lines longer than this are hard to read.
constexpr std::size_t kWidestSummary = 120;
constexpr std::size_t kDefaultColumns = 80;

std::string TimeLeft(double seconds) {
  const long whole = std::lround(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

// "extract 120 of 400, 85/s, 0:03 left"
std::string ProgressText(std::string_view stage, std::size_t done, std::size_t total, double seconds) {
  std::string out(stage);
  if (done > 0) out += fmt::format(" {}", done);
  if (total > 0) out += done > 0 ? fmt::format(" of {}", total) : fmt::format(" {} ...", total);
  if (done == 0 || seconds < 1) return out;
  const double rate = static_cast<double>(done) / seconds;
  out += fmt::format(", {:.0f}/s", rate);
  if (total > done) out += ", " + TimeLeft(static_cast<double>(total - done) / rate) + " left";
  return out;
}

}  // namespace

std::string Harmless(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // C1 controls are C2 80 to C2 9F in UTF-8.
    const bool c1 = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c < 0x20 || c == 0x7F || c1)
      out += fmt::format("\\x{:02x}", c1 ? static_cast<unsigned char>(text[++i]) : c);
    else
      out += text[i];
  }
  return out;
}

Terminal::Terminal(bool quiet, bool progress) : quiet_(quiet), progress_(progress && !quiet && ::isatty(2) == 1) {}

Terminal::~Terminal() { Clear(); }

void Terminal::Clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

void Terminal::Line(std::string_view text) {
  const std::scoped_lock lock(mutex_);
  Clear();
  std::fputs(("stemma: " + Harmless(text) + "\n").c_str(), stderr);
}

void Terminal::Note(std::string_view text) {
  if (!quiet_) Line(text);
}

void Terminal::Show(const Diagnostic& diagnostic) {
  Note((diagnostic.severity == Severity::kSkipped ? "skipped: " : "note: ") + ToString(diagnostic));
}

void Terminal::Error(std::string_view text) { Line("error: " + std::string(text)); }

void Terminal::Progress(std::string_view stage, std::size_t done, std::size_t total) {
  if (!progress_) return;
  const std::scoped_lock lock(mutex_);
  const auto now = Clock::now();
  if (stage != stage_) {
    stage_ = stage;
    stage_began_ = now;
  } else if (now - drawn_at_ < 200ms) {
    return;
  }
  drawn_at_ = now;
  const std::chrono::duration<double> spent = now - stage_began_;
  std::fputs(("\r\x1b[K" + ProgressText(stage, done, total, spent.count())).c_str(), stderr);
  std::fflush(stderr);
  drawn_ = true;
}

std::size_t OutputColumns() {
  winsize size{};
  if (::isatty(1) != 1 || ::ioctl(1, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefaultColumns;
  return std::min<std::size_t>(size.ws_col, kWidestSummary);
}

}  // namespace stemma::cli
