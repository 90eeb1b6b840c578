package io.entente.interactions.macro;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a macro is used.
 *
 * @param send whether its text is sent as a reply
 */
@Serdeable
@Schema(name = "NewMacroUse")
record NewUse(boolean send) {}
