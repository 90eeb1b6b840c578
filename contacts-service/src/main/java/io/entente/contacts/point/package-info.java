/**
 * What a contact can be reached by, or is known by elsewhere: e-mails, phones, customer numbers.
 */
@NullMarked
package io.entente.contacts.point;

import org.jspecify.annotations.NullMarked;
