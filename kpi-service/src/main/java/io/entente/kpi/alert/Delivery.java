package io.entente.kpi.alert;

import io.entente.outward.mail.MailAddress;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    checkDistinct(mails.stream().map(ByMail::address).filter(Objects::nonNull).toList(), "address");
    checkDistinct(mails.stream().map(ByMail::memberId).filter(Objects::nonNull).toList(), "member");
    if (webhooks.size() > MOST_WEBHOOKS) {
      throw new InvalidRequest("webhooks", "must be " + MOST_WEBHOOKS + " at most");
    }
  }

  /** As those see it who may not change it. */
  Delivery hidden() {
    return new Delivery(
        remindMinutes,
        quiet,
        mails,
        Objects.requireNonNull(webhooks).stream().map(ByWebhook::hidden).toList());
  }

  Delivery mailed(List<ByMail> newMails) {
    return new Delivery(remindMinutes, quiet, newMails, webhooks);
  }

  private static void checkDistinct(List<?> named, String what) {
    if (named.stream().distinct().count() < named.size()) {
      throw new InvalidRequest("mails", "must not name one " + what + " twice");
    }
  }

  /**
   * Somebody who gets mails: a member or an address.
   *
   * @param memberId null for somebody who is no member
   * @param address of a member, the one that the member signed in with when it was said; null only
   *     in a request, which then names a member
   * @param language of the texts: en or fr
   */
  @Serdeable
  public record ByMail(
      @Nullable UUID memberId,
      @Nullable String address,
      @Schema(defaultValue = "en") @Nullable String language) {
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    public ByMail {
      if (address != null) {
        address = MailAddress.check("address", address);
      } else if (memberId == null) {
        throw new InvalidRequest("address", "or memberId is required");
      }
      language = language == null ? "en" : language;
      if (!LANGUAGES.contains(language)) {
        throw new InvalidRequest("language", "must be one of: en, fr");
      }
    }

    /** Somebody who is no member. */
    static ByMail to(String address, String language) {
      return new ByMail(null, address, language);
    }

    ByMail at(String newAddress) {
      return new ByMail(memberId, newAddress, language);
    }

    /** The address of somebody whom mails can be sent to. */
    String known() {
      return Objects.requireNonNull(address);
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

    ByWebhook hidden() {
      return new ByWebhook(id, host(url), null);
    }

    /** What of an address may be seen by all: its path may be a secret. */
    static String host(String url) {
      URI address = URI.create(url);
      return address.getScheme() + "://" + address.getHost();
    }
  }
}
