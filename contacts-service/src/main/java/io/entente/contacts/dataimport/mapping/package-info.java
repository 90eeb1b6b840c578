/** What the columns of a file say of a contact. */
@NullMarked
package io.entente.contacts.dataimport.mapping;

import org.jspecify.annotations.NullMarked;
