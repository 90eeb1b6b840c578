package io.entente.standalone;

import io.entente.embedded.ServerFailure;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** What the gateway says of the health of the whole. */
record Health(URI address) {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int REQUEST_MILLIS = 5_000;

  /**
   * Returns when all is well, or when the run need not go on.
   *
   * @throws ServerFailure if it is not in that time
   */
  void await(Duration patience, StopRequest stop) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isWell()) {
      if (stop.await(POLL)) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new ServerFailure("All parts run, but not all are well: see " + address);
      }
    }
  }

  private boolean isWell() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestProperty("Accept", "application/json");
      connection.setConnectTimeout(REQUEST_MILLIS);
      connection.setReadTimeout(REQUEST_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
