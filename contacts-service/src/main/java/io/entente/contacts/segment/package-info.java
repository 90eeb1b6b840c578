/** Groups of contacts for which the same holds, kept as they change. */
@NullMarked
package io.entente.contacts.segment;

import org.jspecify.annotations.NullMarked;
