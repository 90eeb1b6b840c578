/** Mails, by SMTP. */
@NullMarked
package io.entente.outward.mail;

import org.jspecify.annotations.NullMarked;
