/** Words by which contacts are found again. */
@NullMarked
package io.entente.contacts.tag;

import org.jspecify.annotations.NullMarked;
