package io.entente.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One keep-alive connection to the gateway, as cheap as can be: the generator shares its processors
 * with what it measures.
 */
final class HttpLine implements AutoCloseable {
  private final Target target;
  private final Socket socket;
  private final BufferedInputStream in;
  private final OutputStream out;

  HttpLine(Target target) throws IOException {
    this.target = target;
    this.socket = new Socket(target.host(), target.port());
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    this.out = socket.getOutputStream();
  }

  /** Where to, and as whom. */
  record Target(String host, int port, String token) {}

  /** Status and body of an answer. */
  record Answer(int status, String body) {
    Answer expect(int expected) {
      if (status != expected) {
        throw new IllegalStateException("Answered " + status + ": " + body);
      }
      return this;
    }
  }

  Answer post(String path, String json) throws IOException {
    return call("POST", path, json.getBytes(StandardCharsets.UTF_8));
  }

  Answer patch(String path, String json) throws IOException {
    return call("PATCH", path, json.getBytes(StandardCharsets.UTF_8));
  }

  Answer put(String path, String json) throws IOException {
    return call("PUT", path, json.getBytes(StandardCharsets.UTF_8));
  }

  Answer get(String path) throws IOException {
    return call("GET", path, new byte[0]);
  }

  Answer delete(String path) throws IOException {
    return call("DELETE", path, new byte[0]);
  }

  private Answer call(String method, String path, byte[] body) throws IOException {
    String head =
        method
            + " /api/v1"
            + path
            + " HTTP/1.1\r\nHost: "
            + target.host()
            + ":"
            + target.port()
            + (target.token().isEmpty() ? "" : "\r\nAuthorization: Bearer " + target.token())
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[headBytes.length + body.length];
    System.arraycopy(headBytes, 0, request, 0, headBytes.length);
    System.arraycopy(body, 0, request, headBytes.length, body.length);
    out.write(request);
    out.flush();
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    return new Answer(status, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The gateway closed the connection");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
