/** The people outside, as the API shows them. */
@NullMarked
package io.entente.contacts.contact;

import org.jspecify.annotations.NullMarked;
