package io.entente.outward.mail;

/** How the way to the mail server is made secure. */
public enum MailTls {
  /** The server is asked for TLS, and nothing is sent without. */
  STARTTLS,
  /** From the first byte. */
  IMPLICIT,
  /** Not at all: for a server on the same machine. */
  NONE
}
