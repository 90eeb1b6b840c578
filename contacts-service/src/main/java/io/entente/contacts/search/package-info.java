/** The words by which contacts are found. */
@NullMarked
package io.entente.contacts.search;

import org.jspecify.annotations.NullMarked;
