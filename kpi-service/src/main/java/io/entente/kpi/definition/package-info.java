/** What each number means, in words. */
@NullMarked
package io.entente.kpi.definition;

import org.jspecify.annotations.NullMarked;
