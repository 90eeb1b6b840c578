/** What customers bought and got back: a copy of what contacts-service publishes. */
@NullMarked
package io.entente.kpi.order;

import org.jspecify.annotations.NullMarked;
