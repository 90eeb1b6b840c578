package io.entente.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A TCP link to a server that can be cut, mended, and made to lose the server's answers. */
final class Link implements AutoCloseable {
  private final String host;
  private final int target;
  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean cut;
  private volatile int lostAnswers;
  private volatile Predicate<byte[]> loseAnswerTo = _ -> false;

  private Link(String host, int target, int port) throws IOException {
    this.host = host;
    this.target = target;
    this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  static Link to(String host, int target) {
    return to(host, target, 0);
  }

  /** Listens on the given port, or on a free one for 0. */
  static Link to(String host, int target, int port) {
    try {
      return new Link(host, target, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** Ends every connection and refuses new ones. */
  void cut() {
    cut = true;
    sockets.forEach(Link::closeQuietly);
    sockets.clear();
  }

  void mend() {
    cut = false;
  }

  /** Passes on the next request that matches, and then ends its connection before the answer. */
  void loseAnswerTo(Predicate<byte[]> request) {
    loseAnswerTo = request;
  }

  int lostAnswers() {
    return lostAnswers;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (cut) {
          closeQuietly(client);
          continue;
        }
        Socket upstream = new Socket(host, target);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(upstream);
        Exchange exchange = new Exchange(client, upstream);
        Thread.ofVirtual().start(exchange::requests);
        Thread.ofVirtual().start(exchange::answers);
      } catch (IOException _) {
        // The next one may come through.
      }
    }
  }

  private final class Exchange {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean deaf;

    Exchange(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void requests() {
      pump(
          client,
          upstream,
          bytes -> {
            if (loseAnswerTo.test(bytes)) {
              loseAnswerTo = _ -> false;
              lostAnswers++;
              deaf = true;
            }
            return true;
          });
    }

    void answers() {
      pump(upstream, client, _ -> !deaf);
    }

    private void pump(Socket from, Socket to, Predicate<byte[]> passed) {
      byte[] buffer = new byte[64 * 1024];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        int count;
        while ((count = in.read(buffer)) >= 0) {
          if (!passed.test(java.util.Arrays.copyOf(buffer, count))) {
            return;
          }
          out.write(buffer, 0, count);
          out.flush();
        }
      } catch (IOException _) {
        // Cut, or ended by one of the two.
      }
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no use any more either way.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
