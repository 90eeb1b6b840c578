package io.entente.kpi.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Texts in a font: what it has no sign for is a question mark. */
final class PdfText {
  private static final int MOST_CHARACTERS = 4_000;
  private static final int UNKNOWN = '?';
  private static final float UNITS = 1_000;

  private final PDFont font;

  /** The width of each sign, those without one as that of the question mark. */
  private final Map<Integer, Float> widths = new HashMap<>();

  private final Map<Integer, Integer> shown = new HashMap<>();

  PdfText(PDFont font) {
    this.font = font;
  }

  PDFont font() {
    return font;
  }

  float width(String words, float size) throws IOException {
    float width = 0;
    for (int sign : signs(words)) {
      width += widths.getOrDefault(sign, 0f);
    }
    return width * size / UNITS;
  }

  /** Lines that are no wider, broken at spaces where there are some. */
  List<String> wrap(String words, float room, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float width = 0;
    for (int sign : signs(words)) {
      float wide = widths.getOrDefault(sign, 0f) * size / UNITS;
      if (width + wide > room && !line.isEmpty()) {
        int space = line.lastIndexOf(" ");
        String rest = space > 0 ? line.substring(space + 1) : "";
        lines.add(space > 0 ? line.substring(0, space) : line.toString());
        line = new StringBuilder(rest);
        width = width(rest, size);
      }
      line.appendCodePoint(sign);
      width += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  private int[] signs(String words) throws IOException {
    int[] signs = words.codePoints().limit(MOST_CHARACTERS).toArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = sign(signs[i]);
    }
    return signs;
  }

  private int sign(int wanted) throws IOException {
    Integer known = shown.get(wanted);
    if (known != null) {
      return known;
    }
    int sign = Character.isWhitespace(wanted) ? ' ' : wanted;
    if (Character.isISOControl(sign) || !measure(sign)) {
      sign = UNKNOWN;
      measure(sign);
    }
    shown.put(wanted, sign);
    return sign;
  }

  private boolean measure(int sign) throws IOException {
    try {
      widths.put(sign, font.getStringWidth(Character.toString(sign)));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
