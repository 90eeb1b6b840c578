/** Who looked at whose record. */
@NullMarked
package io.entente.contacts.access;

import org.jspecify.annotations.NullMarked;
