package io.entente.interactions.erasure;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Up to where topics are to be cut: a row for each partition at most. */
@Singleton
final class ContentCutStore {
  private final Sql sql;

  ContentCutStore(Sql sql) {
    this.sql = sql;
  }

  private record Wanted(String topic, int partition, long before) {}

  void want(String topic, Map<Integer, Long> before) {
    sql.upsert(
        """
        insert into content_cut (topic, partition_no, before_offset) values %s
        on duplicate key update before_offset = greatest(before_offset, values(before_offset))
        """,
        rows(topic, before));
  }

  /** By topics and partitions. */
  Map<String, Map<Integer, Long>> wanted() {
    Map<String, Map<Integer, Long>> wanted = new HashMap<>();
    sql.each(
        "select topic, partition_no, before_offset from content_cut",
        row ->
            new Wanted(row.text("topic"), row.integer("partition_no"), row.number("before_offset")),
        it ->
            wanted
                .computeIfAbsent(it.topic(), _ -> new HashMap<>())
                .put(it.partition(), it.before()));
    return wanted;
  }

  /** Unless more is wanted by now. */
  void done(String topic, Map<Integer, Long> before) {
    sql.batch(
        "delete from content_cut where topic = ? and partition_no = ? and before_offset <= ?",
        rows(topic, before));
  }

  private static List<@Nullable Object[]> rows(String topic, Map<Integer, Long> before) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    before.forEach(
        (partition, offset) -> rows.add(new @Nullable Object[] {topic, partition, offset}));
    return rows;
  }
}
