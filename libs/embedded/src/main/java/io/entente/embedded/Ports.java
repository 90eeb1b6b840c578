package io.entente.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {
  private static final int LOWEST = 12_000;
  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  /**
   * A port that nothing listened on a moment ago. It lies below those that systems give to outgoing
   * connections, so that none of them takes it before a server does.
   */
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (!isTaken(port)) {
        return port;
      }
    }
    throw new ServerFailure("No free port on the loopback interface");
  }

  /** The port itself, or a free one for 0. */
  static int choose(int port, String server) {
    if (port == 0) {
      return free();
    }
    if (isTaken(port)) {
      throw new ServerFailure(
          server + " can't listen on 127.0.0.1:" + port + ": the port is in use");
    }
    return port;
  }

  /** Whether something listens on it. */
  public static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
