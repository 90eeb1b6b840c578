package io.entente.rest.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests that no proper client would send, byte by byte, and what came back. */
public final class RawHttp {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
  private static final int FIRST_BYTE_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 500;

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
      return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : -1;
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
      return text.split("HTTP/1\\.[01] \\d{3}", -1).length - 1;
    }
  }

  public Answer send(String request) {
    return send(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends, and reads one answer: up to ten seconds for its first byte. */
  public Answer send(byte[] request) {
    return exchange(request, false);
  }

  /** As {@link #send}, then reads on until the server is silent or ends the connection. */
  public Answer provoke(String request) {
    return exchange(request.getBytes(StandardCharsets.ISO_8859_1), true);
  }

  private Answer exchange(byte[] request, boolean all) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The server may refuse the head of a request whose rest is still on its way.
      }
      return read(socket, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(Socket socket, boolean all) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean closed = true;
    try {
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(FIRST_BYTE_MILLIS);
      byte[] buffer = new byte[8_192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read.write(buffer, 0, n);
        if (!all && isWhole(read.toString(StandardCharsets.ISO_8859_1))) {
          closed = false;
          break;
        }
        socket.setSoTimeout(SILENCE_MILLIS);
      }
    } catch (SocketTimeoutException e) {
      closed = false;
    } catch (IOException e) {
      closed = true;
    }
    return new Answer(read.toString(StandardCharsets.UTF_8), closed);
  }

  private static boolean isWhole(String text) {
    int end = text.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(text);
    return end >= 0
        && length.find()
        && length.start() < end
        && text.length() >= end + 4 + Integer.parseInt(length.group(1));
  }
}
