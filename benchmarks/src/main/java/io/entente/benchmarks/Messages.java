package io.entente.benchmarks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Messages of customers never seen before: some 30 words of a skewed vocabulary. */
final class Messages {
  private final String connectionId;
  private final String run;
  private final Clock clock;
  private final Random random;

  Messages(String connectionId, String run, Clock clock, long seed) {
    this.connectionId = connectionId;
    this.run = run;
    this.clock = clock;
    this.random = new Random(seed);
  }

  String next(int number) {
    StringBuilder json = new StringBuilder(600);
    json.append("{\"connectionId\":\"").append(connectionId);
    json.append("\",\"externalId\":\"").append(run).append('-').append(number);
    json.append("\",\"kind\":\"post\",\"author\":{\"externalId\":\"").append(run).append('-');
    json.append(number).append("\",\"handle\":\"").append(run).append('_').append(number);
    json.append("\"},\"body\":\"");
    for (int word = 0; word < 28; word++) {
      double skewed = random.nextDouble();
      json.append('w').append((int) (20_000 * skewed * skewed * skewed)).append(' ');
    }
    json.append("\",\"occurredAt\":\"").append(clock.instant().truncatedTo(ChronoUnit.MICROS));
    return json.append("\"}").toString();
  }
}
