package io.entente.contacts.dataimport;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.contacts.dataimport.mapping.ColumnMapping;
import io.entente.contacts.dataimport.mapping.GuessMapping;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.mapping.NewMapping;
import io.entente.contacts.dataimport.mapping.SavedMappings;
import io.entente.contacts.dataimport.table.DetectLayout;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.dataimport.table.TableFormat;
import io.entente.contacts.dataimport.table.UnreadableTable;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says how a file is to be read, and what its columns say. Runs that were asked for stay as asked.
 */
@Singleton
final class WriteMapping {
  private final ImportStore imports;
  private final SavedMappings saved;
  private final ContactAttributeStore attributes;
  private final ReadHead head;
  private final DetectLayout detect;
  private final Transactions transactions;

  WriteMapping(
      ImportStore imports,
      SavedMappings saved,
      ContactAttributeStore attributes,
      ReadHead head,
      DetectLayout detect,
      Transactions transactions) {
    this.imports = imports;
    this.saved = saved;
    this.attributes = attributes;
    this.head = head;
    this.detect = detect;
    this.transactions = transactions;
  }

  Import write(UUID workspaceId, UUID id, NewMapping asked) {
    return transactions.write(() -> {
      StoredImport kept =
          imports.find(workspaceId, id).orElseThrow(() -> new NotFound("import")).usable();
      Layout layout = layout(workspaceId, kept, asked);
      FileHead shown = head.read(workspaceId, id, layout);
      Mapping mapping = mapping(workspaceId, kept, layout, asked, shown.sample());
      check(workspaceId, layout, mapping);
      if (asked.saveAs() != null) {
        saved.save(workspaceId, asked.saveAs(), layout, mapping);
      }
      StoredImport changed = kept.with(layout, mapping);
      imports.change(workspaceId, changed);
      return Import.of(changed, shown);
    });
  }

  private Layout layout(UUID workspaceId, StoredImport kept, NewMapping asked) {
    Layout now = kept.layout();
    if (asked.encoding() == null && asked.delimiter() == null && asked.header() == null) {
      return now;
    }
    if (now.format() == TableFormat.NDJSON && asked.delimiter() != null) {
      throw new InvalidRequest("/delimiter", "goes with CSV, and this is NDJSON");
    }
    String encoding = asked.encoding() == null ? now.encoding() : asked.encoding();
    String text = ReadHead.text(head.bytes(workspaceId, kept.id()), Charset.forName(encoding));
    String delimiter = asked.delimiter() == null ? now.delimiter() : asked.delimiter();
    Boolean header = asked.header() == null ? Boolean.valueOf(now.header()) : asked.header();
    try {
      Layout changed =
          detect.detect(text, encoding, delimiter.isEmpty() ? null : delimiter.charAt(0), header);
      TakeFile.check(changed);
      return changed;
    } catch (UnreadableTable e) {
      throw new InvalidRequest("", e.detail());
    }
  }

  private Mapping mapping(
      UUID workspaceId,
      StoredImport kept,
      Layout layout,
      NewMapping asked,
      List<List<String>> rows) {
    if (asked.saved() != null) {
      return saved.on(workspaceId, asked.saved(), layout);
    }
    Mapping now =
        kept.layout().columns().equals(layout.columns())
            ? kept.mapping()
            : GuessMapping.of(layout, rows, attributes.all(workspaceId));
    List<ColumnMapping> columns = asked.columns() == null ? now.columns() : asked.columns();
    return new Mapping(
        columns,
        asked.region() == null ? now.region() : asked.region(),
        Objects.requireNonNullElse(asked.verified(), now.verified()),
        Objects.requireNonNullElse(asked.replace(), now.replace()),
        asked.dates() == null ? now.dates() : asked.dates(),
        asked.decimal() == null ? now.decimal() : asked.decimal());
  }

  private void check(UUID workspaceId, Layout layout, Mapping mapping) {
    Set<String> known =
        attributes.all(workspaceId).stream()
            .filter(attribute -> !attribute.retired())
            .map(ContactAttribute::key)
            .collect(Collectors.toSet());
    for (int i = 0; i < mapping.columns().size(); i++) {
      ColumnMapping column = mapping.columns().get(i);
      if (column.column() >= layout.columns().size()) {
        throw new InvalidRequest(
            "/columns/" + i + "/column", "must be less than " + layout.columns().size());
      }
      if (column.attribute() != null && !known.contains(column.attribute())) {
        throw new InvalidRequest(
            "/columns/" + i + "/attribute", "is no attribute of contacts that can be set");
      }
    }
  }
}
