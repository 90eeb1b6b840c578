/** What members write down about contacts, for each other. */
@NullMarked
package io.entente.contacts.note;

import org.jspecify.annotations.NullMarked;
