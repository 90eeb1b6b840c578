package io.entente.interactions.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.entente.embedded.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectLanguageTest {
  private static final DetectLanguage DETECT = new DetectLanguage();

  /** Of texts in one language. */
  private record Tally(String name, int texts, int right, Map<String, Integer> wrong, long micros) {
    static Tally of(String name, String language, List<String> texts) {
      texts.stream().limit(200).forEach(DETECT::of);
      int right = 0;
      Map<String, Integer> wrong = new TreeMap<>();
      long start = System.nanoTime();
      for (String text : texts) {
        String told = DETECT.of(text);
        if (language.equals(told)) {
          right++;
        } else if (told != null) {
          wrong.merge(told, 1, Integer::sum);
        }
      }
      long micros = (System.nanoTime() - start) / 1_000 / Math.max(1, texts.size());
      Tally tally = new Tally(name, texts.size(), right, wrong, micros);
      System.out.println(tally);
      return tally;
    }

    double shareWrong() {
      return wrong.values().stream().mapToInt(Integer::intValue).sum() / (double) texts;
    }

    double shareRight() {
      return right / (double) texts;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, My parcel has not arrived yet and nobody answers the phone",
    "fr, Bonjour je n'ai toujours pas reçu ma commande passée la semaine dernière",
    "nl, Ik wacht al drie weken op een antwoord van jullie klantendienst",
    "de, Ich warte seit drei Wochen auf eine Antwort von Ihrem Kundendienst",
    "es, Llevo tres semanas esperando una respuesta de vuestro servicio de atención",
    "ru, Я жду ответа от вашей службы поддержки уже три недели"
  })
  void aSentenceIsTold(String language, String text) {
    assertThat(DETECT.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ok",
        "thx",
        "👍👍👍👍👍👍👍👍👍👍👍👍👍",
        "@acme 12345",
        "lol",
        "12 345 678 901 234",
        "https://example.org/a/b/c",
        "?!?!?!?!?!?!?!?!"
      })
  void whatIsTooShortIsNotTold(String text) {
    assertThat(DETECT.of(text)).isNull();
  }

  @Test
  void aVeryLongTextCostsNoMoreThanItsBeginning() {
    String begin =
        "I ordered a parcel three weeks ago and it has still not arrived. Nobody answers the phone,"
            + " and the last message that I was sent only told me to wait until somebody finds the"
            + " time to look into it. Could you please tell me when I may expect to hear from you,"
            + " or else send me my money back? ";

    assertThat(DETECT.of(begin + "ñandú ".repeat(150_000))).isEqualTo("en");
  }

  @Test
  void tweetsAreEnglishOrNotTold() throws IOException {
    List<List<String>> rows = rows("airline-tweets-2015/Tweets.csv.gz");
    List<String> tweets = rows.stream().skip(1).map(row -> row.get(10)).toList();

    Tally tally = Tally.of("tweets en", "en", tweets);

    assertThat(tally.texts()).isGreaterThan(14_000);
    assertThat(tally.shareRight()).isGreaterThan(0.7);
    assertThat(tally.shareWrong()).isLessThan(0.002);
  }

  @Test
  void reviewsOfABankInThreeLanguages() throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    try (InputStream in = open("trustpilot-keytrade/reviews.json.gz");
        JsonParser json = new JsonFactory().createParser(in)) {
      String text = null;
      int depth = 0;
      while (json.nextToken() != null) {
        if (json.currentToken().isStructStart()) {
          depth++;
        } else if (json.currentToken().isStructEnd()) {
          depth--;
        } else if (depth == 2 && json.currentToken() == JsonToken.VALUE_STRING) {
          switch (json.currentName()) {
            case "text" -> text = json.getText();
            case "language" ->
                texts.computeIfAbsent(json.getText(), _ -> new ArrayList<>()).add(text);
            default -> {}
          }
        }
      }
    }

    for (String language : List.of("fr", "nl", "en")) {
      Tally tally = Tally.of("bank " + language, language, texts.get(language));

      assertThat(tally.shareRight()).as(language).isGreaterThan(0.75);
      assertThat(tally.shareWrong()).as(language).isLessThan(0.02);
    }
  }

  /** The country is told, not the language: a few write English, and many write three words. */
  @Test
  void reviewsOfFrenchBanks() throws IOException {
    List<List<String>> rows = rows("avis-banques-fr/avis_clients.csv.gz");
    List<String> texts =
        rows.stream().filter(row -> row.get(4).equals("FR")).map(row -> row.get(11)).toList();

    Tally all = Tally.of("banks fr", "fr", texts);
    Tally some =
        Tally.of(
            "banks fr of 60 and more",
            "fr",
            texts.stream().filter(it -> it.length() > 59).toList());

    assertThat(all.texts()).isGreaterThan(2_000);
    assertThat(some.shareRight()).isGreaterThan(all.shareRight());
  }

  private static InputStream open(String name) throws IOException {
    Optional<Path> file = SharedData.file(name);
    assumeTrue(file.isPresent(), name + " is not beside the project");
    return new GZIPInputStream(Files.newInputStream(file.get()));
  }

  private static List<List<String>> rows(String name) throws IOException {
    String text;
    try (InputStream in = open(name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        if (quoted && i > 0 && text.charAt(i - 1) == '"') {
          cell.append(c);
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows.stream().filter(it -> it.size() > 11).toList();
  }
}
