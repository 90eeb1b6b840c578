package io.entente.outward.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The mail server: {@code entente.mail.*}.
 *
 * @param host null where no mail is sent
 * @param user null where the server asks for none
 * @param from whom mails come from, such as {@code Entente <care@example.org>}
 */
@ConfigurationProperties("entente.mail")
public record MailSettings(
    @Nullable String host,
    @Bindable(defaultValue = "587") int port,
    @Nullable String user,
    @Nullable String password,
    @Bindable(defaultValue = "starttls") MailTls tls,
    @Nullable String from) {
  boolean isComplete() {
    return host != null && !host.isBlank() && from != null && !from.isBlank();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + ", " + tls + ", from " + from + "]";
  }
}
