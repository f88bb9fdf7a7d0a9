/// What a centre offers: services, counters, hours, quotas and what is suspended.
@NullMarked
package baari.engine.offer;

import org.jspecify.annotations.NullMarked;
