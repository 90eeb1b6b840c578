package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.dataimport.table.OpenRows;
import io.entente.contacts.dataimport.table.RawRow;
import io.entente.contacts.dataimport.table.RowReader;
import io.entente.contacts.dataimport.table.TextEncoding;
import io.entente.contacts.dataimport.table.UnreadableTable;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks at the beginning of a file. */
@Singleton
final class ReadHead {
  private static final int ROWS = 10;
  private static final int LOOKED_AT = 500;
  private static final int CHARACTERS = 256 * 1024;
  private static final int SHOWN = 200;

  private final ChunkStore chunks;
  private final OpenRows open;

  ReadHead(ChunkStore chunks, OpenRows open) {
    this.chunks = chunks;
    this.open = open;
  }

  byte[] bytes(UUID workspaceId, UUID importId) {
    return chunks.read(workspaceId, importId, 0).orElseGet(() -> new byte[0]);
  }

  /** The text at the beginning of a file. */
  static String text(byte[] first, Charset charset) {
    try (Reader reader = TextEncoding.reader(new ByteArrayInputStream(first), charset)) {
      char[] text = new char[CHARACTERS];
      int length = 0;
      for (int read = 0; read >= 0 && length < text.length; length += Math.max(0, read)) {
        read = reader.read(text, length, text.length - length);
      }
      return new String(text, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first rows, and what is odd. */
  FileHead read(UUID workspaceId, UUID importId, Layout layout) {
    List<List<String>> sample = new ArrayList<>();
    List<String> remarks = new ArrayList<>(sameNames(layout));
    try (RowReader reader = open.open(chunks.open(workspaceId, importId), layout)) {
      for (RawRow row = reader.next(); row != null; row = reader.next()) {
        if (row.fault() != null) {
          if (remarks.size() < ROWS) {
            remarks.add("Row " + row.number() + ": " + row.fault());
          }
        } else {
          sample.add(row.cells().stream().map(ReadHead::cut).toList());
        }
        if (row.number() >= LOOKED_AT) {
          break;
        }
      }
    } catch (UnreadableTable e) {
      remarks.add(e.detail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileHead(sample.stream().limit(ROWS).toList(), remarks, sample);
  }

  private static String cut(String cell) {
    return cell.codePointCount(0, cell.length()) <= SHOWN
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static List<String> sameNames(Layout layout) {
    Map<String, Integer> first = new HashMap<>();
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < layout.columns().size() && remarks.size() < ROWS / 2; i++) {
      String name = layout.columns().get(i);
      Integer before = first.putIfAbsent(name, i);
      if (before != null) {
        remarks.add(
            "Columns " + (before + 1) + " and " + (i + 1) + " bear the same name: " + cut(name));
      }
    }
    return remarks;
  }
}
