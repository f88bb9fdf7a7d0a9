/// Reports that auditors and supervisors get from the journal.
@NullMarked
package baari.server.report;

import org.jspecify.annotations.NullMarked;
