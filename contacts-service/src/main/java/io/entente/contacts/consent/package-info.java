/** What people allow, refuse and take back, each purpose for itself. */
@NullMarked
package io.entente.contacts.consent;

import org.jspecify.annotations.NullMarked;
