/// The live feed: snapshots and events to boards and pages.
@NullMarked
package baari.server.live;

import org.jspecify.annotations.NullMarked;
