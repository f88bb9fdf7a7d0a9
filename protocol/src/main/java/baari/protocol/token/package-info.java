/// Tokens and their tickets: requests, answers and reports.
@NullMarked
package baari.protocol.token;

import org.jspecify.annotations.NullMarked;
