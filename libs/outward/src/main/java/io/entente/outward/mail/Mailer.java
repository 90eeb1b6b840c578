package io.entente.outward.mail;

import io.entente.outward.Outcome;
import io.entente.rest.Conflict;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Gives mails to the server that {@link MailSettings} name. */
@Singleton
public final class Mailer {
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "20000";
  private static final int LONGEST_REASON = 300;

  private final MailSettings settings;
  private final Clock clock;
  private final Session session;
  private final @Nullable InternetAddress from;

  public Mailer(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
    this.from = settings.isComplete() ? sender(String.valueOf(settings.from())) : null;
  }

  /** Whether there is a server, and somebody whom mails come from. */
  public boolean isConfigured() {
    return from != null;
  }

  /**
   * A mail as it travels.
   *
   * @param name of this mail alone, for whoever gets it twice: letters, digits, dots and hyphens
   * @throws Conflict if there is no mail server
   */
  public byte[] write(String name, Mail mail) {
    if (from == null) {
      throw new Conflict(
          "mail_not_configured",
          "No mail can be sent: the server has no ENTENTE_MAIL_HOST or no ENTENTE_MAIL_FROM.");
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new WrittenMail(session, from, name, clock.instant(), mail).writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("The mail can't be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tries once, outside of any transaction; takes some minutes at most.
   *
   * @param written what {@link #write} gave
   */
  public Outcome send(byte[] written) {
    if (from == null) {
      return new Outcome.Later("No mail server is set.", null);
    }
    try (Transport transport = session.getTransport("smtp")) {
      Message message = new MimeMessage(session, new ByteArrayInputStream(written));
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport.sendMessage(message, message.getAllRecipients());
      return new Outcome.Sent();
    } catch (MessagingException e) {
      String reason = told(e);
      return isFinal(e) ? new Outcome.Refused(reason) : new Outcome.Later(reason, null);
    }
  }

  /** Whether the server said that it will not take this mail later either. */
  private static boolean isFinal(MessagingException failure) {
    for (Exception it = failure; it instanceof MessagingException e; it = e.getNextException()) {
      int code =
          switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return true;
      }
    }
    return false;
  }

  private static String told(MessagingException failure) {
    String more =
        String.valueOf(failure.getMessage())
            .codePoints()
            .map(it -> Character.isISOControl(it) ? ' ' : it)
            .limit(LONGEST_REASON)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "The mail server did not take it: " + more.strip();
  }

  private static InternetAddress sender(String from) {
    try {
      InternetAddress address = new InternetAddress(from, true);
      MailAddress.check("entente.mail.from", address.getAddress());
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "Set entente.mail.from (ENTENTE_MAIL_FROM) to an address such as Entente"
              + " <care@example.org>.",
          e);
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.tls()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }
}
