package io.entente.outward.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail as it travels. Its name is the same each time that it is sent. */
final class WrittenMail extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String name;

  WrittenMail(Session session, InternetAddress from, String name, Instant at, Mail mail)
      throws MessagingException {
    super(session);
    String address = from.getAddress();
    this.name = "<" + name + address.substring(address.lastIndexOf('@')) + ">";
    setFrom(from);
    setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    setSubject(mail.subject(), UTF_8);
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", mail.language().toLanguageTag());
    fill(this, mail);
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", name);
  }

  private static void fill(Part whole, Mail mail) throws MessagingException {
    if (mail.attachments().isEmpty()) {
      fillText(whole, mail);
      return;
    }
    MimeMultipart parts = new MimeMultipart("mixed");
    MimeBodyPart text = new MimeBodyPart();
    fillText(text, mail);
    parts.addBodyPart(text);
    for (Attachment attachment : mail.attachments()) {
      parts.addBodyPart(file(attachment));
    }
    whole.setContent(parts);
  }

  private static void fillText(Part whole, Mail mail) throws MessagingException {
    if (mail.html() == null) {
      whole.setContent(mail.text(), "text/plain; charset=utf-8");
      return;
    }
    MimeMultipart ways = new MimeMultipart("alternative");
    ways.addBodyPart(body(mail.text(), "text/plain; charset=utf-8"));
    ways.addBodyPart(body(mail.html(), "text/html; charset=utf-8"));
    whole.setContent(ways);
  }

  private static MimeBodyPart body(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(text, type);
    return part;
  }

  private static MimeBodyPart file(Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(attachment.name());
    // Any other way of writing text down changes the ends of its lines.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
