/// One thread with timers.
@NullMarked
package baari.client.loop;

import org.jspecify.annotations.NullMarked;
