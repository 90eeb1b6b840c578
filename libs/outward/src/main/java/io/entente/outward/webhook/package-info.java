/** Webhooks, signed as Standard Webhooks has it. */
@NullMarked
package io.entente.outward.webhook;

import org.jspecify.annotations.NullMarked;
