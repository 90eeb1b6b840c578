/** Contacts that may be one person: what nobody has proven, for a member to decide. */
@NullMarked
package io.entente.contacts.suggestion;

import org.jspecify.annotations.NullMarked;
