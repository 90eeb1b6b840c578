package io.entente.charts;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Asks each address given and says what it answers; the process ends with 1 unless all answer 200.
 * It is what {@code helm test} runs, out of the gateway's image, and needs nothing but the JDK's
 * base module.
 */
public final class Reach {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Reach() {}

  /**
   * @param addresses of pages or resources that anyone may read
   */
  public static void main(String[] addresses) {
    System.exit(all(List.of(addresses), System.out) ? 0 : 1);
  }

  static boolean all(List<String> addresses, PrintStream out) {
    boolean reached = !addresses.isEmpty();
    for (String address : addresses) {
      reached &= one(address, out);
    }
    return reached;
  }

  private static boolean one(String address, PrintStream out) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      int status = connection.getResponseCode();
      out.println(status + " " + address);
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      out.println("--- " + address + ": " + e);
      return false;
    }
  }
}
