package io.entente.interactions.search;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restarts, damage, rebuilds and replicas. */
class IndexLifeTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Database database = BackingServers.shared().database("interactions");
  private final UUID workspaceId = Ids.next();
  @TempDir private Path folder;

  private Service start(Path index) {
    return Service.start(
        database,
        Map.of(
            "entente.kafka.servers",
            BackingServers.shared().kafkaServers(),
            "entente.search.directory",
            index.toString()));
  }

  private Api api(Service service) {
    return Api.of(service, workspaceId, Role.OWNER);
  }

  private void awaitComplete(Service service) {
    await()
        .atMost(SOON)
        .until(() -> api(service).get("search?q=x").body().get("complete").equals(true));
  }

  /**
   * All messages, those of other tests too: the broker that all share has some for every database.
   */
  private long awaitAllFiled(Service service) {
    AtomicLong before = new AtomicLong(-1);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> before.get() == before.getAndSet(filed(service)));
    return before.get();
  }

  private static long filed(Service service) {
    return service.sql().number("select count(*) from interaction");
  }

  private int found(Service service, String word) {
    return api(service).get("search?limit=100&q=" + word).items().size();
  }

  /** As many customers as messages: each has a conversation of its own. */
  private void file(Service service, String word, int count) {
    UUID connection = UUID.fromString(api(service).connect("acme"));
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(
          Messages.saying(
              word + " " + i,
              customer(word + i, word + i, NINE.plusSeconds(i)),
              workspaceId,
              connection));
    }
    service.file(messages);
  }

  @Test
  void aRestartGoesOnWithWhatItHadAndTakesInWhatCameMeanwhile() {
    try (Service service = start(folder)) {
      awaitComplete(service);
      file(service, "before", 10);
      await().atMost(SOON).until(() -> found(service, "before") == 10);
    }
    try (Service other = start(folder.resolveSibling("other"))) {
      file(other, "meanwhile", 10);
      await().atMost(SOON).until(() -> found(other, "meanwhile") == 10);
    }

    try (Service service = start(folder)) {
      awaitComplete(service);
      await().atMost(SOON).until(() -> found(service, "meanwhile") == 10);
      assertThat(found(service, "before")).isEqualTo(10);
      assertThat(service.bean(Rebuild.class).read()).isZero();
    }
  }

  @Test
  void aDamagedIndexIsPutAsideAndMadeAnew() throws IOException {
    long all;
    try (Service service = start(folder)) {
      awaitComplete(service);
      file(service, "precious", 10);
      await().atMost(SOON).until(() -> found(service, "precious") == 10);
      all = awaitAllFiled(service);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> Files.isRegularFile(it)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 40 && !file.getFileName().toString().startsWith("segments")) {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
      }
    }

    try (Service service = start(folder)) {
      awaitComplete(service);
      assertThat(found(service, "precious")).isEqualTo(10);
      assertThat(service.bean(Rebuild.class).read()).isEqualTo(all).isGreaterThanOrEqualTo(10);
      assertThat(folder.resolveSibling(folder.getFileName() + ".damaged")).isDirectory();
    }
  }

  @Test
  void anIndexOfAnotherFormatIsMadeAnew() throws IOException {
    try (LuceneIndex old = LuceneIndex.open(folder)) {
      old.commit(Map.of("format", "0", "complete", "true"));
    }
    try (Service idle = Service.start(database, Map.of("entente.workers", "false"))) {
      file(idle, "precious", 3);
      assertThat(api(idle).get("search?q=precious").body())
          .containsEntry("complete", false)
          .containsEntry("items", List.of());
    }

    try (Service service = start(folder)) {
      awaitComplete(service);
      assertThat(found(service, "precious")).isEqualTo(3);
    }
  }

  @Test
  void whatIsBuiltFromTheDatabaseIsWhatEventsMadeOfIt() {
    try (Service live = start(folder.resolve("live"))) {
      awaitComplete(live);
      for (int batch = 0; batch < 5; batch++) {
        file(live, "word" + batch, 100);
      }
      await().atMost(SOON).until(() -> found(live, "word4") == 100);
      long all = awaitAllFiled(live);

      try (Service built = start(folder.resolve("built"))) {
        awaitComplete(built);

        assertThat(built.bean(Rebuild.class).read()).isEqualTo(all).isGreaterThanOrEqualTo(500);
        assertThat(built.bean(LocalIndex.class).size())
            .isEqualTo(live.bean(LocalIndex.class).size());
        for (String q : List.of("word0", "word3", "7", "word2%20-%2242%22", "word4%20wor*")) {
          assertThat(api(built).get("search?limit=100&q=" + q).items())
              .as(q)
              .isNotEmpty()
              .isEqualTo(api(live).get("search?limit=100&q=" + q).items());
        }
        file(built, "both", 5);
        await().atMost(SOON).until(() -> found(live, "both") == 5 && found(built, "both") == 5);
      }
    }
  }

  @Test
  void theFolderOfAnotherReplicaIsLeftAlone() {
    try (Service first = start(folder)) {
      awaitComplete(first);
      try (Service second = start(folder)) {
        file(first, "mine", 5);
        await().atMost(SOON).until(() -> found(first, "mine") == 5);

        assertThat(api(second).get("search?q=mine").body()).containsEntry("complete", false);
        assertThat(api(second).get("conversations").status()).isEqualTo(200);
      }
      assertThat(found(first, "mine")).isEqualTo(5);
    }
  }
}
