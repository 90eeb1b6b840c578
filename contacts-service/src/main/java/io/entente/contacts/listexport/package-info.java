/** Lists as files, of any length. */
@NullMarked
package io.entente.contacts.listexport;

import org.jspecify.annotations.NullMarked;
