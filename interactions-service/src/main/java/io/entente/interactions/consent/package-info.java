/** What people allow, as contacts-service tells it. */
@NullMarked
package io.entente.interactions.consent;

import org.jspecify.annotations.NullMarked;
