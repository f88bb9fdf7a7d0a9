/// What the programs' web servers share: headers, problems, page files, rate limits, the port for
/// metrics and health.
@NullMarked
package baari.web;

import org.jspecify.annotations.NullMarked;
