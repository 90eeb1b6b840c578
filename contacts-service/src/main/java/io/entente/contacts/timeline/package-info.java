/** What happened with a person, from this service's own copies: places and times, no content. */
@NullMarked
package io.entente.contacts.timeline;

import org.jspecify.annotations.NullMarked;
