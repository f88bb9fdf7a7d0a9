/// Tests of the whole product: the packaged programs run as processes, are killed, get commands at
/// the same moment, and are used through a real browser.
@NullMarked
package baari.acceptance;

import org.jspecify.annotations.NullMarked;
