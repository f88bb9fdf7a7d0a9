/// A centre's server as its devices see it: calls that are bounded and never fail with an
/// exception, pauses between tries, when to report one's health.
@NullMarked
package baari.client;

import org.jspecify.annotations.NullMarked;
