/** What the services tell each other: event records, topics and keys. */
@NullMarked
package io.entente.events;

import org.jspecify.annotations.NullMarked;
