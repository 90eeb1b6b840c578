package io.entente.contacts.listexport;

import io.entente.contacts.listexport.ListContacts.Parts;
import io.entente.rest.Page;
import io.entente.service.file.CsvPage;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contacts page by page, in the form of a file. */
final class ListPages implements Supplier<byte @Nullable []> {
  private final Parts parts;
  private final Form form;
  private @Nullable String place;
  private boolean begun;
  private boolean ended;

  ListPages(Parts parts, Form form) {
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
    if (ended) {
      return null;
    }
    Page<ListedContact> page = parts.behind(place);
    place = page.next();
    ended = place == null;
    return form.write(page.items());
  }

  static Form csv(ListColumns columns) {
    return new Form() {
      @Override
      public byte[] begin() {
        CsvPage page = new CsvPage();
        page.add(columns.header());
        return page.bytes();
      }

      @Override
      public byte[] write(List<ListedContact> contacts) {
        CsvPage page = new CsvPage();
        contacts.forEach(contact -> page.add(columns.cells(contact)));
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
