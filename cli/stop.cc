#include "stop.h"

#include <unistd.h>
#include <csignal>

namespace stemma::cli {
namespace {

constexpr unsigned kGraceSeconds = 2;  // longer than any item of work should take; a person does not wait longer

std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "signal handlers may not wait");

// Only functions that are safe in a signal handler.
void OnInterrupt(int) {
  if (stop_asked.exchange(true)) ::_exit(kExitInterrupted);
  ::alarm(kGraceSeconds);
}

void OnAlarm(int) { ::_exit(kExitInterrupted); }

void Catch(int signal, void (*handler)(int)) {
  struct sigaction action{};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

const std::atomic<bool>& CatchSignals() {
  Catch(SIGINT, OnInterrupt);
  Catch(SIGTERM, OnInterrupt);
  Catch(SIGALRM, OnAlarm);
  Catch(SIGPIPE, SIG_IGN);
  Catch(SIGXFSZ, SIG_IGN);
  return stop_asked;
}

}  // namespace stemma::cli
