/// Figures: samples, medians, the report.
@NullMarked
package baari.bench.figure;

import org.jspecify.annotations.NullMarked;
