/** What currencies were worth in each other, day by day. */
@NullMarked
package io.entente.contacts.rate;

import org.jspecify.annotations.NullMarked;
