package io.entente.contacts.dataimport.run;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.contacts.dataimport.ChunkStore;
import io.entente.contacts.dataimport.FileStream;
import io.entente.contacts.dataimport.run.ReadPerson.Refused;
import io.entente.contacts.dataimport.run.WorkBatch.Batch;
import io.entente.contacts.dataimport.table.OpenRows;
import io.entente.contacts.dataimport.table.RawRow;
import io.entente.contacts.dataimport.table.RowReader;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes through a file, batch by batch, from where the run is. */
@Singleton
final class WorkRun {
  private static final int BATCH = 500;

  private final ChunkStore chunks;
  private final OpenRows open;
  private final ContactAttributeStore attributes;
  private final WorkBatch work;

  WorkRun(ChunkStore chunks, OpenRows open, ContactAttributeStore attributes, WorkBatch work) {
    this.chunks = chunks;
    this.open = open;
    this.attributes = attributes;
    this.work = work;
  }

  /**
   * Returns whether the end of the file is reached.
   *
   * @param goesOn asked before each batch
   * @throws WorkBatch.RunLost if the run is no longer the holder's
   * @throws io.entente.contacts.dataimport.table.UnreadableTable if the file goes no further
   */
  boolean work(RunTask task, BooleanSupplier goesOn) {
    ReadPerson read =
        new ReadPerson(
            task.layout(), task.mapping(), attributes(task.workspaceId()), task.sender().at());
    FileStream bytes = chunks.open(task.workspaceId(), task.importId());
    try (RowReader rows = open.open(bytes, task.layout())) {
      RawRow next = behind(rows, task.workedTo());
      while (next != null && goesOn.getAsBoolean()) {
        List<Person> people = new ArrayList<>(BATCH);
        List<RowResult> refused = new ArrayList<>();
        long last = next.number();
        while (next != null && people.size() + refused.size() < BATCH) {
          last = next.number();
          add(read, next, people, refused);
          next = rows.next();
        }
        part(task, new Batch(people, refused, last, bytes.position()));
      }
      return next == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, ContactAttribute> attributes(UUID workspaceId) {
    return attributes.all(workspaceId).stream()
        .collect(Collectors.toMap(ContactAttribute::key, attribute -> attribute));
  }

  private static @Nullable RawRow behind(RowReader rows, long workedTo) throws IOException {
    RawRow next = rows.next();
    while (next != null && next.number() <= workedTo) {
      next = rows.next();
    }
    return next;
  }

  private static void add(
      ReadPerson read, RawRow row, List<Person> people, List<RowResult> refused) {
    try {
      people.add(read.read(row));
    } catch (Refused e) {
      refused.add(RowResult.refused(row.number(), e.reason()));
    }
  }

  /** A batch that the database refuses is halved until the row that it refuses is alone. */
  private void part(RunTask task, Batch batch) {
    try {
      work.work(task, batch);
    } catch (DataAccessException e) {
      if (!isRefusal(e) || batch.people().isEmpty()) {
        throw e;
      }
      for (Batch half : halves(batch)) {
        part(task, half);
      }
    }
  }

  /** Whether the data are at fault (22) or a constraint is hurt (23), of a statement or a bulk. */
  private static boolean isRefusal(DataAccessException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"))) {
        return true;
      }
    }
    return false;
  }

  private static List<Batch> halves(Batch batch) {
    List<Person> people = batch.people();
    if (people.size() == 1) {
      List<RowResult> refused = new ArrayList<>(batch.refused());
      refused.add(RowResult.refused(people.getFirst().row(), "The row can't be stored."));
      return List.of(new Batch(List.of(), refused, batch.workedTo(), batch.bytesRead()));
    }
    int middle = people.size() / 2;
    long half = people.get(middle - 1).row();
    return List.of(
        new Batch(
            people.subList(0, middle),
            batch.refused().stream().filter(it -> it.row() <= half).toList(),
            half,
            batch.bytesRead()),
        new Batch(
            people.subList(middle, people.size()),
            batch.refused().stream().filter(it -> it.row() > half).toList(),
            batch.workedTo(),
            batch.bytesRead()));
  }
}
