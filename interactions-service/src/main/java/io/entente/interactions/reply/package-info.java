/** What members write in conversations, and what becomes of it. */
@NullMarked
package io.entente.interactions.reply;

import org.jspecify.annotations.NullMarked;
