/// What auditors and supervisors read about a day and about the journal.
@NullMarked
package baari.protocol.report;

import org.jspecify.annotations.NullMarked;
