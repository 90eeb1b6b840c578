/**
 * Pure arithmetic of time: schedules, the business clock, and the fold of what happened between a
 * customer and the brand into conversations, cycles and waits.
 */
@NullMarked
package io.entente.interactions.clock;

import org.jspecify.annotations.NullMarked;
