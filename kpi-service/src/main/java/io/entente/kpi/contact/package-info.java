/** Whose identity a customer is: a copy of what contacts-service publishes. */
@NullMarked
package io.entente.kpi.contact;

import org.jspecify.annotations.NullMarked;
