package io.entente.kpi.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Pages in the making, from the top down; the headings of a table stand on each that it goes on.
 */
final class PdfPages implements Closeable {
  /** Of the library itself, under the SIL Open Font License. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final PDRectangle PAPER =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
  private static final float MARGIN = 36;
  private static final float GAP = 4;
  private static final float LEADING = 1.3f;
  private static final float NARROWEST = 24;
  private static final float SPACE = 10;

  private final PDDocument document = new PDDocument();
  private final PdfText text;
  private @Nullable PDPageContentStream content;
  private float y;
  private List<String> headings = List.of();
  private float[] widths = {};
  private float size;

  PdfPages(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Entente");
    try (InputStream font = PdfPages.class.getResourceAsStream(FONT)) {
      PDFont loaded = PDType0Font.load(document, Objects.requireNonNull(font), true);
      this.text = new PdfText(loaded);
    }
  }

  private static float room() {
    return PAPER.getWidth() - 2 * MARGIN;
  }

  /** A text over the whole width. */
  void line(String words, float height) throws IOException {
    for (String part : text.wrap(words, room(), height)) {
      PDPageContentStream page = page(height * LEADING);
      y -= height * LEADING;
      put(page, part, MARGIN, y, height);
    }
  }

  void space() {
    y -= SPACE;
  }

  /** As wide as the texts are, or narrower where the paper is. */
  float[] widths(List<String> titles, List<List<String>> rows, float height) throws IOException {
    float[] found = new float[titles.size()];
    List<List<String>> all = new ArrayList<>(rows);
    all.add(titles);
    for (List<String> row : all) {
      for (int i = 0; i < found.length; i++) {
        found[i] = Math.max(found[i], text.width(row.get(i), height) + GAP);
      }
    }
    float sum = sum(found);
    if (sum > room()) {
      for (int i = 0; i < found.length; i++) {
        found[i] = Math.max(Math.min(NARROWEST, found[i]), found[i] * room() / sum);
      }
      shrink(found);
    }
    return found;
  }

  private static float sum(float[] numbers) {
    float sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static void shrink(float[] found) {
    float factor = room() / sum(found);
    for (int i = 0; i < found.length; i++) {
      found[i] = found[i] * Math.min(1, factor);
    }
  }

  /** Begins a table. */
  void begin(List<String> titles, float[] columns, float height) throws IOException {
    headings = titles;
    widths = Arrays.copyOf(columns, columns.length);
    size = height;
    print(titles, true);
    rule();
  }

  void row(List<String> cells) throws IOException {
    print(cells, false);
  }

  private void print(List<String> cells, boolean head) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = text.wrap(cells.get(i), widths[i] - GAP, size);
      wrapped.add(cell);
      lines = Math.max(lines, cell.size());
    }
    for (int line = 0; line < lines; line++) {
      PDPageContentStream page = tablePage(head);
      y -= size * LEADING;
      float x = MARGIN;
      for (int i = 0; i < widths.length; i++) {
        if (line < wrapped.get(i).size()) {
          put(page, wrapped.get(i).get(line), x, y, size);
        }
        x += widths[i];
      }
    }
  }

  private PDPageContentStream tablePage(boolean head) throws IOException {
    if (!head && content != null && y - size * LEADING < MARGIN) {
      end();
      print(headings, true);
      rule();
    }
    return page(size * LEADING);
  }

  private void rule() throws IOException {
    PDPageContentStream page = page(0);
    y -= 2;
    page.setLineWidth(0.5f);
    page.moveTo(MARGIN, y);
    page.lineTo(MARGIN + sum(widths), y);
    page.stroke();
  }

  private void put(PDPageContentStream page, String words, float x, float bottom, float height)
      throws IOException {
    page.beginText();
    page.setFont(text.font(), height);
    page.newLineAtOffset(x, bottom);
    page.showText(words);
    page.endText();
  }

  /** The page that there is room on, a new one if need be. */
  private PDPageContentStream page(float height) throws IOException {
    PDPageContentStream current = content;
    if (current != null && y - height >= MARGIN) {
      return current;
    }
    end();
    PDPage page = new PDPage(PAPER);
    document.addPage(page);
    PDPageContentStream next = new PDPageContentStream(document, page);
    content = next;
    y = PAPER.getHeight() - MARGIN;
    return next;
  }

  private void end() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  void save(OutputStream out) throws IOException {
    page(0);
    end();
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    end();
    document.close();
  }
}
