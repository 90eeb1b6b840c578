package io.entente.rest.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Requests that no proper client would send, byte by byte, and what came back. */
public final class RawHttp {
  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /**
   * What was answered, whole.
   *
   * @param closed whether the server ended the connection
   */
  public record Answer(String text, boolean closed) {
    public int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : -1;
    }

    public String body() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? "" : text.substring(end + 4);
    }

    public boolean has(String header) {
      return text.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT));
    }

    /** Number of answers that came back on the connection. */
    public int count() {
      return text.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
    }
  }

  public Answer send(String request) {
    return send(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Sends, waits up to ten seconds for an answer, then reads on until the server is silent for a
   * moment or ends the connection.
   */
  public Answer send(byte[] request) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The server may refuse the head of a request whose rest is still on its way.
      }
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Answer read(Socket socket) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean closed = true;
    try {
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(10_000);
      byte[] buffer = new byte[8_192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read.write(buffer, 0, n);
        socket.setSoTimeout(200);
      }
    } catch (SocketTimeoutException e) {
      closed = false;
    } catch (IOException e) {
      closed = true;
    }
    return new Answer(read.toString(StandardCharsets.UTF_8), closed);
  }
}
