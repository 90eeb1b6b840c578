package io.entente.contacts.listexport;

import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contacts page by page, in the form of a file. */
final class ListPages implements Supplier<byte @Nullable []> {
  private final Function<UUID, List<ListedContact>> parts;
  private final Form form;
  private UUID place = new UUID(0, 0);
  private boolean begun;

  /**
   * @param parts contacts behind one, in the order of their ids; none behind the last
   */
  ListPages(Function<UUID, List<ListedContact>> parts, Form form) {
    this.parts = parts;
    this.form = form;
  }

  /** How contacts are written. */
  interface Form {
    byte[] begin();

    byte[] write(List<ListedContact> contacts);
  }

  @Override
  public byte @Nullable [] get() {
    if (!begun) {
      begun = true;
      return form.begin();
    }
    List<ListedContact> contacts = parts.apply(place);
    if (contacts.isEmpty()) {
      return null;
    }
    place = contacts.getLast().id();
    return form.write(contacts);
  }

  static Form csv() {
    return new Form() {
      @Override
      public byte[] begin() {
        CsvPage page = new CsvPage();
        page.add(ListedContact.COLUMNS);
        return page.bytes();
      }

      @Override
      public byte[] write(List<ListedContact> contacts) {
        CsvPage page = new CsvPage();
        contacts.forEach(contact -> page.add(contact.cells()));
        return page.bytes();
      }
    };
  }

  static Form ndjson(ObjectMapper json) {
    return new Form() {
      @Override
      public byte[] begin() {
        return new byte[0];
      }

      @Override
      public byte[] write(List<ListedContact> contacts) {
        try {
          ByteArrayOutputStream lines = new ByteArrayOutputStream();
          for (ListedContact contact : contacts) {
            lines.write(json.writeValueAsBytes(contact));
            lines.write('\n');
          }
          return lines.toByteArray();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
