/** What people bought, gave back and subscribed to, as outside systems tell it. */
@NullMarked
package io.entente.contacts.order;

import org.jspecify.annotations.NullMarked;
