/** When a team is there: schedules, their versions, and whom they count for. */
@NullMarked
package io.entente.interactions.schedule;

import org.jspecify.annotations.NullMarked;
