/** Who changed what of a contact, and what told it. */
@NullMarked
package io.entente.contacts.trail;

import org.jspecify.annotations.NullMarked;
