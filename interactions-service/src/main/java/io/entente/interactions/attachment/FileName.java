package io.entente.interactions.attachment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files as anybody may save them: without paths, and without what can't be seen. */
final class FileName {
  private static final String NONE = "file";
  private static final int LONGEST = 150;
  private static final int LONGEST_ENDING = 20;

  /**
   * Controls, formats (which turn the direction of writing), surrogates, and what is unassigned.
   */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

  /** Devices of Windows, with any ending. */
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private FileName() {}

  /** The name as it may stand; never empty. */
  static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    String plain = SPACES.matcher(FORBIDDEN.matcher(seen).replaceAll("_")).replaceAll(" ");
    String trimmed = EDGES.matcher(shortened(EDGES.matcher(plain).replaceAll(""))).replaceAll("");
    if (trimmed.isEmpty()) {
      return NONE;
    }
    String stem = trimmed.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
    return RESERVED.contains(stem) ? "_" + trimmed : trimmed;
  }

  /** The last part of an address, which tells most where no name is told. */
  static String of(URI address) {
    return clean(address.getPath() == null ? "" : address.getPath());
  }

  /** Keeps the ending, by which systems go. */
  private static String shortened(String name) {
    int count = name.codePointCount(0, name.length());
    if (count <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    int kept = LONGEST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }

  /** The value of {@code Content-Disposition} (RFC 6266). */
  static String disposition(String name, boolean inline) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> plain.appendCodePoint(c < ' ' || c > '~' || "\"\\%".indexOf(c) >= 0 ? '_' : c));
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean stands =
          (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '.';
      encoded.append(stands ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return (inline ? "inline" : "attachment")
        + ("; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
