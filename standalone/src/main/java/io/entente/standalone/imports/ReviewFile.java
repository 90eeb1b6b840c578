package io.entente.standalone.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.entente.standalone.client.CallFailure;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of reviews: a JSON array of objects, or a CSV table; gzipped or not. */
final class ReviewFile {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

  private final Path path;

  ReviewFile(Path path) {
    this.path = path;
  }

  /** Reads the file from its beginning to its end, one review at a time. */
  void each(Consumer<ReviewRow> consumer) {
    try {
      if (isArray()) {
        eachElement(consumer);
      } else {
        new CsvFile(path, List.of()).each(row -> consumer.accept(new ReviewRow.OfTable(row)));
      }
    } catch (IOException e) {
      throw new CallFailure(path + " can't be read: " + e.getMessage(), e);
    }
  }

  private boolean isArray() throws IOException {
    try (Reader text = CsvFile.open(path)) {
      int first = text.read();
      while (Character.isWhitespace(first) || first == '\uFEFF') {
        first = text.read();
      }
      return first == '[';
    }
  }

  private void eachElement(Consumer<ReviewRow> consumer) throws IOException {
    try (JsonParser parser = FACTORY.createParser(CsvFile.open(path))) {
      parser.nextToken();
      for (long number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
        consumer.accept(new ReviewRow.OfArray(number, TREES.readTree(parser)));
      }
    }
  }
}
