package io.entente.outward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.entente.outward.Outcome;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static Mailer mailer(@Nullable String host, MailTls tls) {
    return new Mailer(
        new MailSettings(
            host, SERVER.getSmtp().getPort(), null, null, tls, "Entente <care@example.org>"),
        CLOCK);
  }

  private static Mail mail(String subject, List<Attachment> attachments) {
    return new Mail(
        "ada@example.org", Locale.FRENCH, subject, "Réponses\n", "<p>Réponses</p>", attachments);
  }

  @Test
  void aMailArrivesAsItWasWritten() throws Exception {
    Mailer mailer = mailer("127.0.0.1", MailTls.NONE);
    byte[] csv = "a;é\n".getBytes(StandardCharsets.UTF_8);

    byte[] written =
        mailer.write(
            "weekly-1",
            mail(
                "Réponses à l'été 🏖",
                List.of(new Attachment("été.csv", "text/csv; charset=utf-8", csv))));

    assertThat(mailer.send(written)).isEqualTo(new Outcome.Sent());
    MimeMessage got = SERVER.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Réponses à l'été 🏖");
    assertThat(got.getMessageID()).isEqualTo("<weekly-1@example.org>");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) got.getContent();
    MimeMultipart ways = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat((String) ways.getBodyPart(0).getContent()).startsWith("Réponses");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(csv);
  }

  @Test
  void nothingIsSentInTheClearUnlessThatIsAskedFor() {
    Mailer mailer = mailer("127.0.0.1", MailTls.STARTTLS);

    assertThat(mailer.send(mailer.write("clear", mail("Hello", List.of()))))
        .isInstanceOf(Outcome.Later.class);
  }

  @Test
  void withoutAServerItIsToldKindly() {
    Mailer mailer = mailer(null, MailTls.NONE);

    assertThat(mailer.isConfigured()).isFalse();
    assertThatThrownBy(() -> mailer.write("none", mail("Hello", List.of())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("ENTENTE_MAIL_HOST");
  }

  @Test
  void nobodyAddsToTheHead() {
    assertThatThrownBy(() -> mail("Hello\r\nBcc: grace@example.org", List.of()))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> mail("Hello\u2028Bcc: grace@example.org", List.of()))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new Attachment("a\r\nX: y", "text/csv", new byte[0]))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new Attachment("a.csv", "text/csv\r\nX: y", new byte[0]))
        .isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "@example.org",
        "ada@localhost",
        "ada@example.org\r\nBcc: grace@example.org",
        "ada@example.org,grace@example.org",
        "Ada <ada@example.org>",
        "\"a b\"@example.org",
        "ada@[127.0.0.1]",
        "ada..b@example.org",
        "ada@exa mple.org"
      })
  void whatIsNoMailboxIsRefused(String address) {
    assertThatThrownBy(() -> MailAddress.check("/to", address)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void domainsOfOtherLettersAreSpelt() {
    assertThat(MailAddress.check("/to", "ada+care@café.example"))
        .isEqualTo("ada+care@xn--caf-dma.example");
  }
}
