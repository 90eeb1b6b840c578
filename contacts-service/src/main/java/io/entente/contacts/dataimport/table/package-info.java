/** Rows of files, whatever their encoding, delimiter and form. */
@NullMarked
package io.entente.contacts.dataimport.table;

import org.jspecify.annotations.NullMarked;
