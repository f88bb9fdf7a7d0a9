/// Tokens and their tickets: what is asked for, answered and reported.
@NullMarked
package baari.protocol.token;

import org.jspecify.annotations.NullMarked;
