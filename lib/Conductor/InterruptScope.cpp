//===- InterruptScope.cpp - Ctrl-C as a flag ------------------------------===//

#include "InterruptScope.h"
#include <csignal>
#include <mutex>

using namespace waveasm;

namespace {
constexpr int kSignals[] = {SIGINT, SIGTERM};

/// One for the process: modules may be scheduled in several threads.
struct Handlers {
  std::mutex mutex;
  unsigned scopes = 0;
  struct sigaction old[std::size(kSignals)];
  std::shared_ptr<std::atomic<bool>> flag = std::make_shared<std::atomic<bool>>(false);
};
} // namespace

static Handlers &getHandlers() {
  static Handlers handlers;
  return handlers;
}

static std::atomic<bool> *interrupted = nullptr;
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

static void restore(Handlers &handlers) {
  for (size_t i = 0; i < std::size(kSignals); ++i)
    sigaction(kSignals[i], &handlers.old[i], nullptr);
}

// sigaction may be called from a handler.
static void handle(int) {
  interrupted->store(true, std::memory_order_relaxed);
  restore(getHandlers());
}

InterruptScope::InterruptScope() {
  Handlers &handlers = getHandlers();
  std::lock_guard lock(handlers.mutex);
  if (handlers.scopes++)
    return;
  handlers.flag = std::make_shared<std::atomic<bool>>(false);
  interrupted = handlers.flag.get();
  struct sigaction action = {};
  action.sa_handler = handle;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < std::size(kSignals); ++i)
    sigaction(kSignals[i], &action, &handlers.old[i]);
}

InterruptScope::~InterruptScope() {
  Handlers &handlers = getHandlers();
  std::lock_guard lock(handlers.mutex);
  if (--handlers.scopes == 0 && !handlers.flag->load())
    restore(handlers);
}

std::shared_ptr<const std::atomic<bool>> InterruptScope::getFlag() const {
  return getHandlers().flag;
}
