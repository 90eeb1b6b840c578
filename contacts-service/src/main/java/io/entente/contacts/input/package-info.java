/** What requests may say. */
@NullMarked
package io.entente.contacts.input;

import org.jspecify.annotations.NullMarked;
