/// What the live feed says: the hall's state, and what changes in it.
@NullMarked
package baari.protocol.feed;

import org.jspecify.annotations.NullMarked;
