package io.entente.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.EmbeddedMariaDb;
import io.entente.kpi.KpiApplication;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.token.AccessTokenSigner;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The service that counts, with a database and a broker in a folder, and keys to call it by. */
final class CountingSuite implements AutoCloseable {
  private static final String SCHEMA = "kpi";
  private static final int KEY_BITS = 2_048;

  private final EmbeddedMariaDb database;
  private final EmbeddedKafka broker;
  private final HttpServer keys;
  private final RSAKey key;

  CountingSuite(Path folder, String bufferPool) throws IOException, JOSEException {
    database =
        EmbeddedMariaDb.start(
            EmbeddedMariaDb.Settings.in(folder.resolve("mariadb"))
                .schema(SCHEMA, SCHEMA)
                .option("--innodb-buffer-pool-size=" + bufferPool));
    broker = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder.resolve("kafka")));
    key = new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
    keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] published = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
    keys.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    keys.start();
  }

  String brokers() {
    return broker.servers();
  }

  ProcessHandle databaseProcess() {
    return ProcessHandle.of(database.pid()).orElseThrow();
  }

  /** A replica of the service; whoever starts it closes it. */
  ApplicationContext start() {
    return KpiApplication.start(
        Map.of(
            "entente.http.port",
            -1,
            "entente.jwks.url",
            "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys",
            "entente.cursor.secret",
            "a secret of the benchmarks alone",
            "entente.kafka.servers",
            broker.servers(),
            "entente.database.port",
            database.port(),
            "entente.database.name",
            SCHEMA,
            "entente.database.user",
            SCHEMA,
            "entente.database.password",
            SCHEMA));
  }

  HttpLine line(ApplicationContext replica, UUID workspaceId) throws IOException {
    Caller caller = new Caller(workspaceId, new UUID(0, 1), "Ada", Role.OWNER);
    String token = new AccessTokenSigner(key).sign(caller, Instant.now());
    int port = replica.getBean(EmbeddedServer.class).getPort();
    return new HttpLine(new HttpLine.Target("127.0.0.1", port, token));
  }

  @Override
  public void close() {
    keys.stop(0);
    broker.close();
    database.close();
  }
}
