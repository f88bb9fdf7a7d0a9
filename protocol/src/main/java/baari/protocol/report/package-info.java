/// What auditors and supervisors read of a day and of the journal.
@NullMarked
package baari.protocol.report;

import org.jspecify.annotations.NullMarked;
