/** Questions in forums and groups, who answered them and who helped. */
@NullMarked
package io.entente.interactions.community;

import org.jspecify.annotations.NullMarked;
