/// The live feed: what each entry changes in the hall, and the connections that get the changes.
@NullMarked
package baari.server.feed;

import org.jspecify.annotations.NullMarked;
