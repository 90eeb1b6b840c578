/** What is open at an instant, and for how long. */
@NullMarked
package io.entente.kpi.backlog;

import org.jspecify.annotations.NullMarked;
