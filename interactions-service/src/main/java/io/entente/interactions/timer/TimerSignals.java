package io.entente.interactions.timer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The signals of this process by kind. */
@Singleton
final class TimerSignals {
  private final Map<String, TimerSignal> byKind = new ConcurrentHashMap<>();

  TimerSignal of(String kind) {
    return byKind.computeIfAbsent(kind, _ -> new TimerSignal());
  }
}
