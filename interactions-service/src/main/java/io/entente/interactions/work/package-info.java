/** What agents set on conversations: owner, team, priority, reason, tags, attributes, title. */
@NullMarked
package io.entente.interactions.work;

import org.jspecify.annotations.NullMarked;
