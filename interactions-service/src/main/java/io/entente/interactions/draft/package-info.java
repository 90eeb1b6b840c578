/** What agents begin to write and have not sent. */
@NullMarked
package io.entente.interactions.draft;

import org.jspecify.annotations.NullMarked;
