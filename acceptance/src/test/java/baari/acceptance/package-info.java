/// Whole-product tests: the packaged programs as processes, killed, raced and driven by a real
/// browser.
@NullMarked
package baari.acceptance;

import org.jspecify.annotations.NullMarked;
