package io.entente.interactions.attachment;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Objects as the S3 protocol has them: put, get of a range, delete. Every request must be signed by
 * the secret (AWS Signature Version 4), with its body if it has one.
 */
final class SignedBucket implements AutoCloseable {
  static final String ACCESS_KEY = "entente";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential="
              + ACCESS_KEY
              + "/(\\d{8})/([\\w-]+)/s3/aws4_request, ?SignedHeaders=([\\w;-]+),"
              + " ?Signature=(\\w+)");

  private final HttpServer server;
  private final String secret;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  SignedBucket(String secret) {
    this.secret = secret;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/files/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestURI().getPath().substring("/files/".length());
    if (!isSigned(exchange, body)) {
      send(exchange, 403, error("SignatureDoesNotMatch"));
    } else if (exchange.getRequestMethod().equals("PUT")) {
      objects.put(key, body);
      send(exchange, 200, new byte[0]);
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      objects.remove(key);
      send(exchange, 204, new byte[0]);
    } else if (!objects.containsKey(key)) {
      send(exchange, 404, error("NoSuchKey"));
    } else {
      Portion portion =
          Portion.of(exchange.getRequestHeaders().getFirst("Range"), objects.get(key).length)
              .orElseThrow();
      int from = (int) portion.from();
      send(
          exchange, 206, Arrays.copyOfRange(objects.get(key), from, from + (int) portion.length()));
    }
    exchange.close();
  }

  private static byte[] error(String code) {
    return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>No</Message></Error>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    Headers headers = exchange.getRequestHeaders();
    Matcher given = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    String digest = body.length == 0 ? "UNSIGNED-PAYLOAD" : hex(sha256(body));
    if (!given.matches() || !digest.equals(headers.getFirst("x-amz-content-sha256"))) {
      return false;
    }
    String canonical =
        exchange.getRequestMethod()
            + "\n"
            + exchange.getRequestURI().getRawPath()
            + "\n\n"
            + Arrays.stream(given.group(3).split(";"))
                .map(name -> name + ":" + headers.getFirst(name).strip() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + given.group(3)
            + "\n"
            + digest;
    String scope = given.group(1) + "/" + given.group(2) + "/s3/aws4_request";
    String toSign =
        "AWS4-HMAC-SHA256\n"
            + headers.getFirst("x-amz-date")
            + "\n"
            + scope
            + "\n"
            + hex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return hex(hmac(key, toSign)).equals(given.group(4));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
