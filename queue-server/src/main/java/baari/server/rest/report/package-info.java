/// What auditors read: fairness, closing, journal.
@NullMarked
package baari.server.rest.report;

import org.jspecify.annotations.NullMarked;
