/// How devices talk to a centre's server: calls that are bounded and never fail with an exception,
/// pauses between attempts, and when to report a device's health.
@NullMarked
package baari.client;

import org.jspecify.annotations.NullMarked;
