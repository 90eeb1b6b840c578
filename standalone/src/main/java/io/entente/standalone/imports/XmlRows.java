package io.entente.standalone.imports;

import io.entente.standalone.client.CallFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of a dump: elements {@code row} whose attributes are the columns; gzipped or not. It
 * reads no document type and nothing from outside the file.
 */
final class XmlRows {
  private static final int BUFFER = 1 << 16;

  private final Path path;

  XmlRows(Path path) {
    this.path = path;
  }

  /**
   * One row.
   *
   * @param number from 1
   */
  record XmlRow(long number, Map<String, String> columns) {
    /**
     * @throws RowFault if there is none of that name
     */
    String get(String column) {
      String text = columns.get(column);
      if (text == null || text.isBlank()) {
        throw new RowFault("has no " + column);
      }
      return text;
    }
  }

  /** Reads the file from its beginning to its end, one row at a time. */
  void each(Consumer<XmlRow> consumer) {
    try (InputStream bytes = open()) {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      long number = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          number++;
          consumer.accept(new XmlRow(number, columns(xml)));
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new CallFailure(path + " can't be read: " + e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private static Map<String, String> columns(XMLStreamReader xml) {
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      columns.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return columns;
  }

  private InputStream open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      bytes.mark(2);
      boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
      bytes.reset();
      return gzipped ? new GZIPInputStream(bytes, BUFFER) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
