/** Gives each identity that is seen a contact, and says so. */
@NullMarked
package io.entente.contacts.link;

import org.jspecify.annotations.NullMarked;
