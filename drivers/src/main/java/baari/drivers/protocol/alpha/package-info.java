/// The Alpha (M-Protocol) of Adaptive Micro Systems' LED signs: frames and their bytes.
@NullMarked
package baari.drivers.protocol.alpha;

import org.jspecify.annotations.NullMarked;
