package io.entente.interactions.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.search.Found.Hit;
import io.entente.interactions.search.Found.Span;
import io.entente.interactions.search.SearchQuery.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID WORKSPACE = Ids.next();
  private static final UUID CONNECTION = Ids.next();

  private final Map<UUID, String> names = new HashMap<>();
  @TempDir private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LuceneIndex.open(folder, Duration.ofMinutes(1));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private UUID write(String name, String conversation, int second, String... texts)
      throws IOException {
    UUID id = Ids.next();
    write(new MessageKey(WORKSPACE, id), name, conversation, second, texts);
    return id;
  }

  private void write(MessageKey key, String name, String conversation, int second, String... texts)
      throws IOException {
    names.put(key.entryId(), name);
    IndexedMessage message =
        new IndexedMessage(
            key,
            Ids.named(WORKSPACE, conversation),
            CONNECTION,
            Channel.X,
            NINE.plusSeconds(second),
            List.of(texts));
    index.write(List.of(key), List.of(message));
    index.refresh();
  }

  private Found find(String query, Filter filter, Span after, int limit) {
    return index.find(
        new SearchQuery(
            WORKSPACE, SearchText.of(query).pieces(), List.of(), List.of(), filter, after, limit));
  }

  private List<String> found(String query) {
    return names(find(query, Filter.NONE, null, 10));
  }

  private List<String> names(Found found) {
    return found.hits().stream().map(Hit::entryId).map(names::get).toList();
  }

  @Test
  void wordsPhrasesBeginningsAndWhatMustNotBeThere() throws IOException {
    write("m1", "c1", 1, "Où est ma commande ? Elle est en retard", "ada", "Ada Lovelace");
    write("m2", "c2", 2, "Commande en avance, l'avion part", "grace", "Grace Hopper");
    write("m3", "c3", 3, "東京の注文はどこですか", "linus", "Linus");

    assertThat(found("commande")).containsExactly("m2", "m1");
    assertThat(found("COMMANDE ou")).containsExactly("m1");
    assertThat(found("commande ada")).containsExactly("m1");
    assertThat(found("\"est en retard\"")).containsExactly("m1");
    assertThat(found("\"retard en est\"")).isEmpty();
    assertThat(found("\"avion part grace\"")).isEmpty();
    assertThat(found("avion")).containsExactly("m2");
    assertThat(found("d'avion")).containsExactly("m2");
    assertThat(found("comma*")).containsExactly("m2", "m1");
    assertThat(found("commande -retard")).containsExactly("m2");
    assertThat(found("\"lovelace ada\"")).isEmpty();
    assertThat(found("東京")).containsExactly("m3");
    assertThat(found("京東")).isEmpty();
    assertThat(found("nothing")).isEmpty();
  }

  @Test
  void anotherWorkspaceIsNotSeen() throws IOException {
    write(new MessageKey(Ids.next(), Ids.next()), "theirs", "c1", 1, "secret");

    assertThat(found("secret")).isEmpty();
  }

  @Test
  void aConversationIsFoundOnceByItsLatest() throws IOException {
    write("m1", "c1", 1, "refund");
    write("m2", "c2", 2, "refund");
    write("m3", "c1", 3, "refund");

    assertThat(found("refund")).containsExactly("m3", "m2");
  }

  @Test
  void pagesShowEachConversationOnceWhateverArrivesMeanwhile() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("m" + i, "c" + i % 20, i, "refund");
    }
    List<String> shown = new ArrayList<>();
    Span after = null;
    int pages = 0;
    do {
      Found page = find("refund", Filter.NONE, after, 3);
      shown.addAll(names(page));
      after = page.next();
      pages++;
      write("new" + pages, "c" + pages, 1_000 + pages, "refund");
    } while (after != null);

    assertThat(shown).hasSize(20).doesNotHaveDuplicates().startsWith("m59", "m58", "m57");
    assertThat(shown).containsExactlyElementsOf(latest(59, 20));
    assertThat(pages).isLessThanOrEqualTo(8);
  }

  private static List<String> latest(int from, int count) {
    List<String> latest = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      latest.add("m" + (from - i));
    }
    return latest;
  }

  @Test
  void manyMessagesOfTheSameMomentArePagedToTheirEnd() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("m" + i, "c" + i, 0, "refund");
    }
    List<String> shown = new ArrayList<>();
    Span after = null;
    do {
      Found page = find("refund", Filter.NONE, after, 4);
      shown.addAll(names(page));
      after = page.next();
    } while (after != null);

    assertThat(shown).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void aConversationOfManyMessagesDoesNotHideTheOthers() throws IOException {
    write("old", "other", 0, "refund");
    List<IndexedMessage> many = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      MessageKey key = new MessageKey(WORKSPACE, Ids.next());
      names.put(key.entryId(), "m" + i);
      many.add(
          new IndexedMessage(
              key,
              Ids.named(WORKSPACE, "long"),
              CONNECTION,
              Channel.X,
              NINE.plusSeconds(i),
              List.of("refund")));
    }
    index.write(many.stream().map(IndexedMessage::key).toList(), many);
    index.refresh();

    Found first = find("refund", Filter.NONE, null, 1);
    assertThat(names(first)).containsExactly("m5000");
    assertThat(names(find("refund", Filter.NONE, first.next(), 1))).containsExactly("old");
    assertThat(found("refund")).containsExactly("m5000", "old");
  }

  @Test
  void timeChannelAndConnectionNarrowItDown() throws IOException {
    write("m1", "c1", 1, "refund");
    write("m2", "c2", 2, "refund");
    write("m3", "c3", 3, "refund");

    Instant two = NINE.plusSeconds(2);
    assertThat(names(find("refund", new Filter(null, null, two, null), null, 10)))
        .containsExactly("m3", "m2");
    assertThat(names(find("refund", new Filter(null, null, null, two), null, 10)))
        .containsExactly("m1");
    assertThat(names(find("refund", new Filter(null, null, two, two), null, 10))).isEmpty();
    assertThat(names(find("refund", new Filter(Channel.EMAIL, null, null, null), null, 10)))
        .isEmpty();
    assertThat(names(find("refund", new Filter(Channel.X, CONNECTION, null, null), null, 10)))
        .hasSize(3);
    assertThat(names(find("refund", new Filter(null, Ids.next(), null, null), null, 10))).isEmpty();
  }

  @Test
  void whatIsWrittenAgainReplacesAndWhatIsGoneIsNotFound() throws IOException {
    UUID id = write("m1", "c1", 1, "refund");
    MessageKey key = new MessageKey(WORKSPACE, id);
    write(key, "m1", "c2", 1, "parcel");
    assertThat(found("refund")).isEmpty();
    assertThat(found("parcel")).containsExactly("m1");

    index.write(List.of(key), List.of());
    index.refresh();

    assertThat(found("parcel")).isEmpty();
  }

  @Test
  void aSearchEndsWhenItsTimeIsUpAndSaysSo() throws IOException {
    write("m1", "c1", 1, "refund");
    index.commit(Map.of("format", LuceneFields.FORMAT));
    index.close();
    index = LuceneIndex.open(folder, Duration.ZERO);

    assertThat(find("refund", Filter.NONE, null, 10).whole()).isFalse();
  }

  @Test
  void theWordsOfWhatIsGoneLeaveTheDisk() throws IOException {
    UUID id = write("m1", "c1", 1, "xylophone");
    write("m2", "c2", 2, "refund");
    index.commit(Map.of("format", LuceneFields.FORMAT));
    index.write(List.of(new MessageKey(WORKSPACE, id)), List.of());
    index.commit(Map.of("format", LuceneFields.FORMAT));

    index.expunge(true);
    index.refresh();

    assertThat(index.holds("xylophone")).isFalse();
    assertThat(index.holds("refund")).isTrue();
  }

  @Test
  void whatWasCommittedIsThereAgainWithItsBookmark() throws IOException {
    write("m1", "c1", 1, "refund");
    index.commit(Map.of("format", "1", "complete", "true"));
    write("m2", "c2", 2, "refund");
    index.close();

    index = LuceneIndex.open(folder);

    assertThat(found("refund")).containsExactly("m1");
    assertThat(index.committed()).containsEntry("complete", "true");
  }
}
