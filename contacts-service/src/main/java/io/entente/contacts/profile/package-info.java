/** Contacts as members make and change them. */
@NullMarked
package io.entente.contacts.profile;

import org.jspecify.annotations.NullMarked;
