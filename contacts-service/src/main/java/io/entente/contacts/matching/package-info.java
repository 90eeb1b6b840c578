/** Finds who may be, or is proven to be, the same person. */
@NullMarked
package io.entente.contacts.matching;

import org.jspecify.annotations.NullMarked;
