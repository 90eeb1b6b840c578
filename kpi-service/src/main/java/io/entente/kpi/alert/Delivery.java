package io.entente.kpi.alert;

import io.entente.outward.mail.MailAddress;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, and when.
 *
 * @param remindMinutes how often at most it is told again that it still rings; null for never
 * @param quiet null if it may be told at any time
 */
@Serdeable
public record Delivery(
    @Schema(minimum = "15", maximum = "10080") @Nullable Integer remindMinutes,
    @Nullable QuietHours quiet,
    @Nullable List<ByMail> mails,
    @Nullable List<ByWebhook> webhooks) {
  static final Delivery NONE = new Delivery(null, null, null, null);

  private static final int MOST_MAILS = 20;
  private static final int MOST_WEBHOOKS = 10;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 7 * 24 * 60;

  public Delivery {
    if (remindMinutes != null && (remindMinutes < SHORTEST || remindMinutes > LONGEST)) {
      throw new InvalidRequest("remindMinutes", "must be from 15 to 10080");
    }
    mails = mails == null ? List.of() : List.copyOf(mails);
    webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
    if (mails.size() > MOST_MAILS) {
      throw new InvalidRequest("mails", "must be " + MOST_MAILS + " at most");
    }
    if (mails.stream().map(ByMail::address).distinct().count() < mails.size()) {
      throw new InvalidRequest("mails", "must not name an address twice");
    }
    if (webhooks.size() > MOST_WEBHOOKS) {
      throw new InvalidRequest("webhooks", "must be " + MOST_WEBHOOKS + " at most");
    }
  }

  /**
   * Somebody who gets mails.
   *
   * @param language of the texts: en or fr
   */
  @Serdeable
  public record ByMail(String address, @Schema(defaultValue = "en") @Nullable String language) {
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    public ByMail {
      address = MailAddress.check("address", address);
      language = language == null ? "en" : language;
      if (!LANGUAGES.contains(language)) {
        throw new InvalidRequest("language", "must be one of: en, fr");
      }
    }

    Locale locale() {
      return Locale.of(String.valueOf(language));
    }
  }

  /**
   * An address that is called.
   *
   * @param id null for a new one; one that stands there keeps its secret
   * @param secret that signs the calls, in the answer to the request that made it and never again
   */
  @Serdeable
  public record ByWebhook(@Nullable UUID id, String url, @Nullable String secret) {
    ByWebhook without() {
      return new ByWebhook(id, url, null);
    }
  }
}
