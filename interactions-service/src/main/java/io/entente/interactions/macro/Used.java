package io.entente.interactions.macro;

import io.entente.interactions.reply.Reply;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a macro did.
 *
 * @param text of the macro for the conversation, as it was before
 * @param reply null if none was to be sent
 */
@Serdeable
@Schema(name = "MacroUse")
record Used(Variables.Filled text, @Nullable Reply reply) {}
