/// The contents of the live feed: the hall's state, and its changes.
@NullMarked
package baari.protocol.feed;

import org.jspecify.annotations.NullMarked;
