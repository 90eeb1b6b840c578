package io.entente.interactions.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which of 103 languages a text is, by Apache OpenNLP's model; or nothing, where the text
 * is too short or two languages are too close to each other.
 */
@Singleton
public final class DetectLanguage {
  private static final String MODEL = "/langdetect-183.bin";

  /** As much of a text as is looked at, in UTF-16 units: more says no more, and costs time. */
  private static final int LOOKED_AT = 300;

  /** Letters; a sign that is a word or a syllable counts as several. */
  private static final int FEWEST_LETTERS = 12;

  private static final int LETTERS_OF_A_SIGN = 4;

  /** By how much the best must be likelier than the next: probabilities spread over all. */
  private static final double MARGIN = 0.01;

  /** Languages of which the model names a part or an older code. */
  private static final Map<String, String> OTHER_CODES =
      Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "zlm", "ms", "nob", "nb");

  private final Map<String, String> codes = new HashMap<>();

  /** Read when it is first needed, which takes a second. */
  private static final class Model {
    static final LanguageDetectorModel INSTANCE = read();

    private static LanguageDetectorModel read() {
      try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
        return new LanguageDetectorModel(Objects.requireNonNull(stream, MODEL));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  DetectLanguage() {
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    codes.putAll(OTHER_CODES);
  }

  /** BCP 47; null if it can't be told. */
  public @Nullable String of(String text) {
    String begin = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    if (letters(begin) < FEWEST_LETTERS) {
      return null;
    }
    Language[] likely = new LanguageDetectorME(Model.INSTANCE).predictLanguages(begin);
    if (likely.length < 2 || likely[0].getConfidence() - likely[1].getConfidence() < MARGIN) {
      return null;
    }
    return codes.getOrDefault(likely[0].getLang(), likely[0].getLang());
  }

  private static int letters(String text) {
    return text.codePoints()
        .map(c -> Character.isIdeographic(c) ? LETTERS_OF_A_SIGN : Character.isLetter(c) ? 1 : 0)
        .sum();
  }
}
