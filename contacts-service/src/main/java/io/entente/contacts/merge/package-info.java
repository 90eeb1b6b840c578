/** Joining contacts that are one person, and taking that back. */
@NullMarked
package io.entente.contacts.merge;

import org.jspecify.annotations.NullMarked;
