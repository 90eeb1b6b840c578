package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.Watched;
import io.entente.outward.mail.Mail;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail about an alert says, in the language of who gets it. */
@Singleton
final class AlertWords {
  private final Definitions definitions;
  private final String publicUrl;

  AlertWords(
      Definitions definitions,
      @Value("${entente.public.url:`http://127.0.0.1:8080`}") String publicUrl) {
    this.definitions = definitions;
    this.publicUrl = publicUrl;
  }

  Mail mail(
      StoredAlert alert, AlertNotice.Type type, @Nullable Judgement seen, Delivery.ByMail to) {
    Locale language = to.locale();
    ResourceBundle words =
        ResourceBundle.getBundle(
            "kpi.alerts",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String text =
        Stream.concat(
                Stream.of(words.getString(type.json()).formatted(alert.name()), ""),
                Stream.concat(
                    seen == null ? Stream.empty() : lines(alert, seen, words, language).stream(),
                    Stream.of("", publicUrl + "/numbers")))
            .collect(Collectors.joining("\n", "", "\n"));
    return new Mail(
        to.known(),
        language,
        words.getString(type.json() + ".subject").formatted(alert.name()),
        text,
        null,
        List.of());
  }

  private List<String> lines(
      StoredAlert alert, Judgement seen, ResourceBundle words, Locale language) {
    Numbers numbers = new Numbers(Watched.of(seen.metric()).unit(), language);
    ZoneId zone = ZoneId.of(Objects.requireNonNull(alert.rule().zone()));
    DateTimeFormatter times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language)
            .withZone(zone);
    return Stream.of(
            line(words, "metric", seen.metric()),
            line(words, "definition", definitions.meaning(seen.metric(), language).words()),
            line(words, "value", numbers.told(seen.value(), words)),
            seen.usual() == null ? "" : line(words, "usual", numbers.told(seen.usual(), words)),
            seen.bound() == null ? "" : line(words, "bound", numbers.told(seen.bound(), words)),
            words
                .getString("window")
                .formatted(times.format(seen.from()), times.format(seen.to()), zone.getId()))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String line(ResourceBundle words, String key, String told) {
    return words.getString(key).formatted(told);
  }

  /** Numbers of one unit as a reader of the language writes them. */
  private record Numbers(Watched.Unit unit, Locale language) {
    String told(@Nullable Double value, ResourceBundle words) {
      if (value == null) {
        return words.getString("nothing");
      }
      return switch (unit) {
        case SECONDS -> length(Duration.ofSeconds(Math.round(value)));
        case SHARE -> {
          NumberFormat percent = NumberFormat.getPercentInstance(language);
          percent.setMaximumFractionDigits(1);
          yield percent.format(value);
        }
        case COUNT -> {
          NumberFormat number = NumberFormat.getNumberInstance(language);
          number.setMaximumFractionDigits(1);
          yield number.format(value);
        }
      };
    }

    /** In units that both languages abbreviate alike. */
    private static String length(Duration length) {
      long hours = length.toHours();
      if (hours > 0) {
        return hours + " h " + length.toMinutesPart() + " min";
      }
      return length.toMinutes() > 0
          ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
          : length.toSeconds() + " s";
    }
  }
}
